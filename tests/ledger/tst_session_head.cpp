// SPDX-License-Identifier: Apache-2.0
#include "head_fixture.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_session_head {

class TestSessionHead : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHeadIsReadWithItsFacts();
    void aHeadIsPassedOnAndReadAgain();
    void theSessionIsTheHashOfThePayload();
    void aStrangersSignatureIsRefused();
    void aManifestThatNamesAnotherPlatformIsRefused();
    void anObjectForAnotherPurposeIsRefused();
    void otherRulesOrAnotherSchemeAreRefused();
    void regimesMustAgree();
    void theRulesAreInForceWhenTheBidsAreOpened_data();
    void theRulesAreInForceWhenTheBidsAreOpened();
    void onlyWhatIsSoldHasAReserve();
    void whatTheBaselineIsMadeOfIsThere_data();
    void whatTheBaselineIsMadeOfIsThere();
    void aNamedChairSitsOnTheCommittee_data();
    void aNamedChairSitsOnTheCommittee();
    void theCommitteeIsLawfulAndLargeEnough_data();
    void theCommitteeIsLawfulAndLargeEnough();
    void envelopesHaveAKeyAndAStepThatOpensThem_data();
    void envelopesHaveAKeyAndAStepThatOpensThem();
    void aHeadHasNoOtherMembers();

private:
    SoftwareSigner m_platform {PrivateKey::generate(Algorithm::ES256).value()};
};

void TestSessionHead::aHeadIsReadWithItsFacts()
{
    HeadPlan plan(m_platform);
    const auto head = SessionHead::read(plan.sign(), plan.rules, plan.scheme, m_platform.publicKey());
    QVERIFY2(head, head ? "" : qPrintable(errorName(head.error().code) + head.error().detail));
    const SessionFacts& facts = *head->facts();
    QCOMPARE(facts.session, head->session());
    QCOMPARE(facts.roster.size(), 8);
    QVERIFY(facts.roster.value(7) == Role::Supervisor);
    QCOMPARE(facts.policy.openingLimit, 1800);
    QCOMPARE(facts.policy.signingWait, 3600);
    QCOMPARE(facts.lot.bidders.size(), 3);
    QCOMPARE(facts.rules.id, u"test-rules"_s);
    QCOMPARE(facts.scheme.committeeSize, 5);
    const LogTrust trust = head->trust();
    QCOMPARE(trust.session, head->session());
    QVERIFY(trust.platform == m_platform.publicKey());
    QVERIFY(trust.hub == plan.manifest.hub);
    QCOMPARE(trust.roster.size(), 8);
}

void TestSessionHead::aHeadIsPassedOnAndReadAgain()
{
    HeadPlan plan(m_platform);
    const auto head = SessionHead::read(plan.sign(), plan.rules, plan.scheme);
    QVERIFY(head);
    const auto again = SessionHead::fromJson(head->toJson(), m_platform.publicKey());
    QVERIFY(again);
    QCOMPARE(again->session(), head->session());
    QCOMPARE(again->toJson(), head->toJson());
    QCOMPARE(again->manifest().toPayload(), head->manifest().toPayload());
}

void TestSessionHead::theSessionIsTheHashOfThePayload()
{
    HeadPlan plan(m_platform);
    const Jws jws = plan.sign();
    const auto head = SessionHead::read(jws, plan.rules, plan.scheme);
    QVERIFY(head);
    QCOMPARE(head->session(), sha256(canonicalJson(plan.manifest.toPayload())));
    // Signed again, it is the same session.
    const auto again = SessionHead::read(plan.sign(), plan.rules, plan.scheme);
    QVERIFY(again);
    QVERIFY(again->manifestJws().toJson() != jws.toJson());
    QCOMPARE(again->session(), head->session());
}

void TestSessionHead::aStrangersSignatureIsRefused()
{
    SoftwareSigner stranger(PrivateKey::generate(Algorithm::ES256).value());
    HeadPlan plan(stranger);
    const auto head = SessionHead::read(plan.sign(), plan.rules, plan.scheme, m_platform.publicKey());
    QVERIFY(!head);
    QVERIFY(head.error().code == ErrorCode::UnknownSigner);
}

void TestSessionHead::aManifestThatNamesAnotherPlatformIsRefused()
{
    HeadPlan plan(m_platform);
    plan.manifest.platform = freshKey();
    for (const auto& platform : {std::optional<PublicKey>(), std::optional<PublicKey>(m_platform.publicKey())}) {
        const auto head = SessionHead::read(plan.sign(), plan.rules, plan.scheme, platform);
        QVERIFY(!head);
        QVERIFY(head.error().code == ErrorCode::UnknownSigner);
    }
}

void TestSessionHead::anObjectForAnotherPurposeIsRefused()
{
    HeadPlan plan(m_platform);
    plan.sign();
    const Jws record = Jws::sign(JwsType::Record, plan.manifest.toPayload(), m_platform).value();
    const auto head = SessionHead::read(record, plan.rules, plan.scheme);
    QVERIFY(!head);
    QVERIFY(head.error().code == ErrorCode::WrongType);
}

void TestSessionHead::otherRulesOrAnotherSchemeAreRefused()
{
    HeadPlan plan(m_platform);
    const Jws jws = plan.sign();
    QJsonObject rules = plan.rules;
    rules.insert(u"title"_s, u"other"_s);
    QJsonObject scheme = plan.scheme;
    scheme.insert(u"candidates"_s, 1);
    const auto otherRules = SessionHead::read(jws, rules, plan.scheme);
    const auto otherScheme = SessionHead::read(jws, plan.rules, scheme);
    QVERIFY(!otherRules && !otherScheme);
    QCOMPARE(otherRules.error(), (Error {ErrorCode::PackageDamaged, u"rules"_s}));
    QCOMPARE(otherScheme.error(), (Error {ErrorCode::PackageDamaged, u"scheme"_s}));
}

void TestSessionHead::regimesMustAgree()
{
    HeadPlan plan(m_platform);
    plan.manifest.regime = Regime::GovernmentTender;
    const auto head = SessionHead::read(plan.sign(), plan.rules, plan.scheme);
    QVERIFY(!head);
    QVERIFY(head.error().code == ErrorCode::SchemeInvalid);
}

void TestSessionHead::theRulesAreInForceWhenTheBidsAreOpened_data()
{
    QTest::addColumn<QString>("opened");
    QTest::addColumn<bool>("lawful");
    QTest::newRow("the last second of the day before, in China") << u"2026-06-30T15:59:59Z"_s << false;
    QTest::newRow("the first of the day") << u"2026-06-30T16:00:00Z"_s << true;
    QTest::newRow("a year before") << u"2025-07-01T02:00:00Z"_s << false;
    QTest::newRow("later") << u"2026-11-24T01:30:00Z"_s << true;
    QTest::newRow("the last second of the last day") << u"2026-11-24T15:59:59Z"_s << true;
    QTest::newRow("the day after") << u"2026-11-24T16:00:00Z"_s << false;
}

void TestSessionHead::theRulesAreInForceWhenTheBidsAreOpened()
{
    QFETCH(QString, opened);
    QFETCH(bool, lawful);
    HeadPlan plan(m_platform);
    plan.rules.insert(u"effectiveFrom"_s, u"2026-07-01"_s);
    plan.rules.insert(u"effectiveTo"_s, u"2026-11-24"_s);
    plan.manifest.opened = QDateTime::fromString(opened, Qt::ISODate);
    const auto head = SessionHead::read(plan.sign(), plan.rules, plan.scheme);
    QCOMPARE(head.has_value(), lawful);
    const QString bound = opened > u"2026-11"_s ? u"/effectiveTo 2026-11-24"_s : u"/effectiveFrom 2026-07-01"_s;
    if (!head)
        QCOMPARE(head.error(), (Error {ErrorCode::SchemeInvalid, bound}));
}

void TestSessionHead::onlyWhatIsSoldHasAReserve()
{
    HeadPlan plan(m_platform);
    plan.manifest.reserve = 5'000'000;
    const auto bought = SessionHead::read(plan.sign(), plan.rules, plan.scheme);
    QVERIFY(!bought);
    QCOMPARE(bought.error(), (Error {ErrorCode::SchemeInvalid, u"/lot/reserve"_s}));
    QJsonArray price = plan.rules.value(u"price"_s).toArray();
    QJsonObject row = price.first().toObject();
    row.insert(u"subject"_s, u"land"_s);
    plan.rules.insert(u"price"_s, QJsonArray {row});
    plan.scheme.insert(u"subject"_s, u"land"_s);
    const auto sold = SessionHead::read(plan.sign(), plan.rules, plan.scheme);
    QVERIFY2(sold, qPrintable(sold ? QString() : sold.error().detail));
    QCOMPARE(sold->facts()->lot.reserve, 5'000'000);
}

void TestSessionHead::whatTheBaselineIsMadeOfIsThere_data()
{
    QTest::addColumn<QString>("baseline");
    QTest::addColumn<QString>("coefficient"); // empty: none was drawn
    QTest::addColumn<Fen>("ceiling");
    QTest::addColumn<QString>("fault");
    const QString drawn = u"/lot/coefficient drawn"_s;
    const QString lowest = uR"({"family":"lowest","drawn":"yes"})"_s;
    const QString ceiling = uR"({"ceilingShare":"0.4","family":"ceilingMean","trim":[]})"_s;
    QTest::newRow("a drawn coefficient") << lowest << u"0.97"_s << Fen(0) << QString();
    QTest::newRow("one was drawn") << lowest << u"1"_s << Fen(0) << QString();
    QTest::newRow("none was") << lowest << QString() << Fen(0) << drawn;
    QTest::newRow("none is wanted") << uR"({"family":"lowest"})"_s << QString() << Fen(0) << QString();
    QTest::newRow("a mean with the ceiling") << ceiling << QString() << Fen(1) << QString();
    QTest::newRow("without one") << ceiling << QString() << Fen(0) << u"/lot/ceiling ceilingMean"_s;
    const QString part = uR"({"family":"combined","terms":[{"of":"ceiling"}],"trim":[]})"_s;
    QTest::newRow("a part of the ceiling") << part << QString() << Fen(1) << QString();
    QTest::newRow("of none") << part << QString() << Fen(0) << u"/lot/ceiling combined"_s;
    const QString range = uR"({"drawnRanges":[{"id":"k1","least":"0.9","most":"1"}],"family":"combined",)"
                          uR"("terms":[{"drawnFactor":"k1","of":"mean"}],"trim":[]})"_s;
    QTest::newRow("a factor that nobody has drawn") << range << QString() << Fen(0) << u"/lot/drawn k1"_s;
}

void TestSessionHead::whatTheBaselineIsMadeOfIsThere()
{
    QFETCH(QString, baseline);
    QFETCH(QString, coefficient);
    QFETCH(Fen, ceiling);
    QFETCH(QString, fault);
    HeadPlan plan(m_platform);
    plan.manifest.ceiling = ceiling;
    plan.manifest.coefficient.reset();
    if (!coefficient.isEmpty())
        plan.manifest.coefficient = parseDecimal(coefficient).value();
    const QJsonArray prices {u"lowest"_s, u"ceilingMean"_s, u"combined"_s};
    QJsonObject price = plan.rules.value(u"price"_s)[0].toObject();
    price.insert(u"baselines"_s, prices);
    plan.rules.insert(u"price"_s, QJsonArray {price});
    QJsonArray steps = plan.scheme.value(u"steps"_s).toArray();
    QJsonObject step = steps.last().toObject();
    QJsonObject formula = step.value(u"formula"_s).toObject();
    formula.insert(u"baseline"_s, parseHumanJson(baseline.toUtf8()).value());
    step.insert(u"formula"_s, formula);
    steps[steps.size() - 1] = step;
    plan.scheme.insert(u"steps"_s, steps);
    const auto head = SessionHead::read(plan.sign(), plan.rules, plan.scheme);
    QCOMPARE(head ? QString() : head.error().detail, fault);
    if (head)
        QCOMPARE(head->manifest().coefficient, plan.manifest.coefficient);
}

void TestSessionHead::aNamedChairSitsOnTheCommittee_data()
{
    QTest::addColumn<int>("member");
    QTest::addColumn<QString>("ownerMayChair");
    QTest::addColumn<bool>("lawful");
    QTest::newRow("an expert") << 2 << u"yes"_s << true;
    QTest::newRow("staff") << 6 << u"yes"_s << false;
    QTest::newRow("nobody") << 77 << u"yes"_s << false;
    QTest::newRow("the owner's") << 5 << u"yes"_s << true;
    QTest::newRow("the owner's where it may not chair") << 5 << u"no"_s << false;
    QTest::newRow("an expert where the owner may not chair") << 2 << u"no"_s << true;
}

void TestSessionHead::aNamedChairSitsOnTheCommittee()
{
    QFETCH(int, member);
    QFETCH(QString, ownerMayChair);
    QFETCH(bool, lawful);
    HeadPlan plan(m_platform);
    plan.rules.insert(u"chair"_s, QJsonObject {{u"mustBeElected"_s, u"no"_s}, {u"ownerMayChair"_s, ownerMayChair}});
    plan.scheme.insert(u"chair"_s, QJsonObject {{u"member"_s, member}, {u"mode"_s, u"named"_s}});
    const auto head = SessionHead::read(plan.sign(), plan.rules, plan.scheme);
    QCOMPARE(head.has_value(), lawful);
    if (!head)
        QCOMPARE(head.error(), (Error {ErrorCode::SchemeInvalid, u"/chair/member %1"_s.arg(member)}));
}

void TestSessionHead::theCommitteeIsLawfulAndLargeEnough_data()
{
    QTest::addColumn<int>("experts");
    QTest::addColumn<int>("owners");
    QTest::addColumn<int>("size"); // as the scheme has it
    QTest::addColumn<Fen>("budget");
    QTest::addColumn<QString>("sector");
    QTest::addColumn<QString>("fault");
    const Fen large = 1'000'000'000;
    const QString none;
    QTest::newRow("five") << 4 << 1 << 5 << Fen(0) << none << none;
    QTest::newRow("five, and nearly a large budget") << 4 << 1 << 5 << large - 1 << none << none;
    QTest::newRow("five, and a large budget (87号令 47)")
        << 4 << 1 << 5 << large << none << u"/committee/size 7 87-47"_s;
    QTest::newRow("seven, and a large budget") << 5 << 2 << 7 << large << none << none;
    QTest::newRow("five, and a water project")
        << 4 << 1 << 5 << Fen(0) << u"water"_s << u"/committee/size 7 water 40"_s;
    QTest::newRow("seven, and a water project") << 5 << 2 << 7 << Fen(0) << u"water"_s << none;
    QTest::newRow("five, and a road") << 4 << 1 << 5 << Fen(0) << u"road"_s << none;
    QTest::newRow("fewer than the scheme says") << 5 << 0 << 7 << Fen(0) << none << u"/committee"_s;
    QTest::newRow("more than the scheme says") << 5 << 2 << 5 << Fen(0) << none << u"/committee"_s;
    QTest::newRow("too many of the owner's (招标投标法 37)") << 3 << 2 << 5 << Fen(0) << none << u"/committee"_s;
}

void TestSessionHead::theCommitteeIsLawfulAndLargeEnough()
{
    QFETCH(int, experts);
    QFETCH(int, owners);
    QFETCH(int, size);
    QFETCH(Fen, budget);
    QFETCH(QString, sector);
    QFETCH(QString, fault);
    HeadPlan plan(m_platform);
    plan.manifest.budget = budget;
    plan.manifest.sector = sector;
    plan.manifest.roster.removeIf(
        [](std::pair<const int&, RosterEntry&> entry) { return sitsOnCommittee(entry.second.role); });
    for (int i = 0; i < experts + owners; ++i)
        plan.manifest.roster.insert(
            101 + i, rosterEntry(101 + i, i < experts ? Role::Expert : Role::Owner, freshKey()));
    plan.scheme.insert(u"committee"_s, QJsonObject {{u"size"_s, size}});
    const auto head = SessionHead::read(plan.sign(), plan.rules, plan.scheme);
    QCOMPARE(head ? QString() : head.error().detail, fault);
    if (!head)
        QVERIFY(head.error().code == ErrorCode::SchemeInvalid);
}

void TestSessionHead::envelopesHaveAKeyAndAStepThatOpensThem_data()
{
    QTest::addColumn<bool>("sealed");
    QTest::addColumn<bool>("offers");
    QTest::addColumn<bool>("key");
    QTest::addColumn<QString>("fault");
    QTest::newRow("nothing is sealed") << false << false << false << QString();
    QTest::newRow("a key for nothing") << false << false << true << u"/keys/envelopes"_s;
    QTest::newRow("a second envelope") << true << false << true << QString();
    QTest::newRow("a second envelope without a key") << true << false << false << u"/keys/envelopes"_s;
    QTest::newRow("final offers") << false << true << true << QString();
    QTest::newRow("final offers without a key") << false << true << false << u"/keys/envelopes"_s;
    QTest::newRow("a final offer to a price that nobody knows") << true << true << true << u"/steps"_s;
}

void TestSessionHead::envelopesHaveAKeyAndAStepThatOpensThem()
{
    QFETCH(bool, sealed);
    QFETCH(bool, offers);
    QFETCH(bool, key);
    QFETCH(QString, fault);
    HeadPlan plan(m_platform);
    const PublicKey envelopes = freshKey();
    if (key)
        plan.manifest.envelopes = envelopes;
    if (sealed) {
        plan.manifest.bidders[0].price.reset();
        plan.manifest.bidders[0].sealed = sealPrice(u"b1"_s, 7, envelopes).value();
    }
    if (offers) {
        plan.rules.insert(u"finalOffer"_s,
            QJsonObject {{u"ground"_s, u"no-answer"_s}, {u"mayRise"_s, u"no"_s}, {u"missing"_s, u"reject"_s},
                {u"source"_s, u"74-33"_s}});
        QJsonArray steps = plan.scheme.value(u"steps"_s).toArray();
        steps.insert(2,
            QJsonObject {
                {u"id"_s, u"offers"_s}, {u"kind"_s, u"offers"_s}, {u"minutes"_s, 30}, {u"title"_s, u"offers"_s}});
        plan.scheme.insert(u"steps"_s, steps);
    }
    const auto head = SessionHead::read(plan.sign(), plan.rules, plan.scheme);
    QCOMPARE(head ? QString() : head.error().detail, fault);
}

void TestSessionHead::aHeadHasNoOtherMembers()
{
    HeadPlan plan(m_platform);
    const auto head = SessionHead::read(plan.sign(), plan.rules, plan.scheme);
    QVERIFY(head);
    QJsonObject json = head->toJson();
    json.insert(u"annex"_s, QJsonObject());
    QVERIFY(!SessionHead::fromJson(json));
    json = head->toJson();
    json.remove(u"rules"_s);
    QVERIFY(!SessionHead::fromJson(json));
}

EVALROOM_TEST(TestSessionHead, QCoreApplication)

} // namespace tst_session_head

#include "tst_session_head.moc"
