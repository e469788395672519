// SPDX-License-Identifier: Apache-2.0
#include "evaluation/price_correction.h"

#include "rules_fixture.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_price_correction {

namespace {

std::optional<Fen> fenOf(const QString& text)
{
    return text == u"-" || text == u"?" ? std::nullopt : std::optional<Fen>(text.toLongLong());
}

// "figures capitals"; - is nothing, ? capitals that nobody can read.
StatedAmount amountOf(const QString& text)
{
    const QStringList parts = text.split(u' ');
    return {fenOf(parts.at(0)), fenOf(parts.at(1)), parts.at(1) == u"?"};
}

// "quantity*unit price=total; …"
QList<StatedLine> linesOf(const QString& text)
{
    QList<StatedLine> lines;
    for (const QString& line : text.split(u"; "_s, Qt::SkipEmptyParts)) {
        const qsizetype times = line.indexOf(u'*');
        const qsizetype equals = line.indexOf(u'=');
        lines.append({QString::number(lines.size() + 1), parseDecimal(line.left(times)).value(),
            line.mid(times + 1, equals - times - 1).toLongLong(), line.mid(equals + 1).toLongLong()});
    }
    return lines;
}

QString nameOf(CorrectionRule rule)
{
    return correctionRuleNames().at(static_cast<qsizetype>(rule));
}

QString textOf(const CorrectionStep& step)
{
    const QString place = amountPlaceNames().at(static_cast<qsizetype>(step.place));
    return u"%1 %2%3 %4>%5"_s.arg(nameOf(step.rule), place, step.line).arg(step.from).arg(step.to);
}

QString stepsOf(const CorrectedPrice& price)
{
    QStringList steps;
    for (const CorrectionStep& step : price.steps)
        steps << textOf(step);
    return steps.join(u", "_s);
}

QString optionsOf(const PriceProposal& proposal)
{
    QStringList options;
    for (const CorrectedPrice& price : proposal.options)
        options << u"%1 %2"_s.arg(price.price).arg(price.basis ? nameOf(*price.basis) : u"-"_s);
    return options.join(u", "_s);
}

QString doubtsOf(const PriceProposal& proposal)
{
    static const QStringList names {u"capitals"_s, u"point"_s, u"rules"_s, u"none"_s, u"range"_s};
    QStringList doubts;
    for (const PriceDoubt doubt : proposal.doubts)
        doubts << names.at(static_cast<int>(doubt));
    return doubts.join(u' ');
}

} // namespace

class TestPriceCorrection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theShippedRulesHaveTheOrderOfTheLaw();
    void amountsAreCorrectedInTheOrderOfTheLaw_data();
    void amountsAreCorrectedInTheOrderOfTheLaw();
    void everyStepIsTraced();
    void theOrderIsTheRuleSets();
    void aLongBillIsAdded();
};

void TestPriceCorrection::theShippedRulesHaveTheOrderOfTheLaw()
{
    const auto orderOf = [](const RuleSet& rules) {
        QStringList order;
        for (const CorrectionRuleData& data : rules.priceCorrection->rules)
            order << nameOf(data.rule);
        return order;
    };
    const RuleSet works = engineeringRules();
    QCOMPARE(orderOf(works), (QStringList {u"capitals"_s, u"decimalPoint"_s, u"unitPrice"_s, u"language"_s}));
    QCOMPARE(works.priceCorrection->ground, u"standard-3.1.3"_s);
    const RuleSet goods = governmentRules();
    // 87号令 art. 59 (一) to (四)
    QCOMPARE(orderOf(goods), (QStringList {u"openingForm"_s, u"capitals"_s, u"decimalPoint"_s, u"unitPrice"_s}));
    QCOMPARE(goods.priceCorrection->ground, u"order87-59"_s);
    QVERIFY(!RuleSet::fromJson(shipped(u"rules/government-single-source"_s))->priceCorrection);
}

void TestPriceCorrection::amountsAreCorrectedInTheOrderOfTheLaw_data()
{
    QTest::addColumn<bool>("goods");
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("lines");
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("doubts");
    const auto row = [](const char* name, bool goods, const char* form, const char* body, const char* lines,
                         const char* options, const char* doubts = "") {
        QTest::newRow(name) << goods << QString::fromLatin1(form) << QString::fromLatin1(body)
                            << QString::fromLatin1(lines) << QString::fromLatin1(options)
                            << QString::fromLatin1(doubts);
    };
    const bool works = false;
    const bool goods = true;
    row("works: nothing but the figures", works, "500 -", "- -", "", "500 -");
    row("works: all the same", works, "500 500", "500 500", "2*250=500", "500 -");
    row("works: capitals prevail", works, "500 520", "- -", "", "520 capitals");
    row("works: unit prices prevail over the total", works, "500 500", "- -", "2*200=400; 1*90=90", "490 unitPrice");
    row("works: unit prices prevail over a line's total", works, "500 500", "- -", "2*200=410; 1*90=90",
        "490 unitPrice");
    row("works: unit prices prevail over capitals, which prevailed", works, "500 520", "- -", "2*200=400; 1*90=90",
        "490 unitPrice");
    row("works: unit prices lead back to the figures", works, "490 520", "- -", "2*200=400; 1*90=90", "490 unitPrice");
    row("works: wrong lines that make up for each other", works, "500 500", "- -", "2*200=410; 1*100=90", "500 -");
    row("works: a product is rounded half up", works, "13 -", "- -", "0.5*25=13", "13 -");
    row("works: and not down", works, "12 -", "- -", "0.5*25=12", "13 unitPrice");
    row("works: a lump sum is what it is", works, "500 -", "- -", "1*0=300; 2*100=200", "500 -");
    row("works: a line without a total", works, "500 -", "- -", "2*100=0; 1*300=300", "500 -");
    row("works: a point one place too far left", works, "5400 -", "- -", "2*200=4000; 1*1400=1400",
        "5400 decimalPoint, 1800 unitPrice", "point");
    row("works: a point three places too far right", works, "54 -", "- -", "2*20000=40; 1*14=14",
        "54 decimalPoint, 40014 unitPrice", "point");
    row("works: a misplaced point and another wrong line", works, "5400 -", "- -", "2*200=4000; 1*1300=1400",
        "5300 unitPrice, 1700 unitPrice", "point");
    row("works: five places are another price", works, "20000 -", "- -", "1*0=0; 2*100000=2", "200000 unitPrice");
    row("works: capitals that nobody can read", works, "500 ?", "- -", "", "500 -", "capitals");
    row("works: another total in the body, and no bill", works, "500 500", "520 -", "", "500 -, 520 -", "none");
    row("works: the bill decides about the body", works, "500 500", "520 -", "5*100=500", "500 -");
    row("works: the bill agrees with the body", works, "500 500", "520 -", "5*104=520", "520 unitPrice");
    row("works: the body's own capitals prevail there", works, "500 500", "520 500", "", "500 -");
    row("works: lines that make up no price", works, "500 -", "- -", "0*100=0", "", "range");
    row("works: lines beyond all prices", works, "500 -", "- -", "9007199254740991*2=1", "", "range");
    row("works: a negative quantity", works, "500 -", "- -", "-1*100=100; 1*600=600", "", "range");

    row("goods: all the same", goods, "500 500", "500 500", "2*250=500", "500 -");
    row("goods: the opening form prevails over the body", goods, "500 -", "520 -", "", "500 openingForm");
    row("goods: over its capitals, too", goods, "500 500", "500 520", "", "500 openingForm");
    row("goods: with the form's capitals", goods, "500 510", "520 -", "", "510 capitals");
    row("goods: capitals prevail", goods, "500 510", "500 510", "", "510 capitals");
    row("goods: unit prices prevail over the total", goods, "500 -", "500 -", "5*99=495", "495 unitPrice");
    row("goods: capitals that prevailed against the lines", goods, "500 510", "- -", "5*99=495",
        "510 capitals, 495 unitPrice", "rules");
    row("goods: capitals against lines that make up the figures", goods, "500 510", "- -", "5*100=500",
        "510 capitals, 500 unitPrice", "rules");
    row("goods: capitals and lines agree", goods, "500 495", "- -", "5*99=495", "495 capitals");
    row("goods: the form against the lines of the body", goods, "500 -", "495 -", "5*99=495",
        "500 openingForm, 495 unitPrice", "rules");
    row("goods: the form and the lines agree", goods, "495 -", "500 -", "5*99=495", "495 openingForm");
    row("goods: form, capitals and lines", goods, "500 510", "520 -", "5*99=495", "510 capitals, 495 unitPrice",
        "rules");
    row("goods: a misplaced point, and the form's total", goods, "5400 -", "- -", "2*200=4000; 1*1400=1400",
        "5400 decimalPoint, 1800 unitPrice", "point");
    row("goods: a misplaced point, and lines that make up another total", goods, "5400 -", "- -",
        "2*200=4000; 1*1300=1300", "5400 decimalPoint, 5300 unitPrice, 1700 unitPrice", "point rules");
    row("goods: capitals that nobody can read", goods, "500 500", "500 ?", "", "500 -", "capitals");
}

void TestPriceCorrection::amountsAreCorrectedInTheOrderOfTheLaw()
{
    QFETCH(bool, goods);
    QFETCH(QString, form);
    QFETCH(QString, body);
    QFETCH(QString, lines);
    QFETCH(QString, options);
    QFETCH(QString, doubts);
    const RuleSet rules = goods ? governmentRules() : engineeringRules();
    const PriceProposal proposal
        = proposePrice({amountOf(form), amountOf(body), linesOf(lines)}, *rules.priceCorrection);
    QCOMPARE(optionsOf(proposal), options);
    QCOMPARE(doubtsOf(proposal), doubts);
    // In doubt nothing is chosen.
    QCOMPARE(proposal.decided().has_value(), doubts.isEmpty());
    QCOMPARE(proposal.isNeeded(), !doubts.isEmpty() || !options.endsWith(u" -"));
}

void TestPriceCorrection::everyStepIsTraced()
{
    const CorrectionLaw works = *engineeringRules().priceCorrection;
    const PriceStatement stated {amountOf(u"500 520"_s), amountOf(u"- -"_s), linesOf(u"2*200=410; 1*90=90"_s)};
    QCOMPARE(stepsOf(*proposePrice(stated, works).decided()),
        u"capitals price 500>520, unitPrice line1 410>400, unitPrice price 520>490"_s);
    const CorrectionLaw goods = *governmentRules().priceCorrection;
    const PriceStatement point {amountOf(u"5400 -"_s), amountOf(u"5500 -"_s), linesOf(u"2*200=4000; 1*1400=1400"_s)};
    const PriceProposal proposal = proposePrice(point, goods);
    QCOMPARE(proposal.options.size(), 2);
    QCOMPARE(stepsOf(proposal.options.at(0)), u"openingForm body 5500>5400, decimalPoint line1 400>4000"_s);
    QCOMPARE(stepsOf(proposal.options.at(1)),
        u"openingForm body 5500>5400, unitPrice line1 4000>400, unitPrice price 5400>1800"_s);
    const PriceStatement body {amountOf(u"500 500"_s), amountOf(u"510 520"_s), linesOf(u"5*100=500"_s)};
    QCOMPARE(stepsOf(*proposePrice(body, works).decided()), u"capitals body 510>520, unitPrice body 520>500"_s);
}

// Were it in code, a centre could not mend it.
void TestPriceCorrection::theOrderIsTheRuleSets()
{
    CorrectionLaw law = *engineeringRules().priceCorrection;
    law.rules.removeIf([](const CorrectionRuleData& data) { return data.rule == CorrectionRule::Language; });
    const PriceStatement stated {amountOf(u"500 520"_s), amountOf(u"- -"_s), linesOf(u"5*99=495"_s)};
    QCOMPARE(optionsOf(proposePrice(stated, law)), u"495 unitPrice"_s);
    law.rules.last().disputed = {CorrectionRule::Capitals};
    QCOMPARE(optionsOf(proposePrice(stated, law)), u"520 capitals, 495 unitPrice"_s);
    law.rules.last().disputed.clear();
    std::swap(law.rules.first(), law.rules.last());
    QCOMPARE(optionsOf(proposePrice(stated, law)), u"520 capitals"_s);
    law.rules.removeIf([](const CorrectionRuleData& data) { return data.rule == CorrectionRule::Capitals; });
    QCOMPARE(optionsOf(proposePrice(stated, law)), u"495 unitPrice"_s);
}

void TestPriceCorrection::aLongBillIsAdded()
{
    PriceStatement stated {amountOf(u"1 -"_s), amountOf(u"- -"_s), {}};
    for (int i = 0; i < 50'000; ++i)
        stated.lines.append({QString::number(i), Rational(2005, 1000), 1000, 2005});
    stated.form.figures = Fen(50'000) * 2005;
    const CorrectionLaw law = *engineeringRules().priceCorrection;
    QCOMPARE(optionsOf(proposePrice(stated, law)), u"100250000 -"_s);
    stated.lines.last().total = 2006;
    stated.form.figures = *stated.form.figures + 1;
    QCOMPARE(optionsOf(proposePrice(stated, law)), u"100250000 unitPrice"_s);
}

EVALROOM_TEST(TestPriceCorrection, QCoreApplication)

} // namespace tst_price_correction

#include "tst_price_correction.moc"
