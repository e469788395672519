// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/gate/papers.h"
#include "widgets/shell/page.h"
#include "widgets/shell/preferences.h"
#include "widgets/shell/scrolling_window.h"
#include "widgets/window/place.h"
#include "widgets/words/people.h"

#include <QPointer>
#include <QTimer>
#include <functional>
#include <memory>

class QSplitter;
class QToolButton;
class QVBoxLayout;

namespace evalroom {

class ActionBar;
class Banner;
class HeaderBar;
class KeptPlaces;
class MemberMenu;
class NewsLabel;
class OthersLine;
class PageScroll;
class ReadingPane;
class StageRail;
class StagesButton;
class TypeLabel;
class WorkArea;

// What lies at this terminal before anybody sits down.
struct SeatPlan {
    std::shared_ptr<Papers> papers; // never null
    QString package = {}; // staff: what they bring to the centre; may be empty
    QString annex = {};
    // Leads back to where it is said which session this is and who sits here; none: there is no such place.
    std::function<void()> changeStart = {};
    // Told of each path of a certificate that is typed or chosen at the door; none: nobody keeps it.
    std::function<void(const QString& path)> certificateTyped = {};
    QString placesFile = {}; // what is read, and where the reader was in each document; empty: not kept
};

// One person's window in a session: the work of the step in the middle, the documents beside it, one next step below.
class SessionWindow : public ScrollingWindow {
    Q_OBJECT
public:
    SessionWindow(Session& session, SeatPlan plan, Preferences& preferences, QWidget* parent = nullptr);
    ~SessionWindow() override;

    // Above everything else, as in a rehearsal; becomes a child.
    void setTopBar(QWidget* bar);
    Page* page() const; // the one that is seen
    bool isBusy() const;

Q_SIGNALS:
    // Somebody has not come in, or the session cannot be opened here; the window says so, too.
    void turnedAway(const evalroom::Error& error);

protected:
    QWidget* scrolledPart() const override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut(QWidget* header);
    void follow();
    void refreshSoon();
    void refreshLater();
    void speak();
    void refresh();
    bool awaitsResult();
    void startPage();
    void showPage();
    void present();
    bool isLeft() const;
    NextStep next() const;
    void press();
    bool isGivenUp(int opening);
    void performAsShown(Page* pressed, const NextStep& shown);
    void stopWaiting();
    void openMenu();
    void endBusy(const std::optional<Error>& error);
    void takeReceived(const QByteArray& name, const QString& effect);
    void keepSpot();
    void changeSides();
    void goToWork();
    void startWork();
    void showDocuments(bool visible);
    void shareRoom();
    void showDocument(const QString& document, int page);
    void addShortcuts();
    void learnNames();
    void askNames();
    void takeNames(const People& people);

    Session& m_session;
    Preferences& m_preferences;
    SeatPlan m_plan;
    People m_people;
    bool m_namesAsked = false; // just now
    bool m_spoken = false; // in the words of the session's law
    bool m_counting = false;
    int m_presses = 0;
    int m_opening = 0; // the press that waits for the open certificate, or for the result behind it; 0: none
    bool m_signing = false; // whether that press signs
    std::optional<Place> m_place;
    std::optional<Error> m_uncounted; // an own act; told with the state in which it does not count
    QTimer m_soon;
    QTimer m_later; // when a waiting time is over, somebody may have something to do
    HeaderBar* m_header;
    StageRail* m_rail;
    Banner* m_banner;
    NewsLabel* m_title;
    TypeLabel* m_guidance;
    OthersLine* m_others;
    StagesButton* m_stages;
    QToolButton* m_documents;
    MemberMenu* m_more;
    QSplitter* m_split;
    WorkArea* m_work;
    QVBoxLayout* m_rows;
    ActionBar* m_action;
    KeptPlaces* m_kept;
    bool m_hasReopened = false; // what was read before
    QPointer<QWidget> m_leftWork; // where the keyboard was in the work; now it is in the documents
    bool m_isBack = false; // where the person was before
    ReadingPane* m_reading = nullptr; // made when it is first asked for
    PageScroll* m_beside = nullptr; // holds it
};

} // namespace evalroom
