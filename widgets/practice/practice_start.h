// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/practice/practice_room.h"
#include "widgets/style/news_label.h"

class QBoxLayout;
class QButtonGroup;
class QFrame;
class QProgressBar;
class QPushButton;

namespace evalroom {

// The first screen of a rehearsal: which chair, which lot, how fast the colleagues are.
class PracticeStart : public QWidget {
    Q_OBJECT
public:
    // A session that somebody has left.
    enum class Left {
        Nothing,
        Open, // it can be gone on with
        Over, // it can be looked at again
    };

    // `corner` stands beside the title and becomes a child; may be nullptr.
    explicit PracticeStart(QWidget* corner, QWidget* parent = nullptr);

    PracticeWish wish() const;
    // 0 to 100 while the lot is made; nothing: not yet begun.
    void showProgress(std::optional<int> percent);
    void showError(const Error& error);
    void showLeft(Left left);
    // The keyboard is where the next step is.
    void takeKeyboard();
    // The next step: to go on with what was left, else to begin.
    void press();

    // How long a colleague takes at each speed, from slow to fast.
    static QList<std::chrono::milliseconds> pauses();

Q_SIGNALS:
    void begun(const evalroom::PracticeWish& wish);
    void resumed(); // back to the one that was left
    void cancelled(); // until showProgress() says that nothing is under way, it goes on

protected:
    void changeEvent(QEvent* event) override;

private:
    QButtonGroup* addChoices(QBoxLayout* into, const QString& name, int count, TypeLabel*& heading);
    void layOut(QWidget* corner);
    QString failureWords() const;
    void refreshLeft();
    void refresh();
    QPushButton* primary() const { return m_left == Left::Open ? m_resume : m_begin; }

    TypeLabel* m_title;
    TypeLabel* m_words;
    QFrame* m_leftCard;
    TypeLabel* m_leftWords;
    QPushButton* m_resume;
    TypeLabel* m_chairHeading = nullptr;
    TypeLabel* m_lotHeading = nullptr;
    TypeLabel* m_speedHeading = nullptr;
    QButtonGroup* m_chair;
    QButtonGroup* m_lot;
    QButtonGroup* m_speed;
    NewsLabel* m_error;
    TypeLabel* m_state;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QPushButton* m_begin;
    std::optional<int> m_percent;
    bool m_cancelling = false;
    Left m_left = Left::Nothing;
    std::optional<Error> m_failure;
};

} // namespace evalroom
