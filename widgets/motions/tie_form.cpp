// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/tie_form.h"

#include "evaluation/testimony.h"
#include "widgets/judge/reason_field.h"
#include "widgets/shell/column.h"
#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"
#include "widgets/words/acts.h"
#include "widgets/words/figures.h"
#include "widgets/words/testimony.h"

#include <QComboBox>

using namespace Qt::StringLiterals;

namespace evalroom {

TieForm::TieForm(Session& session, QWidget* parent)
    : DeskForm(parent)
    , m_session(session)
    , m_tied(new TypeLabel(Type::Body))
    , m_decided(new TypeLabel(Type::Strong))
    , m_rows(new QVBoxLayout)
    , m_reason(new ReasonField(u"tieText"_s))
{
    setObjectName(u"tieForm"_s);
    m_tied->setObjectName(u"tied"_s);
    m_decided->setObjectName(u"decided"_s);
    m_rows->setSpacing(measure::Gap);
    QFrame* card = makeCard();
    card->layout()->addWidget(m_tied);
    card->layout()->addWidget(m_decided);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(measure::Space);
    all->addWidget(card);
    all->addLayout(m_rows);
    all->addWidget(m_reason);
    connect(m_reason->edit(), &ReasonEdit::typed, this, &TieForm::keep);
    refresh();
}

bool TieForm::isPending() const
{
    return m_session.isKnown() && !m_tie.isEmpty() && !undecidedTies(m_session.expected()).contains(m_tie);
}

QString TieForm::pendingWords() const
{
    return isPending() ? tr("The decision waits for the supervisor's testimony.") : QString();
}

QString TieForm::consequence()
{
    return tr("It counts once a supervisor has witnessed it: then the ranking follows this order, and the members are "
              "asked for their opinion. It stands in the minutes under your name.");
}

// One after the other; where all are decided, the first that waits for its witness may be decided anew.
void TieForm::chooseTie()
{
    const SessionState& state = m_session.expected();
    QList<QStringList> ties = undecidedTies(state);
    if (ties.isEmpty() && isRanked(state))
        ties = tally(state).openTies;
    const QStringList tie = ties.value(0);
    if (tie == m_tie)
        return;
    m_tie = tie;
    m_drafts.emplace(m_session.drafts(), u"tie/"_s + tie.join(u'+'), QStringList {u"order"_s, u"text"_s});
    build();
    const QStringList kept = m_drafts->text(u"order"_s).split(u'\n', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < std::min(kept.size(), m_places.size()); ++i) {
        fill();
        const QSignalBlocker quiet(m_places[i]);
        m_places[i]->setCurrentIndex(m_places[i]->findData(kept.at(i)));
    }
    m_reason->edit()->setText(m_drafts->text(u"text"_s));
}

void TieForm::build()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_labels.clear();
    m_places.clear();
    for (qsizetype i = 0; i < m_tie.size(); ++i) {
        m_labels << new TypeLabel(Type::Strong);
        m_labels.last()->setObjectName(u"tieLabel%1"_s.arg(i));
        m_rows->addWidget(m_labels.last());
        if (i + 1 == m_tie.size())
            break;
        auto* place = new QComboBox;
        place->setObjectName(u"tiePlace%1"_s.arg(i));
        place->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_labels.last()->setBuddy(place);
        m_rows->addWidget(place);
        connect(place, &QComboBox::currentIndexChanged, this, [this] {
            fill();
            keep();
        });
        m_places << place;
    }
}

// Each place offers whoever has none before it.
void TieForm::fill()
{
    QStringList left = m_tie;
    for (QComboBox* place : std::as_const(m_places)) {
        const QSignalBlocker quiet(place);
        const QString chosen = place->currentData().toString();
        place->clear();
        for (const QString& bidder : std::as_const(left))
            place->addItem(bidderWords(m_session.manifest(), bidder), bidder);
        place->setCurrentIndex(static_cast<int>(left.indexOf(chosen)));
        left.removeAll(place->currentData().toString());
    }
}

QStringList TieForm::order() const
{
    QStringList order;
    QStringList left = m_tie;
    for (const QComboBox* place : m_places) {
        order << place->currentData().toString();
        left.removeAll(order.constLast());
    }
    return order.contains(QString()) ? QStringList() : order + left;
}

void TieForm::keep()
{
    if (!m_drafts)
        return;
    QStringList places;
    for (const QComboBox* place : std::as_const(m_places))
        places << place->currentData().toString();
    m_drafts->keep(u"order"_s, places.join(u'\n'));
    m_drafts->keep(u"text"_s, m_reason->edit()->text());
    refresh();
    Q_EMIT typed();
}

void TieForm::clear()
{
    if (m_drafts)
        m_drafts->clear();
    for (QComboBox* place : std::as_const(m_places)) {
        const QSignalBlocker quiet(place);
        place->setCurrentIndex(-1);
    }
    m_reason->edit()->setText({});
    refresh();
}

QString TieForm::fault() const
{
    if (order().isEmpty())
        return tr("Choose who has which place.");
    return m_reason->edit()->isBlank() ? tr("Say why, as the tender document provides for it.") : QString();
}

std::optional<TieDecision> TieForm::decision() const
{
    return fault().isEmpty() ? std::optional(TieDecision {order(), m_reason->edit()->text()}) : std::nullopt;
}

// They share the first of as many places as they are.
QString TieForm::placeWords(qsizetype index) const
{
    int shared = 1; // where nobody has a rank
    const QList<BidderResult> results = tally(m_session.expected()).bidders;
    for (const BidderResult& result : results) {
        if (m_tie.contains(result.bidder) && result.rank > 0)
            shared = result.rank;
    }
    //: In the ranking
    return tr("Place %1").arg(shared + index);
}

QString TieForm::lineAt(const QStringList& order, qsizetype index) const
{
    //: A place in the ranking, and the bidder who has it
    return tr("%1: %2").arg(placeWords(index), bidderWords(m_session.manifest(), order.at(index)));
}

QStringList TieForm::lines() const
{
    QStringList lines;
    const QStringList chosen = order();
    for (qsizetype i = 0; i < chosen.size(); ++i)
        lines << lineAt(chosen, i);
    return lines;
}

QString TieForm::reason() const
{
    return tr("Reason given: %1").arg(m_reason->edit()->text());
}

QString TieForm::tiedWords() const
{
    const SessionState& state = m_session.expected();
    QStringList lines {tr("These bids share a place, and the rules leave their order to the tenderer:")};
    const QList<BidderResult> results = tally(state).bidders;
    for (const BidderResult& result : results) {
        if (!m_tie.contains(result.bidder))
            continue;
        const QString total = result.total ? pointsFigures(*result.total, state.facts->scheme.totalDecimals) : u"–"_s;
        const QString price = result.price ? moneyWords(*result.price) : u"–"_s;
        //: A bidder, total points, price
        lines << u"•  "_s
                + tr("%1: %2 points, price %3").arg(bidderWords(m_session.manifest(), result.bidder), total, price);
    }
    return lines.join(u'\n');
}

// What waits for its witness, until it is decided anew.
QString TieForm::decidedWords() const
{
    const TieState* last = lastDecision(m_session.expected(), m_tie);
    return last != nullptr ? witnessSubject(m_session.expected(), m_session.manifest(), last->name).words : QString();
}

void TieForm::refresh()
{
    if (!m_session.isKnown())
        return;
    chooseTie();
    if (m_tie.isEmpty())
        return;
    fill();
    m_tied->setText(tiedWords());
    m_decided->setText(decidedWords());
    m_decided->setVisible(!m_decided->text().isEmpty());
    m_reason->setLabel(tr("Why in this order"));
    const QStringList chosen = order();
    for (qsizetype i = 0; i < m_places.size(); ++i) {
        m_labels[i]->setText(placeWords(i));
        m_places[i]->setPlaceholderText(tr("Choose a bidder …"));
        m_places[i]->setAccessibleName(placeWords(i));
    }
    // The last place is what is left.
    m_labels.last()->setText(chosen.isEmpty() ? QString() : lineAt(chosen, chosen.size() - 1));
    m_labels.last()->setVisible(!chosen.isEmpty());
}

QWidget* TieForm::firstField() const
{
    return m_places.isEmpty() ? m_reason->edit() : static_cast<QWidget*>(m_places.constFirst());
}

} // namespace evalroom

#include "moc_tie_form.cpp"
