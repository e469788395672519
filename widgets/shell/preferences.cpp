// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/preferences.h"

#include "widgets/style/quiet_style.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLibraryInfo>
#include <QSettings>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int LeastSide = 100;
constexpr int LargestSide = 1 << 15;

// Of a window that somebody has seen; invalid: nobody has.
QSize likelySize(int width, int height)
{
    const bool likely = std::min(width, height) >= LeastSide && std::max(width, height) <= LargestSide;
    return likely ? QSize(width, height) : QSize();
}

} // namespace

Preferences::Preferences(const QString& file, QObject* parent)
    : QObject(parent)
    , m_file(file)
{
    if (!m_file.isEmpty()) {
        const QSettings kept(m_file, QSettings::IniFormat);
        m_language = kept.value(u"language"_s) == u"en"_s ? QLocale::English : QLocale::Chinese;
        m_theme = kept.value(u"theme"_s) == u"dark"_s ? Theme::Dark : Theme::Light;
        if (const int percent = kept.value(u"percent"_s).toInt(); sizes().contains(percent))
            m_percent = percent;
        m_earlier = kept.value(u"earlier"_s).toString() == u"true"_s;
        m_windowSize = likelySize(kept.value(u"width"_s).toInt(), kept.value(u"height"_s).toInt());
        m_maximized = kept.value(u"maximized"_s).toString() == u"true"_s;
    }
    show();
}

Preferences::~Preferences() = default;

void Preferences::setLanguage(QLocale::Language language)
{
    if (language == m_language)
        return;
    m_language = language;
    keep();
    show();
}

void Preferences::setTheme(Theme theme)
{
    if (theme == m_theme)
        return;
    m_theme = theme;
    keep();
    show();
}

void Preferences::setPercent(int percent)
{
    if (percent == m_percent || !sizes().contains(percent))
        return;
    m_percent = percent;
    keep();
    show();
}

// Nothing else looks different.
void Preferences::setShowsEarlier(bool shows)
{
    if (shows == m_earlier)
        return;
    m_earlier = shows;
    keep();
    Q_EMIT earlierChanged(shows);
}

// What nobody keeps is not remembered in this run either: each window begins as the first.
void Preferences::keepWindow(const QSize& size, bool maximized)
{
    if (m_file.isEmpty())
        return;
    m_windowSize = size;
    m_maximized = maximized;
    keep();
}

void Preferences::speakFor(const QObject* speaker, const QMap<QString, QString>& terms)
{
    m_speakers.removeIf([&](const Speaker& each) { return each.who == speaker; });
    m_speakers.append({speaker, terms});
    connect(speaker, &QObject::destroyed, this, &Preferences::forget, Qt::UniqueConnection);
    showTerms();
}

void Preferences::forget(const QObject* speaker)
{
    m_speakers.removeIf([&](const Speaker& each) { return each.who == speaker; });
    showTerms();
}

void Preferences::showTerms()
{
    if (!m_own.setTerms(m_speakers.isEmpty() ? QMap<QString, QString>() : m_speakers.constLast().terms))
        return;
    QEvent said(QEvent::LanguageChange);
    QCoreApplication::sendEvent(QCoreApplication::instance(), &said);
    Q_EMIT changed();
}

void Preferences::show()
{
    const bool chinese = m_language == QLocale::Chinese;
    QLocale::setDefault(chinese ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English));
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    if (chinese && m_qt.load(u"qtbase_zh_CN"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    // English too: its plurals.
    if (m_own.load(chinese ? u":/i18n/evalroom_zh_CN.qm"_s : u":/i18n/evalroom_en.qm"_s))
        QCoreApplication::installTranslator(&m_own);
    showIn(m_theme, m_percent);
    Q_EMIT changed();
}

void Preferences::keep() const
{
    if (m_file.isEmpty())
        return;
    QSettings kept(m_file, QSettings::IniFormat);
    kept.setValue(u"language"_s, m_language == QLocale::English ? u"en"_s : u"zh_CN"_s);
    kept.setValue(u"theme"_s, m_theme == Theme::Dark ? u"dark"_s : u"light"_s);
    kept.setValue(u"percent"_s, m_percent);
    kept.setValue(u"earlier"_s, m_earlier ? u"true"_s : u"false"_s);
    if (!m_windowSize.isValid())
        return;
    kept.setValue(u"width"_s, m_windowSize.width());
    kept.setValue(u"height"_s, m_windowSize.height());
    kept.setValue(u"maximized"_s, m_maximized ? u"true"_s : u"false"_s);
}

} // namespace evalroom

#include "moc_preferences.cpp"
