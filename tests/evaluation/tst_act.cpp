// SPDX-License-Identifier: Apache-2.0
#include "base/canonical_json.h"
#include "evaluation/act.h"
#include "evaluation/event.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_act {

namespace {

const QByteArray Hash(64, 'a');

// Every act once, in its canonical spelling; HASH stands for a hash.
const QList<std::pair<const char*, QByteArray>> Acts {
    {"admission", R"({"member":3,"method":"face","seat":"A-01","type":"admission"})"},
    {"consent", R"({"type":"consent"})"},
    {"declaration, clear", R"({"conflicts":[],"type":"declaration"})"},
    {"declaration", R"({"conflicts":[{"bidder":"bidder-a","text":"my sister"}],"type":"declaration"})"},
    {"declaration on a ground",
        R"({"conflicts":[{"bidder":"a","ground":"employed","text":"until 2024"}],"type":"declaration"})"},
    {"declaration of what lies in the person",
        R"({"conflicts":[{"ground":"sanctioned","text":"in 2020"}],"type":"declaration"})"},
    {"pledge", R"({"text":"HASH","type":"pledge"})"},
    {"absence", R"({"member":9999,"text":"left at noon","type":"absence"})"},
    {"timeRequest", R"({"text":"too many pages","type":"timeRequest"})"},
    {"timeExtended", R"({"text":"many pages","type":"timeExtended","until":"2026-11-24T08:30:00Z"})"},
    {"suspension", R"({"text":"power failure","type":"suspension"})"},
    {"suspension, sealed",
        R"({"kind":"sealed","material":"the bids","text":"order of the supervisor","type":"suspension"})"},
    {"suspension, unfilled", R"({"kind":"unfilled","material":"all","text":"nobody is left","type":"suspension"})"},
    {"resumption", R"({"text":"power is back","type":"resumption"})"},
    {"alarm", R"({"code":"phone","text":"","type":"alarm"})"},
    {"stepOpened", R"({"after":0,"round":1,"step":"form","type":"stepOpened"})"},
    {"stepClosed", R"({"after":2147483647,"round":2,"step":"chair","type":"stepClosed"})"},
    {"stepRestarted", R"({"after":3,"step":"form","text":"a page was overlooked","type":"stepRestarted"})"},
    {"cosignature", R"({"closing":"HASH","type":"cosignature"})"},
    {"items",
        R"({"round":1,"step":"record","type":"items","values":[{"bidder":"a","criterion":"c","points":"7.5","text":""},)"
        R"({"bidder":"b","criterion":"c","points":"-1","text":"two works"}]})"},
    {"sheet", R"({"commitment":"HASH","envelope":{"iv":"x"},"escrow":{},"round":1,"step":"form","type":"sheet"})"},
    {"opening", R"({"entry":"HASH","salt":"HASH","sheet":{"candidate":1},"type":"opening"})"},
    {"escrowReleased", R"({"entry":"HASH","envelope":{"iv":"x"},"type":"escrowReleased"})"},
    {"escrowOpened", R"({"entry":"HASH","salt":"HASH","sheet":{},"type":"escrowOpened"})"},
    {"motion reject",
        R"({"bidder":"a","clause":"3.7.3","document":"bid-a","ground":"unsigned","kind":"reject","page":1,)"
        R"("text":"no signature","type":"motion"})"},
    {"motion competition", R"({"kind":"competition","text":"two are left","type":"motion"})"},
    {"motion correction",
        R"({"bidder":"a","criterion":"plan","ground":"outlier","kind":"correction","member":2,"step":"technical",)"
        R"("text":"far off","type":"motion"})"},
    {"motion price",
        R"({"basis":"unitPrice","bidder":"a","kind":"price","price":490,"steps":[{"from":410,"line":"1 010101","place":"line",)"
        R"("rule":"unitPrice","to":400},{"from":500,"line":"","place":"price","rule":"unitPrice","to":490}],)"
        R"("text":"line 1","type":"motion"})"},
    {"vote", R"({"motion":"HASH","text":"","type":"vote","vote":"no"})"},
    {"correction", R"({"motion":"HASH","points":"12","reason":"page 30 was overlooked","type":"correction"})"},
    {"explanation", R"({"bidder":"a","criterion":"plan","step":"technical","text":"see 4.2","type":"explanation"})"},
    {"motion clarify",
        R"({"bidder":"a","clause":"4.1","document":"bid-a","ground":"unclear","kind":"clarify","page":7,)"
        R"("text":"from which day on?","type":"motion"})"},
    {"motion setAside", R"({"kind":"setAside","motion":"HASH","text":"it offers more","type":"motion"})"},
    {"motion stop",
        R"({"clause":"4.1","document":"tender","ground":"unlawful","kind":"stop","page":7,"text":"brand named",)"
        R"("type":"motion"})"},
    {"answer", R"({"answer":"yes","motion":"HASH","text":"letter of 25 November","type":"answer"})"},
    {"motion lowPrice", R"({"bidder":"a","kind":"lowPrice","text":"half of the others","type":"motion"})"},
    {"motion lowPrice with a time",
        R"({"bidder":"a","kind":"lowPrice","text":"half of the others","type":"motion","until":"2026-11-25T02:00:00Z"})"},
    {"motion justified", R"({"bidder":"a","kind":"justified","text":"stock","type":"motion"})"},
    {"priceExplanation", R"({"bidder":"a","given":"no","text":"nothing came","type":"priceExplanation"})"},
    {"priceExplanation given", R"({"bidder":"a","given":"yes","text":"stock","type":"priceExplanation"})"},
    {"priceExplanation with a file",
        R"({"bidder":"a","given":"yes","letter":"HASH","text":"stock","type":"priceExplanation"})"},
    {"priceExplanation with a time",
        R"({"bidder":"a","given":"yes","received":"2026-11-25T02:00:00Z","text":"stock","type":"priceExplanation"})"},
    {"priceExplanation with both",
        R"({"bidder":"a","given":"yes","letter":"HASH","received":"2026-11-25T02:00:00Z","text":"stock",)"
        R"("type":"priceExplanation"})"},
    {"withdrawal", R"({"bidder":"a","text":"letter of 25 November","type":"withdrawal"})"},
    {"application for a recusal",
        R"({"bidder":"a","granted":"no","member":2,"reason":"kin","text":"asked","type":"recusalRequest"})"},
    {"negotiation", R"({"bidder":"a","text":"price, delivery","type":"negotiation"})"},
    {"negotiation with all", R"({"text":"price, delivery","type":"negotiation"})"},
    {"tieDecision", R"({"order":["b","a"],"text":"shorter time","type":"tieDecision"})"},
    {"opinion", R"({"agrees":"no","result":"HASH","text":"bidder a is not fit","type":"opinion"})"},
    {"freeze",
        R"({"bytes":9007199254740991,"matters":"履约担保","pdf":"HASH","result":"HASH","type":"freeze","version":1})"},
    {"signature", R"({"chains":[{"chain":"HASH","head":"HASH"}],"pdf":"HASH","type":"signature"})"},
    {"signRequest", R"({"member":2,"type":"signRequest"})"},
    {"deemedAgreement", R"({"member":2,"text":"refused twice","type":"deemedAgreement"})"},
    {"witness", R"({"of":"HASH","type":"witness"})"},
    {"delivery", R"({"bytes":1,"pdf":"HASH","type":"delivery"})"},
};

QByteArray withHash(QByteArray text)
{
    return text.replace("HASH", Hash);
}

QJsonObject json(const QByteArray& text)
{
    return parseHumanJson(withHash(text)).value();
}

bool isInTable(const QJsonObject& act)
{
    return std::ranges::any_of(Acts, [&](const auto& row) { return json(row.second) == act; });
}

} // namespace

class TestAct : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsReadIsWrittenAgain_data();
    void whatIsReadIsWrittenAgain();
    void everyAlternativeStandsInTheTable();
    void aFieldThatIsMissingOrUnknownIsRefused_data();
    void aFieldThatIsMissingOrUnknownIsRefused();
    void badFieldsAreRefused_data();
    void badFieldsAreRefused();
    void theKindOfAMotionDecidesItsFields();
    void theCertificateSignsSomeActs();
    void everyRuleHasAWordOfItsOwn();
};

void TestAct::whatIsReadIsWrittenAgain_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const auto& [name, text] : Acts)
        QTest::newRow(name) << withHash(text);
}

void TestAct::whatIsReadIsWrittenAgain()
{
    QFETCH(QByteArray, text);
    const auto parsed = parseCanonicalJson(text);
    QVERIFY(parsed);
    const auto act = actFromJson(*parsed);
    QVERIFY2(act, act ? "" : qPrintable(act.error().detail));
    QCOMPARE(canonicalJson(actToJson(*act)), text);
    QCOMPARE(actName(*act), parsed->value(u"type"_s).toString());
}

void TestAct::everyAlternativeStandsInTheTable()
{
    QSet<std::size_t> seen;
    for (const auto& [name, text] : Acts)
        seen.insert(actFromJson(json(text)).value().index());
    QCOMPARE(seen.size(), qsizetype(std::variant_size_v<Act>));
}

void TestAct::aFieldThatIsMissingOrUnknownIsRefused_data()
{
    whatIsReadIsWrittenAgain_data();
}

void TestAct::aFieldThatIsMissingOrUnknownIsRefused()
{
    QFETCH(QByteArray, text);
    const QJsonObject whole = json(text);
    for (const QString& key : whole.keys()) {
        QJsonObject less = whole;
        less.remove(key);
        // What may be left out stands in the table without it.
        if (isInTable(less))
            continue;
        const auto act = actFromJson(less);
        QVERIFY2(!act && act.error().code == ErrorCode::BadField, qPrintable(key));
    }
    QJsonObject more = whole;
    more.insert(u"zz"_s, 1);
    QCOMPARE(actFromJson(more).error(), (Error {ErrorCode::BadField, u"/zz"_s}));
}

void TestAct::badFieldsAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("pointer");
    const auto row = [](const char* name, const QByteArray& text, const char* pointer) {
        QTest::newRow(name) << text << QString::fromLatin1(pointer);
    };
    row("unknown type", R"({"type":"bribe"})", "/type");
    row("member 0", R"({"member":0,"type":"signRequest"})", "/member");
    row("member 10000", R"({"member":10000,"type":"signRequest"})", "/member");
    row("member as text", R"({"member":"1","type":"signRequest"})", "/member");
    row("unknown method", R"({"member":1,"method":"magic","seat":"A","type":"admission"})", "/method");
    row("blank seat", R"({"member":1,"method":"card","seat":" ","type":"admission"})", "/seat");
    row("ideographic space only", R"({"text":"　","type":"timeRequest"})", "/text");
    row("text too long", "{\"text\":\"" + QByteArray(4001, 'x') + "\",\"type\":\"timeRequest\"}", "/text");
    row("an end without a time", R"({"text":"x","type":"timeExtended","until":"2026-11-24"})", "/until");
    row("a pause that seals", R"({"material":"the bids","text":"x","type":"suspension"})", "/material");
    row("a pause that says so", R"({"kind":"pause","text":"x","type":"suspension"})", "/kind");
    row("sealed, but not what", R"({"kind":"sealed","material":" ","text":"x","type":"suspension"})", "/material");
    row("conflict is no object", R"({"conflicts":["a"],"type":"declaration"})", "/conflicts/0");
    row("conflict without a reason", R"({"conflicts":[{"bidder":"a","text":""}],"type":"declaration"})",
        "/conflicts/0/text");
    row("conflict with a field more", R"({"conflicts":[{"bidder":"a","by":1,"text":"x"}],"type":"declaration"})",
        "/conflicts/0/by");
    row("a ground that is none", R"({"conflicts":[{"bidder":"a","ground":"","text":"x"}],"type":"declaration"})",
        "/conflicts/0/ground");
    row("bidder is no id", R"({"conflicts":[{"bidder":"A","text":"x"}],"type":"declaration"})", "/conflicts/0/bidder");
    row("short hash", R"({"text":"00","type":"pledge"})", "/text");
    row("hash in capitals", "{\"text\":\"" + QByteArray(64, 'A') + "\",\"type\":\"pledge\"}", "/text");
    row("negative after", R"({"after":-1,"round":1,"step":"form","type":"stepOpened"})", "/after");
    row("round 0", R"({"after":0,"round":0,"step":"form","type":"stepOpened"})", "/round");
    row("round beyond 32 bits", R"({"after":0,"round":2147483648,"step":"form","type":"stepOpened"})", "/round");
    row("points as a number",
        R"({"round":1,"step":"s","type":"items","values":[{"bidder":"a","criterion":"c","points":7,"text":""}]})",
        "/values/0/points");
    row("points with a zero at the end",
        R"({"round":1,"step":"s","type":"items","values":[{"bidder":"a","criterion":"c","points":"7.50","text":""}]})",
        "/values/0/points");
    row("unknown kind", R"({"kind":"bribe","text":"x","type":"motion"})", "/kind");
    row("page 0",
        R"({"bidder":"a","clause":"1","document":"d","ground":"g","kind":"reject","page":0,"text":"x","type":"motion"})",
        "/page");
    row("vote true", R"({"motion":"HASH","text":"","type":"vote","vote":"true"})", "/vote");
    const auto price = [](const QByteArray& changed, const QByteArray& by) {
        return QByteArray(R"({"basis":"capitals","bidder":"a","kind":"price","price":490,"steps":[{"from":0,"line":"",)"
                          R"("place":"body","rule":"capitals","to":1}],"text":"x","type":"motion"})")
            .replace(changed, by);
    };
    row("a price of nothing", price(R"("price":490)", R"("price":0)"), "/price");
    row("a price as text", price(R"("price":490)", R"("price":"490")"), "/price");
    row("an unknown basis", price(R"("basis":"capitals")", R"("basis":"taste")"), "/basis");
    row("an unknown place", price(R"("body")", R"("annex")"), "/steps/0/place");
    row("an unknown rule in a step", price(R"("rule":"capitals")", R"("rule":"taste")"), "/steps/0/rule");
    row("a line that is not named", price(R"("body")", R"("line")"), "/steps/0/line");
    row("a line where there is none", price(R"("line":"")", R"("line":"3")"), "/steps/0/line");
    row("a blank where there is no line", price(R"("line":"")", R"("line":" ")"), "/steps/0/line");
    row("an amount below nothing", price(R"("from":0)", R"("from":-1)"), "/steps/0/from");
    row("a question about no page",
        R"({"bidder":"a","clause":"1","document":"d","ground":"g","kind":"clarify","page":0,"text":"x","type":"motion"})",
        "/page");
    row("a question about nothing",
        R"({"bidder":"a","clause":" ","document":"d","ground":"g","kind":"clarify","page":1,"text":"x","type":"motion"})",
        "/clause");
    row("an answer to a bidder", R"({"answer":"yes","motion":"a","text":"x","type":"answer"})", "/motion");
    row("an answer that is perhaps", R"({"answer":"perhaps","motion":"HASH","text":"x","type":"answer"})", "/answer");
    row("an explanation that is perhaps", R"({"bidder":"a","given":"perhaps","text":"x","type":"priceExplanation"})",
        "/given");
    row("order holds a number", R"({"order":[1],"text":"x","type":"tieDecision"})", "/order");
    row("no bytes", R"({"bytes":0,"pdf":"HASH","type":"delivery"})", "/bytes");
    row("version 0", R"({"bytes":1,"matters":"","pdf":"HASH","result":"HASH","type":"freeze","version":0})",
        "/version");
    row("envelope is no object",
        R"({"commitment":"HASH","envelope":"","escrow":{},"round":1,"step":"form","type":"sheet"})", "/envelope");
}

void TestAct::badFieldsAreRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, pointer);
    const auto act = actFromJson(json(text));
    QVERIFY(!act);
    QCOMPARE(act.error(), (Error {ErrorCode::BadField, pointer}));
}

void TestAct::theKindOfAMotionDecidesItsFields()
{
    QJsonObject motion = json(R"({"bidder":"a","kind":"competition","text":"two are left","type":"motion"})");
    QCOMPARE(actFromJson(motion).error().detail, u"/bidder"_s);
    motion.remove(u"bidder"_s);
    QVERIFY(actFromJson(motion));
}

void TestAct::theCertificateSignsSomeActs()
{
    QStringList names;
    for (const auto& [name, text] : Acts) {
        const Act act = actFromJson(json(text)).value();
        if (needsRosterKey(act) && !names.contains(actName(act)))
            names.append(actName(act));
    }
    QCOMPARE(names,
        (QStringList {u"declaration"_s, u"pledge"_s, u"sheet"_s, u"correction"_s, u"opinion"_s, u"signature"_s}));
}

void TestAct::everyRuleHasAWordOfItsOwn()
{
    QSet<QString> words;
    const int last = static_cast<int>(Rule::Unrecorded);
    for (int i = 0; i <= last; ++i)
        words.insert(ruleName(static_cast<Rule>(i)));
    QCOMPARE(words.size(), qsizetype(last) + 1);
    // Both lists ascend, so that a word in the wrong place shows.
    QCOMPARE(ruleName(Rule::AlreadyCorrected), u"alreadyCorrected"_s);
    QCOMPARE(ruleName(Rule::MissingSheets), u"missingSheets"_s);
    QCOMPARE(ruleName(Rule::SeenTooOld), u"seenTooOld"_s);
    QCOMPARE(ruleName(Rule::Unrecorded), u"unrecorded"_s);
}

EVALROOM_TEST(TestAct, QCoreApplication)

} // namespace tst_act

#include "tst_act.moc"
