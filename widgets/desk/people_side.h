// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/desk/people_view.h"
#include "widgets/desk/progress_view.h"
#include "widgets/shell/kept_fields.h"

#include <QStackedWidget>
#include <QToolButton>

namespace evalroom {

// The people at the desk of the staff: what each has to do; on request how far each is in every step, and since when.
class PeopleSide : public QWidget {
    Q_OBJECT
public:
    // `people` becomes a child, and is filled by whoever made it.
    explicit PeopleSide(PeopleView* people, QWidget* parent = nullptr);

    void setState(const SessionState& state, const People& people);
    // Which of the two is shown, from one window to the next.
    void keepIn(Drafts& drafts) { m_kept->keepIn(drafts); }

private:
    ProgressView* m_progress;
    QStackedWidget* m_tables;
    QToolButton* m_steps;
    KeptFields* m_kept;
};

} // namespace evalroom
