// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/clarify_page.h"

#include "widgets/judge/hindrance.h"
#include "widgets/judge/reason_field.h"
#include "widgets/judge/sheet_notice.h"
#include "widgets/motions/ground_list.h"
#include "widgets/motions/place_field.h"
#include "widgets/shell/column.h"
#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"
#include "widgets/words/acts.h"
#include "widgets/words/question_words.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int LongestPassage = 200;

} // namespace

ClarifyPage::ClarifyPage(Session& session, QWidget* parent)
    : CheckedPage(session, parent)
    , m_whose(session.drafts(), u"clarify"_s, {u"bidder"_s})
    , m_bidder(m_whose.text(u"bidder"_s))
    , m_notice(new SheetNotice)
    , m_bidderLabel(new TypeLabel(Type::Strong))
    , m_bidderBox(new QComboBox)
    , m_groundLabel(new TypeLabel(Type::Strong))
    , m_ground(new GroundList)
    , m_place(new PlaceField)
    , m_clauseLabel(new TypeLabel(Type::Strong))
    , m_clause(new QLineEdit)
    , m_text(new ReasonField(u"text"_s))
{
    setObjectName(u"clarifyPage"_s);
    layOut();
    m_ground->setGrounds(state().facts->rules.clarifications);
    connectFields();
    refresh();
}

void ClarifyPage::layOut()
{
    m_notice->setObjectName(u"motionNotice"_s);
    m_bidderBox->setObjectName(u"bidder"_s);
    m_bidderBox->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_bidderBox->setMinimumContentsLength(16);
    m_clause->setObjectName(u"clause"_s);
    m_clause->setMaxLength(LongestPassage);
    m_bidderLabel->setBuddy(m_bidderBox);
    m_groundLabel->setBuddy(m_ground);
    m_clauseLabel->setBuddy(m_clause);
    auto* column = new Column;
    const auto pair = [&](QWidget* label, QWidget* field) {
        auto* rows = new QVBoxLayout;
        rows->setSpacing(measure::Tight);
        rows->addWidget(label);
        rows->addWidget(field);
        column->add(rows);
    };
    column->add(m_notice);
    pair(m_bidderLabel, m_bidderBox);
    pair(m_groundLabel, m_ground);
    column->add(m_place);
    pair(m_clauseLabel, m_clause);
    column->add(m_text);
    setForm(column);
}

void ClarifyPage::connectFields()
{
    connect(m_bidderBox, &QComboBox::currentIndexChanged, this, [this] {
        m_done = false;
        m_whose.keep(u"bidder"_s, m_bidderBox->currentData().toString());
        choose(m_bidderBox->currentData().toString());
    });
    connect(m_ground, &GroundList::chosen, this, &ClarifyPage::keep);
    connect(m_place, &PlaceField::changed, this, &ClarifyPage::keep);
    connect(m_place, &PlaceField::shown, this, &Page::documentWanted);
    connect(m_clause, &QLineEdit::textEdited, this, &ClarifyPage::keep);
    connect(m_text->edit(), &ReasonEdit::typed, this, &ClarifyPage::keep);
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
    m_drafts.emplace(session().drafts(), u"clarify/"_s + bidder,
        QStringList {u"ground"_s, u"document"_s, u"page"_s, u"clause"_s, u"text"_s});
    m_place->setOwnDocuments(session().manifest(), bidder);
    readDrafts();
    enableFields();
    Q_EMIT changed();
}

void ClarifyPage::readDrafts()
{
    m_ground->setCode(m_drafts->text(u"ground"_s));
    m_place->setPlace(m_drafts->text(u"document"_s), std::max(1, m_drafts->text(u"page"_s).toInt()));
    m_clause->setText(m_drafts->text(u"clause"_s));
    m_text->edit()->setText(m_drafts->text(u"text"_s));
}

void ClarifyPage::keep()
{
    m_done = false;
    m_drafts->keep(u"ground"_s, m_ground->code());
    m_drafts->keep(u"document"_s, m_place->document());
    m_drafts->keep(u"page"_s, QString::number(m_place->page()));
    m_drafts->keep(u"clause"_s, m_clause->text());
    m_drafts->keep(u"text"_s, m_text->edit()->text());
    Q_EMIT changed();
}

void ClarifyPage::enableFields()
{
    m_bidderBox->setEnabled(m_bidderBox->count() > 0);
    for (QWidget* field : std::initializer_list<QWidget*> {m_ground, m_place, m_clause, m_text})
        field->setEnabled(!m_bidder.isEmpty());
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
                .ground = m_ground->code(),
                .clause = m_clause->text(),
                .document = m_place->document(),
                .page = m_place->page()},
        .text = m_text->edit()->text()};
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
    filled.then = tr("All members vote on it openly, at once. If it passes, the staff ask the bidder for a written "
                     "answer. Until it is in, no review is closed and no further step is opened.");
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
    m_groundLabel->setText(tr("Why the bidder may be asked"));
    m_ground->setAccessibleName(m_groundLabel->text());
    m_clauseLabel->setText(tr("Passage of the bid"));
    m_clause->setAccessibleName(m_clauseLabel->text());
    m_place->refresh();
    m_text->setLabel(tr("Question to the bidder"));
    fillBidders();
    enableFields();
    m_notice->say(SheetNotice::Kind::Good, m_done ? tr("The motion is put to the vote.") : QString());
    recheck();
}

QWidget* ClarifyPage::firstField()
{
    return m_bidder.isEmpty() ? static_cast<QWidget*>(m_bidderBox) : m_ground;
}

} // namespace evalroom

#include "moc_clarify_page.cpp"
