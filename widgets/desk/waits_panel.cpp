// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/waits_panel.h"

#include "ledger/waiting_times.h"
#include "widgets/style/colours.h"
#include "widgets/style/measures.h"
#include "widgets/style/quiet_style.h"
#include "widgets/words/errors.h"
#include "widgets/words/figures.h"
#include "widgets/words/testimony.h"

#include <QFrame>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

QString codeAt(const Log& log, qint64 size)
{
    return size > 0 && size <= log.tree().size() ? Checkpoint {log.session(), {}, size, log.tree().rootAt(size)}.code()
                                                 : QString();
}

QString closingWords(const Log& log, const Closing& closing)
{
    return WaitsPanel::tr("Closed at %1. Only what was recorded by then counts: %n entries, check code %2.", nullptr,
        static_cast<int>(closing.seen))
        .arg(timeWords(timeOfEntry(log, closing.entry)), codeAt(log, closing.seen));
}

namespace {

QString countedWords(const SessionState& state, const QString& step, const People& people)
{
    const QList<int> members = state.steps.value(step).counted.keys();
    const auto count = static_cast<int>(members.size());
    const bool all = count == activeCommittee(state).size();
    if (step == ChairStep)
        return all ? WaitsPanel::tr("It counts the ballots of all %n members.", nullptr, count)
                   : WaitsPanel::tr("It counts the ballots of: %1.").arg(peopleWords(state, members, people));
    return all ? WaitsPanel::tr("It counts the sheets of all %n members.", nullptr, count)
               : WaitsPanel::tr("It counts the sheets of: %1.").arg(peopleWords(state, members, people));
}

} // namespace

QStringList closingSummary(const SessionState& state, const Log& log, const Duty& duty, const People& people)
{
    const StepState at = state.steps.value(duty.step);
    const QString isMine = WaitsPanel::tr("You sign that this terminal has the same record of it.");
    const auto earlier = std::ranges::find(at.earlierClosings, duty.subject, &Closing::name);
    if (earlier != at.earlierClosings.cend())
        return {WaitsPanel::tr("Of an earlier round."), closingWords(log, *earlier), isMine};
    QStringList lines;
    if (at.closing)
        lines << closingWords(log, *at.closing);
    if (!at.counted.isEmpty())
        lines << countedWords(state, duty.step, people);
    if (const auto offers = static_cast<int>(at.offers.size()); offers > 0)
        lines << WaitsPanel::tr("%n final offers have come in time.", nullptr, offers);
    return lines << isMine;
}

QString finalWords()
{
    return WaitsPanel::tr("It stands in the minutes under your name and cannot be taken back.");
}

WaitsPanel::WaitsPanel(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_title(new TypeLabel(Type::Heading, {}, this))
    , m_none(new TypeLabel(Type::Body, {}, this))
    , m_others(new TypeLabel(Type::Body, {}, this))
    , m_list(new QVBoxLayout)
    , m_alarmTitle(new TypeLabel(Type::Heading, {}, this))
    , m_alarms(new TypeLabel(Type::Body, {}, this))
    , m_clock(new TypeLabel(Type::Small, {}, this))
{
    m_none->setObjectName(u"nothingWaits"_s);
    m_others->setObjectName(u"othersAwaited"_s);
    m_others->hide();
    m_alarms->setObjectName(u"alarms"_s);
    m_clock->setObjectName(u"drift"_s);
    m_list->setSpacing(measure::Gap);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, measure::Gap, 0);
    layout->setSpacing(measure::Gap);
    layout->addWidget(m_title);
    layout->addWidget(m_none);
    layout->addWidget(m_others);
    layout->addLayout(m_list);
    layout->addWidget(m_alarmTitle);
    layout->addWidget(m_alarms);
    layout->addWidget(m_clock);
    layout->addStretch(1);
}

QList<WaitsPanel::Item> WaitsPanel::items() const
{
    const SessionState& state = m_session.expected();
    QList<Item> items;
    for (const Duty& duty : dutiesOf(state, m_session.member(), m_session.now())) {
        if (duty.kind == DutyKind::Cosign)
            items << Item {duty.subject, Cosignature {duty.subject}, tr("Co-sign"),
                tr("The closing of \"%1\"").arg(stepWords(state, duty.step)),
                closingSummary(state, m_session.log(), duty, m_people)};
        if (duty.kind == DutyKind::Witness) {
            const WitnessSubject subject = witnessSubject(state, m_session.manifest(), duty.subject, m_people);
            items << Item {
                duty.subject, Witness {duty.subject}, tr("Witness it"), subject.words, {subject.consequence}};
        }
    }
    return items;
}

void WaitsPanel::setOthers(const QStringList& lines)
{
    m_others->setText(lines.isEmpty() ? QString() : tr("The session waits for:") + u'\n' + lines.join(u'\n'));
    m_others->setVisible(m_rows.isEmpty() && !lines.isEmpty());
}

void WaitsPanel::refresh()
{
    if (!m_session.isKnown())
        return;
    const QList<Item> now = items();
    m_title->setText(tr("Waits for you"));
    m_none->setText(tr("Nothing. Closings and what has to be witnessed appear here."));
    m_none->setVisible(now.isEmpty());
    fitRows(now);
    const SessionState& state = m_session.state();
    m_alarmTitle->setText(
        state.alarms.isEmpty() ? tr("No alarms") : tr("%n alarms", nullptr, static_cast<int>(state.alarms.size())));
    m_alarms->setLines(alarmLines());
    m_alarms->setVisible(!state.alarms.isEmpty());
    QPalette ink = palette();
    ink.setColor(QPalette::WindowText, colours().warning);
    m_alarms->setPalette(ink);
    const qint64 drift = m_session.drift();
    if (drift == 0)
        m_clock->setText(tr("The clock agrees with the centre's."));
    else
        m_clock->setText(drift > 0
                ? tr("The clock is %1 behind the centre's; times are corrected.").arg(durationWords(drift))
                : tr("The clock is %1 ahead of the centre's; times are corrected.").arg(durationWords(-drift)));
}

// Rows stay in their order while others come and go. One that moves up is held: the second press of a double click on
// the one that has gone is not meant for it.
void WaitsPanel::fitRows(const QList<Item>& items)
{
    const auto known = [&](const QByteArray& name) { return std::ranges::find(items, name, &Item::name); };
    for (qsizetype i = m_rows.size() - 1; i >= 0; --i) {
        if (known(m_rows.at(i).name) == items.cend())
            m_rows.takeAt(i).box->deleteLater();
    }
    for (const Item& item : items) {
        auto row = std::ranges::find(m_rows, item.name, &Row::name);
        if (row == m_rows.end()) {
            m_rows << makeRow(item);
            row = m_rows.end() - 1;
        }
        row->words->setText(item.words);
        row->action->setWords(item.button);
        row->summary->setText(item.summary.join(u'\n'));
        row->action->setHint(finalWords());
        row->action->refresh();
    }
}

WaitsPanel::Row WaitsPanel::makeRow(const Item& item)
{
    auto* box = new QFrame(this);
    box->setProperty(CardProperty, true);
    auto* words = new TypeLabel(Type::Strong, {}, box);
    auto* summary = new TypeLabel(Type::Body, {}, box);
    summary->setObjectName(u"waitSummary"_s);
    auto* action = new DeskAction(
        u"wait%1"_s.arg(QString::fromLatin1(item.name.toHex().left(8))), m_session, DeskAction::Text::None,
        [act = item.act](const QString&) { return std::optional(act); }, box);
    for (QWidget* around : std::initializer_list<QWidget*> {box, this})
        action->holdWhenMoved(*around);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(measure::Space, measure::Gap, measure::Space, measure::Gap);
    layout->setSpacing(measure::Gap);
    layout->addWidget(words);
    layout->addLayout(summary->readable());
    layout->addWidget(action);
    m_list->addWidget(box);
    return {item.name, box, words, summary, action};
}

QList<Marked> WaitsPanel::alarmLines() const
{
    const SessionState& state = m_session.state();
    QList<Marked> lines;
    for (const AlarmState& alarm : state.alarms)
        lines << Marked(Icon::Warning,
            //: When, who, what happened
            tr("%1 %2: %3")
                .arg(timeWords(timeOfEntry(m_session.log(), alarm.entry)), personWords(state, alarm.member, m_people),
                    effectWords(alarm.what)));
    return lines;
}

} // namespace evalroom

#include "moc_waits_panel.cpp"
