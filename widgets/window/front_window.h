// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/shell/action_bar.h"
#include "widgets/shell/scrolling_window.h"
#include "widgets/style/type_label.h"

namespace evalroom {

class Preferences;

// A window before there is a session: what it is for, what is asked or told, and the one next step below.
class FrontWindow : public ScrollingWindow {
    Q_OBJECT
protected:
    FrontWindow(Preferences& preferences, QWidget* parent);

    // Once: what stands below the words, from above to below.
    void layOut(const QList<QWidget*>& middle);
    void setWords(const QString& title, const QString& words);
    ActionBar* action() const { return m_action; }

    virtual void press() = 0;
    virtual void stop() = 0; // of what press() has begun
    virtual void refresh() = 0; // in the language that is spoken now
    void changeEvent(QEvent* event) override;

private:
    Preferences& m_preferences;
    TypeLabel* m_title;
    TypeLabel* m_words;
    ActionBar* m_action;
};

} // namespace evalroom
