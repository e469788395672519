// SPDX-License-Identifier: Apache-2.0
#include "widgets/result/results_page.h"

#include "widgets/result/step_result.h"
#include "widgets/style/drawing.h"
#include "widgets/style/measures.h"
#include "widgets/style/most_width.h"

#include <QHBoxLayout>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int StepRole = Qt::UserRole;

// Of two lines each: they stand apart as the rows of tables do.
class ResultDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, 2 * measure::Gap);
    }
};

// A list's own wish is the same for every size of type.
class ResultList : public QListWidget {
public:
    using QListWidget::QListWidget;

    QSize sizeHint() const override { return {drawing::scaled(measure::Rail), QListWidget::sizeHint().height()}; }
};

} // namespace

ResultsPage::ResultsPage(Session& session, QWidget* parent)
    : Page(session, parent)
    , m_list(new ResultList(this))
    , m_stack(new QStackedWidget(this))
    , m_pane(new RankedPane(m_stack))
    , m_step(new BlockView(m_stack))
{
    setObjectName(u"resultsPage"_s);
    m_list->setObjectName(u"results"_s);
    keepMostWidth(*m_list, measure::Rail);
    m_list->setItemDelegate(new ResultDelegate(m_list));
    m_list->setWordWrap(true);
    m_list->setSpacing(measure::Tight);
    m_step->setObjectName(u"stepResult"_s);
    m_stack->addWidget(m_pane);
    m_stack->addWidget(m_step);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::Space);
    layout->addWidget(m_list);
    layout->addWidget(m_stack, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        showChosen();
        Q_EMIT changed();
    });
    refresh();
}

QString ResultsPage::title() const
{
    return tr("Results so far");
}

QString ResultsPage::guidance() const
{
    return tr("For reading only. What is sealed stays sealed until its step is closed.");
}

QString ResultsPage::spot() const
{
    const QListWidgetItem* item = m_list->currentItem();
    return item != nullptr ? item->data(StepRole).toString() : QString();
}

void ResultsPage::returnTo(const QString& step)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(StepRole).toString() == step)
            return m_list->setCurrentRow(row);
    }
}

void ResultsPage::refresh()
{
    if (!session().isKnown())
        return;
    fillList();
    showChosen();
}

void ResultsPage::fillList()
{
    m_list->setAccessibleName(tr("Results"));
    const QList<Step>& steps = state().facts->scheme.steps;
    const QSignalBlocker quiet(m_list);
    const int chosen = m_list->currentRow();
    while (m_list->count() <= steps.size())
        m_list->addItem(new QListWidgetItem);
    m_list->item(0)->setText(tr("Ranking") + u'\n' + (isRanked(state()) ? tr("done") : tr("not yet")));
    for (qsizetype i = 0; i < steps.size(); ++i) {
        QListWidgetItem* item = m_list->item(static_cast<int>(i) + 1);
        item->setText(stepWords(state(), steps.at(i).id) + u'\n' + stepPhaseWords(state(), steps.at(i).id));
        item->setData(StepRole, steps.at(i).id);
    }
    m_list->setCurrentRow(std::max(chosen, 0));
}

void ResultsPage::showChosen()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (item == nullptr)
        return;
    const QString step = item->data(StepRole).toString();
    const bool ranking = step.isEmpty() && isRanked(state());
    m_stack->setCurrentWidget(ranking ? static_cast<QWidget*>(m_pane) : m_step);
    m_step->setAccessibleName(item->text());
    if (ranking)
        m_pane->setResult(state(), evalroom::tally(state()), session().manifest());
    else if (step.isEmpty())
        m_step->setBlocks({HeadingBlock {tr("Ranking")},
            SentenceBlock {tr("The bids are ranked once every step is done. Until then you can look at each step.")}});
    else
        m_step->setBlocks(stepResult(state(), session().manifest(), step));
}

} // namespace evalroom

#include "moc_results_page.cpp"
