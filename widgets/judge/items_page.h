// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/objective_items.h"
#include "widgets/judge/grid_page.h"
#include "widgets/words/people.h"

class QListWidget;

namespace evalroom {

// Objective points, entered openly until the members agree: own points in the grid; once they are in, who has what.
class ItemsPage : public GridPage {
    Q_OBJECT
public:
    ItemsPage(Session& session, const QString& step, const People& people, QWidget* parent = nullptr);

    QString title() const override;
    QString guidance() const override;
    NextStep next() const override;
    void perform() override;
    void refresh() override;

protected:
    void refreshNotice() override;
    void refreshRemarks() override;

private:
    bool isEntered() const; // own points for every item are in
    bool isChanged() const; // the draft is not what was entered
    QList<ItemPoints> values() const;
    QString whoHasWhat(const Item& item, const QString& between) const;
    void refreshDifferences();

    People m_people;
    // As the session has it; looked up once, and not with every key.
    QMap<int, EnteredPoints> m_entered; // by member of the committee
    QList<Item> m_differing;
    QListWidget* m_differences;
};

} // namespace evalroom
