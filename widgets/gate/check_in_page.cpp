// SPDX-License-Identifier: Apache-2.0
#include "widgets/gate/check_in_page.h"

#include "base/worker.h"
#include "documents/whole_file.h"
#include "widgets/motions/checked_form.h"
#include "widgets/shell/column.h"
#include "widgets/shell/file_question.h"
#include "widgets/style/colours.h"
#include "widgets/style/measures.h"
#include "widgets/words/errors.h"

#include <QCheckBox>
#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <utility>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qint64 LargestCredential = 64 * 1024;
constexpr int LongestSlip = 20;
constexpr int LongestPath = 4096; // as the systems have it

bool isAboutSlip(const Error& error)
{
    return error.code == ErrorCode::DecryptionFailed
        || (error.code == ErrorCode::BadField && error.detail == u"slipCode");
}

bool isAboutFile(const Error& error)
{
    switch (error.code) {
    case ErrorCode::CannotRead:
    case ErrorCode::TooLarge:
    case ErrorCode::NotACredential:
    case ErrorCode::CertificateExpired:
    case ErrorCode::CertificateNotYetValid:
    case ErrorCode::CertificateUntrusted:
    case ErrorCode::CertificateNotOnRoster:
        return true;
    default:
        return false;
    }
}

// Beside the field that it is about; hidden where there is nothing to say.
void say(TypeLabel& label, const QString& sentence)
{
    label.setVisible(!sentence.isEmpty());
    label.setText({Icon::Refused, sentence});
    QPalette ink = label.palette();
    ink.setColor(QPalette::WindowText, colours().bad);
    label.setPalette(ink);
}

} // namespace

CheckInPage::CheckInPage(Session& session, std::shared_ptr<Papers> papers, QWidget* parent)
    : Page(session, parent)
    , m_papers(std::move(papers))
    , m_fileLabel(new TypeLabel(Type::Strong))
    , m_file(new QLineEdit(m_papers->credentialFile))
    , m_choose(new QPushButton)
    , m_fileFault(new TypeLabel(Type::Body))
    , m_slipLabel(new TypeLabel(Type::Strong))
    , m_slip(new QLineEdit(m_papers->slipCode))
    , m_slipFault(new TypeLabel(Type::Body))
    , m_slipWhose(new TypeLabel(Type::Small))
    , m_lostSlip(new QCheckBox)
    , m_lostWords(new TypeLabel(Type::Small))
    , m_change(new QPushButton)
{
    setObjectName(u"checkInPage"_s);
    m_file->setObjectName(u"credentialFile"_s);
    m_choose->setObjectName(u"chooseCredential"_s);
    m_fileFault->setObjectName(u"credentialFault"_s);
    m_slip->setObjectName(u"slipCode"_s);
    m_slipFault->setObjectName(u"slipFault"_s);
    m_slipWhose->setObjectName(u"slipWhose"_s);
    m_slip->setMaxLength(LongestSlip);
    m_file->setMaxLength(LongestPath);
    m_slip->setFont(fontOf(Type::Code));
    m_lostSlip->setObjectName(u"lostSlip"_s);
    m_fileLabel->setBuddy(m_file);
    m_slipLabel->setBuddy(m_slip);
    auto* fileRow = new QHBoxLayout;
    fileRow->addWidget(m_file, 1);
    fileRow->addWidget(m_choose);
    QFrame* card = makeCard();
    auto* rows = qobject_cast<QVBoxLayout*>(card->layout());
    rows->addWidget(m_fileLabel);
    rows->addLayout(fileRow);
    rows->addWidget(m_fileFault);
    rows->addSpacing(measure::Gap);
    rows->addWidget(m_slipLabel);
    rows->addWidget(m_slip);
    rows->addWidget(m_slipFault);
    rows->addWidget(m_slipWhose);
    rows->addWidget(m_lostSlip);
    rows->addWidget(m_lostWords);
    auto* column = new Column;
    column->add(card);
    m_change->setObjectName(u"changeStart"_s);
    m_change->hide();
    auto* last = new QHBoxLayout;
    last->addWidget(m_change);
    last->addStretch();
    column->add(last);
    connect(m_change, &QPushButton::clicked, this, &CheckInPage::changeWanted);
    m_leaves = new CheckedForm(column);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_leaves);
    connect(m_leaves, &CheckedForm::turned, this, &Page::changed);
    connect(m_choose, &QPushButton::clicked, this, &CheckInPage::chooseFile);
    for (const QLineEdit* field : {m_file, m_slip}) {
        connect(field, &QLineEdit::textChanged, this, [this] {
            showFault(std::nullopt);
            Q_EMIT changed();
        });
    }
    connect(m_file, &QLineEdit::textChanged, this, [this] { Q_EMIT fileTyped(m_file->text().trimmed()); });
    connect(m_lostSlip, &QCheckBox::toggled, this, [this] {
        refresh();
        Q_EMIT changed();
    });
    refresh();
}

QString CheckInPage::title() const
{
    return tr("Check in");
}

QString CheckInPage::guidance() const
{
    if (m_leaves->showsSummary())
        return tr("Read it once more.");
    return tr(
        "Your certificate shows who you are; the code on your seat slip opens your drafts. The PIN is typed below.");
}

// Only the committee has drafts and sheets; before the session is known here nobody can tell.
bool CheckInPage::needsSlip() const
{
    return !session().isKnown() || sitsOnCommittee(session().role());
}

// New keys take the place of the first ones, here and at the centre.
bool CheckInPage::givesUpKeys() const
{
    return m_lostSlip->isChecked() && needsSlip();
}

NextStep CheckInPage::next() const
{
    NextStep step {.action = tr("Check in"), .sentence = {}, .possible = true, .needsPin = true};
    if (m_file->text().trimmed().isEmpty()) {
        step.possible = false;
        step.sentence = tr("Choose the file of your certificate first.");
    } else if (sitsOnCommittee(session().isKnown() ? session().role() : Role::Staff)
        && m_slip->text().trimmed().isEmpty()) {
        step.possible = false;
        step.sentence = tr("Type the code on your seat slip; the staff can print it again.");
    } else if (givesUpKeys() && !m_leaves->showsSummary()) {
        return {.action = tr("Go on"),
            .sentence = tr("You are told what a lost slip means before you check in."),
            .possible = true,
            .isHarmless = true};
    } else if (givesUpKeys() && !m_arriving) {
        step.action = tr("Check in with the new slip");
        step.sentence = tr("From then on the first slip opens nothing any more.");
    } else {
        step.sentence = m_arriving ? tr("Checking in: reading what has happened so far …")
                                   : tr("You check in at this seat, and the session goes on where you left it.");
    }
    return step;
}

// The file may lie on a stick that is slow or stuck: it is read on another thread, as the certificate in it is opened.
void CheckInPage::performWith(Secret pin)
{
    if (givesUpKeys() && !m_leaves->showsSummary()) {
        sumUp();
        return Q_EMIT turned();
    }
    m_papers->credentialFile = m_file->text().trimmed();
    m_papers->slipCode = m_slip->text().normalized(QString::NormalizationForm_KC).trimmed();
    m_arriving = true;
    m_change->setEnabled(false);
    m_reading = ++m_presses;
    showFault(std::nullopt);
    Q_EMIT changed();
    const auto arrival = std::make_shared<CheckIn>(
        CheckIn {{}, std::move(pin), Secret::copyOf(m_papers->slipCode.toLatin1()), m_lostSlip->isChecked()});
    onWorker<QByteArray>(this, [path = m_papers->credentialFile] { return readWholeFile(path, LargestCredential); },
        {this, [this, arrival, press = m_reading](const Result<QByteArray>& pkcs12) {
             // Given up meanwhile.
             if (m_reading != press)
                 return;
             m_reading = 0;
             if (!pkcs12)
                 return endArrival(std::unexpected(pkcs12.error()));
             m_papers->pkcs12 = arrival->pkcs12 = *pkcs12;
             session().checkIn(std::move(*arrival), {this, [this](const Result<void>& result) { endArrival(result); }});
         }});
}

void CheckInPage::endArrival(const Result<void>& result)
{
    m_arriving = false;
    m_change->setEnabled(true);
    if (result)
        return Q_EMIT done();
    showFault(result.error());
    // It is mended in its field.
    if (isAboutFile(result.error()) || isAboutSlip(result.error()))
        m_leaves->turnBack();
    Q_EMIT failed(undone(result.error(), Undone::CheckedIn));
}

void CheckInPage::stop()
{
    if (std::exchange(m_reading, 0) != 0)
        return endArrival(fail(ErrorCode::Cancelled));
    session().stopCheckIn();
}

// The keys of the first slip are what opens sheets by itself once their step is closed.
void CheckInPage::sumUp()
{
    m_leaves->check({tr("You check in with a new slip, and give up the first one.")},
        tr("This cannot be taken back. If the first slip may still be found, go back and look for it first."),
        {tr("What you have begun under the first slip, and not submitted, can no longer be opened."),
            tr("Where a step is still open, submit your sheet again: the one that you have submitted does not open by "
               "itself any more."),
            tr("Where a step is closed already and your sheet has not opened, it takes two keys to open it: that of "
               "the centre, and that of the supervisor.")});
}

void CheckInPage::showFault(const std::optional<Error>& fault)
{
    m_fault = fault;
    sayFault();
}

void CheckInPage::sayFault()
{
    const QString words = m_fault ? errorWords(*m_fault) : QString();
    say(*m_fileFault, m_fault && isAboutFile(*m_fault) ? words : QString());
    say(*m_slipFault, m_fault && isAboutSlip(*m_fault) && needsSlip() ? words : QString());
}

void CheckInPage::offerChange()
{
    m_change->show();
}

void CheckInPage::chooseFile()
{
    askForFile(*this, {.title = tr("Certificate file"), .filter = tr("Certificates (*.p12 *.pfx)")},
        [this](const QString& path) { m_file->setText(path); });
}

void CheckInPage::refresh()
{
    m_fileLabel->setText(tr("Certificate file"));
    m_file->setAccessibleName(tr("Certificate file"));
    m_choose->setText(tr("Choose …"));
    m_choose->setAccessibleName(tr("Choose the certificate file"));
    m_slipLabel->setText(tr("Code on your seat slip"));
    m_slip->setAccessibleName(tr("Code on your seat slip"));
    m_lostSlip->setText(tr("My first slip is lost; this is a new one"));
    m_lostSlip->setAccessibleName(m_lostSlip->text());
    m_change->setText(tr("Another session, number or centre …"));
    m_change->setAccessibleName(tr("Go back to where session, number and centre are entered"));
    m_change->setEnabled(!m_arriving);
    m_lostWords->setText(
        tr("You can then no longer open drafts and sheets made under the first slip. What follows from that "
           "is said before you check in."));
    m_lostWords->setVisible(m_lostSlip->isChecked());
    for (QWidget* each :
        {static_cast<QWidget*>(m_slipLabel), static_cast<QWidget*>(m_slip), static_cast<QWidget*>(m_lostSlip)})
        each->setVisible(needsSlip());
    // Before the session is known here, the field stands there for everybody.
    m_slipWhose->setText(tr("Only for members of the committee. Staff and supervisors leave it empty."));
    m_slipWhose->setVisible(!session().isKnown());
    sayFault();
    if (!m_leaves->showsSummary())
        return;
    if (givesUpKeys())
        sumUp();
    else
        m_leaves->turnBack();
}

// Of a new size of type no field hears that has a font of its own.
void CheckInPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange)
        m_slip->setFont(fontOf(Type::Code));
    Page::changeEvent(event);
}

QWidget* CheckInPage::firstField()
{
    if (m_file->text().isEmpty())
        return m_file;
    return needsSlip() && m_slip->text().isEmpty() ? m_slip : nullptr;
}

} // namespace evalroom

#include "moc_check_in_page.cpp"
