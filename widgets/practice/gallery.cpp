// SPDX-License-Identifier: Apache-2.0
#include "widgets/practice/gallery.h"

#include <QPixmap>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

// Layouts, wrapped labels and what the state tells them need a few turns of the event loop.
constexpr std::chrono::milliseconds Settling {60};

} // namespace

Gallery::Gallery(Preferences& preferences, const QString& folder, QObject* parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_folder(folder)
{
    m_settled.setSingleShot(true);
    connect(&m_settled, &QTimer::timeout, this, &Gallery::takePicture);
}

QList<Gallery::Variant> Gallery::variants()
{
    QList<Variant> all;
    for (const auto language : {QLocale::Chinese, QLocale::English}) {
        for (const auto theme : {Theme::Light, Theme::Dark}) {
            for (const QSize& size : {QSize(1024, 600), QSize(1280, 800), QSize(1920, 1080)})
                all.append({language, theme, size});
        }
    }
    return all;
}

QString Gallery::pathOf(const Variant& variant) const
{
    const QString language = variant.language == QLocale::Chinese ? u"zh_CN"_s : u"en"_s;
    const QString theme = variant.theme == Theme::Light ? u"light"_s : u"dark"_s;
    return m_folder.filePath(
        u"%1-%2-%3x%4"_s.arg(language, theme).arg(variant.size.width()).arg(variant.size.height()));
}

void Gallery::take(QWidget* window, const QString& name, std::function<void()> then)
{
    m_window = window;
    m_name = name;
    m_then = std::move(then);
    m_before = window->size();
    m_next = 0;
    prepareNext();
}

void Gallery::prepareNext()
{
    const QList<Variant> all = variants();
    if (m_next == all.size()) {
        m_preferences.setLanguage(QLocale::Chinese);
        m_preferences.setTheme(Theme::Light);
        m_window->resize(m_before);
        const auto then = std::exchange(m_then, {});
        then();
        return;
    }
    const Variant& variant = all.at(m_next);
    m_preferences.setLanguage(variant.language);
    m_preferences.setTheme(variant.theme);
    m_window->resize(variant.size);
    m_settled.start(Settling);
}

void Gallery::takePicture()
{
    const Variant variant = variants().at(m_next);
    // What was too large before may have made room since.
    if (m_window->size() != variant.size && !m_twice) {
        m_twice = true;
        m_window->resize(variant.size);
        m_settled.start(Settling);
        return;
    }
    m_twice = false;
    if (m_window->size() != variant.size)
        qWarning("%s does not fit into %d x %d", qPrintable(m_name), variant.size.width(), variant.size.height());
    const QString folder = pathOf(variant);
    const QString path = folder + u'/' + m_name + u".png"_s;
    if (QDir().mkpath(folder) && m_window->grab().save(path))
        ++m_taken;
    else if (m_failure.isEmpty())
        m_failure = path;
    ++m_next;
    prepareNext();
}

} // namespace evalroom
