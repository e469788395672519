// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/explain_page.h"

#include "widgets/judge/reason_field.h"
#include "widgets/shell/column.h"
#include "widgets/shell/form_drafts.h"
#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"
#include "widgets/words/acts.h"
#include "widgets/words/figures.h"
#include "widgets/words/people.h"

#include <QListWidget>
#include <QSignalBlocker>
#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int OutliersShown = 6;
constexpr int MeanDecimals = 2;

std::optional<Rational> othersMean(const SessionState& state, const QString& step, int member, const Item& item)
{
    const StepState at = state.steps.value(step);
    Rational sum = 0;
    int count = 0;
    for (const int other : activeCommittee(state)) {
        const auto points = other != member ? pointsOf(at, other, item) : std::nullopt;
        if (points) {
            sum += *points;
            ++count;
        }
    }
    return count > 0 ? std::optional(Rational(sum / count)) : std::nullopt;
}

} // namespace

ExplainPage::ExplainPage(Session& session, const QString& step, QWidget* parent)
    : CheckedPage(session, parent)
    , m_step(step)
    , m_list(new QListWidget)
    , m_criterion(new TypeLabel(Type::Heading))
    , m_figures(new TypeLabel(Type::Body))
    , m_reason(new ReasonField(u"text"_s))
    , m_given(new TypeLabel(Type::Body))
{
    setObjectName(u"explainPage"_s);
    m_list->setObjectName(u"outliers"_s);
    m_figures->setObjectName(u"figures"_s);
    m_given->setObjectName(u"given"_s);
    layOut();
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) { goTo(row); });
    connect(m_reason->edit(), &ReasonEdit::typed, this, &ExplainPage::keep);
    refresh();
}

void ExplainPage::layOut()
{
    auto* column = new Column;
    column->add(m_list);
    QFrame* card = makeCard();
    for (QWidget* part : {static_cast<QWidget*>(m_criterion), static_cast<QWidget*>(m_figures),
             static_cast<QWidget*>(m_reason), static_cast<QWidget*>(m_given)})
        card->layout()->addWidget(part);
    column->add(card);
    setForm(column);
}

// All cells against all members: not with every repaint.
void ExplainPage::findOutliers()
{
    if (state().size == m_lookedAt)
        return;
    m_lookedAt = state().size;
    const Item before = item();
    m_items.clear();
    const Step* step = state().facts->scheme.step(m_step);
    for (const QString& bidder : state().steps.value(m_step).bidders) {
        for (const Criterion& criterion : step != nullptr ? step->criteria : QList<Criterion>()) {
            if (isOutlier(state(), m_step, session().member(), {bidder, criterion.id}))
                m_items.append({bidder, criterion.id});
        }
    }
    m_current = m_items.indexOf(before);
    if (m_current < 0)
        m_current = firstOpen();
    if (m_current < 0 && !m_items.isEmpty())
        m_current = 0;
}

qsizetype ExplainPage::firstOpen() const
{
    const auto isOpen = [this](const Item& each) { return explained(each).isEmpty(); };
    const auto open = std::ranges::find_if(m_items, isOpen);
    return open != m_items.cend() ? open - m_items.cbegin() : -1;
}

QString ExplainPage::explained(const Item& item) const
{
    return state().steps.value(m_step).explanations.value({session().member(), item});
}

QString ExplainPage::itemWords(const Item& item) const
{
    const Step* step = state().facts->scheme.step(m_step);
    const Criterion* criterion = step != nullptr ? step->criterion(item.criterion) : nullptr;
    //: A criterion and a bidder
    return tr("%1, %2").arg(
        criterion != nullptr ? criterion->name : item.criterion, bidderWords(session().manifest(), item.bidder));
}

QString ExplainPage::figuresWords(const Item& item) const
{
    const auto own = pointsOf(state().steps.value(m_step), session().member(), item);
    const auto mean = othersMean(state(), m_step, session().member(), item);
    if (!own || !mean)
        return {};
    return tr("You gave %1 points. The mean of the others is %2. Further than %3 from it asks for an explanation; your "
              "points stay as they are.")
        .arg(pointsFigures(*own), pointsFigures(roundHalfUp(*mean, MeanDecimals), MeanDecimals),
            percentFigures(state().facts->scheme.outlierPercent));
}

QString ExplainPage::keptText(const Item& item) const
{
    const auto kept = session().drafts().field(u"explain/"_s + m_step, 0, item).value_or(std::nullopt);
    return kept ? kept->reason : QString();
}

void ExplainPage::keep()
{
    if (hasItem())
        std::ignore = session().drafts().set(u"explain/"_s + m_step, 0, item(), {{}, m_reason->edit()->text()});
    Q_EMIT changed();
}

void ExplainPage::goTo(qsizetype index)
{
    if (index < 0 || index >= m_items.size() || index == m_current)
        return;
    m_current = index;
    refreshList();
    refreshItem();
    Q_EMIT changed();
}

QString ExplainPage::title() const
{
    return dutyTitle(state(), {.kind = DutyKind::Explain, .step = m_step});
}

QString ExplainPage::formGuidance() const
{
    return tr("These scores of yours lie far from those of the others. Say why; that changes no points.");
}

Explanation ExplainPage::explanation() const
{
    return {.bidder = item().bidder, .criterion = item().criterion, .step = m_step, .text = m_reason->edit()->text()};
}

CheckedPage::Filled ExplainPage::filled() const
{
    const auto open = std::ranges::count_if(m_items, [this](const Item& each) { return explained(each).isEmpty(); });
    if (open == 0)
        return {.over = tr("Everything is explained.")};
    const Explanation act = explanation();
    QString missing;
    if (!explained(item()).isEmpty())
        missing = tr("This one is explained. Choose one that is open.");
    else if (formFault(actToJson(act)) == u"text")
        missing = tr("%n scores are still to be explained.", nullptr, static_cast<int>(open));
    return {.missing = missing,
        .act = act,
        .check = tr("Check the explanation"),
        .sign = tr("Give this explanation"),
        .remark = tr("It stands in the minutes under your name and cannot be taken back."),
        .what = itemWords(item()),
        .details = {figuresWords(item()), tr("Reason given: %1").arg(act.text.trimmed())},
        .then = tr("All members read it when they look at the results, and it is printed in the report. Your points "
                   "stay as they are.")};
}

void ExplainPage::signedNow()
{
    std::ignore = session().drafts().clear(u"explain/"_s + m_step, 0, item());
    goTo(firstOpen());
}

void ExplainPage::refresh()
{
    findOutliers();
    refreshList();
    refreshItem();
    recheck();
}

void ExplainPage::refreshList()
{
    const QSignalBlocker quiet(m_list);
    m_list->setAccessibleName(tr("Scores far from those of the others"));
    while (m_list->count() > m_items.size())
        delete m_list->takeItem(m_list->count() - 1);
    while (m_list->count() < m_items.size())
        m_list->addItem(QString());
    for (int row = 0; row < m_list->count(); ++row) {
        const bool done = !explained(m_items.at(row)).isEmpty();
        m_list->item(row)->setIcon(icon(done ? Icon::Tick : Icon::ToCome));
        //: An outlier in a list: whether it is explained, what it is
        m_list->item(row)->setText((done ? tr("explained: %1") : tr("open: %1")).arg(itemWords(m_items.at(row))));
    }
    m_list->setCurrentRow(static_cast<int>(m_current));
    const int rows = std::clamp(m_list->count(), 1, OutliersShown);
    m_list->setFixedHeight(rows * std::max(1, m_list->sizeHintForRow(0)) + 2 * m_list->frameWidth() + measure::Tight);
}

void ExplainPage::refreshItem()
{
    const QString given = hasItem() ? explained(item()) : QString();
    m_criterion->setText(hasItem() ? itemWords(item()) : tr("Nothing has to be explained."));
    m_figures->setText(hasItem() ? figuresWords(item()) : QString());
    m_reason->setLabel(tr("Why these points"));
    m_reason->setVisible(hasItem() && given.isEmpty());
    m_given->setText({Icon::Tick, tr("Your explanation: %1").arg(given)});
    m_given->setVisible(!given.isEmpty());
    if (hasItem() && given.isEmpty())
        m_reason->edit()->setText(keptText(item()));
}

QWidget* ExplainPage::firstField()
{
    return m_reason->edit();
}

} // namespace evalroom

#include "moc_explain_page.cpp"
