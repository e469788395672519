// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/letter_file.h"

#include "base/worker.h"
#include "documents/whole_file.h"
#include "widgets/shell/file_question.h"
#include "widgets/style/measures.h"
#include "widgets/style/news_label.h"
#include "widgets/words/errors.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace evalroom {

LetterFile::LetterFile(QWidget* parent)
    : QWidget(parent)
    , m_choose(new QPushButton)
    , m_drop(new QPushButton)
    , m_what(new TypeLabel(Type::Small))
    , m_error(new NewsLabel(Type::Small))
{
    setObjectName(u"letterFile"_s);
    m_choose->setObjectName(u"letterFileChoose"_s);
    m_drop->setObjectName(u"letterFileDrop"_s);
    m_what->setObjectName(u"letterFileHash"_s);
    m_error->setObjectName(u"letterFileError"_s);
    auto* row = new QHBoxLayout;
    row->setSpacing(measure::Gap);
    row->addWidget(m_choose);
    row->addWidget(m_drop);
    row->addStretch();
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(measure::Tight);
    all->addLayout(row);
    all->addWidget(m_error);
    all->addWidget(m_what);
    connect(m_choose, &QPushButton::clicked, this, &LetterFile::choose);
    connect(m_drop, &QPushButton::clicked, this, [this] {
        setHash({});
        Q_EMIT changed();
    });
    refresh();
}

void LetterFile::refresh()
{
    m_choose->setText(tr("File of the letter…"));
    m_drop->setText(tr("Leave the file out"));
    m_drop->setVisible(m_isReading || !m_hash.isEmpty());
    m_what->setText(m_isReading ? tr("The file is being read …")
            : m_hash.isEmpty()  ? tr("If the letter came as a file, the minutes keep its SHA-256.")
                                : tr("SHA-256 of the letter: %1").arg(QString::fromLatin1(m_hash.toHex())));
    m_error->say(m_fault ? Marked(Icon::Refused, errorWords(*m_fault)) : Marked());
}

void LetterFile::setHash(const QByteArray& hash)
{
    ++m_read;
    m_isReading = false;
    m_fault.reset();
    m_hash = hash;
    refresh();
}

void LetterFile::read(const QString& path)
{
    setHash({});
    m_isReading = true;
    onWorker<QByteArray>(
        this, [path] { return hashWholeFile(path); }, {this, [this, read = m_read](const Result<QByteArray>& hash) {
                                                           if (read != m_read)
                                                               return;
                                                           setHash(hash.value_or(QByteArray()));
                                                           if (!hash)
                                                               m_fault = hash.error();
                                                           refresh();
                                                           Q_EMIT changed();
                                                       }});
    refresh();
    Q_EMIT changed();
}

void LetterFile::choose()
{
    askForFile(*this, {.title = m_choose->text()}, [this](const QString& path) { read(path); });
}

} // namespace evalroom

#include "moc_letter_file.cpp"
