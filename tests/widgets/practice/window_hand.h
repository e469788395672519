// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rehearsal/practice_judge.h"
#include "widgets/judge/sheet_view.h"
#include "widgets/window/session_window.h"

#include <QAbstractButton>
#include <QTabWidget>
#include <functional>

namespace evalroom::test {

// A person at a window: knows what is to be judged, and does everything by keys and clicks.
class WindowHand {
public:
    WindowHand(SessionWindow& window, Session& session, const PracticeJudge& judge, QString pin);

    // Does the next thing that this person can do, if there is any.
    void move();
    QString pageName() const { return m_window.page()->objectName(); }
    // The page, whether it can be left, and whether its summary is shown: what a person would call another screen.
    QString view() const;
    // What the window says now, for a test that goes no further.
    QString words() const;
    // Every page that has been shown so far, in order.
    const QStringList& path() const { return m_path; }
    // Whenever the page is another, or can be left now, before anything is done to it.
    void setOnView(std::function<void()> onView) { m_onView = std::move(onView); }
    // Types points into the next empty cells of the sheet on the screen.
    void fillCells(qsizetype cells);
    SheetView* sheet() const { return visible<SheetView>(QStringLiteral("sheet")); }

private:
    void look();
    void prepare();
    void fillSheet();
    void fillReview(SheetView* view, const Step& step);
    Rational pointsFor(const Step& step, const Item& item) const;
    void explain();
    void press();
    void workAtDesk();
    bool bringPapers();
    void turnTo(QTabWidget& tabs, int tab) const;
    template <typename Widget>
    Widget* visible(const QString& name) const
    {
        for (Widget* widget : m_window.findChildren<Widget*>(name)) {
            if (widget->isVisible() && widget->isEnabled())
                return widget;
        }
        return nullptr;
    }
    bool click(const QString& name) const;

    SessionWindow& m_window;
    Session& m_session;
    const PracticeJudge& m_judge;
    QString m_pin;
    QStringList m_path;
    QString m_view;
    std::function<void()> m_onView;
    bool m_papersBrought = false;
};

} // namespace evalroom::test
