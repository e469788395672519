// SPDX-License-Identifier: Apache-2.0
#include "widgets/judge/items_page.h"

#include "widgets/judge/cell_panel.h"
#include "widgets/judge/hindrance.h"
#include "widgets/judge/sheet_desk.h"
#include "widgets/judge/sheet_notice.h"
#include "widgets/judge/sheet_view.h"
#include "widgets/style/icons.h"
#include "widgets/style/measures.h"
#include "widgets/words/acts.h"
#include "widgets/words/errors.h"
#include "widgets/words/figures.h"
#include "widgets/words/question_words.h"

#include <QBoxLayout>
#include <QListWidget>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int DifferencesShown = 5;

Rational pointsIn(const SheetCell& cell)
{
    return cell.check.points.value_or(Rational(0));
}

} // namespace

ItemsPage::ItemsPage(Session& session, const QString& step, const People& people, QWidget* parent)
    : GridPage(session, step, parent)
    , m_people(people)
    , m_differences(new QListWidget)
{
    setObjectName(u"itemsPage"_s);
    m_differences->setObjectName(u"differences"_s);
    m_differences->setTextElideMode(Qt::ElideRight);
    m_differences->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(measure::Gap);
    all->addWidget(desk(), 1);
    all->addWidget(m_differences);
    const auto goThere = [this](const QListWidgetItem* line) {
        const QStringList item = line->data(Qt::UserRole).toStringList();
        desk()->view()->setFocus();
        desk()->view()->goTo(desk()->sheet()->indexOf({item.value(0), item.value(1)}));
    };
    connect(m_differences, &QListWidget::itemClicked, this, goThere);
    connect(m_differences, &QListWidget::itemActivated, this, goThere);
    connect(this, &Page::done, this, &ItemsPage::refresh);
    refresh();
}

bool ItemsPage::isEntered() const
{
    const Step* step = state().facts->scheme.step(stepId());
    return step != nullptr && isComplete(m_entered.value(session().member()), here(), *step);
}

bool ItemsPage::isChanged() const
{
    const SheetModel& sheet = *desk()->sheet();
    const EnteredPoints entered = m_entered.value(session().member());
    for (int column = 0; column < sheet.columnCount(); ++column) {
        for (int row = 0; row < sheet.rowCount(); ++row) {
            const QModelIndex cell = sheet.index(row, column);
            const auto points = entered.constFind(sheet.itemAt(cell));
            if (points == entered.cend() || *points != pointsIn(sheet.cellAt(cell)))
                return true;
        }
    }
    return false;
}

QList<ItemPoints> ItemsPage::values() const
{
    QList<ItemPoints> all;
    const SheetModel& sheet = *desk()->sheet();
    for (int column = 0; column < sheet.columnCount(); ++column) {
        for (int row = 0; row < sheet.rowCount(); ++row) {
            const QModelIndex cell = sheet.index(row, column);
            const Item item = sheet.itemAt(cell);
            all.append({item.bidder, item.criterion, pointsIn(sheet.cellAt(cell)), sheet.cellAt(cell).field.reason});
        }
    }
    return all;
}

QString ItemsPage::title() const
{
    return dutyTitle(state(), {.kind = DutyKind::EnterItems, .step = stepId()});
}

QString ItemsPage::guidance() const
{
    if (here().phase == StepPhase::Closed)
        return tr(
            "The committee has a new member, who has to enter these points too. The step is done again as soon as "
            "all members have the same.");
    return tr("These points follow from the documents. Everybody enters them openly, until all members have the same.");
}

NextStep ItemsPage::next() const
{
    const bool entered = isEntered();
    const QString open = desk()->openWords();
    const bool news = open.isEmpty() && (!entered || isChanged());
    // Which points they are, the law need not be asked with every key: in a filled cell stands one that it takes.
    const ItemsEntered some {.round = here().round, .step = stepId(), .values = {}};
    const auto refused = open.isEmpty() ? hindrance(session(), some) : std::nullopt;
    NextStep step {.action = entered ? tr("Enter again") : tr("Enter these points"), .sentence = {}};
    if (!open.isEmpty())
        step.sentence = tr("%1 F8 leads to the next one.").arg(open);
    else if (refused)
        refuse(step, *refused);
    else if (news)
        step.sentence = tr("The other members see your points at once. You may enter them again.");
    else if (m_differing.isEmpty() && here().phase == StepPhase::Closed)
        return {.action = {},
            .sentence = tr("Everybody who has entered points has the same. The others still have to enter theirs.")};
    else if (m_differing.isEmpty())
        return {.action = {},
            .sentence = tr("Everybody who has entered points has the same. The staff close the step once all have.")};
    else
        step.sentence = tr("Talk about what differs. Whoever is convinced changes their points and enters them again.");
    step.possible = news && !refused;
    step.needsPin = needsRosterKey(ItemsEntered {});
    return step;
}

void ItemsPage::perform()
{
    session().enterItems(stepId(), values(), reply());
}

void ItemsPage::refresh()
{
    if (!refreshDesk())
        return;
    m_entered.clear();
    for (const int member : activeCommittee(state()))
        m_entered.insert(member, enteredPoints(here(), member));
    // Nobody is led by others' points before their own are in.
    m_differing = isEntered() ? differingItems(state(), stepId()) : QList<Item>();
    desk()->sheet()->setDiffering(m_differing);
    desk()->sheet()->retranslate();
    desk()->refresh();
    refreshDifferences();
    refreshRemarks();
    refreshNotice();
}

// "Expert 1: 5; Expert 2: 4", oneself first.
QString ItemsPage::whoHasWhat(const Item& item, const QString& between) const
{
    const int me = session().member();
    QStringList lines;
    for (auto entered = m_entered.cbegin(); entered != m_entered.cend(); ++entered) {
        const int member = entered.key();
        const auto points = entered->constFind(item);
        const QString figures = points != entered->cend() ? pointsFigures(*points) : tr("nothing yet");
        //: A member and the points that they have entered
        const QString line
            = tr("%1: %2").arg(member == me ? tr("You") : personWords(state(), member, m_people), figures);
        if (member == me)
            lines.prepend(line);
        else
            lines.append(line);
    }
    return lines.join(between);
}

void ItemsPage::refreshRemarks()
{
    const QModelIndex current = desk()->view()->currentIndex();
    QStringList remarks;
    if (current.isValid()) {
        const Item item = desk()->sheet()->itemAt(current);
        if (const QString answers = answersThatCount(state(), item.bidder); !answers.isEmpty())
            remarks << answers;
        if (isEntered())
            remarks << tr("Who has what") + u'\n' + whoHasWhat(item, u"\n"_s);
    }
    desk()->panel()->setRemarks(remarks.join(u'\n'));
}

void ItemsPage::refreshDifferences()
{
    const int row = m_differences->currentRow();
    m_differences->clear();
    m_differences->setAccessibleName(tr("Items on which members differ"));
    const Step* step = state().facts->scheme.step(stepId());
    for (const Item& item : std::as_const(m_differing)) {
        const Criterion* criterion = step != nullptr ? step->criterion(item.criterion) : nullptr;
        //: An item on which members differ: criterion, bidder, who has what
        auto* line = new QListWidgetItem(icon(Icon::Differs),
            tr("%1, %2 – %3")
                .arg(criterion != nullptr ? criterion->name : item.criterion,
                    bidderShort(session().manifest(), item.bidder), whoHasWhat(item, u"; "_s)));
        line->setData(Qt::UserRole, QStringList {item.bidder, item.criterion});
        m_differences->addItem(line);
    }
    m_differences->setCurrentRow(std::min(row, m_differences->count() - 1));
    m_differences->setVisible(!m_differing.isEmpty());
    const int lines = std::min(DifferencesShown, static_cast<int>(m_differing.size()));
    m_differences->setFixedHeight(
        lines * std::max(1, m_differences->sizeHintForRow(0)) + 2 * m_differences->frameWidth());
}

void ItemsPage::refreshNotice()
{
    const auto differing = static_cast<int>(m_differing.size());
    if (!isEntered())
        desk()->notice()->say(SheetNotice::Kind::Plain, {});
    else if (differing > 0)
        desk()->notice()->say(
            SheetNotice::Kind::Warning, tr("Your points are in. On %n items the members differ.", nullptr, differing));
    else
        desk()->notice()->say(
            SheetNotice::Kind::Good, tr("Your points are in, and everybody who has entered theirs has the same."));
}

} // namespace evalroom

#include "moc_items_page.cpp"
