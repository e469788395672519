// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/session_state.h"
#include "widgets/style/type_label.h"
#include "widgets/words/people.h"

#include <QFrame>

namespace evalroom {

// The open vote: every member, how they vote and why, and how many are needed.
class RollCall : public QFrame {
    Q_OBJECT
public:
    explicit RollCall(QWidget* parent = nullptr);

    void show(const SessionState& state, const MotionState& motion, const People& people);
    // How many of how many are needed.
    static QString majorityWords(const SessionState& state);

private:
    static Marked lineOf(const SessionState& state, const MotionState& motion, int member, const People& people);

    TypeLabel* m_heading;
    TypeLabel* m_votes;
    TypeLabel* m_majority;
};

} // namespace evalroom
