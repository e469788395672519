// SPDX-License-Identifier: Apache-2.0
#include "ledger/manifest_fixture.h"
#include "test_program.h"
#include "widgets/reading/document_list_model.h"
#include "widgets/reading/outline_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_reading_models {

class TestReadingModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTenderDocumentComesFirstThenTheBids();
    void aFileNameTellsTwoOfAKindApart();
    void bookmarksHangWhereTheyBelong();
    void theBookmarkOfAPageIsTheLastOneBefore();
    void whatBiddersNameIsNoHtmlInATip();
};

namespace {

Manifest manifest()
{
    Manifest made = someManifest();
    const QString first = made.bidders.at(0).id;
    const QString second = made.bidders.at(1).id;
    made.documents = {someDocument(u"price"_s, DocumentKind::Bill, first),
        someDocument(u"plan"_s, DocumentKind::Other, {}), someDocument(u"two"_s, DocumentKind::Bid, second),
        someDocument(u"one"_s, DocumentKind::Bid, first), someDocument(u"tender"_s, DocumentKind::Tender, {})};
    return made;
}

QStringList shown(const QAbstractItemModel& model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows.append(model.index(row, 0).data().toString());
    return rows;
}

QList<OutlineItem> bookmarks()
{
    return {{u"投标函"_s, 0, 1}, {u"附录"_s, 1, 2}, {u"授权\n委托"_s, 1, 4}, {u"nowhere"_s, 0, -1},
        {u"施工组织设计"_s, 0, 8}, {u"orphan"_s, 3, 9}};
}

} // namespace

void TestReadingModels::theTenderDocumentComesFirstThenTheBids()
{
    DocumentListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    const Manifest lot = manifest();
    model.setManifest(lot);
    const QStringList expected {u"Tender document"_s, lot.bidders.at(0).name, lot.bidders.at(1).name, u"plan.pdf"_s};
    QCOMPARE(shown(model), expected);
    QCOMPARE(model.tender(), u"tender"_s);
    QCOMPARE(model.firstBid(), u"one"_s);
    QCOMPARE(model.rowOf(u"price"_s), -1); // a bill is not for reading
    model.retranslate();
}

void TestReadingModels::aFileNameTellsTwoOfAKindApart()
{
    Manifest lot = manifest();
    lot.documents.append(someDocument(u"more\n"_s, DocumentKind::Bid, lot.bidders.at(0).id));
    DocumentListModel model;
    model.setManifest(lot);
    QCOMPARE(shown(model).at(1), lot.bidders.at(0).name + u": one.pdf"_s);
    QVERIFY(!shown(model).at(2).contains(u'\n'));
    QCOMPARE(shown(model).at(3), lot.bidders.at(1).name);
}

void TestReadingModels::bookmarksHangWhereTheyBelong()
{
    OutlineModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setItems(bookmarks());
    QCOMPARE(model.rowCount(), 3);
    const QModelIndex first = model.index(0, 0);
    QCOMPARE(model.rowCount(first), 2);
    QCOMPARE(model.index(1, 0, first).data(OutlineModel::PageRole).toInt(), 4);
    QVERIFY(!model.index(1, 0, first).data().toString().contains(u'\n'));
    QCOMPARE(model.index(0, 0, model.index(2, 0)).data().toString(), u"orphan"_s);
    model.setItems({});
    QCOMPARE(model.rowCount(), 0);
}

void TestReadingModels::theBookmarkOfAPageIsTheLastOneBefore()
{
    OutlineModel model;
    model.setItems(bookmarks());
    QVERIFY(!model.indexForPage(0).isValid());
    QCOMPARE(model.indexForPage(3).data().toString(), u"附录"_s);
    QCOMPARE(model.indexForPage(8).data().toString(), u"施工组织设计"_s);
    QCOMPARE(model.indexForPage(500).data().toString(), u"orphan"_s);
}

// A tip that begins like HTML would be shown as such, with the pictures that it asks for.
void TestReadingModels::whatBiddersNameIsNoHtmlInATip()
{
    const QString hostile = u"<b>one</b><img src=\"file:///x.png\">"_s;
    Manifest lot = manifest();
    lot.bidders[0].name = hostile;
    DocumentListModel documents;
    documents.setManifest(lot);
    OutlineModel outline;
    outline.setItems({{hostile, 0, 1}});
    for (const QModelIndex& index : {documents.index(1, 0), outline.index(0, 0)}) {
        QVERIFY2(index.data().toString().contains(hostile), qPrintable(index.data().toString()));
        const QString tip = index.data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(hostile.toHtmlEscaped()) && !tip.contains(hostile), qPrintable(tip));
    }
}

EVALROOM_TEST(TestReadingModels, QCoreApplication)

} // namespace tst_reading_models

#include "tst_reading_models.moc"
