// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "key_hand.h"

#include "widgets/window/session_window.h"

#include <functional>

namespace evalroom {
class DocumentView;
}

namespace evalroom::test {

// Somebody who reads before they judge: the tender document and a bid before their first sheet, and there a word that
// they look for; the bids side by side; and of each bidder in the ranking where its numbers come from. One key at a
// time, the next once the window has answered.
class ReadingHand {
public:
    ReadingHand(SessionWindow& window, KeyHand& keys);

    // Does the next of it that belongs to this page. False: there is none, or no more.
    bool read();
    // Nothing is left to be read on any page.
    bool isThrough() const { return m_plans.isEmpty() && m_steps.isEmpty(); }

private:
    // True once it is done, and the next one can be.
    using Step = std::function<bool()>;

    QList<Step> readDocuments();
    QList<Step> compareBids();
    Step press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    bool turnPages();
    bool openComparison();
    bool turnTabs();
    bool walkRanking();
    bool isActive();
    DocumentView* pages() const; // that are shown, sharp; nullptr: none are yet
    template <typename Widget>
    Widget* seen(const QString& name = {}) const
    {
        for (Widget* widget : m_window.findChildren<Widget*>(name)) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }

    SessionWindow& m_window;
    KeyHand& m_keys;
    QMap<QString, QList<Step>> m_plans; // by page
    QList<Step> m_steps; // of the page where it was begun
};

} // namespace evalroom::test
