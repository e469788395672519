// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "crypto/secret.h"
#include "widgets/shell/hold.h"
#include "widgets/shell/page.h"
#include "widgets/style/news_label.h"

#include <QFrame>
#include <QTimer>

class QLineEdit;
class QProgressBar;
class QPushButton;

namespace evalroom {

class WhyLink;

// The one next step, always at the same place below the work: what it does, or why it cannot be done yet; the PIN where
// the certificate signs; and what has gone wrong, beside the button that it concerns. What has only just come to
// stand on the button, or was pressed just now, is held back, unless it is harmless: nobody signs by a double click
// what they have not read.
class ActionBar : public QFrame {
    Q_OBJECT
public:
    explicit ActionBar(QWidget* parent = nullptr);

    // `unlocked`: the certificate is, so that no PIN is asked for.
    void show(const NextStep& step, bool unlocked);
    void setBusy(bool busy);
    // What it is busy with can be given up: offered where it takes its time.
    void setStoppable(bool stoppable);
    bool isBusy() const { return m_busy; }
    // Stays until the next press or another page.
    void showError(const Error& error, const QString& law = {});
    void clearError();
    bool shows(const Error& error) const { return m_error == error; }
    // That the centre could not be reached; once it is back nobody needs to read it.
    void clearOffline();
    // What was typed, once: the field is empty afterwards.
    Secret takePin();
    // The keyboard goes to the PIN, else to the button; it waits here for one that is held. False: there is neither.
    bool focusNext();
    // Somebody types one, or is about to: the keyboard is not only back there from a press that is being answered.
    bool isPinAwaited() const;
    // What it was for is gone: it is forgotten, and the keyboard waits here until the person leaves. False: the bar is
    // not seen.
    bool dropPin();
    // Presses the button; where the PIN is still missing, the keyboard goes there.
    void pressOrFocus();

Q_SIGNALS:
    void pressed();
    void stopWanted();

protected:
    void changeEvent(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void keepKeyboard(bool isSeen, bool mayTypePin);
    void press();
    bool asksForPin() const { return m_step.needsPin && !m_unlocked && m_step.possible; }
    bool isHeld() const;

    NextStep m_step;
    bool m_unlocked = false;
    bool m_busy = false;
    bool m_stoppable = false;
    bool m_isPinTaken = false; // by the last press, which nobody has answered yet
    bool m_isDropped = false; // the PIN; the rest of it is not one for what stands here now
    QTimer m_patience; // until it is offered
    Hold m_hold; // of what the button does
    std::optional<Error> m_error;
    QString m_errorLaw;
    NewsLabel* m_errorLabel;
    TypeLabel* m_sentence;
    WhyLink* m_why;
    QLineEdit* m_pin;
    QPushButton* m_stop;
    QPushButton* m_button;
    QProgressBar* m_progress;
    QWidget* m_row;
};

} // namespace evalroom
