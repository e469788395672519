// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/file_field.h"

#include "base/worker.h"
#include "widgets/shell/file_question.h"
#include "widgets/style/colours.h"
#include "widgets/style/measures.h"
#include "widgets/words/errors.h"

#include <QFileInfo>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int LongestPath = 4096; // as the systems have it

} // namespace

FileField::FileField(const QString& name, Purpose purpose, QWidget* parent)
    : QWidget(parent)
    , m_purpose(purpose)
    , m_label(new TypeLabel(Type::Body, {}, this))
    , m_path(new QLineEdit(this))
    , m_choose(new QPushButton(this))
    , m_error(new NewsLabel(Type::Body, this))
    , m_replace(new ConfirmStrip(this))
{
    setObjectName(name);
    m_path->setObjectName(name + u"Path"_s);
    m_path->setMaxLength(LongestPath);
    m_choose->setObjectName(name + u"Choose"_s);
    m_error->setObjectName(name + u"Error"_s);
    m_label->setBuddy(m_path);
    m_error->hide();
    auto* row = new QHBoxLayout;
    row->setSpacing(measure::Gap);
    row->addWidget(m_path, 1);
    row->addWidget(m_choose);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::Tight);
    layout->addWidget(m_label);
    layout->addLayout(row);
    layout->addWidget(m_error);
    layout->addWidget(m_replace);
    connect(m_choose, &QPushButton::clicked, this, &FileField::choose);
    connect(m_path, &QLineEdit::textChanged, this, [this] {
        ++m_asked;
        showError(std::nullopt);
        m_replace->hide();
        Q_EMIT changed();
    });
    connect(m_replace, &ConfirmStrip::confirmed, this, &FileField::writeConfirmed);
    connect(m_replace, &ConfirmStrip::closed, m_path, [this] { m_path->setFocus(); });
}

void FileField::setWords(const QString& label, const QString& filter)
{
    m_label->setText(label);
    m_path->setAccessibleName(label);
    m_filter = filter;
    m_choose->setText(tr("Choose…"));
    m_choose->setAccessibleName(tr("Choose a file: %1").arg(label));
    nameReplacing(*m_replace, path());
    refreshError();
}

void FileField::showError(const std::optional<Error>& error)
{
    m_fault = error;
    refreshError();
}

void FileField::refreshError()
{
    m_error->say(m_fault ? Marked(Icon::Refused, errorWords(*m_fault)) : Marked());
    m_path->setAccessibleDescription(m_error->text());
    QPalette ink = palette();
    ink.setColor(QPalette::WindowText, colours().bad);
    m_error->setPalette(ink);
}

void FileField::choose()
{
    askForFile(*this,
        {.title = m_label->text(), .path = path(), .filter = m_filter, .isNew = m_purpose == Purpose::Write},
        [this](const QString& chosen) { setPath(chosen); });
}

void FileField::confirmWrite()
{
    onWorker<bool>(this, [path = path()] { return Result<bool>(QFileInfo::exists(path)); },
        {this, [this, asked = ++m_asked](const Result<bool>& exists) {
             if (asked != m_asked)
                 return;
             if (*exists)
                 askToReplace(*m_replace, path());
             else
                 Q_EMIT writeConfirmed();
         }});
}

void askToReplace(ConfirmStrip& strip, const QString& path)
{
    nameReplacing(strip, path);
    strip.ask(ConfirmStrip::First::No);
}

void nameReplacing(ConfirmStrip& strip, const QString& path)
{
    strip.setWords(FileField::tr("There is a file %1 already. Replace it?").arg(path), FileField::tr("Replace"),
        FileField::tr("Keep it"));
}

} // namespace evalroom

#include "moc_file_field.cpp"
