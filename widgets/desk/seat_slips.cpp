// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/seat_slips.h"

#include "base/worker.h"
#include "widgets/desk/file_field.h"
#include "widgets/desk/printer_choice.h"
#include "widgets/shell/read_only.h"
#include "widgets/style/colours.h"
#include "widgets/style/measures.h"
#include "widgets/words/errors.h"

#include <QEvent>
#include <QPrinter>
#include <QPrinterInfo>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int AllSlips = 0; // among the data of the choice, where the others are members

// The room that has the seat; before a seat is known, the room where all of them are.
QString roomOf(const Manifest& manifest, const QString& seat)
{
    const auto has = [&](const Venue& venue) { return venue.seats.contains(seat); };
    const auto found = std::ranges::find_if(manifest.venues, has);
    if (found != manifest.venues.cend())
        return found->name;
    return seat.isEmpty() && manifest.venues.size() == 1 ? manifest.venues.constFirst().name : QString();
}

struct Printers {
    QStringList names;
    QString usual;
};

// Where it is gone meanwhile, Qt would take another one: codes come out of the printer that was chosen, or of none.
Result<void> printOnPaper(const SlipSheet& sheet, const QString& printer, const QString& title)
{
    const QPrinterInfo info = QPrinterInfo::printerInfo(printer);
    if (info.isNull())
        return fail(ErrorCode::CannotWrite);
    QPrinter paper(info, QPrinter::HighResolution);
    paper.setDocName(title);
    paper.setPageSize(QPageSize(QPageSize::A4));
    paper.setFullPage(true);
    return sheet.printOn(paper);
}

} // namespace

SeatSlips::SeatSlips(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_intro(new TypeLabel(Type::Small, {}, this))
    , m_lateNotice(new NewsLabel(Type::Body, this))
    , m_choice(new QComboBox(this))
    , m_print(new QPushButton(this))
    , m_stop(new QPushButton(this))
    , m_save(new QPushButton(this))
    , m_printers(new PrinterChoice(this))
    , m_notice(new NewsLabel(Type::Body, this))
    , m_replace(new ConfirmStrip(this))
    , m_preview(new SlipPreview(this))
{
    m_lateNotice->setObjectName(u"slipsLate"_s);
    m_lateNotice->hide();
    m_choice->setObjectName(u"slipsChoice"_s);
    m_choice->setProperty(ReadingProperty, true);
    // A long name is cut there and whole in its list, and never makes the desk wider.
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(12);
    m_print->setObjectName(u"slipsPrint"_s);
    m_stop->setObjectName(u"slipsStop"_s);
    m_stop->hide();
    m_save->setObjectName(u"slipsSave"_s);
    m_notice->setObjectName(u"slipsNotice"_s);
    m_notice->hide();
    m_preview->setObjectName(u"seatSlips"_s);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(measure::Gap);
    buttons->addWidget(m_print);
    buttons->addWidget(m_stop);
    buttons->addWidget(m_save);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::Space, measure::Space, measure::Space, measure::Space);
    layout->setSpacing(measure::Gap);
    layout->addWidget(m_intro);
    layout->addWidget(m_lateNotice);
    layout->addWidget(m_choice);
    layout->addLayout(buttons);
    layout->addWidget(m_printers);
    layout->addWidget(m_notice);
    layout->addWidget(m_replace);
    layout->addWidget(m_preview);
    layout->addStretch(1);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        stopLooking();
        say(waitingWords());
        m_replace->hide();
        m_preview->setSheet(sheet());
    });
    connect(m_print, &QPushButton::clicked, this, &SeatSlips::print);
    connect(m_stop, &QPushButton::clicked, this, &SeatSlips::stopWaiting);
    connect(m_printers, &PrinterChoice::chosen, this, &SeatSlips::printOn);
    connect(m_printers, &PrinterChoice::closed, m_print, [this] { m_print->setFocus(); });
    connect(m_save, &QPushButton::clicked, this, &SeatSlips::save);
    connect(m_replace, &ConfirmStrip::confirmed, this, [this] { saveTo(m_chosen); });
    connect(m_replace, &ConfirmStrip::closed, m_save, [this] { m_save->setFocus(); });
}

QList<SeatSlip> SeatSlips::slipsNow()
{
    QList<SeatSlip> slips;
    QList<int> late;
    m_refused.reset();
    const SessionState& state = m_session.state();
    for (const int member : activeCommittee(state)) {
        const auto slip = m_session.staff().slipCode(member);
        if (!slip) {
            m_refused = slip.error();
            continue;
        }
        if (slip->late)
            late << member;
        const QString seat = state.members.value(member).seat;
        slips.append({member, personWords(state, member, m_people), roomOf(m_session.manifest(), seat), seat,
            slip->code, slip->late});
    }
    m_late = late;
    return slips;
}

// Who has a slip already that this machine does not know: another would be taken for it.
Marked SeatSlips::lateWords() const
{
    if (m_refused)
        return errorWords(*m_refused);
    if (m_late.isEmpty())
        return {};
    return {Icon::Warning,
        tr("Not the code of their first slip, which this machine does not know: %1. They keep the first slip. With one "
           "from here they can only begin anew, and lose what they have begun.")
            .arg(peopleWords(m_session.state(), m_late, m_people))};
}

void SeatSlips::refresh()
{
    m_intro->setText(
        tr("Print this sheet, cut it up, and give each member their slip in person: without it, a member who "
           "checks in again loses what was begun. A slip that is printed again has the same code. This "
           "machine keeps the codes sealed under your certificate until the report is delivered."));
    m_print->setText(tr("Print…"));
    m_stop->setText(tr("Stop"));
    m_printers->retranslate();
    m_save->setText(tr("Save as PDF…"));
    m_choice->setAccessibleName(tr("Which slips"));
    m_preview->setAccessibleName(tr("Seat slips, as they will be printed"));
    if (!m_session.isKnown())
        return;
    m_slips = slipsNow();
    m_lateNotice->say(lateWords());
    enableButtons();
    fillChoice();
    m_preview->setSheet(sheet());
}

void SeatSlips::enableButtons()
{
    const bool hadKeyboard = m_stop->hasFocus();
    m_choice->setEnabled(!m_slips.isEmpty());
    m_save->setEnabled(!m_slips.isEmpty() && m_service != Service::Printing);
    const bool waits = m_service != Service::Idle;
    m_stop->setVisible(waits);
    m_stop->setAccessibleName(stopWords());
    m_print->setEnabled(!m_slips.isEmpty() && !waits);
    if (m_slips.isEmpty())
        m_printers->hide(); // nothing is left to be printed
    if (hadKeyboard && !waits)
        m_begun->setFocus();
}

// It is not filled anew while somebody looks through it.
void SeatSlips::fillChoice()
{
    QStringList words {tr("All slips (%1)").arg(m_slips.size())};
    QList<int> members {AllSlips};
    for (const SeatSlip& slip : std::as_const(m_slips)) {
        words << slip.person;
        members << slip.member;
    }
    bool same = m_choice->count() == words.size();
    for (int i = 0; same && i < m_choice->count(); ++i)
        same = m_choice->itemText(i) == words.at(i) && m_choice->itemData(i).toInt() == members.at(i);
    if (same)
        return;
    const QSignalBlocker quiet(m_choice);
    const QVariant chosen = m_choice->currentData();
    m_choice->clear();
    for (qsizetype i = 0; i < words.size(); ++i)
        m_choice->addItem(words.at(i), members.at(i));
    m_choice->setCurrentIndex(std::max(m_choice->findData(chosen), 0));
}

SlipSheet SeatSlips::sheet() const
{
    const int member = m_choice->currentData().toInt();
    QList<SeatSlip> chosen = m_slips;
    if (member != AllSlips)
        chosen.removeIf([member](const SeatSlip& slip) { return slip.member != member; });
    return {m_session.isKnown() ? m_session.manifest().title.simplified() : QString(), chosen};
}

// --- Printer

// The print service may be slow, or stuck, so whatever it is asked is asked on another thread.
void SeatSlips::print()
{
    m_printers->hide();
    beginWaiting(Service::Looking);
    onWorker<Printers>(this,
        [] {
            return Result<Printers>(
                Printers {QPrinterInfo::availablePrinterNames(), QPrinterInfo::defaultPrinterName()});
        },
        {this, [this, asked = m_asked](const Result<Printers>& found) {
             if (asked != m_asked)
                 return;
             stopLooking();
             if (found->names.isEmpty())
                 say({Icon::Refused,
                     tr("This computer knows no printer. Save the slips as PDF and print that file elsewhere.")});
             else
                 offer(found->names, found->usual);
         }});
}

// Whoever has turned to something else meanwhile is not called back.
void SeatSlips::offer(const QStringList& printers, const QString& usual)
{
    m_printers->offer(printers, usual);
    if (m_print->hasFocus())
        m_printers->firstField()->setFocus();
}

void SeatSlips::printOn(const QString& printer)
{
    beginWaiting(Service::Printing);
    m_stop->setFocus();
    onWorker<void>(this,
        [slips = sheet(), printer, title = tr("Seat slips")] { return printOnPaper(slips, printer, title); },
        {this, [this, printer, asked = m_asked](const Result<void>& printed) {
             if (asked != m_asked)
                 return;
             endWaiting();
             if (printed)
                 say({Icon::Tick, tr("Sent to the printer %1.").arg(printer)});
             else
                 say({Icon::Refused, tr("The printer %1 did not take the slips.").arg(printer)});
         }});
}

void SeatSlips::beginWaiting(Service service)
{
    m_service = service;
    m_begun = service == Service::Finding || service == Service::Saving ? m_save : m_print;
    ++m_asked;
    enableButtons();
    say(waitingWords());
}

void SeatSlips::endWaiting()
{
    m_service = Service::Idle;
    ++m_asked;
    enableButtons();
    say({});
}

void SeatSlips::stopLooking()
{
    if (m_service == Service::Looking || m_service == Service::Finding)
        endWaiting();
}

// What is answered after that is not told.
void SeatSlips::stopWaiting()
{
    const Service service = m_service;
    endWaiting();
    if (service == Service::Saving)
        say({Icon::Warning,
            tr("The file is not waited for any longer. It may be written all the same, and would hold the codes: %1")
                .arg(m_chosen)});
    if (service == Service::Printing)
        say({Icon::Warning,
            tr("The printer is not waited for any longer. It may print the slips all the same: see to it that none "
               "is left lying there.")});
}

QString SeatSlips::waitingWords() const
{
    switch (m_service) {
    case Service::Idle:
        break;
    case Service::Looking:
        return tr("Looking for printers …");
    case Service::Printing:
        return tr("The slips are being sent to the printer …");
    case Service::Finding:
        return tr("Looking whether there is such a file already …");
    case Service::Saving:
        return tr("The slips are being saved …");
    }
    return {};
}

QString SeatSlips::stopWords() const
{
    switch (m_service) {
    case Service::Idle:
    case Service::Looking:
        break;
    case Service::Printing:
        return tr("Stop waiting for the printer");
    case Service::Finding:
    case Service::Saving:
        return tr("Stop waiting for the file");
    }
    return tr("Stop looking for printers");
}

void SeatSlips::tell(const Error& error)
{
    say({Icon::Refused, errorWords(error)});
    m_fault = error;
}

// What went well is not said again in the other language.
void SeatSlips::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        if (m_fault)
            tell(Error(*m_fault));
        else
            say(waitingWords());
        nameReplacing(*m_replace, m_chosen);
    }
    QWidget::changeEvent(event);
}

void SeatSlips::say(const Marked& said)
{
    m_fault.reset();
    m_notice->say(said);
    QPalette ink = palette();
    ink.setColor(QPalette::WindowText, said.sign == Icon::Refused ? colours().bad : colours().text);
    m_notice->setPalette(ink);
}

} // namespace evalroom

#include "moc_seat_slips.cpp"
