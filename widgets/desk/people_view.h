// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/desk/people_model.h"

#include <QTableView>

namespace evalroom {

// The people of the session as a table; one of them is chosen, and stays so.
class PeopleView : public QTableView {
    Q_OBJECT
public:
    explicit PeopleView(QWidget* parent = nullptr);

    void setState(const SessionState& state, const QDateTime& now, const People& people = {},
        const QMap<int, QDateTime>& since = {});
    const PeopleModel& people() const { return *m_model; }
    int chosen() const; // 0: nobody
    void choose(int member);

Q_SIGNALS:
    void personChosen(int member);

protected:
    int sizeHintForRow(int row) const override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();
    int needed(int column) const; // pixels
    void share();
    QList<int> widths() const; // of all columns, pixels; 0 where hidden

    PeopleModel* m_model = nullptr;
};

} // namespace evalroom
