// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QPointer>
#include <QStringList>
#include <QWidget>

class QAbstractButton;

namespace evalroom::test {

// What a screen reader could not say of a window or a menu as it is now: controls without a name, controls of which it
// does not know what they are, entries without words.
QStringList unspokenIn(const QWidget& window);
// Besides, what somebody misses who uses no mouse: controls that Tab does not reach, and those that do not show that
// they have been reached.
QStringList missedIn(QWidget& window);
// Of which Tab stops at one, and from there the arrows lead; empty: the button stands for itself.
QList<QAbstractButton*> alternativesOf(const QAbstractButton& button);

// Whether one sees where the keyboard is: what has it stands in sight, and looks otherwise than without it.
class FocusWatch {
public:
    // After each key: this has the keyboard now; nullptr: nothing has.
    void follow(QWidget* now);
    const QStringList& faults() const { return m_faults; }
    // Stops that have been seen with the keyboard and without.
    int compared() const { return m_compared; }

private:
    void leave();

    QPointer<QWidget> m_at;
    QImage m_picture; // with the keyboard; null: it is not in this window
    QStringList m_faults;
    int m_compared = 0;
};

} // namespace evalroom::test
