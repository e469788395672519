// SPDX-License-Identifier: Apache-2.0
#include "widgets/judge/items_page.h"

#include "widgets/judge/cell_panel.h"
#include "widgets/judge/hindrance.h"
#include "widgets/judge/lot_bidders.h"
#include "widgets/judge/sheet_desk.h"
#include "widgets/judge/sheet_notice.h"
#include "widgets/judge/sheet_view.h"
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

} // namespace

ItemsPage::ItemsPage(Session& session, const QString& step, const People& people, QWidget* parent)
    : Page(session, parent)
    , m_step(step)
    , m_people(people)
    , m_desk(new SheetDesk(session.drafts()))
    , m_differences(new QListWidget)
{
    setObjectName(u"itemsPage"_s);
    m_differences->setObjectName(u"differences"_s);
    m_differences->setTextElideMode(Qt::ElideRight);
    m_differences->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(measure::Gap);
    all->addWidget(m_desk, 1);
    all->addWidget(m_differences);
    connect(m_desk, &SheetDesk::changed, this, &ItemsPage::refreshNotice);
    connect(m_desk, &SheetDesk::changed, this, &Page::changed);
    connect(m_desk, &SheetDesk::currentMoved, this, &ItemsPage::refreshCell);
    connect(m_desk, &SheetDesk::tenderWanted, this, [this] { showDocument({}); });
    connect(m_desk, &SheetDesk::bidWanted, this, &ItemsPage::showDocument);
    const auto goThere = [this](const QListWidgetItem* line) {
        const QStringList item = line->data(Qt::UserRole).toStringList();
        m_desk->view()->setFocus();
        m_desk->view()->goTo(m_desk->sheet()->indexOf({item.value(0), item.value(1)}));
    };
    connect(m_differences, &QListWidget::itemClicked, this, goThere);
    connect(m_differences, &QListWidget::itemActivated, this, goThere);
    connect(this, &Page::done, this, &ItemsPage::refresh);
    refresh();
}

bool ItemsPage::isEntered() const
{
    const StepState at = here();
    const QList<ItemPoints> all = values();
    return std::all_of(all.cbegin(), all.cend(), [&](const ItemPoints& each) {
        return enteredPoints(at, session().member(), {each.bidder, each.criterion}).has_value();
    });
}

bool ItemsPage::isChanged() const
{
    const StepState at = here();
    const QList<ItemPoints> all = values();
    return std::any_of(all.cbegin(), all.cend(), [&](const ItemPoints& each) {
        const auto entered = enteredPoints(at, session().member(), {each.bidder, each.criterion});
        return !entered || *entered != each.points;
    });
}

QList<ItemPoints> ItemsPage::values() const
{
    QList<ItemPoints> all;
    const SheetModel* sheet = m_desk->sheet();
    for (int column = 0; sheet != nullptr && column < sheet->cells().columns(); ++column) {
        for (int row = 0; row < sheet->cells().rows(); ++row) {
            const SheetCell& cell = sheet->cells().at({row, column});
            all.append({sheet->bidders().at(column).id, sheet->step().criteria.at(row).id,
                cell.check.points.value_or(Rational(0)), cell.field.reason});
        }
    }
    return all;
}

ItemsEntered ItemsPage::act() const
{
    return {.round = here().round, .step = m_step, .values = values()};
}

QString ItemsPage::title() const
{
    return dutyTitle(state(), {.kind = DutyKind::EnterItems, .step = m_step});
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
    NextStep step {.action = entered ? tr("Enter again") : tr("Enter these points"), .sentence = {}};
    const QString open = m_desk->openWords();
    const auto refused = open.isEmpty() ? hindrance(session(), act()) : std::nullopt;
    if (!open.isEmpty())
        step.sentence = tr("%1 F8 leads to the next one.").arg(open);
    else if (refused)
        refuse(step, *refused);
    else if (!entered || isChanged())
        step.sentence = tr("The other members see your points at once. You may enter them again.");
    else if (differingItems(state(), m_step).isEmpty() && here().phase == StepPhase::Closed)
        return {.action = {},
            .sentence = tr("Everybody who has entered points has the same. The others still have to enter theirs.")};
    else if (differingItems(state(), m_step).isEmpty())
        return {.action = {},
            .sentence = tr("Everybody who has entered points has the same. The staff close the step once all have.")};
    else
        step.sentence = tr("Talk about what differs. Whoever is convinced changes their points and enters them again.");
    step.possible = open.isEmpty() && !refused && (!entered || isChanged());
    step.needsPin = needsRosterKey(ItemsEntered {});
    return step;
}

void ItemsPage::perform()
{
    session().enterItems(m_step, values(), reply());
}

void ItemsPage::refresh()
{
    const Step* step = state().facts->scheme.step(m_step);
    if (step == nullptr)
        return;
    const StepState at = here();
    m_desk->setSheet(*step, at.round, lotBidders(session().manifest(), at.bidders));
    m_desk->sheet()->setDiffering(isEntered() ? differingItems(state(), m_step) : QList<Item>());
    m_desk->sheet()->retranslate();
    m_desk->refresh();
    refreshDifferences();
    refreshCell();
    refreshNotice();
}

// "Expert 1: 5; Expert 2: 4", oneself first.
QString ItemsPage::whoHasWhat(const Item& item, const QString& between) const
{
    const StepState at = here();
    const int me = session().member();
    QStringList lines;
    for (const int member : activeCommittee(state())) {
        const auto points = enteredPoints(at, member, item);
        const QString figures = points ? pointsFigures(*points) : tr("nothing yet");
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

void ItemsPage::refreshCell()
{
    const QModelIndex current = m_desk->view()->currentIndex();
    QStringList remarks;
    if (current.isValid()) {
        const Item item = m_desk->sheet()->itemAt(current);
        if (const QString answers = answersThatCount(state(), item.bidder); !answers.isEmpty())
            remarks << answers;
        if (isEntered())
            remarks << tr("Who has what") + u'\n' + whoHasWhat(item, u"\n"_s);
    }
    m_desk->panel()->setRemarks(remarks.join(u'\n'));
}

void ItemsPage::refreshDifferences()
{
    const QList<Item> items = isEntered() ? differingItems(state(), m_step) : QList<Item>();
    const int row = m_differences->currentRow();
    m_differences->clear();
    m_differences->setAccessibleName(tr("Items on which members differ"));
    const Step* step = state().facts->scheme.step(m_step);
    for (const Item& item : items) {
        const Criterion* criterion = step != nullptr ? step->criterion(item.criterion) : nullptr;
        //: An item on which members differ: criterion, bidder, who has what
        auto* line = new QListWidgetItem(u"≠  "_s
            + tr("%1, %2 – %3")
                .arg(criterion != nullptr ? criterion->name : item.criterion,
                    bidderShort(session().manifest(), item.bidder), whoHasWhat(item, u"; "_s)));
        line->setData(Qt::UserRole, QStringList {item.bidder, item.criterion});
        m_differences->addItem(line);
    }
    m_differences->setCurrentRow(std::min(row, m_differences->count() - 1));
    m_differences->setVisible(!items.isEmpty());
    const int lines = std::min(DifferencesShown, static_cast<int>(items.size()));
    m_differences->setFixedHeight(
        lines * std::max(1, m_differences->sizeHintForRow(0)) + 2 * m_differences->frameWidth());
}

void ItemsPage::refreshNotice()
{
    const auto differing = static_cast<int>(isEntered() ? differingItems(state(), m_step).size() : 0);
    if (!isEntered())
        m_desk->notice()->say(SheetNotice::Kind::Plain, {});
    else if (differing > 0)
        m_desk->notice()->say(SheetNotice::Kind::Warning,
            tr("Your points are in. On %n items the members differ (≠).", nullptr, differing));
    else
        m_desk->notice()->say(
            SheetNotice::Kind::Good, tr("Your points are in, and everybody who has entered theirs has the same."));
}

void ItemsPage::showDocument(const QString& bidder)
{
    if (const QString document = documentOf(session().manifest(), bidder); !document.isEmpty())
        Q_EMIT documentWanted(document, 0);
}

void ItemsPage::setPreferences(Preferences& preferences)
{
    m_desk->setPreferences(preferences);
}

void ItemsPage::endEntry()
{
    if (m_desk->sheet() != nullptr)
        m_desk->sheet()->setReadOnly();
}

QWidget* ItemsPage::firstField()
{
    return m_desk->view();
}

} // namespace evalroom

#include "moc_items_page.cpp"
