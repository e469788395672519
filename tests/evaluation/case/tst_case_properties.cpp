// SPDX-License-Identifier: Apache-2.0
#include "evaluation/case/case_file.h"
#include "evaluation/tally_fixture.h"
#include "test_program.h"

#include <QDir>
#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_case_properties {

namespace {

// What is said of each bidder, whoever stands first.
QStringList saidOf(const CaseOutcome& outcome)
{
    QStringList said;
    if (!outcome.tally)
        return said;
    for (const BidderResult& bidder : outcome.tally->bidders)
        said.append(lineOf(bidder) + (bidder.candidate ? u" candidate"_s : QString()));
    said.sort();
    return said;
}

QJsonObject schemeOf(const QJsonObject& json)
{
    const QJsonValue scheme = json.value(u"scheme"_s);
    return scheme.isString() ? part(u"schemes/"_s + scheme.toString()).value() : scheme.toObject();
}

// What each criterion gives at most, of those that give points.
QMap<QString, QJsonValue> mostPoints(const QJsonObject& scheme)
{
    QMap<QString, QJsonValue> most;
    for (const QJsonValue& step : scheme.value(u"steps"_s).toArray()) {
        for (const QJsonValue& criterion : step.toObject().value(u"criteria"_s).toArray()) {
            const QJsonObject json = criterion.toObject();
            if (json.contains(u"points"_s))
                most.insert(json.value(u"id"_s).toString(), json.value(u"points"_s));
        }
    }
    return most;
}

// Where in the course points are given: "course/4/points/method/a".
QStringList givenPoints(const QJsonObject& json)
{
    QStringList places;
    const QJsonArray course = json.value(u"course"_s).toArray();
    for (int i = 0; i < course.size(); ++i) {
        const QJsonObject points = course.at(i).toObject().value(u"points"_s).toObject();
        for (const QString& criterion : points.keys()) {
            for (const QString& bidder : points.value(criterion).toObject().keys())
                places.append(u"/course/%1/points/%2/%3"_s.arg(QString::number(i), criterion, bidder));
        }
    }
    return places;
}

QJsonValue valueAt(QJsonValue value, const QString& pointer)
{
    for (const QString& key : pointer.sliced(1).split(u'/'))
        value = value.isArray() ? value.toArray().at(key.toInt()) : value.toObject().value(key);
    return value;
}

int rankIn(const CaseOutcome& outcome, const QString& bidder)
{
    const auto& bidders = outcome.tally.value().bidders;
    const auto found = std::ranges::find(bidders, bidder, &BidderResult::bidder);
    return found == bidders.cend() ? 0 : found->rank;
}

} // namespace

// What holds of every worked example, and so of every method that has a template.
class TestCaseProperties : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoStandsFirstChangesNothing_data() { addExamples(); }
    void whoStandsFirstChangesNothing();
    void whoGaveWhichPointsChangesNothing_data() { addExamples(); }
    void whoGaveWhichPointsChangesNothing();
    void aHigherScoreNeverCostsAPlace_data() { addExamples(); }
    void aHigherScoreNeverCostsAPlace();

private:
    static void addExamples()
    {
        QTest::addColumn<QString>("name");
        for (const QString& name : QDir(caseFolder()).entryList({u"*.json"_s}))
            QTest::newRow(qUtf8Printable(name)) << name.chopped(5);
    }
};

void TestCaseProperties::whoStandsFirstChangesNothing()
{
    QFETCH(QString, name);
    QJsonObject json = caseFile(name);
    const QStringList said = saidOf(played(json));
    QJsonArray bidders = json.value(u"bidders"_s).toArray();
    for (int turn = 0; turn < 2; ++turn) {
        bidders.append(bidders.takeAt(0));
        json.insert(u"bidders"_s, bidders);
        const CaseOutcome outcome = played(json);
        QCOMPARE(wordsOf(outcome), QStringList());
        QCOMPARE(saidOf(outcome), said);
    }
}

// Each member gives what the next one gave, and corrects what the next one corrected.
void TestCaseProperties::whoGaveWhichPointsChangesNothing()
{
    QFETCH(QString, name);
    QJsonObject json = caseFile(name);
    const QStringList said = saidOf(played(json));
    for (const QString& place : givenPoints(json)) {
        QJsonArray given = valueAt(json, place).toArray();
        if (given.isEmpty())
            continue; // all the same
        given.append(given.takeAt(0));
        const QByteArray text = QJsonDocument(given).toJson(QJsonDocument::Compact);
        json = changed(json, place, QString::fromUtf8(text));
    }
    const qsizetype members = json.value(u"committee"_s).toArray().size();
    const QJsonArray course = json.value(u"course"_s).toArray();
    for (int i = 0; i < course.size(); ++i) {
        const qint64 member = course.at(i)[u"member"_s].toInteger(0);
        if (member != 0)
            json = changed(json, u"/course/%1/member"_s.arg(i), QString::number(member == 1 ? members : member - 1));
    }
    const CaseOutcome outcome = played(json);
    QCOMPARE(wordsOf(outcome), QStringList());
    QCOMPARE(saidOf(outcome), said);
}

void TestCaseProperties::aHigherScoreNeverCostsAPlace()
{
    QFETCH(QString, name);
    const QJsonObject json = caseFile(name);
    const CaseOutcome before = played(json);
    const auto most = mostPoints(schemeOf(json));
    const QStringList places = givenPoints(json);
    // A few of them, spread over the steps and the bidders.
    for (qsizetype i = 0; i < places.size(); i += std::max<qsizetype>(1, places.size() / 5)) {
        const QString& place = places.at(i);
        const QString criterion = place.section(u'/', -2, -2);
        const QString bidder = place.section(u'/', -1);
        const int was = rankIn(before, bidder);
        if (was == 0 || !most.contains(criterion))
            continue; // amounts on the price; and who is not ranked has no place to lose
        const QJsonValue given = valueAt(json, place);
        const QString full = u'"' + most.value(criterion).toString() + u'"';
        const QStringList all(given.isArray() ? given.toArray().size() : 1, full);
        const QString points = given.isArray() ? u'[' + all.join(u',') + u']' : full;
        const CaseOutcome after = played(changed(json, place, points));
        if (!after.blocked.isEmpty())
            continue; // whoever came later has judged the item otherwise, so that it is not settled
        const int is = rankIn(after, bidder);
        QVERIFY2(is > 0 && is <= was, qPrintable(u"%1: %2, was %3"_s.arg(place).arg(is).arg(was)));
    }
}

EVALROOM_TEST(TestCaseProperties, QCoreApplication)

} // namespace tst_case_properties

#include "tst_case_properties.moc"
