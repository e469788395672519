// SPDX-License-Identifier: Apache-2.0
#include "base/worker.h"
#include "held_pool.h"
#include "patience.h"
#include "test_program.h"
#include "widgets/judge/ballot_page.h"
#include "widgets/judge/committee_room.h"
#include "widgets/judge/items_page.h"
#include "widgets/judge/sheet_desk.h"
#include "widgets/judge/sheet_page.h"
#include "widgets/judge/sheet_view.h"
#include "widgets/shell/preferences.h"

#include <QLabel>
#include <QListWidget>
#include <QRadioButton>
#include <QTranslator>
#include <algorithm>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_judge_pages {

namespace {

const Item LastTyped {u"b5"_s, u"schedule"_s};

// As if the program spoke another language.
class OtherLanguage : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* text, const char*, int) const override
    {
        return QByteArrayView(text) == "Your vote: %1" ? u"Otherwise: %1"_s : QString();
    }
};

} // namespace

// A member judges at the pages, by keys and clicks, in a session with a real hub.
class TestJudgePages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theChairIsElected();
    void aReviewIsFilledInAndSubmitted();
    void whatIsSubmittedIsChangedAndSubmittedAgain();
    void objectiveItemsAreEnteredUntilAllAgree();
    void scoresAreTypedAndSealed();
    void aClosedStepTakesNothingMore();

private:
    void type(const QString& text)
    {
        for (const QChar character : text)
            QTest::sendKeyEvent(
                QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(character), Qt::NoModifier);
    }
    void ownEarlierValuesAreShownOnRequest(PageFrame& frame);
    void whatIsShownIsSealed(PageFrame& frame);
    void key(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }

    CommitteeRoom m_room;
};

void TestJudgePages::initTestCase()
{
    showIn(Theme::Light, 100);
    QVERIFY(m_room.begin());
}

void TestJudgePages::theChairIsElected()
{
    QCOMPARE(m_room.room->openStep(u"chair"_s), u"success"_s);
    PageFrame frame(new BallotPage(m_room.at(1), {{1, u"李明"_s}, {3, u"王建国"_s}}), m_room.fixture, m_room.at(1));
    QVERIFY(!frame.next().possible);
    frame.picture(u"ballot"_s);
    QTest::mouseClick(frame.child<QRadioButton>("candidate1"), Qt::LeftButton);
    key(Qt::Key_Down);
    QVERIFY(frame.child<QRadioButton>("candidate2")->isChecked());
    key(Qt::Key_Up);
    QVERIFY(frame.next().possible && !frame.next().needsPin);
    frame.picture(u"ballot-chosen"_s, {1700, 900});
    // A new page has the same choice.
    {
        const BallotPage again(m_room.at(1), {});
        QVERIFY(again.findChild<QRadioButton*>(u"candidate1"_s)->isChecked());
    }
    QCOMPARE(frame.press(), u"done"_s);
    QVERIFY(frame.next().needsPin);
    frame.picture(u"ballot-summary"_s);
    // The summary changes its language with the rest.
    const auto says = [&](const QString& words) {
        const auto labels = frame.child<QWidget>("summary")->findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&](const QLabel* label) { return label->text().startsWith(words); });
    };
    QVERIFY(says(u"Your vote: "_s));
    {
        OtherLanguage other;
        QVERIFY(QCoreApplication::installTranslator(&other));
        QTRY_VERIFY(says(u"Otherwise: "_s));
    }
    QTRY_VERIFY(says(u"Your vote: "_s));
    QCOMPARE(frame.press(), u"done"_s);
    QVERIFY(frame.child<QWidget>("sheetNotice")->isVisible());
    QCOMPARE(m_room.room->settle(), u"success"_s);
    QVERIFY(frame.text("notice").contains(u"received by the centre"_s));
    frame.picture(u"ballot-submitted"_s);
    QCOMPARE(m_room.submitAll({2, 3, 4, 5}, u"chair"_s, {ChairBallot {1}, randomBytes(HashBytes)}), u"success"_s);
    QCOMPARE(m_room.room->closeStep(u"chair"_s), u"success"_s);
    QCOMPARE(m_room.at(1).state().chair, 1);
    QVERIFY(frame.next().action.isEmpty());
}

void TestJudgePages::aReviewIsFilledInAndSubmitted()
{
    QCOMPARE(m_room.room->openStep(u"form"_s), u"success"_s);
    PageFrame frame(new SheetPage(m_room.at(1), u"form"_s), m_room.fixture, m_room.at(1));
    frame.picture(u"review-empty"_s);
    QVERIFY(!frame.next().possible);
    QVERIFY2(frame.next().sentence.contains(u"20 cells"_s), qUtf8Printable(frame.next().sentence));
    QVERIFY(frame.next().sentence.contains(u"F8"_s));
    type(u"p"_s);
    key(Qt::Key_Return);
    type(u"f"_s);
    frame.picture(u"review-no-reason"_s);
    type(u"投标函未加盖单位章"_s);
    key(Qt::Key_Escape);
    frame.picture(u"review-half"_s, {1700, 900});
    QTest::mouseClick(frame.child<QPushButton>("passRemaining"), Qt::LeftButton);
    frame.picture(u"review-confirm"_s);
    QTest::mouseClick(frame.child<QPushButton>("confirmYes"), Qt::LeftButton);
    QTRY_VERIFY(frame.next().possible);
    QCOMPARE(frame.press(), u"done"_s);
    frame.picture(u"review-summary"_s);
    QVERIFY(frame.next().needsPin);
    QTest::mouseClick(frame.child<QPushButton>("back"), Qt::LeftButton);
    QVERIFY(!frame.next().needsPin);
    QCOMPARE(frame.press(), u"done"_s);
    QCOMPARE(frame.press(), u"done"_s);
    QVERIFY(frame.text("notice").contains(u"sealed"_s));
    QVERIFY(!frame.next().possible);
}

void TestJudgePages::whatIsSubmittedIsChangedAndSubmittedAgain()
{
    QCOMPARE(m_room.room->settle(), u"success"_s);
    PageFrame frame(new SheetPage(m_room.at(1), u"form"_s), m_room.fixture, m_room.at(1));
    QVERIFY2(frame.text("notice").contains(u"received by the centre"_s), qUtf8Printable(frame.text("notice")));
    frame.picture(u"review-submitted"_s);
    frame.child<SheetView>("sheet")->goTo(frame.child<SheetView>("sheet")->sheet()->index(1, 0));
    type(u"p"_s);
    QVERIFY(frame.text("notice").contains(u"1 cell"_s));
    frame.picture(u"review-changed"_s);
    ownEarlierValuesAreShownOnRequest(frame);
    QVERIFY(frame.next().possible);
    QCOMPARE(frame.press(), u"done"_s);
    QCOMPARE(frame.press(), u"done"_s);
    QVERIFY(!frame.next().possible);
    QCOMPARE(m_room.submitAll({2, 3, 4, 5}, u"form"_s, m_room.review(u"form"_s)), u"success"_s);
    QCOMPARE(m_room.room->closeStep(u"form"_s), u"success"_s);
    const SheetState* counted = countedSheet(m_room.at(2).state().steps.value(u"form"_s), 1);
    QVERIFY(counted != nullptr && counted->opened);
    QVERIFY(std::get<ReviewSheet>(counted->opened->content).items.value({u"b1"_s, u"form.sign"_s}).passed);
}

// Nobody is led by what they gave before unless they want to see it; the wish is kept for the next time.
void TestJudgePages::ownEarlierValuesAreShownOnRequest(PageFrame& frame)
{
    const QString file = m_room.fixture.folder.filePath(u"preferences.ini"_s);
    QVERIFY(writeFile(file, "[General]\nlanguage=en\n"));
    Preferences preferences(file);
    frame.page->setPreferences(preferences);
    auto* earlier = frame.child<QLabel>("earlier");
    auto* ask = frame.child<QPushButton>("askEarlier");
    QVERIFY(ask->isVisible() && !earlier->isVisible());
    QVERIFY(!frame.child<QPushButton>("useEarlier")->isVisible());
    frame.child<SheetView>("sheet")->setFocus();
    key(Qt::Key_F7);
    QVERIFY(earlier->isVisible());
    QVERIFY2(earlier->text().contains(u"In the sheet that you have submitted: "_s)
            && earlier->text().contains(u"投标函未加盖单位章"_s),
        qUtf8Printable(earlier->text()));
    frame.picture(u"review-earlier"_s);
    QVERIFY(preferences.showsEarlier() && Preferences(file).showsEarlier());
    // Another page of the same person shows it at once.
    {
        SheetPage again(m_room.at(1), u"form"_s);
        again.setPreferences(preferences);
        QVERIFY(again.findChild<QPushButton*>(u"askEarlier"_s)->isChecked());
    }
    // By the button, too.
    QTest::mouseClick(ask, Qt::LeftButton);
    QVERIFY(!earlier->isVisible() && !preferences.showsEarlier() && !Preferences(file).showsEarlier());
    frame.child<SheetView>("sheet")->setFocus();
}

void TestJudgePages::objectiveItemsAreEnteredUntilAllAgree()
{
    QCOMPARE(m_room.room->openStep(u"record"_s), u"success"_s);
    const Item differing {u"b2"_s, u"record"_s};
    QCOMPARE(m_room.room->act(3, m_room.items(u"record"_s, 3, {{differing, 5}})), u"success"_s);
    QCOMPARE(m_room.room->settle(), u"success"_s);
    PageFrame frame(new ItemsPage(m_room.at(1), u"record"_s, {{3, u"王建国"_s}}), m_room.fixture, m_room.at(1));
    // Nobody is led by others' points before their own are in.
    QVERIFY(!frame.child<QWidget>("differences")->isVisible());
    for (int cell = 0; cell < 10; ++cell) {
        type(u"3"_s);
        key(Qt::Key_Return);
    }
    frame.picture(u"items-filled"_s);
    QCOMPARE(frame.press(), u"done"_s);
    frame.page->refresh();
    auto* differences = frame.child<QListWidget>("differences");
    QCOMPARE(differences->count(), 1);
    QVERIFY(!differences->item(0)->icon().isNull());
    QVERIFY(differences->item(0)->text().contains(u"5"_s));
    QVERIFY(!frame.next().possible);
    auto* view = frame.child<SheetView>("sheet");
    QTest::mouseClick(
        differences->viewport(), Qt::LeftButton, {}, differences->visualItemRect(differences->item(0)).center());
    QCOMPARE(view->sheet()->itemAt(view->currentIndex()), differing);
    QVERIFY(frame.text("cellRemarks").contains(u"王建国: 5"_s));
    frame.picture(u"items-differ"_s);
    frame.picture(u"items-differ"_s, {1700, 900});
    type(u"5"_s);
    key(Qt::Key_Return);
    QVERIFY(frame.next().possible);
    QCOMPARE(frame.press(), u"done"_s);
    frame.page->refresh();
    QCOMPARE(differences->count(), 0);
    QVERIFY(frame.next().action.isEmpty());
    for (const int member : {2, 4, 5})
        QCOMPARE(m_room.room->act(member, m_room.items(u"record"_s, 3, {{differing, 5}})), u"success"_s);
    QCOMPARE(m_room.room->settle(), u"success"_s);
    QCOMPARE(m_room.room->closeStep(u"record"_s), u"success"_s);
}

void TestJudgePages::scoresAreTypedAndSealed()
{
    QCOMPARE(m_room.room->openStep(u"design"_s), u"success"_s);
    PageFrame frame(new SheetPage(m_room.at(1), u"design"_s), m_room.fixture, m_room.at(1));
    frame.picture(u"score-empty"_s);
    const QStringList column {u"11.5"_s, u"9"_s, u"８"_s, u"12"_s};
    for (const QString& points : column) {
        type(points);
        key(Qt::Key_Return);
    }
    for (const QString& points : {u"10"_s, u"7.5"_s}) {
        type(points);
        key(Qt::Key_Return);
    }
    // Another state comes in the middle of typing: nothing moves.
    type(u"6."_s);
    const QModelIndex current = frame.child<SheetView>("sheet")->currentIndex();
    frame.page->refresh();
    QCOMPARE(frame.child<SheetView>("sheet")->currentIndex(), current);
    type(u"5"_s);
    QCOMPARE(frame.child<SheetView>("sheet")->sheet()->cellAt(current).field.value, u"6.5"_s);
    frame.picture(u"score-typing"_s);
    key(Qt::Key_Return);
    QVERIFY(frame.next().sentence.contains(u"put right"_s));
    key(Qt::Key_F8);
    frame.picture(u"score-half"_s);
    frame.picture(u"score-half"_s, {1700, 900});
    frame.picture(u"score-half"_s, {620, 600});
    showIn(Theme::Dark, 200);
    QCoreApplication::processEvents();
    frame.picture(u"score-half-dark-200"_s, {1700, 900});
    showIn(Theme::Light, 100);
    SheetModel* sheet = frame.child<SheetView>("sheet")->sheet();
    for (int cell = 0; cell < sheet->rowCount() * sheet->columnCount(); ++cell) {
        const QModelIndex index = sheet->index(cell % sheet->rowCount(), cell / sheet->rowCount());
        if (sheet->cellAt(index).check.state != CellState::Complete)
            QVERIFY(sheet->setData(index, u"7.5"_s));
    }
    QCOMPARE(frame.press(), u"done"_s);
    frame.picture(u"score-summary"_s);
    whatIsShownIsSealed(frame);
    QVERIFY(frame.text("notice").contains(u"sealed"_s));
}

// Sealing takes its time, and meanwhile the same person types on in another window.
void TestJudgePages::whatIsShownIsSealed(PageFrame& frame)
{
    SheetModel* sheet = frame.child<SheetView>("sheet")->sheet();
    const QModelIndex cell = sheet->indexOf(LastTyped);
    QCOMPARE(sheet->cellAt(cell).field.value, u"7.5"_s);
    // Where the page follows before the signature, the press was for something else.
    const NextStep shown = frame.next();
    for (const QString& value : {u"3"_s, u"7.5"_s}) {
        QVERIFY(m_room.at(1).drafts().set(u"design"_s, 1, LastTyped, {value, {}}));
        frame.page->refresh();
        QCOMPARE(frame.next().isStill(shown), value == u"7.5");
    }
    QCOMPARE(wordOf(m_room.fixture.unlock(m_room.at(1))), u"success"_s);
    HeldPool sealing(promptWorkers());
    QTimer::singleShot(0, frame.page, [&] {
        QVERIFY(m_room.at(1).drafts().set(u"design"_s, 1, LastTyped, {u"3"_s, {}}));
        sealing.release();
    });
    QCOMPARE(frame.press(), u"done"_s);
    QCOMPARE(sheet->cellAt(cell).field.value, u"3"_s);
    QCOMPARE(sheet->earlier().of(LastTyped)->field.value, u"7.5"_s);
    QVERIFY2(frame.text("notice").contains(u"1 cell"_s), qUtf8Printable(frame.text("notice")));
    QVERIFY(frame.next().possible);
    QVERIFY(sheet->setData(cell, u"7.5"_s));
    QVERIFY(!frame.next().possible);
}

void TestJudgePages::aClosedStepTakesNothingMore()
{
    QCOMPARE(m_room.submitAll({2, 3, 4, 5}, u"design"_s, m_room.scores(u"design"_s, 8)), u"success"_s);
    PageFrame frame(new SheetPage(m_room.at(1), u"design"_s), m_room.fixture, m_room.at(1));
    QCOMPARE(m_room.close(u"design"_s), u"success"_s);
    const SheetState* counted = countedSheet(m_room.at(2).state().steps.value(u"design"_s), 1);
    QVERIFY(counted != nullptr && counted->opened);
    QVERIFY(std::get<ScoreSheet>(counted->opened->content).scores.value(LastTyped).points == Rational(15, 2));
    QVERIFY(!frame.next().possible);
    QVERIFY(frame.next().sentence.contains(u"closed"_s));
    frame.picture(u"score-closed"_s);
}

EVALROOM_TEST(TestJudgePages, QApplication)

} // namespace tst_judge_pages

#include "tst_judge_pages.moc"
