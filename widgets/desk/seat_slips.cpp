// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/seat_slips.h"

#include "base/worker.h"
#include "documents/whole_file.h"
#include "widgets/desk/file_field.h"
#include "widgets/shell/file_question.h"
#include "widgets/shell/read_only.h"
#include "widgets/style/colours.h"
#include "widgets/style/measures.h"
#include "widgets/words/errors.h"

#include <QBuffer>
#include <QEvent>
#include <QFileInfo>
#include <QPdfWriter>
#include <QPrintDialog>
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

} // namespace

SeatSlips::SeatSlips(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_intro(new TypeLabel(Type::Small, {}, this))
    , m_lateNotice(new TypeLabel(Type::Body, {}, this))
    , m_choice(new QComboBox(this))
    , m_print(new QPushButton(this))
    , m_stop(new QPushButton(this))
    , m_save(new QPushButton(this))
    , m_notice(new TypeLabel(Type::Body, {}, this))
    , m_replace(new ConfirmStrip(this))
    , m_preview(new SlipPreview(this))
{
    m_lateNotice->setObjectName(u"slipsLate"_s);
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
    layout->addWidget(m_notice);
    layout->addWidget(m_replace);
    layout->addWidget(m_preview);
    layout->addStretch(1);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        stopAsking();
        say({});
        m_replace->hide();
        m_preview->setSheet(sheet());
    });
    connect(m_print, &QPushButton::clicked, this, &SeatSlips::print);
    connect(m_stop, &QPushButton::clicked, this, &SeatSlips::stopAsking);
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
    m_stop->setAccessibleName(tr("Stop looking for printers"));
    m_save->setText(tr("Save as PDF…"));
    m_choice->setAccessibleName(tr("Which slips"));
    m_preview->setAccessibleName(tr("Seat slips, as they will be printed"));
    if (!m_session.isKnown())
        return;
    m_slips = slipsNow();
    m_lateNotice->setText(lateWords());
    m_lateNotice->setVisible(!m_lateNotice->text().isEmpty());
    enableButtons();
    fillChoice();
    m_preview->setSheet(sheet());
}

void SeatSlips::enableButtons()
{
    const bool hadKeyboard = m_stop->hasFocus();
    m_choice->setEnabled(!m_slips.isEmpty());
    m_save->setEnabled(!m_slips.isEmpty());
    m_stop->setVisible(m_isAsking);
    m_print->setEnabled(!m_slips.isEmpty() && !m_isAsking);
    if (hadKeyboard && !m_isAsking)
        m_print->setFocus();
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

// The print service may be slow, or stuck, so it is asked on another thread. Qt's dialog asks it once more, on this
// one, which cannot be helped: it is opened only where the service has just answered.
void SeatSlips::print()
{
    m_isAsking = true;
    enableButtons();
    say(tr("Looking for printers …"));
    onWorker<QStringList>(this, [] { return Result<QStringList>(QPrinterInfo::availablePrinterNames()); },
        {this, [this, asked = ++m_asked](const Result<QStringList>& printers) {
             if (asked != m_asked)
                 return;
             stopAsking();
             if (printers->isEmpty())
                 say({Icon::Refused,
                     tr("This computer knows no printer. Save the slips as PDF and print that file elsewhere.")});
             else if (isVisible()) // whoever has turned to something else meanwhile is not called back
                 openDialog();
         }});
}

// What is answered after that opens nothing.
void SeatSlips::stopAsking()
{
    if (!std::exchange(m_isAsking, false))
        return;
    ++m_asked;
    say({});
    enableButtons();
}

// Without file names in the dialog: a file that holds codes is written below, where nobody else may read it.
void SeatSlips::openDialog()
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(tr("Seat slips"));
    printer->setPageSize(QPageSize(QPageSize::A4));
    auto* dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOptions(QAbstractPrintDialog::PrintShowPageSize);
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this, [this, printer] { printOn(*printer); });
    dialog->open();
}

void SeatSlips::printOn(QPrinter& printer)
{
    printer.setFullPage(true);
    const auto printed = sheet().printOn(printer);
    if (printed)
        say({Icon::Tick, tr("Sent to the printer %1.").arg(printer.printerName())});
    else
        say({Icon::Refused, tr("The printer %1 did not take the slips.").arg(printer.printerName())});
}

// --- PDF

void SeatSlips::save()
{
    m_replace->hide();
    stopAsking();
    askForFile(*this,
        {.title = tr("Save the seat slips"), .filter = tr("PDF (*.pdf)"), .isNew = true, .suffix = u"pdf"_s},
        [this](const QString& path) { confirmSave(path); });
}

void SeatSlips::confirmSave(const QString& path)
{
    m_chosen = path;
    if (!QFileInfo::exists(path))
        return saveTo(path);
    say({});
    askToReplace(*m_replace, path);
}

void SeatSlips::saveTo(const QString& path)
{
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    QPdfWriter writer(&pdf);
    writer.setTitle(tr("Seat slips"));
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    if (const auto painted = sheet().printOn(writer); !painted)
        return tell(painted.error());
    onWorker<void>(this, [path, bytes = pdf.data()] { return writeWholeFile(path, bytes, FileAccess::Owner); },
        {this, [this, path](const Result<void>& saved) {
             if (saved)
                 say({Icon::Tick, tr("Saved: %1. The file holds the codes: print it, then delete it.").arg(path)});
             else
                 tell(saved.error());
         }});
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
            say(m_isAsking ? tr("Looking for printers …") : QString());
        nameReplacing(*m_replace, m_chosen);
    }
    QWidget::changeEvent(event);
}

void SeatSlips::say(const Marked& said)
{
    m_fault.reset();
    m_notice->setText(said);
    m_notice->setVisible(!said.words.isEmpty());
    QPalette ink = palette();
    ink.setColor(QPalette::WindowText, said.sign == Icon::Refused ? colours().bad : colours().text);
    m_notice->setPalette(ink);
}

} // namespace evalroom

#include "moc_seat_slips.cpp"
