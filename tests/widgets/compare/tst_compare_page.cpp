// SPDX-License-Identifier: Apache-2.0
#include "compare_window.h"
#include "patience.h"
#include "test_program.h"
#include "widgets/compare/bid_reader.h"
#include "widgets/compare/compare_page.h"

#include <QComboBox>
#include <QHeaderView>
#include <QListWidget>
#include <QProgressBar>
#include <QTableView>
#include <QTextBrowser>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_compare_page {

// The comparison of bids at the window of a member, by keys and clicks, with a real hub.
class TestComparePage : public QObject, private CompareWindow {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { end(); }
    void itIsForMembersWhoAreReadyAlone();
    void theMenuLeadsToIt();
    void theGridIsWalkedByKeys();
    void enterShowsTheBidOfTheColumn();
    void pricesAreTold();
    void billsAreCheckedAndFiltered();
    void pairsStandWithTheirEvidence();
    void whatStandsThereIsThereInBothLanguages();
    void nothingIsDecidedHere();
    void aButtonLeadsToTheMotion();
    void aPriceToBeLookedAtIsAskedFor();
    void whatWasReadStays();
    void withoutTheCentreItSaysSoAndGoesOn();
    void whoeverLeavesTheSeatReadsNothing();

private:
    // For people who want to see it.
    void picture(const QString& name) const
    {
        const QString folder = qEnvironmentVariable("EVALROOM_PICTURES");
        if (folder.isEmpty())
            return;
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        m_window->grab().save(folder + u'/' + name + u".png"_s);
    }
    static QStringList column(const QTableView& table, int column)
    {
        QStringList cells;
        for (int row = 0; row < table.model()->rowCount(); ++row)
            cells << table.model()->index(row, column).data().toString();
        return cells;
    }
};

void TestComparePage::initTestCase()
{
    QVERIFY(begin());
    QCOMPARE(m_room.room->openStep(u"form"_s), u"success"_s);
    QTRY_COMPARE(m_at->page(), u"sheetPage"_s);
}

void TestComparePage::itIsForMembersWhoAreReadyAlone()
{
    for (const int member : {6, 7}) {
        SessionWindow window(m_room.at(member), SeatPlan {.papers = std::make_shared<Papers>()}, m_preferences);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window, Patience));
        QTest::keyClick(&window, Qt::Key_F9);
        for (const auto* button : window.findChildren<QAbstractButton*>(u"more"_s))
            QVERIFY(!button->isVisible());
        QVERIFY(window.findChild<QMenu*>(u"moreEntries"_s) == nullptr);
    }
    QVERIFY(m_at->activate());
}

void TestComparePage::theMenuLeadsToIt()
{
    QVERIFY(m_at->chooseMore({u"compareBids"_s}));
    QCOMPARE(m_at->page(), u"comparePage"_s);
    QCOMPARE(m_at->text("title"), u"Compare bids"_s);
    QCOMPARE(tabs()->count(), 4);
    QVERIFY(!m_window->page()->next().possible);
    QVERIFY(m_at->seen<QTableView>("comparison")->hasFocus());
}

void TestComparePage::theGridIsWalkedByKeys()
{
    auto* grid = m_at->seen<QTableView>("comparison");
    QCOMPARE(grid->model()->columnCount(), 5);
    picture(u"compare-en"_s);
    QTest::keyClick(grid, Qt::Key_Down);
    QTest::keyClick(grid, Qt::Key_Right);
    QCOMPARE(grid->currentIndex(), grid->model()->index(1, 1));
    const Manifest& manifest = m_room.at(1).manifest();
    QVERIFY2(m_at->text("comparedCell").startsWith(manifest.bidders.at(1).name + u" · Price (yuan) · "_s),
        qPrintable(m_at->text("comparedCell")));
    // Names and criteria stay in sight, however far it is scrolled.
    QTest::keyClick(grid, Qt::Key_End, Qt::ControlModifier);
    QVERIFY(grid->horizontalHeader()->isVisible() && grid->verticalHeader()->isVisible());
    QCOMPARE(grid->currentIndex().row(), grid->model()->rowCount() - 1);
    // Tab leads on: the grid is no trap.
    QTest::keyClick(grid, Qt::Key_Tab);
    QVERIFY(!grid->hasFocus());
}

void TestComparePage::enterShowsTheBidOfTheColumn()
{
    auto* grid = m_at->seen<QTableView>("comparison");
    grid->setFocus();
    QSignalSpy wanted(m_window->page(), &Page::documentWanted);
    grid->setCurrentIndex(grid->model()->index(0, 1));
    QTest::keyClick(grid, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.constFirst().constFirst().toString(), u"bid-2"_s);
    QTest::keyClick(m_window.get(), Qt::Key_F4); // the documents go again
}

void TestComparePage::pricesAreTold()
{
    turnTo(ComparePage::Prices);
    auto* table = m_at->seen<QTableView>("prices");
    QVERIFY(table != nullptr);
    QCOMPARE(table->model()->rowCount(), 5);
    picture(u"compare-prices-en"_s);
    QVERIFY2(m_at->text("priceRemark").contains(u"once the step “投标报价” is done"_s),
        qPrintable(m_at->text("priceRemark")));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QVERIFY(m_at->seen<QTextBrowser>("priceTrace")->toPlainText().contains(m_room.at(1).manifest().bidders.at(1).name));
}

void TestComparePage::billsAreCheckedAndFiltered()
{
    turnTo(ComparePage::Bills);
    QTRY_VERIFY(m_at->seen<QTableView>("findings") != nullptr);
    auto* table = m_at->seen<QTableView>("findings");
    picture(u"compare-bills-en"_s);
    QCOMPARE(column(*table, 3),
        (QStringList {u"Extra item"_s, u"Total of a line"_s, u"Item missing"_s, u"Unit price far off"_s}));
    QCOMPARE(column(*table, 1), (QStringList {u"31"_s, u"5"_s, u"–"_s, u"8"_s}));
    table->setFocus();
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_Down);
    QVERIFY2(m_at->text("findingSentence").contains(u"Quantity times unit price makes"_s),
        qPrintable(m_at->text("findingSentence")));
    auto* kind = m_at->seen<QComboBox>("kindFilter");
    QCOMPARE(kind->count(), 5);
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_Down);
    QCOMPARE(kind->currentText(), u"Total of a line (1)"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    auto* bill = m_at->seen<QComboBox>("billFilter");
    bill->setFocus();
    QTest::keyClick(bill, Qt::Key_Down);
    QCOMPARE(table->model()->rowCount(), 0);
    QCOMPARE(m_at->text("findingSentence"), u"Nothing of this kind was found."_s);
    QTest::keyClick(bill, Qt::Key_Home);
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_Home);
    QCOMPARE(table->model()->rowCount(), 4);
}

void TestComparePage::pairsStandWithTheirEvidence()
{
    turnTo(ComparePage::Signs);
    QTRY_VERIFY(m_at->seen<QTableView>("signs") != nullptr);
    auto* table = m_at->seen<QTableView>("signs");
    picture(u"compare-signs-en"_s);
    QCOMPARE(column(*table, 2), (QStringList {u"Same network address (MAC)"_s, u"Same deposit account"_s}));
    QVERIFY2(m_at->text("signsMeaning").contains(u"Nothing follows from a sign by itself"_s)
            && m_at->text("signsMeaning").contains(u"《招标投标法实施条例》第四十条"_s),
        qPrintable(m_at->text("signsMeaning")));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QVERIFY(m_at->seen<QTextBrowser>("evidence")->toPlainText().contains(u"6222021001123456781"_s));
}

void TestComparePage::whatStandsThereIsThereInBothLanguages()
{
    m_at->changeView("chinese");
    QTRY_COMPARE(tabs()->tabText(ComparePage::Signs), u"串通投标迹象"_s);
    picture(u"compare-signs-zh"_s);
    const QStringList names {u"compare-zh"_s, u"compare-prices-zh"_s, u"compare-bills-zh"_s};
    for (int tab = 0; tab < ComparePage::Signs; ++tab) {
        tabs()->setCurrentIndex(tab);
        picture(names.at(tab));
    }
    m_at->changeView("english");
    QTRY_COMPARE(tabs()->tabText(ComparePage::Signs), u"Signs of collusion"_s);
    turnTo(ComparePage::Signs);
}

// While sheets are open, no motion is lawful: the button says so.
void TestComparePage::nothingIsDecidedHere()
{
    QVERIFY(!m_at->seen<QAbstractButton>("rejectFirst")->isEnabled());
    QVERIFY2(!m_at->text("rejectRefused").isEmpty(), "no reason");
    const auto entries = m_room.at(1).log().tree().size();
    QCOMPARE(m_window->page()->next().action, QString());
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_room.at(1).log().tree().size(), entries);
    QTest::keyClick(m_at->seen<QTableView>("signs"), Qt::Key_Escape);
    QCOMPARE(m_at->page(), u"sheetPage"_s);
}

void TestComparePage::aButtonLeadsToTheMotion()
{
    QCOMPARE(m_room.submitAll({1, 2, 3, 4, 5}, u"form"_s, m_room.review(u"form"_s)), u"success"_s);
    QCOMPARE(m_room.room->closeStep(u"form"_s), u"success"_s);
    QTRY_COMPARE(m_at->page(), u"waitPage"_s);
    QVERIFY(m_at->chooseMore({u"compareBids"_s}));
    // Where it was left.
    QCOMPARE(tabs()->currentIndex(), int(ComparePage::Signs));
    auto* button = m_at->seen<QAbstractButton>("rejectSecond");
    QVERIFY2(button->isEnabled(), qPrintable(m_at->text("rejectRefused")));
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(m_at->page(), u"rejectionPage"_s);
    QVERIFY(m_at->text("title").remove(QChar(0x200b)).contains(m_room.at(1).manifest().bidders.last().name));
    auto* ground = m_at->seen<QListWidget>("ground");
    QCOMPARE(ground->selectedItems().size(), 1);
    QVERIFY2(ground->currentItem()->text().contains(u"串通投标"_s), qPrintable(ground->currentItem()->text()));
    picture(u"compare-motion-en"_s);
    // Nothing else is filled in: why, where and by which clause is the member's to say.
    QVERIFY(!m_window->page()->next().possible);
    // Another ground that is chosen stays, whoever comes again by the same way.
    ground->setCurrentRow(0);
    QTest::keyClick(ground, Qt::Key_Escape);
    QVERIFY(m_at->chooseMore({u"compareBids"_s}));
    m_at->click("rejectSecond");
    QCOMPARE(m_at->seen<QListWidget>("ground")->currentRow(), 0);
    QTest::keyClick(m_at->seen<QListWidget>("ground"), Qt::Key_Escape);
    QCOMPARE(m_at->page(), u"waitPage"_s);
}

// A line of the third bid has a wrong total, so that the price does not follow from its bill.
void TestComparePage::aPriceToBeLookedAtIsAskedFor()
{
    QVERIFY(m_at->chooseMore({u"compareBids"_s}));
    turnTo(ComparePage::Prices);
    auto* look = m_at->seen<QAbstractButton>("lookAtPrice");
    QVERIFY(look != nullptr);
    QVERIFY2(look->isEnabled(), qPrintable(m_at->text("lookRefused")));
    QVERIFY2(look->accessibleName().contains(m_room.at(1).manifest().bidders.at(2).name),
        qPrintable(look->accessibleName()));
    picture(u"compare-look-en"_s);
    look->setFocus();
    QTest::keyClick(look, Qt::Key_Space);
    QCOMPARE(m_at->page(), u"priceMotionPage"_s);
    QCOMPARE(m_at->seen<QComboBox>("bidder")->currentData().toString(), u"b3"_s);
    QVERIFY(m_at->seen<QAbstractButton>("option0")->isChecked());
    QVERIFY2(m_at->text("steps0").contains(u"quantity × unit price"_s), qPrintable(m_at->text("steps0")));
    QVERIFY2(m_at->text("stated").contains(u"Sum of the 30 lines"_s), qPrintable(m_at->text("stated")));
    picture(u"compare-price-motion-en"_s);
    QTest::keyClick(m_at->seen<QComboBox>("bidder"), Qt::Key_Escape);
    QCOMPARE(m_at->page(), u"waitPage"_s);
}

void TestComparePage::whatWasReadStays()
{
    QVERIFY(m_at->chooseMore({u"compareBids"_s}));
    turnTo(ComparePage::Bills);
    // At once, without another look at the documents.
    QVERIFY(m_at->seen<QTableView>("findings") != nullptr);
    QTest::keyClick(m_at->seen<QTableView>("findings"), Qt::Key_Escape);
}

void TestComparePage::withoutTheCentreItSaysSoAndGoesOn()
{
    QVERIFY(m_room.fixture.hub.stop());
    QTRY_COMPARE(m_room.at(2).connection(), Connection::Offline);
    BidReader reader(m_room.at(2));
    ComparePage page(m_room.at(2), reader);
    page.resize(900, 600);
    page.show();
    page.showTab(ComparePage::Bills);
    QTRY_VERIFY(reader.stage() == BidReader::Stage::Failed);
    QVERIFY(reader.error().has_value());
    // Each pane has such a card.
    const auto* title = page.findChild<QWidget*>(u"billsPane"_s)->findChild<QLabel*>(u"stageTitle"_s);
    QCOMPARE(title->text(), u"The bills of quantities cannot be read now"_s);
    const auto* sentence = page.findChild<QWidget*>(u"billsPane"_s)->findChild<QLabel*>(u"stageSentence"_s);
    QVERIFY2(sentence->text().contains(u"as soon as the connection is back"_s), qPrintable(sentence->text()));
    // What needs no bill is there.
    page.showTab(ComparePage::Signs);
    QVERIFY(page.findChild<QTableView*>(u"signs"_s)->isVisible());
    QCOMPARE(page.findChild<QTableView*>(u"signs"_s)->model()->rowCount(), 2);
    QVERIFY(m_room.fixture.hub.start());
    QTRY_VERIFY(reader.stage() == BidReader::Stage::Ready);
    QCOMPARE(reader.billsRead(), 5);
    page.showTab(ComparePage::Bills);
    QVERIFY(page.findChild<QTableView*>(u"findings"_s)->isVisible());
}

void TestComparePage::whoeverLeavesTheSeatReadsNothing()
{
    BidReader reader(m_room.at(3));
    reader.start();
    QTRY_VERIFY(reader.stage() == BidReader::Stage::Ready);
    QVERIFY(!reader.bids()->bills.bills.isEmpty());
    Session other(m_room.fixture.config(3, u"B-07"_s));
    QVERIFY(m_room.fixture.checkIn(other));
    QTRY_VERIFY(reader.stage() == BidReader::Stage::Idle);
    QVERIFY(reader.bids()->bills.bills.isEmpty());
    QCOMPARE(reader.billsRead(), 0);
}

EVALROOM_TEST(TestComparePage, QApplication)

} // namespace tst_compare_page

#include "tst_compare_page.moc"
