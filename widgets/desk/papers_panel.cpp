// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/papers_panel.h"

#include "base/worker.h"
#include "documents/annex.h"
#include "documents/whole_file.h"
#include "widgets/desk/identifier_remarks.h"
#include "widgets/style/measures.h"
#include "widgets/style/most_width.h"
#include "widgets/words/errors.h"
#include "widgets/words/figures.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qint64 MostAnnexBytes = 64 * 1024 * 1024;
constexpr int Thousandths = 1000;
constexpr qsizetype MostRemarks = 6;

Result<QJsonObject> readAnnex(const QString& path)
{
    const auto bytes = readWholeFile(path, MostAnnexBytes);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto annex = Annex::fromBytes(*bytes);
    return annex ? Result<QJsonObject>(annex->toJson()) : std::unexpected(annex.error());
}

} // namespace

PapersPanel::PapersPanel(Session& session, const StaffPapers& papers, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
{
    build();
    m_package->setPath(papers.package);
    m_annex->setPath(papers.annex);
    connect(&session.staff(), &StaffDesk::progressed, this, &PapersPanel::progress);
    m_kept = new KeptFields(u"desk/papers"_s, this);
    for (FileField* field : {m_package, m_annex}) {
        field->keepIn(*m_kept);
        connect(field, &FileField::changed, this, &PapersPanel::refresh);
    }
}

void PapersPanel::build()
{
    m_intro = new TypeLabel(Type::Small, {}, this);
    m_package = new FileField(u"package"_s, FileField::Purpose::Read, this);
    m_bringDocuments = new QPushButton(this);
    m_bringDocuments->setObjectName(u"bringDocuments"_s);
    m_bar = new QProgressBar(this);
    m_bar->setObjectName(u"documentsProgress"_s);
    m_bar->setRange(0, Thousandths);
    m_bar->setTextVisible(false);
    m_bar->setMinimumWidth(1); // its own least width would make the desk scroll sideways
    m_cancel = new QPushButton(this);
    m_cancel->setObjectName(u"cancelDocuments"_s);
    m_documentsState = new TypeLabel(Type::Small, {}, this);
    m_documentsState->setObjectName(u"documentsState"_s);
    m_annex = new FileField(u"annex"_s, FileField::Purpose::Read, this);
    m_bringAnnex = new QPushButton(this);
    m_bringAnnex->setObjectName(u"bringAnnex"_s);
    m_namesBar = new QProgressBar(this);
    m_namesBar->setObjectName(u"annexProgress"_s);
    m_namesBar->setRange(0, 0);
    m_namesBar->setTextVisible(false);
    keepMostWidth(*m_namesBar, measure::Rail);
    m_stopNames = new QPushButton(this);
    m_stopNames->setObjectName(u"cancelAnnex"_s);
    m_annexState = new TypeLabel(Type::Small, {}, this);
    m_annexState->setObjectName(u"annexState"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::Space, measure::Space, measure::Space, measure::Space);
    layout->setSpacing(measure::Gap);
    // Words below their button: in a small window there is no room beside it.
    const auto add = [layout](FileField* field, QPushButton* button, TypeLabel* words) {
        layout->addWidget(field);
        layout->addWidget(button, 0, Qt::AlignLeft);
        layout->addWidget(words);
    };
    layout->addWidget(m_intro);
    add(m_package, m_bringDocuments, m_documentsState);
    auto* progress = new QHBoxLayout;
    progress->setSpacing(measure::Gap);
    progress->addWidget(m_bar, 1);
    progress->addWidget(m_cancel);
    layout->addLayout(progress);
    layout->addSpacing(measure::Space);
    add(m_annex, m_bringAnnex, m_annexState);
    layout->addWidget(m_namesBar);
    layout->addWidget(m_stopNames, 0, Qt::AlignLeft);
    m_remarks = new TypeLabel(Type::Small, {}, this);
    m_remarks->setObjectName(u"identifierRemarks"_s);
    layout->addSpacing(measure::Space);
    layout->addWidget(m_remarks);
    layout->addStretch(1);
    connect(m_bringDocuments, &QPushButton::clicked, this, &PapersPanel::bringDocuments);
    connect(m_cancel, &QPushButton::clicked, &m_session.staff(), &StaffDesk::cancelUpload);
    connect(m_bringAnnex, &QPushButton::clicked, this, &PapersPanel::bringAnnex);
    connect(m_stopNames, &QPushButton::clicked, this, &PapersPanel::stopNames);
}

void PapersPanel::refresh()
{
    m_kept->keepIn(m_session.drafts());
    m_intro->setText(
        tr("Both go to the centre once, before the committee begins. Documents travel encrypted and stay closed to "
           "members until their pledge; names are shown only to those who may know them."));
    m_package->setWords(tr("Package with the lot's documents:"), tr("Packages (*.package *.evalpkg);;All files (*)"));
    m_annex->setWords(tr("List of names (annex):"), tr("Lists of names (*.json);;All files (*)"));
    m_bringDocuments->setText(m_documents == Part::Failed ? tr("Continue") : tr("Bring the documents"));
    m_bringDocuments->setEnabled(m_documents != Part::Busy && !m_package->path().isEmpty());
    m_bringAnnex->setText(tr("Bring the list of names"));
    m_bringAnnex->setEnabled(!isUnderWay(m_names) && !m_annex->path().isEmpty());
    refreshStopping();
    m_bar->setVisible(m_documents == Part::Busy);
    m_bar->setAccessibleName(tr("Documents that have been brought"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel the bringing of the documents"));
    m_cancel->setVisible(m_documents == Part::Busy);
    m_documentsState->setText(m_documents == Part::Busy && !m_now.isEmpty() ? Marked(m_now) : stateWords(m_documents));
    m_annexState->setText(namesWords());
    m_remarks->setText(m_session.isKnown() ? remarksOn(m_session.manifest()) : QString());
    m_remarks->setVisible(!m_remarks->text().isEmpty());
    m_bringing = m_documents == Part::Busy || isUnderWay(m_names);
    Q_EMIT changed();
}

void PapersPanel::refreshStopping()
{
    const bool isSent = m_names == Part::Busy;
    m_namesBar->setVisible(isUnderWay(m_names));
    m_namesBar->setAccessibleName(tr("The list of names is being brought"));
    m_stopNames->setText(isSent ? tr("Stop waiting") : tr("Cancel"));
    m_stopNames->setAccessibleName(isSent ? tr("Stop waiting until the centre has the list of names")
                                          : tr("Cancel the reading of the list of names"));
    m_stopNames->setVisible(isUnderWay(m_names));
}

bool PapersPanel::hasPaths() const
{
    return !m_package->path().isEmpty() && !m_annex->path().isEmpty();
}

void PapersPanel::bring()
{
    if (m_documents != Part::Brought && m_documents != Part::Busy)
        bringDocuments();
    if (m_names != Part::Brought && !isUnderWay(m_names))
        bringAnnex();
}

Marked PapersPanel::stateWords(Part part)
{
    switch (part) {
    case Part::Untouched:
        break;
    case Part::Reading:
        return tr("The file is being read …");
    case Part::Busy:
        return tr("On the way …");
    case Part::Left:
        return {Icon::Warning,
            tr("It is not waited for any longer. The centre may have it all the same; bring it once more to be sure.")};
    case Part::Brought:
        return {Icon::Tick, tr("The centre has it.")};
    case Part::Failed:
        return tr("Interrupted. What has arrived stays there; it goes on from where it ended.");
    }
    return tr("Not brought from this terminal yet.");
}

// One short message, which arrives as a whole or not at all.
Marked PapersPanel::namesWords() const
{
    if (m_names != Part::Failed || !m_namesFault)
        return stateWords(m_names);
    switch (m_namesFault->code) {
    case ErrorCode::HubUnreachable:
        return tr("Not brought. Bring it once more when the connection is back.");
    case ErrorCode::NotJson:
    case ErrorCode::NotCanonical:
    case ErrorCode::BadField:
    case ErrorCode::UnknownFormat:
        return tr("Not brought: this file is no list of names. Choose the list of this session.");
    case ErrorCode::WrongSession:
    case ErrorCode::NotFound:
    case ErrorCode::CommitmentMismatch:
    case ErrorCode::CertificateNotOnRoster:
        return tr("Not brought: this list of names belongs to another session. Choose the list of this session.");
    default:
        return tr("Not brought. The reason stands above.");
    }
}

// They come from the platform and are taken as they are: a person has to know.
QString PapersPanel::remarksOn(const Manifest& manifest)
{
    const QStringList remarks = identifierRemarks(manifest);
    if (remarks.isEmpty())
        return {};
    QStringList lines {tr("%n identifiers in the package are not in order. The session goes on with them; tell the "
                          "agency, so that it mends them in its records.",
        nullptr, static_cast<int>(remarks.size()))};
    for (const QString& remark : remarks.first(std::min(remarks.size(), MostRemarks)))
        lines << u"•  "_s + remark;
    if (remarks.size() > MostRemarks)
        lines << u"…"_s;
    return lines.join(u'\n');
}

// --- Documents

void PapersPanel::bringDocuments()
{
    m_documents = Part::Busy;
    m_now.clear();
    m_bar->setValue(0);
    m_package->showError(std::nullopt);
    m_session.staff().uploadDocuments(
        m_package->path(), {this, [this](const Result<void>& result) { endDocuments(result); }});
    refresh();
}

void PapersPanel::progress(const QString& document, qint64 bytes, qint64 size)
{
    if (m_documents != Part::Busy || !m_session.isKnown())
        return;
    qint64 before = 0;
    qint64 all = 0;
    QString name = document;
    for (const ManifestDocument& known : m_session.manifest().documents) {
        if (known.id == document) {
            before = all;
            name = known.name;
        }
        all += known.cipherSize;
    }
    const qint64 done = before + bytes;
    m_bar->setValue(all > 0 ? static_cast<int>(done * Thousandths / all) : 0);
    m_now = tr("%1: %2 of %3").arg(name.simplified().left(60), sizeWords(bytes), sizeWords(size));
    refresh();
}

void PapersPanel::endDocuments(const Result<void>& result)
{
    const bool cancelled = !result && result.error().code == ErrorCode::Cancelled;
    const bool hadKeyboard = m_cancel->hasFocus();
    // Nothing was interrupted where nothing has begun.
    m_documents = result ? Part::Brought : (m_now.isEmpty() ? Part::Untouched : Part::Failed);
    refresh();
    if (hadKeyboard)
        m_bringDocuments->setFocus();
    if (!result && !cancelled)
        m_package->showError(undone(result.error(), Undone::Saved));
}

// --- Annex

void PapersPanel::bringAnnex()
{
    m_names = Part::Reading;
    m_annex->showError(std::nullopt);
    onWorker<QJsonObject>(this, [path = m_annex->path()] { return readAnnex(path); },
        {this, [this, list = ++m_lists](const Result<QJsonObject>& annex) {
             if (list != m_lists)
                 return;
             if (annex)
                 sendAnnex(*annex);
             else
                 endAnnex(std::unexpected(annex.error()));
         }});
    refresh();
}

// Once it is on the way it arrives as a whole or not at all, and cannot be called back.
void PapersPanel::stopNames()
{
    ++m_lists;
    m_names = m_names == Part::Busy ? Part::Left : Part::Untouched;
    refresh();
    m_bringAnnex->setFocus();
}

void PapersPanel::sendAnnex(const QJsonObject& annex)
{
    m_names = Part::Busy;
    refresh();
    // That it has arrived after all is told.
    m_session.staff().uploadAnnex(annex, {this, [this, list = m_lists](const Result<void>& result) {
                                              if (list == m_lists || (result && m_names == Part::Left))
                                                  endAnnex(result);
                                          }});
}

void PapersPanel::endAnnex(const Result<void>& result)
{
    const bool hadKeyboard = m_stopNames->hasFocus();
    m_names = result ? Part::Brought : Part::Failed;
    m_namesFault = result ? std::nullopt : std::optional(undone(result.error(), Undone::Saved));
    refresh();
    if (hadKeyboard)
        m_bringAnnex->setFocus();
    if (result)
        Q_EMIT annexBrought();
    else
        m_annex->showError(m_namesFault);
}

} // namespace evalroom

#include "moc_papers_panel.cpp"
