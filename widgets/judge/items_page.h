// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/shell/page.h"
#include "widgets/words/people.h"

class QListWidget;

namespace evalroom {

class SheetDesk;

// Objective points, entered openly until the members agree: own points in the grid; once they are in, who has what.
class ItemsPage : public Page {
    Q_OBJECT
public:
    ItemsPage(Session& session, const QString& step, const People& people, QWidget* parent = nullptr);

    QString title() const override;
    QString guidance() const override;
    NextStep next() const override;
    void perform() override;
    void refresh() override;
    void setPreferences(Preferences& preferences) override;
    QWidget* firstField() override;

protected:
    void endEntry() override;

private:
    StepState here() const { return state().steps.value(m_step); }
    bool isEntered() const; // own points for every item are in
    bool isChanged() const; // the draft is not what was entered
    QList<ItemPoints> values() const;
    ItemsEntered act() const;
    QString whoHasWhat(const Item& item, const QString& between) const;
    void refreshCell();
    void refreshDifferences();
    void refreshNotice();
    void showDocument(const QString& bidder);

    QString m_step;
    People m_people;
    SheetDesk* m_desk;
    QListWidget* m_differences;
};

} // namespace evalroom
