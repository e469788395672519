// SPDX-License-Identifier: Apache-2.0
#include "evaluation/tally_fixture.h"
#include "ledger/archive.h"
#include "report/report_words.h"
#include "test_program.h"
#include "widgets/words/acts.h"
#include "widgets/words/errors.h"
#include "widgets/words/failure.h"
#include "widgets/words/figures.h"
#include "widgets/words/spoken.h"

#include <QFile>
#include <QRegularExpression>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_words {
namespace {

constexpr int Errors = static_cast<int>(ErrorCode::Internal) + 1;
constexpr int Rules = static_cast<int>(Rule::Unrecorded) + 1;
constexpr int Duties = static_cast<int>(DutyKind::DeemAgreement) + 1;

// What the two languages say is a sentence, in that language, and nothing that a program would say.
void verifySentence(const QString& sentence, QLocale::Language language)
{
    static const QRegularExpression raw(u"%[0-9n]|[a-z][A-Z]|[0-9a-f]{16}|\\bnull\\b"_s);
    QVERIFY2(!sentence.isEmpty(), "empty");
    QVERIFY2(!sentence.contains(raw), qPrintable(sentence));
    QVERIFY2(isChinese(sentence) == (language == QLocale::Chinese), qPrintable(sentence));
}

Archive goldenSession(const QString& name)
{
    QFile file(u"%1/tests/golden/%2/session.archive"_s.arg(qEnvironmentVariable("EVALROOM_SOURCE"), name));
    return file.open(QIODevice::ReadOnly) ? verifyArchive(file.readAll()).value() : verifyArchive({}).value();
}

SessionState room()
{
    TallyRoom made;
    Step technical = judgedStep(u"technical"_s, StepKind::Score, {criterionOf(u"plan"_s, 10)});
    technical.title = u"施工组织设计"_s;
    made.addStep(technical);
    made.addMember(6, Role::Owner);
    made.facts.rules.regime = Regime::Engineering;
    return made.fold();
}

} // namespace

class TestWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyErrorHasASentenceOfItsOwn_data() { addLanguages(); }
    void everyErrorHasASentenceOfItsOwn();
    void everyRuleHasASentenceOfItsOwn_data() { addLanguages(); }
    void everyRuleHasASentenceOfItsOwn();
    void whatBlocksNamesWhoCanUnblockIt_data() { addLanguages(); }
    void whatBlocksNamesWhoCanUnblockIt();
    void everyEffectIsExplained_data() { addLanguages(); }
    void everyEffectIsExplained();
    void aRefusalIsToldByItsRule();
    void whoIsToFindBiddersQualifiedIsSaid_data() { addLanguages(); }
    void whoIsToFindBiddersQualifiedIsSaid();
    void anEntitlementToNothingIsSaid_data() { addLanguages(); }
    void anEntitlementToNothingIsSaid();
    void withoutTheCentreItIsSaidWhatIsNotDone_data() { addLanguages(); }
    void withoutTheCentreItIsSaidWhatIsNotDone();
    void triesOfAPinAreCounted();
    void peopleHaveRolesAndNumbers();
    void aFailedProcedureIsCalledAsInTheReport();
    void everyDutyIsSaidTwice_data() { addLanguages(); }
    void everyDutyIsSaidTwice();
    void aBallotIsNoSheet_data() { addLanguages(); }
    void aBallotIsNoSheet();
    void sinceWhenIsSaidWhereItIsKnown();
    void everyEntryOfAWholeSessionIsASentence_data();
    void everyEntryOfAWholeSessionIsASentence();
};

void TestWords::everyErrorHasASentenceOfItsOwn()
{
    QFETCH(QLocale::Language, language);
    const Spoken spoken(language);
    QSet<QString> said;
    for (int i = 0; i < Errors; ++i) {
        const QString sentence = errorWords({static_cast<ErrorCode>(i), {}});
        verifySentence(sentence, language);
        QVERIFY2(!said.contains(sentence), qPrintable(sentence));
        QVERIFY(sentence.endsWith(language == QLocale::Chinese ? u'。' : u'.'));
        said.insert(sentence);
    }
}

void TestWords::everyRuleHasASentenceOfItsOwn()
{
    QFETCH(QLocale::Language, language);
    const Spoken spoken(language);
    QSet<QString> said;
    for (int i = 0; i < Rules; ++i) {
        const QString sentence = ruleWords(static_cast<Rule>(i));
        verifySentence(sentence, language);
        QVERIFY2(!said.contains(sentence), qPrintable(sentence));
        said.insert(sentence);
        QCOMPARE(ruleWords(ruleName(static_cast<Rule>(i))), sentence);
    }
    verifySentence(ruleWords(u"somethingNew"_s), language);
}

// The sentence of a rule that holds a session up names every role that has to act.
void TestWords::whatBlocksNamesWhoCanUnblockIt()
{
    QFETCH(QLocale::Language, language);
    const Spoken spoken(language);
    const bool chinese = language == QLocale::Chinese;
    const QString members = chinese ? u"成员"_s : u"member"_s;
    const QString committee = chinese ? u"评标委员会"_s : u"committee"_s;
    const QString chair = chinese ? u"组长"_s : u"chair"_s;
    const QString staff = chinese ? u"工作人员"_s : u"staff"_s;
    const QString supervisor = chinese ? u"监督人员"_s : u"supervisor"_s;
    const QString owner = chinese ? u"招标人（采购人）代表"_s : u"owner's representative"_s;
    const QList<std::pair<Rule, QStringList>> blocking {
        {Rule::BelowReserve, {committee}},
        {Rule::Composition, {staff}},
        {Rule::Disagreement, {members}},
        {Rule::MissingOpinions, {members}},
        {Rule::MissingSheets, {members}},
        {Rule::MissingSignatures, {members}},
        {Rule::MissingTotals, {chair, staff}},
        {Rule::NotAdmitted, {staff}},
        {Rule::NotCosigned, {supervisor}},
        {Rule::NotFrozen, {chair, staff}},
        {Rule::NotOpen, {chair, staff}},
        {Rule::NotRanked, {chair, staff, owner, supervisor}},
        {Rule::NotReady, {members}},
        {Rule::NotRequested, {staff}},
        {Rule::OpenMotion, {members}},
        {Rule::OverCeiling, {committee}},
        {Rule::PricesCompared, {chair, staff, supervisor}},
        {Rule::RefusedPrice, {committee}},
        {Rule::Suspended, {staff, supervisor}},
        {Rule::TimeOwed, {staff}},
        {Rule::TooFew, {committee}},
        {Rule::Unanswered, {staff, supervisor}},
        {Rule::Uncorrected, {members}},
        {Rule::Undecided, {committee, members}},
        {Rule::Unexplained, {staff, supervisor, members}},
        {Rule::UnexplainedScore, {members}},
        {Rule::Unjustified, {committee}},
        {Rule::Unrecorded, {staff, supervisor}},
    };
    for (const auto& [rule, roles] : blocking) {
        for (const QString& role : roles)
            QVERIFY2(ruleWords(rule).contains(role), qPrintable(ruleWords(rule) + u" | "_s + role));
    }
}

void TestWords::everyEffectIsExplained()
{
    QFETCH(QLocale::Language, language);
    const Spoken spoken(language);
    QStringList effects {u"late"_s, u"withheld"_s, u"somethingNew"_s};
    for (const Flaw flaw : {Flaw::ChainFork, Flaw::ChainEnded, Flaw::SplitView, Flaw::SeenBackwards})
        effects << flawName(flaw);
    for (int i = 0; i < Rules; ++i)
        effects << ruleName(static_cast<Rule>(i));
    QSet<QString> said;
    for (const QString& effect : effects) {
        const QString words = effectWords(effect);
        verifySentence(words, language);
        QVERIFY2(!said.contains(words), qPrintable(words));
        said.insert(words);
    }
    QCOMPARE(effectWords({}), QString());
}

void TestWords::aRefusalIsToldByItsRule()
{
    const Spoken english(QLocale::English);
    QCOMPARE(errorWords({ErrorCode::NotAllowed, u"missingSheets"_s}), ruleWords(Rule::MissingSheets));
    QVERIFY(!errorWords({ErrorCode::BadField, u"/scores/3/points"_s}).contains(u"scores"_s));
}

// It is not the method that has to be mended.
void TestWords::whoIsToFindBiddersQualifiedIsSaid()
{
    QFETCH(QLocale::Language, language);
    const Spoken spoken(language);
    const QString sentence = errorWords({ErrorCode::SchemeInvalid, u"/bidders/1/qualification open 第四十四条"_s});
    verifySentence(sentence, language);
    QVERIFY2(sentence != errorWords({ErrorCode::SchemeInvalid, u"/steps noReview"_s}), qPrintable(sentence));
    QVERIFY2(sentence.contains(language == QLocale::Chinese ? u"资格"_s : u"qualified"_s), qPrintable(sentence));
}

void TestWords::anEntitlementToNothingIsSaid()
{
    QFETCH(QLocale::Language, language);
    const Spoken spoken(language);
    const QString sentence = errorWords({ErrorCode::SchemeInvalid, u"/bidders/1/entitled smal"_s});
    verifySentence(sentence, language);
    QVERIFY2(sentence != errorWords({ErrorCode::SchemeInvalid, u"/steps noReview"_s}), qPrintable(sentence));
    QVERIFY2(sentence.contains(language == QLocale::Chinese ? u"价格扣除"_s : u"adjustment"_s), qPrintable(sentence));
}

// Only acts are kept and sent later.
void TestWords::withoutTheCentreItIsSaidWhatIsNotDone()
{
    QFETCH(QLocale::Language, language);
    const Spoken spoken(language);
    QSet<QString> said {errorWords({ErrorCode::HubUnreachable}), errorWords({ErrorCode::BadField})};
    const auto isNew = [&said](const QString& sentence) {
        const auto before = said.size();
        said.insert(sentence);
        return said.size() > before;
    };
    for (const Undone what : {Undone::CheckedIn, Undone::Signed, Undone::Saved}) {
        const QString sentence = errorWords(undone({ErrorCode::HubUnreachable, u"time"_s}, what));
        verifySentence(sentence, language);
        QVERIFY2(isNew(sentence), qPrintable(sentence));
        QCOMPARE(undone({ErrorCode::WrongPin, u"3"_s}, what), (Error {ErrorCode::WrongPin, u"3"_s}));
    }
    const QString slip = errorWords({ErrorCode::BadField, u"slipCode"_s});
    verifySentence(slip, language);
    QVERIFY2(isNew(slip), qPrintable(slip));
}

void TestWords::triesOfAPinAreCounted()
{
    const auto tries = [](const QString& left) { return errorWords({ErrorCode::WrongPin, left}); };
    {
        const Spoken english(QLocale::English);
        QVERIFY(tries(u"3"_s).contains(u"3 tries are left"_s));
        QVERIFY(tries(u"1"_s).contains(u"one try is left"_s));
        QVERIFY(tries(u"0"_s).contains(u"locked"_s));
    }
    const Spoken chinese(QLocale::Chinese);
    QVERIFY(tries(u"3"_s).contains(u"3 次"_s));
}

void TestWords::peopleHaveRolesAndNumbers()
{
    const SessionState state = room();
    const People people {{2, u"李\u202e明\n"_s}};
    {
        const Spoken english(QLocale::English);
        QCOMPARE(personWords(state, 3), u"Expert 3"_s);
        QCOMPARE(personWords(state, 2, people), u"Expert 2, 李明"_s);
        QCOMPARE(personWords(state, 6), u"Owner's representative 6"_s);
        QCOMPARE(personWords(state, 0), u"The platform"_s);
        QCOMPARE(personWords(state, 99), u"Member 99"_s);
        QCOMPARE(peopleWords(state, {}), u"nobody"_s);
        QCOMPARE(peopleWords(state, {2}), u"Expert 2"_s);
        QCOMPARE(peopleWords(state, {2, 3}), u"Expert 2 and Expert 3"_s);
        QCOMPARE(peopleWords(state, {2, 3, 5}), u"Expert 2, Expert 3 and Expert 5"_s);
        QCOMPARE(peopleWords(state, {1, 2, 3, 4}), u"Expert 1, Expert 2, Expert 3 and one more"_s);
        QCOMPARE(peopleWords(state, {1, 2, 3, 4, 5}), u"Expert 1, Expert 2, Expert 3 and 2 more"_s);
    }
    const Spoken chinese(QLocale::Chinese);
    QCOMPARE(peopleWords(state, {2, 3, 5}, people), u"评标专家2号 李明、评标专家3号和评标专家5号"_s);
    QCOMPARE(peopleWords(state, {1, 2, 3, 4, 5}), u"评标专家1号、评标专家2号、评标专家3号和另外 2 人"_s);
}

// Each regime has its word, and windows and report have the same.
void TestWords::aFailedProcedureIsCalledAsInTheReport()
{
    QSet<QString> said;
    for (int i = 0; i < regimeNames().size(); ++i) {
        SessionState state = room();
        auto facts = std::make_shared<SessionFacts>(*state.facts);
        const auto regime = static_cast<Regime>(i);
        facts->rules.regime = regime;
        state.facts = facts;
        QCOMPARE(failureWords(state), QString());
        state.failed = u"allBelowReserve"_s;
        QVERIFY2(failureWords(state).contains(u"reserve"_s), qPrintable(failureWords(state)));
        state.failed = u"stopped"_s;
        QVERIFY2(failureWords(state).contains(u"tender document"_s), qPrintable(failureWords(state)));
        for (const QString& why : {u"fewerThanThree"_s, u"allOverLimit"_s, u"allRejected"_s, u"noCompetition"_s}) {
            state.failed = why;
            {
                const Spoken chinese(QLocale::Chinese);
                QVERIFY2(failureWords(state).startsWith(failedWords(regime)), qPrintable(failureWords(state)));
                QVERIFY2(report::failedWord(why, regime).contains(failedWords(regime)),
                    qPrintable(report::failedWord(why, regime)));
                said << failedWords(regime);
            }
            const Spoken english(QLocale::English);
            QVERIFY2(failureWords(state).startsWith(u"The procedure has failed: "_s), qPrintable(failureWords(state)));
        }
    }
    QCOMPARE(said.size(), regimeNames().size());
}

void TestWords::everyDutyIsSaidTwice()
{
    QFETCH(QLocale::Language, language);
    const Spoken spoken(language);
    const SessionState state = room();
    const bool english = language == QLocale::English;
    for (int i = 0; i < Duties; ++i) {
        const Duty duty {
            .kind = static_cast<DutyKind>(i), .step = u"technical"_s, .bidder = u"b1"_s, .motion = {}, .member = 2};
        for (QString words : {dutyWords(state, duty), dutyTitle(state, duty)})
            verifySentence(words.remove(u"施工组织设计"_s) + (english ? u""_s : u"。"_s), language);
    }
    for (const StepKind kind :
        {StepKind::Chair, StepKind::Review, StepKind::Objective, StepKind::Score, StepKind::Offers, StepKind::Price})
        verifySentence(stepKindWords(kind), language);
    for (const Role role : {Role::Expert, Role::Owner, Role::Staff, Role::Supervisor, Role::Centre})
        verifySentence(roleWords(role), language);
    for (const Outcome outcome : {Outcome::Open, Outcome::Passed, Outcome::Lost, Outcome::Void})
        verifySentence(outcomeWords(outcome), language);
    QCOMPARE(stepWords(state, u"technical"_s), u"施工组织设计"_s);
    verifySentence(stepWords(state, u"chair"_s), language);
    verifySentence(stepWords(state, u"noSuchStep"_s), language);
}

void TestWords::aBallotIsNoSheet()
{
    QFETCH(QLocale::Language, language);
    const Spoken spoken(language);
    const bool english = language == QLocale::English;
    const QString ballot = english ? u"ballot"_s : u"选票"_s;
    const QString sheet = english ? u"sheet"_s : u"评审表"_s;
    const SessionState state = room();
    const auto says = [&](const QString& words, const QString& one, const QString& other) {
        return words.contains(one) && !words.contains(other);
    };
    const Duty opens {.kind = DutyKind::OpenSheet, .step = u"chair"_s};
    for (const QString& words : {dutyWords(state, opens), dutyTitle(state, opens)})
        QVERIFY2(says(words, ballot, sheet), qPrintable(words));
    const Duty opensScores {.kind = DutyKind::OpenSheet, .step = u"technical"_s};
    for (const QString& words : {dutyWords(state, opensScores), dutyTitle(state, opensScores)})
        QVERIFY2(says(words, sheet, ballot), qPrintable(words));
    // What may be either is called neither.
    for (const Rule rule : {Rule::AlreadyOpened, Rule::Envelope, Rule::MissingSheets}) {
        const QString words = effectWords(ruleName(rule));
        QVERIFY2(!words.contains(ballot) && !words.contains(sheet), qPrintable(words));
    }
}

void TestWords::sinceWhenIsSaidWhereItIsKnown()
{
    const Spoken spoken(QLocale::English);
    const QDateTime morning(QDate::currentDate(), QTime(10, 12));
    QCOMPARE(sinceWords(u"has to sign"_s, morning), u"has to sign, since 10:12"_s);
    QCOMPARE(sinceWords(u"has to sign"_s, {}), u"has to sign"_s);
}

void TestWords::everyEntryOfAWholeSessionIsASentence_data()
{
    QTest::addColumn<QString>("session");
    QTest::addColumn<QLocale::Language>("language");
    for (const QString& session : {u"session-eng-1"_s, u"session-gp-1"_s}) {
        QTest::addRow("%s, English", qPrintable(session)) << session << QLocale::English;
        QTest::addRow("%s, Chinese", qPrintable(session)) << session << QLocale::Chinese;
    }
}

void TestWords::everyEntryOfAWholeSessionIsASentence()
{
    QFETCH(QString, session);
    QFETCH(QLocale::Language, language);
    const Spoken spoken(language);
    const Archive archive = goldenSession(session);
    const Manifest& manifest = archive.head.manifest();
    QStringList ids;
    for (const ManifestBidder& bidder : manifest.bidders)
        ids << bidder.id;
    for (const Step& step : archive.state.facts->scheme.steps) {
        ids << step.id;
        for (const Criterion& criterion : step.criteria)
            ids << criterion.id;
    }
    ids.removeAll(u"price"_s); // also a word
    ids.removeAll(u"chair"_s);
    const QRegularExpression raw(u"\\b(%1)\\b|%[0-9n]|[0-9a-f]{16}"_s.arg(ids.join(u'|')));
    for (const Entry& entry : archive.log.entries()) {
        const QString words = entryWords(entry, archive.state, manifest);
        if (qEnvironmentVariableIsSet("EVALROOM_SHOW"))
            qInfo().noquote() << words;
        QVERIFY2(!words.isEmpty() && !words.contains(raw), qPrintable(words));
        QVERIFY2(words.endsWith(language == QLocale::Chinese ? u"。"_s : u"."_s)
                || words.endsWith(language == QLocale::Chinese ? u'”' : u'"'),
            qPrintable(words));
        QVERIFY2(!words.contains(language == QLocale::Chinese ? u"未知"_s : u"unknown"_s), qPrintable(words));
        if (language == QLocale::Chinese) {
            static const QRegularExpression english(u"[A-Za-z]{4,}"_s);
            QVERIFY2(!words.contains(english), qPrintable(words));
        }
    }
}

EVALROOM_TEST(TestWords, QCoreApplication)
} // namespace tst_words
#include "tst_words.moc"
