// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/clarify_page.h"

#include "widgets/judge/hindrance.h"
#include "widgets/judge/sheet_notice.h"
#include "widgets/motions/ground_and_place.h"
#include "widgets/motions/ground_list.h"
#include "widgets/motions/place_field.h"
#include "widgets/motions/time_to_answer.h"
#include "widgets/shell/column.h"
#include "widgets/style/type_label.h"
#include "widgets/words/acts.h"
#include "widgets/words/question_words.h"

#include <QComboBox>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace evalroom {

ClarifyPage::ClarifyPage(Session& session, QWidget* parent)
    : CheckedPage(session, parent)
    , m_whose(session.drafts(), u"clarify"_s, {u"bidder"_s})
    , m_bidder(m_whose.text(u"bidder"_s))
    , m_notice(new SheetNotice)
    , m_bidderLabel(new TypeLabel(Type::Strong))
    , m_bidderBox(new QComboBox)
    , m_fields(new GroundAndPlace(this))
    , m_time(new TimeToAnswer)
{
    setObjectName(u"clarifyPage"_s);
    layOut();
    m_fields->ground()->setGrounds(state().facts->rules.clarifications);
    connectFields();
    refresh();
}

void ClarifyPage::layOut()
{
    m_notice->setObjectName(u"motionNotice"_s);
    m_bidderBox->setObjectName(u"bidder"_s);
    m_bidderBox->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_bidderBox->setMinimumContentsLength(16);
    m_bidderLabel->setBuddy(m_bidderBox);
    auto* column = new Column;
    column->add(m_notice);
    column->add(m_bidderLabel, m_bidderBox);
    m_fields->addTo(*column, GroundAndPlace::Order::PlaceFirst);
    column->add(m_time);
    setForm(column);
}

void ClarifyPage::connectFields()
{
    connect(m_bidderBox, &QComboBox::currentIndexChanged, this, [this] {
        m_done = false;
        m_whose.keep(u"bidder"_s, m_bidderBox->currentData().toString());
        choose(m_bidderBox->currentData().toString());
    });
    connect(m_fields, &GroundAndPlace::changed, this, &ClarifyPage::keep);
    connect(m_fields, &GroundAndPlace::shown, this, &Page::documentWanted);
    connect(m_time, &TimeToAnswer::changed, this, &ClarifyPage::keep);
}

void ClarifyPage::fillBidders()
{
    QStringList bidders = validBidders(state());
    bidders.removeIf([this](const QString& bidder) { return questionHindrance(session(), bidder).has_value(); });
    const QSignalBlocker quiet(m_bidderBox);
    m_bidderBox->clear();
    for (const QString& bidder : std::as_const(bidders))
        m_bidderBox->addItem(bidderWords(session().manifest(), bidder), bidder);
    m_bidderBox->setCurrentIndex(static_cast<int>(bidders.indexOf(m_bidder)));
    if (!bidders.contains(m_bidder))
        choose({});
    else if (!m_drafts)
        choose(m_bidder);
}

void ClarifyPage::choose(const QString& bidder)
{
    m_bidder = bidder;
    m_drafts.emplace(session().drafts(), u"clarify/"_s + bidder, GroundAndPlace::draftFields() << u"minutes"_s);
    m_fields->place()->setOwnDocuments(session().manifest(), bidder);
    readDrafts();
    enableFields();
    Q_EMIT changed();
}

void ClarifyPage::readDrafts()
{
    m_fields->read(*m_drafts);
    m_time->setDraft(m_drafts->text(u"minutes"_s));
}

void ClarifyPage::keep()
{
    m_done = false;
    m_fields->keep(*m_drafts);
    m_drafts->keep(u"minutes"_s, m_time->draft());
    Q_EMIT changed();
}

void ClarifyPage::enableFields()
{
    m_bidderBox->setEnabled(m_bidderBox->count() > 0);
    m_fields->setEnabled(!m_bidder.isEmpty());
    m_time->setEnabled(!m_bidder.isEmpty());
}

QString ClarifyPage::title() const
{
    return tr("Ask a bidder what its bid means");
}

// 条例 art. 52, 12号令 art. 19, 87号令 art. 51.
QString ClarifyPage::formGuidance() const
{
    return tr(
        "Only what is unclear or contradictory in the bid, or an obvious slip, may be asked about. Ask for nothing "
        "that would change the scope or the substance of the bid, and give no hint of the answer.");
}

Motion ClarifyPage::motion() const
{
    // Why nobody can be asked is the law's to say.
    if (m_bidderBox->count() == 0)
        return someQuestion(session(), validBidders(state()).value(0));
    return {.subject = ClarifyMotion {.bidder = m_bidder,
                .ground = m_fields->ground()->code(),
                .clause = m_fields->clause(),
                .document = m_fields->place()->document(),
                .page = m_fields->place()->page(),
                .until = m_time->until(session().now())},
        .text = m_fields->text()};
}

QString ClarifyPage::faultWords() const
{
    if (state().facts->rules.clarifications.isEmpty())
        return tr("The rules of this evaluation do not say what a bidder may be asked.");
    if (m_bidderBox->count() == 0)
        return {};
    if (m_bidder.isEmpty())
        return tr("Choose the bidder that is to be asked.");
    const Motion move = motion();
    const QString fault = formFault(actToJson(move));
    if (fault == u"ground")
        return tr("Choose why the bidder may be asked.");
    if (fault == u"document")
        return tr("Choose the document of the bid in which the passage stands.");
    if (fault == u"clause")
        return tr("Name the passage that the question is about.");
    if (fault == u"text")
        return tr("Write the question.");
    const auto refused = fault.isEmpty() ? hindrance(session(), move) : std::nullopt;
    return refused && refused->detail == ruleName(Rule::PendingMotion)
        ? tr("The bidder is being asked about this passage already. Name another one, or wait for the answer.")
        : QString();
}

CheckedPage::Filled ClarifyPage::filled() const
{
    const Motion move = motion();
    const auto& clarify = std::get<ClarifyMotion>(move.subject);
    Filled filled = putToVote(move);
    filled.missing = faultWords();
    filled.details = {tr("Ground: %1").arg(groundWords(state().facts->rules.clarifications, clarify.ground)),
        passageWords(session().manifest(), clarify), questionWords(move.text.trimmed())};
    if (clarify.until.isValid())
        filled.details << deadlineWords(clarify.until);
    filled.then = tr("All members vote on it openly, at once. If it passes, the staff ask the bidder for a written "
                     "answer. Until it is in, no review and no scoring is closed and no further step is opened.");
    return filled;
}

void ClarifyPage::signedNow()
{
    m_drafts->clear();
    m_whose.clear();
    readDrafts();
    m_done = true;
}

void ClarifyPage::refresh()
{
    m_bidderLabel->setText(tr("Whom to ask"));
    m_bidderBox->setAccessibleName(m_bidderLabel->text());
    m_bidderBox->setPlaceholderText(tr("Choose a bidder …"));
    m_fields->setLabels(tr("Why the bidder may be asked"), tr("Passage of the bid"), tr("Question to the bidder"));
    m_time->setLabel(tr("Time to answer, in minutes"));
    fillBidders();
    enableFields();
    m_notice->say(SheetNotice::Kind::Good, m_done ? tr("The motion is put to the vote.") : QString());
    recheck();
}

QWidget* ClarifyPage::firstField()
{
    return m_bidder.isEmpty() ? static_cast<QWidget*>(m_bidderBox) : m_fields->ground();
}

} // namespace evalroom

#include "moc_clarify_page.cpp"
