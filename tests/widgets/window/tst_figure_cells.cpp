// SPDX-License-Identifier: Apache-2.0
#include "golden/session_plays.h"
#include "patience.h"
#include "test_program.h"
#include "widgets/compare/compare_table.h"
#include "widgets/compare/compared_bids.h"
#include "widgets/compare/comparison_pane.h"
#include "widgets/compare/findings_model.h"
#include "widgets/compare/price_model.h"
#include "widgets/compare/sign_blocks.h"
#include "widgets/compare/signs_model.h"
#include "widgets/desk/log_view.h"
#include "widgets/desk/people_view.h"
#include "widgets/desk/progress_view.h"
#include "widgets/figure_cells.h"
#include "widgets/judge/judge_fixture.h"
#include "widgets/judge/sheet_view.h"
#include "widgets/reading/document_list_model.h"
#include "widgets/reading/outline_tree.h"
#include "widgets/result/block_view.h"
#include "widgets/result/ranking_view.h"
#include "widgets/result/step_result.h"
#include "widgets/result/trace.h"
#include "widgets/style/quiet_style.h"

#include <QDirIterator>
#include <QListView>
#include <QStandardItemModel>
#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_figure_cells {

namespace {

enum class Holds { Words, Figures };

template <typename Model>
std::unique_ptr<QWidget> compareTable(const std::function<void(Model&)>& fill)
{
    auto table = std::make_unique<CompareTable>();
    auto* model = new Model(table.get());
    fill(*model);
    table->setModel(model);
    return table;
}

} // namespace

// Every table of the windows, filled from a whole played session: figures stand at the right, their digits of one
// width.
class TestFigureCells : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { showIn(Theme::Light, 100); }
    void whatIsAFigure_data();
    void whatIsAFigure();
    void aFigureAstrayIsTold();
    void figuresStandAtTheRight_data();
    void figuresStandAtTheRight();
    void figuresInTextsStandAtTheRight();
    void noModelIsLeftOut();

private:
    std::unique_ptr<QWidget> filled(const QString& model);
    std::unique_ptr<QWidget> sheet();
    std::unique_ptr<QWidget> log() const;
    // Of every model in the windows, whether its cells hold figures.
    static QMap<QString, Holds> models()
    {
        return {{u"ComparisonModel"_s, Holds::Figures}, {u"DocumentListModel"_s, Holds::Words},
            {u"FindingsModel"_s, Holds::Figures}, {u"LogModel"_s, Holds::Figures}, {u"OutlineModel"_s, Holds::Words},
            {u"PeopleModel"_s, Holds::Words}, {u"PriceModel"_s, Holds::Figures}, {u"ProgressModel"_s, Holds::Words},
            {u"RankingModel"_s, Holds::Figures}, {u"SheetModel"_s, Holds::Figures}, {u"SignsModel"_s, Holds::Words}};
    }
    const Manifest& manifest() const { return m_room->head().manifest(); }

    std::unique_ptr<SessionLog> m_room;
    SessionState m_state;
    Tally m_tally;
    JudgeFixture m_judge;
};

void TestFigureCells::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_room = std::make_unique<SessionLog>(engineeringPlan());
    playEngineering(*m_room);
    m_state = m_room->state();
    m_tally = tally(m_state);
}

// One model after the other, in the view that windows show it in.
std::unique_ptr<QWidget> TestFigureCells::filled(const QString& model)
{
    if (model == u"SheetModel")
        return sheet();
    if (model == u"LogModel")
        return log();
    if (model == u"ComparisonModel") {
        auto view = std::make_unique<ComparisonView>();
        auto* compared = new ComparisonModel(view.get());
        compared->setComparison(comparisonOf({m_state, manifest(), 1, {}}), manifest());
        view->setModel(compared);
        return view;
    }
    if (model == u"FindingsModel")
        return compareTable<FindingsModel>(
            [this](FindingsModel& findings) { findings.setBids(comparedBids(manifest()), manifest()); });
    if (model == u"SignsModel")
        return compareTable<SignsModel>(
            [this](SignsModel& signs) { signs.setBids(comparedBids(manifest()), manifest()); });
    if (model == u"PriceModel")
        return compareTable<PriceModel>([this](PriceModel& prices) { prices.setPrices(m_state, m_tally, manifest()); });
    if (model == u"PeopleModel") {
        auto view = std::make_unique<PeopleView>();
        view->setState(m_state, m_room->now);
        return view;
    }
    if (model == u"ProgressModel") {
        auto view = std::make_unique<ProgressView>();
        view->setState(m_state, {});
        return view;
    }
    if (model == u"RankingModel") {
        auto view = std::make_unique<RankingView>(RankingView::Shape::Whole);
        view->setResult(m_state, m_tally, manifest());
        return view;
    }
    if (model == u"OutlineModel") {
        auto view = std::make_unique<OutlineTree>();
        view->setItems({{u"投标函"_s, 0, 1}, {u"附录"_s, 1, 2}});
        return view;
    }
    if (model == u"DocumentListModel") {
        auto view = std::make_unique<QListView>();
        auto* documents = new DocumentListModel(view.get());
        documents->setManifest(manifest());
        view->setModel(documents);
        return view;
    }
    return nullptr;
}

std::unique_ptr<QWidget> TestFigureCells::sheet()
{
    auto view = std::make_unique<SheetView>();
    auto* cells
        = new SheetModel(m_judge.drafts, JudgeFixture::step(u"design"_s), 1, JudgeFixture::bidders(3), view.get());
    view->setSheet(cells);
    if (!QTest::qWaitFor([cells] { return !cells->isLoading(); }, Patience)
        || !cells->setData(cells->index(0, 0), u"0.5"_s))
        return nullptr;
    return view;
}

std::unique_ptr<QWidget> TestFigureCells::log() const
{
    auto view = std::make_unique<LogView>();
    view->setLog(&m_room->log(), m_state, manifest());
    return QTest::qWaitFor([&view] { return !view->log().isSearching(); }, Patience) ? std::move(view) : nullptr;
}

void TestFigureCells::whatIsAFigure_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("is");
    for (const char* each : {"1", "36.5", "-10.00", "+3", "1,234,500.00", "12 %", "3.25%"})
        QTest::newRow(each) << QString::fromLatin1(each) << true;
    for (const char* each :
        {"", "-", "A-01", "10:12", "2026-08-01", "1/4 checked in", "4 of 5 bills", "6222021001123456"})
        QTest::addRow("no figure: %s", each) << QString::fromLatin1(each) << false;
}

void TestFigureCells::whatIsAFigure()
{
    QFETCH(QString, text);
    QTEST(isFigure(text), "is");
}

void TestFigureCells::aFigureAstrayIsTold()
{
    QListView view;
    view.setObjectName(u"list"_s);
    QStandardItemModel model;
    model.appendRow(new QStandardItem(u"12.5"_s));
    model.appendRow(new QStandardItem(u"words"_s));
    view.setModel(&model);
    QCOMPARE(FigureCells(view).astray(), QStringList {u"list, row 0, column 0 (12.5) does not stand at the right"_s});
    model.item(0)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    QCOMPARE(FigureCells(view).astray(), QStringList());
    QCOMPARE(FigureCells(view).count(), 1);
    BlockView text;
    text.setObjectName(u"text"_s);
    text.setBlocks({TableBlock {{{u"Price"_s}}, {{u"1,000.00"_s}}}});
    QCOMPARE(
        FigureCells(text).astray(), QStringList {u"text, row 1, column 0 (1,000.00) does not stand at the right"_s});
    text.setBlocks({TableBlock {{{u"Price"_s, true}}, {{u"1,000.00"_s}}}});
    QCOMPARE(FigureCells(text).astray(), QStringList());
    QCOMPARE(FigureCells(text).count(), 1);
}

void TestFigureCells::figuresStandAtTheRight_data()
{
    QTest::addColumn<Holds>("holds");
    const QMap<QString, Holds> all = models();
    for (auto it = all.cbegin(); it != all.cend(); ++it)
        QTest::newRow(qPrintable(it.key())) << it.value();
}

void TestFigureCells::figuresStandAtTheRight()
{
    QFETCH(Holds, holds);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    const auto widget = filled(name);
    QVERIFY(widget != nullptr);
    const auto* view = qobject_cast<QAbstractItemView*>(widget.get());
    if (view == nullptr)
        view = widget->findChild<QTableView*>();
    QCOMPARE(QString::fromLatin1(view->model()->metaObject()->className()), u"evalroom::"_s + name);
    QVERIFY(view->model()->rowCount() > 0);
    for (const int percent : {100, 200}) {
        showIn(Theme::Light, percent);
        const FigureCells figures(*widget);
        QVERIFY2(figures.astray().isEmpty(), qPrintable(figures.astray().join(u'\n')));
        QCOMPARE(figures.count() > 0, holds == Holds::Figures);
    }
}

// The trace of every number, the results of all steps, the evidence of every sign.
void TestFigureCells::figuresInTextsStandAtTheRight()
{
    QList<TextBlocks> texts;
    for (const ManifestBidder& bidder : manifest().bidders)
        texts << traceOf({m_state, m_tally, manifest(), {}}, bidder.id);
    for (const Step& step : m_state.facts->scheme.steps)
        texts << stepResult(m_state, manifest(), step.id);
    const auto bids = comparedBids(manifest());
    for (const PairSigns& pair : bids->pairs) {
        for (const CollusionSign& sign : pair.signs)
            texts << signBlocks(manifest(), *bids, pair, sign);
    }
    int found = 0;
    BlockView view;
    view.setObjectName(u"text"_s);
    for (const TextBlocks& text : std::as_const(texts)) {
        view.setBlocks(text);
        const FigureCells figures(view);
        QVERIFY2(figures.astray().isEmpty(), qPrintable(plainText(text) + u'\n' + figures.astray().join(u'\n')));
        found += figures.count();
    }
    QVERIFY(found > 50);
}

// Nor a table that is no model of ours.
void TestFigureCells::noModelIsLeftOut()
{
    static const QRegularExpression model(u"class (\\w+)(?: final)? : public Q\\w+Model\\b"_s);
    static const QRegularExpression other(u"\\bQ(?:StandardItemModel|TableWidget|TreeWidget)\\b"_s);
    QDirIterator sources(qEnvironmentVariable("EVALROOM_SOURCE") + u"/widgets"_s, {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
        QDirIterator::Subdirectories);
    QStringList found;
    while (sources.hasNext()) {
        QFile source(sources.next());
        QVERIFY(source.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(source.readAll());
        QVERIFY2(!text.contains(other), qPrintable(source.fileName()));
        auto each = model.globalMatch(text);
        while (each.hasNext())
            found << each.next().captured(1);
    }
    found.sort();
    QCOMPARE(found, models().keys());
}

EVALROOM_TEST(TestFigureCells, QApplication)

} // namespace tst_figure_cells

#include "tst_figure_cells.moc"
