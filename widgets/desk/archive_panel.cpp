// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/archive_panel.h"

#include "base/worker.h"
#include "documents/whole_file.h"
#include "widgets/style/measures.h"
#include "widgets/style/most_width.h"
#include "widgets/words/errors.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace evalroom {

ArchivePanel::ArchivePanel(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_intro(new TypeLabel(Type::Small, {}, this))
    , m_report(makeRow(u"report"_s))
    , m_archive(makeRow(u"archive"_s))
    , m_stop(new QPushButton(this))
    , m_kept(new KeptFields(u"desk/archive"_s, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::Space, measure::Space, measure::Space, measure::Space);
    layout->setSpacing(measure::Gap);
    layout->addWidget(m_intro);
    for (const Row* row : {&m_report, &m_archive}) {
        layout->addWidget(row->field);
        layout->addWidget(row->save, 0, Qt::AlignLeft);
        layout->addWidget(row->words);
        layout->addWidget(row->bar);
        layout->addSpacing(measure::Gap);
    }
    m_stop->setObjectName(u"stopSaving"_s);
    layout->addWidget(m_stop, 0, Qt::AlignLeft);
    layout->addStretch(1);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_session.report().stop(); });
    for (const Row* row : {&m_report, &m_archive}) {
        row->field->keepIn(*m_kept);
        connect(row->save, &QPushButton::clicked, row->field, &FileField::confirmWrite);
    }
    connect(m_report.field, &FileField::writeConfirmed, this, [this] { save(m_report, false); });
    connect(m_archive.field, &FileField::writeConfirmed, this, [this] { save(m_archive, true); });
}

ArchivePanel::Row ArchivePanel::makeRow(const QString& name)
{
    Row row {new FileField(name, FileField::Purpose::Write, this), new QPushButton(this),
        new TypeLabel(Type::Small, {}, this), new QProgressBar(this), false, {}};
    row.save->setObjectName(name + u"Save"_s);
    row.words->setObjectName(name + u"Words"_s);
    row.bar->setObjectName(name + u"Progress"_s);
    row.bar->setTextVisible(false);
    keepMostWidth(*row.bar, measure::Rail);
    connect(row.field, &FileField::changed, this, [this] { refresh(); });
    return row;
}

void ArchivePanel::refresh()
{
    m_kept->keepIn(m_session.drafts());
    const bool delivered = m_session.isKnown() && !m_session.state().delivered.isEmpty();
    m_intro->setText(delivered
            ? tr("The report has been delivered. Save both files and hand them on as your centre prescribes.")
            : tr("Report and archive can be saved here once the signed report has been delivered."));
    m_report.field->setWords(tr("Signed report (PDF):"), tr("PDF (*.pdf)"));
    m_archive.field->setWords(tr("Archive of the whole session:"), tr("Archives (*.archive)"));
    m_report.save->setText(tr("Save the report"));
    m_archive.save->setText(tr("Save the archive"));
    refresh(m_report, delivered);
    refresh(m_archive, delivered);
    m_stop->setText(tr("S&top saving"));
    m_stop->setVisible(isSaving());
    Q_EMIT changed();
}

bool ArchivePanel::hasPaths() const
{
    return !m_report.field->path().isEmpty() && !m_archive.field->path().isEmpty();
}

void ArchivePanel::saveAll()
{
    for (Row* row : {&m_archive, &m_report}) {
        if (row->field->path().isEmpty())
            row->field->takeFocus();
        else if (!row->busy && row->saved.isEmpty())
            row->field->confirmWrite();
    }
}

void ArchivePanel::refresh(Row& row, bool possible)
{
    row.save->setEnabled(possible && !row.busy && !row.field->path().isEmpty());
    row.bar->setVisible(row.busy);
    row.bar->setAccessibleName(tr("Being fetched and checked …"));
    if (row.busy)
        row.words->setText(tr("Being fetched and checked …"));
    else
        row.words->setText(row.saved.isEmpty() ? Marked() : Marked(Icon::Tick, tr("Saved: %1").arg(row.saved)));
}

void ArchivePanel::save(Row& row, bool archive)
{
    row.busy = true;
    row.saved.clear();
    row.bar->setRange(0, 0); // until it is known how much there is
    row.field->showError(std::nullopt);
    refresh();
    const QString path = row.field->path();
    const Reply<QByteArray> reply {this, [this, &row, path](const Result<QByteArray>& bytes) {
                                       if (bytes)
                                           write(row, path, *bytes);
                                       else
                                           end(row, path, std::unexpected(bytes.error()));
                                   }};
    const Reply<Transferred> progress {this, [&row](const Result<Transferred>& now) { tellProgress(row, *now); }};
    if (archive)
        m_session.report().archive(reply, progress);
    else
        m_session.report().fetch(reply, progress);
}

void ArchivePanel::tellProgress(const Row& row, const Transferred& now)
{
    row.bar->setRange(0, static_cast<int>(now.size / 1024));
    row.bar->setValue(static_cast<int>(now.bytes / 1024));
}

void ArchivePanel::write(Row& row, const QString& path, const QByteArray& bytes)
{
    onWorker<void>(this, [path, bytes] { return writeWholeFile(path, bytes, FileAccess::Owner); },
        {this, [this, &row, path](const Result<void>& result) { end(row, path, result); }});
}

void ArchivePanel::end(Row& row, const QString& path, const Result<void>& result)
{
    row.busy = false;
    row.saved = result ? path : QString();
    refresh();
    if (!result)
        row.field->showError(undone(result.error(), Undone::Saved));
}

} // namespace evalroom

#include "moc_archive_panel.cpp"
