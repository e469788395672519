// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/recusal_form.h"

#include "widgets/judge/reason_field.h"
#include "widgets/motions/kept_choice.h"
#include "widgets/motions/letter_file.h"
#include "widgets/motions/letter_time.h"
#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"
#include "widgets/words/acts.h"
#include "widgets/words/figures.h"
#include "widgets/words/people.h"
#include "widgets/words/testimony.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

const QStringList& recusalFields()
{
    static const QStringList names {
        u"member"_s, u"bidder"_s, u"reason"_s, u"file"_s, u"received"_s, u"choice"_s, u"text"_s};
    return names;
}

struct RecusalEntry {
    QString words;
    QVariant data;
};

// Where it has them already it stays as it is: its list may have dropped down.
void fillRecusalBox(QComboBox& box, const QList<RecusalEntry>& entries, const QVariant& chosen)
{
    bool same = box.count() == entries.size();
    for (int i = 0; same && i < box.count(); ++i)
        same = box.itemText(i) == entries.at(i).words && box.itemData(i) == entries.at(i).data;
    const QSignalBlocker quiet(box);
    if (!same) {
        box.clear();
        for (const RecusalEntry& entry : entries)
            box.addItem(entry.words, entry.data);
    }
    box.setCurrentIndex(std::max(box.findData(chosen), 0));
}

QComboBox* recusalBox(const QString& name)
{
    auto* box = new QComboBox;
    box->setObjectName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    return box;
}

} // namespace

RecusalForm::RecusalForm(Session& session, QWidget* parent)
    : DeskForm(parent)
    , m_session(session)
    , m_title(new TypeLabel(Type::Heading))
    , m_member(recusalBox(u"recusalMember"_s))
    , m_rest(new QWidget)
    , m_remark(new TypeLabel(Type::Body))
    , m_bidder(recusalBox(u"recusalBidder"_s))
    , m_registered(new TypeLabel(Type::Strong))
    , m_reason(new ReasonField(u"recusalReason"_s))
    , m_file(new LetterFile)
    , m_time(new LetterTime)
    , m_granted(new BigChoice)
    , m_refused(new BigChoice)
    , m_text(new ReasonField(u"recusalText"_s))
{
    setObjectName(u"recusalForm"_s);
    layOut();
    for (const QComboBox* box : {m_member, m_bidder}) {
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            keep();
            say();
            Q_EMIT turned();
        });
    }
    for (const BigChoice* choice : {m_granted, m_refused})
        connect(choice, &BigChoice::clicked, this, &RecusalForm::keep);
    for (const ReasonField* field : {m_reason, m_text})
        connect(field->edit(), &ReasonEdit::typed, this, &RecusalForm::keep);
    connect(m_file, &LetterFile::changed, this, &RecusalForm::keep);
    connect(m_time, &LetterTime::changed, this, &RecusalForm::keep);
    refresh();
}

void RecusalForm::layOut()
{
    m_registered->setObjectName(u"recusalRegistered"_s);
    m_granted->setObjectName(u"recusalGranted"_s);
    m_refused->setObjectName(u"recusalRefused"_s);
    auto* rest = new QVBoxLayout(m_rest);
    rest->setContentsMargins(0, 0, 0, 0);
    rest->setSpacing(measure::Gap);
    for (QWidget* field : std::initializer_list<QWidget*> {
             m_remark, m_bidder, m_registered, m_reason, m_file, m_time, m_granted, m_refused, m_text})
        rest->addWidget(field);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(measure::Gap);
    for (QWidget* field : std::initializer_list<QWidget*> {m_title, m_member, m_rest})
        all->addWidget(field);
}

void RecusalForm::refresh()
{
    if (!m_session.isKnown() || m_session.drafts().isLocked())
        return;
    if (m_drafts) {
        follow();
    } else {
        m_drafts.emplace(m_session.drafts(), u"recusal"_s, recusalFields());
        restore();
    }
    say();
}

// Who is chosen stays, while they are on the committee.
void RecusalForm::follow()
{
    fill(m_member->currentData().toInt(), m_bidder->currentData().toString());
}

void RecusalForm::fill(int member, const QString& bidder)
{
    const SessionState& state = m_session.expected();
    QList<RecusalEntry> members {RecusalEntry {tr("Choose a member …"), 0}};
    for (const int each : activeCommittee(state))
        members << RecusalEntry {personWords(state, each), each};
    fillRecusalBox(*m_member, members, member);
    QList<RecusalEntry> bidders {RecusalEntry {tr("Choose a bidder …"), QString()}};
    for (const ManifestBidder& each : m_session.manifest().bidders)
        bidders << RecusalEntry {bidderWords(m_session.manifest(), each.id), each.id};
    fillRecusalBox(*m_bidder, bidders, bidder);
}

void RecusalForm::restore()
{
    m_isRestoring = true;
    fill(m_drafts->text(u"member"_s).toInt(), m_drafts->text(u"bidder"_s));
    m_reason->edit()->setText(m_drafts->text(u"reason"_s));
    m_file->setHash(QByteArray::fromHex(m_drafts->text(u"file"_s).toLatin1()));
    m_time->setTime(QDateTime::fromString(m_drafts->text(u"received"_s), Qt::ISODate));
    restoreChoice(*m_granted, *m_refused, m_drafts->text(u"choice"_s));
    m_text->edit()->setText(m_drafts->text(u"text"_s));
    m_isRestoring = false;
}

void RecusalForm::keep()
{
    if (!m_drafts || m_isRestoring)
        return;
    const int member = m_member->currentData().toInt();
    m_drafts->keep(u"member"_s, member > 0 ? QString::number(member) : QString());
    m_drafts->keep(u"bidder"_s, m_bidder->currentData().toString());
    m_drafts->keep(u"reason"_s, m_reason->edit()->text());
    m_drafts->keep(u"file"_s, QString::fromLatin1(m_file->hash().toHex()));
    m_drafts->keep(u"received"_s, m_time->time().toString(Qt::ISODate));
    m_drafts->keep(u"choice"_s, keptChoice(*m_granted, *m_refused));
    m_drafts->keep(u"text"_s, m_text->edit()->text());
    Q_EMIT typed();
}

void RecusalForm::clear()
{
    if (!m_drafts)
        return;
    m_drafts->clear();
    restore();
    say();
    Q_EMIT turned();
}

bool RecusalForm::isPossible() const
{
    if (!m_session.isKnown())
        return false;
    const SessionState& state = m_session.expected();
    return state.facts->rules.recusalRequest && state.delivered.isEmpty();
}

std::optional<Letter> RecusalForm::begun() const
{
    const int member = m_member->currentData().toInt();
    const QString bidder = m_bidder->currentData().toString();
    if (member == 0 || bidder.isEmpty() || !isPossible())
        return {};
    return Letter {.kind = Letter::Kind::Recusal, .bidder = bidder, .member = member};
}

bool RecusalForm::isDecided() const
{
    return m_granted->isChecked() || m_refused->isChecked();
}

RecusalRequest RecusalForm::request() const
{
    return {.bidder = m_bidder->currentData().toString(),
        .member = m_member->currentData().toInt(),
        .granted = m_granted->isChecked(),
        .reason = m_reason->edit()->text(),
        .text = m_text->edit()->text(),
        .received = m_time->time(),
        .letter = m_file->hash()};
}

QString RecusalForm::timeFault() const
{
    RecusalRequest asked = request();
    asked.reason = asked.text = u"-"_s;
    const auto refused = asked.received.isValid() ? m_session.refusal(asked) : std::optional<Error>();
    return refused && refused->detail == ruleName(Rule::TooEarly)
        ? tr("The application cannot come in later than it is registered.")
        : QString();
}

QString RecusalForm::fault() const
{
    if (!begun())
        return tr("Choose whose recusal which bidder applies for.");
    if (m_reason->edit()->isBlank())
        return tr("Enter the reasons that the bidder gives.");
    if (m_file->isReading())
        return tr("The file of the letter is still being read. Wait for it, or leave it out.");
    if (const QString fault = timeFault(); !fault.isEmpty())
        return fault;
    if (!isDecided())
        return tr("Choose what was decided.");
    return m_text->edit()->isBlank() ? tr("Enter what the member said, and why it is decided so.") : QString();
}

std::optional<Act> RecusalForm::act() const
{
    if (!fault().isEmpty())
        return {};
    return request();
}

QStringList RecusalForm::summary() const
{
    const auto letter = begun();
    if (!letter || !isDecided())
        return {};
    const LetterWords words = letterWords(m_session.expected(), m_session.manifest(), *letter);
    const RecusalRequest asked = request();
    QStringList lines = registrationSummary(words, asked.granted ? words.yes : words.no, asked.reason);
    lines.insert(2, tr("Decision: %1").arg(asked.text.trimmed()));
    if (!asked.letter.isEmpty())
        lines.insert(1, tr("SHA-256 of the letter: %1").arg(QString::fromLatin1(asked.letter.toHex())));
    if (asked.received.isValid())
        lines.insert(1, tr("The application came in: %1").arg(timeWords(asked.received)));
    return lines;
}

void RecusalForm::say()
{
    const auto& law = m_session.expected().facts->rules.recusalRequest;
    m_title->setText(tr("A bidder applies for a member's recusal"));
    m_remark->setText(tr("In writing, with its reasons. The member is asked, and the purchaser or the agency decides. "
                         "Source: %1")
            .arg(law ? law->source : QString()));
    m_member->setAccessibleName(tr("Member whose recusal is applied for"));
    m_bidder->setAccessibleName(tr("Bidder that applies for it"));
    const auto letter = begun();
    const QByteArray registered = letter ? registeredName(m_session.expected(), *letter) : QByteArray();
    m_registered->setText(registered.isEmpty()
            ? QString()
            : witnessSubject(m_session.expected(), m_session.manifest(), registered).words + u'\n'
                + tr("It waits for the supervisor's testimony. If it is wrong, register it anew."));
    m_registered->setVisible(!registered.isEmpty());
    m_reason->setLabel(tr("The reasons that the bidder gives"));
    m_file->refresh();
    m_time->refresh();
    m_time->setNow(m_session.now());
    m_granted->setWords(tr("The member withdraws"), tr("What they have judged counts no more."));
    m_refused->setWords(tr("The member stays"), tr("There is no ground of recusal."));
    m_text->setLabel(tr("What the member said, and why it is decided so"));
    m_rest->setVisible(m_member->currentData().toInt() > 0);
}

} // namespace evalroom

#include "moc_recusal_form.cpp"
