// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/session.h"
#include "widgets/words/people.h"

#include <QFrame>

class QPushButton;

namespace evalroom {

class TypeLabel;
struct StatedBid;

// A motion as the committee sees it: by whom, on which ground, with which figures, where it can be seen, in which
// words.
class MotionCard : public QFrame {
    Q_OBJECT
public:
    explicit MotionCard(QWidget* parent = nullptr);

    // `stated`: what has been read of the bid whose price it is about; nullptr: nothing, or it is about none.
    void show(
        const Session& session, const MotionState& motion, const People& people, const StatedBid* stated = nullptr);

Q_SIGNALS:
    void placeWanted(const QString& document, int page);

private:
    void showSubject(const Session& session, const MotionState& motion, const StatedBid* stated);

    TypeLabel* m_mover;
    TypeLabel* m_ground;
    TypeLabel* m_details; // of a price: its amounts, and why; of an answer: what it is
    TypeLabel* m_place;
    QPushButton* m_show;
    TypeLabel* m_text;
    QString m_document;
    int m_page = 0;
};

} // namespace evalroom
