// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reading_hand.h"

#include "rehearsal/practice_judge.h"
#include "widgets/judge/sheet_view.h"
#include "widgets/window/session_window.h"

#include <QTabWidget>
#include <functional>

namespace evalroom::test {

// A person at a window: knows what is to be judged, and does everything by keys and clicks, or by keys alone.
class WindowHand {
public:
    enum class By { Clicks, Keys };

    WindowHand(SessionWindow& window, Session& session, const PracticeJudge& judge, QString pin, By by = By::Clicks);

    // Does the next thing that this person can do, if there is any.
    void move();
    QString pageName() const { return m_window.page()->objectName(); }
    // Whether there is something to press below the page: the one button, or the PIN before it.
    bool canPress() const;
    // The page, whether it can be left, and whether its summary is shown: what a person would call another screen.
    QString view() const;
    // What the window says now, for a test that goes no further.
    QString words() const;
    // Every page that has been shown so far, in order.
    const QStringList& path() const { return m_path; }
    // Whenever the page is another, or can be left now, before anything is done to it.
    void setOnView(std::function<void()> onView) { m_onView = std::move(onView); }
    // From now on reads before judging, see ReadingHand.
    void readAlong() { m_reader.emplace(m_window, m_keys); }
    bool hasReadAll() const { return m_reader && m_reader->isThrough(); }
    // Types points into the next empty cells of the sheet on the screen.
    void fillCells(qsizetype cells);
    // What could be seen of the keyboard on its ways; where there is a mouse, nothing.
    const FocusWatch& watch() const { return m_keys.watch(); }
    SheetView* sheet() const { return visible<SheetView>(QStringLiteral("sheet")); }

private:
    void look();
    void prepare();
    void fillSheet();
    void fillReview(SheetView* view);
    Rational pointsFor(const Step& step, const Item& item) const;
    void explain();
    void press();
    void pressByKeys();
    void typePin();
    void workAtDesk();
    bool bringPapers();
    bool writeLetter(QTabWidget& tabs);
    void turnTo(QTabWidget& tabs, int tab);
    // The keyboard goes there.
    void take(QWidget& field);
    template <typename Widget>
    Widget* visible(const QString& name) const
    {
        for (Widget* widget : m_window.findChildren<Widget*>(name)) {
            if (widget->isVisible() && widget->isEnabled())
                return widget;
        }
        return nullptr;
    }
    bool click(const QString& name);

    SessionWindow& m_window;
    Session& m_session;
    const PracticeJudge& m_judge;
    QString m_pin;
    By m_by;
    KeyHand m_keys;
    std::optional<ReadingHand> m_reader;
    QStringList m_path;
    QString m_view;
    std::function<void()> m_onView;
    bool m_papersBrought = false;
};

} // namespace evalroom::test
