// SPDX-License-Identifier: Apache-2.0
#include "base/canonical_json.h"
#include "evaluation/rule_set.h"
#include "patience.h"
#include "test_program.h"
#include "widgets/shell/preferences.h"
#include "widgets/words/people.h"

#include <QDir>
#include <QEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>
#include <algorithm>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_spoken_terms {

namespace {

// A window that tells what an expert is.
class Teller : public QWidget {
public:
    QString told() const { return m_told; }

protected:
    void changeEvent(QEvent* event) override
    {
        if (event->type() == QEvent::LanguageChange)
            m_told = roleWords(Role::Expert);
        QWidget::changeEvent(event);
    }

private:
    QString m_told = roleWords(Role::Expert);
};

const QMap<QString, QString> Consultation {{u"评标"_s, u"评审"_s}, {u"投标"_s, u"响应"_s}};
const QMap<QString, QString> Other {{u"评标"_s, u"评议"_s}};

} // namespace

// The program's Chinese has the terms of the session's law.
class TestSpokenTerms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void windowsFollowTheLaw();
    void whoSpokeLastIsHeard();
    void languageIsStillChosen();
    void everyRuleSetIsSpokenInBothLanguages_data();
    void everyRuleSetIsSpokenInBothLanguages();
    void whatIsPutInStays();
    void theSameWordsAreNoNews();

private:
    Preferences m_preferences; // Chinese
};

void TestSpokenTerms::windowsFollowTheLaw()
{
    const Teller teller;
    QCOMPARE(teller.told(), u"评标专家"_s);
    {
        const QObject session;
        m_preferences.speakFor(&session, Consultation);
        QCOMPARE(roleWords(Role::Expert), u"评审专家"_s);
        QTRY_COMPARE(teller.told(), u"评审专家"_s);
    }
    QCOMPARE(roleWords(Role::Expert), u"评标专家"_s);
    QTRY_COMPARE(teller.told(), u"评标专家"_s);
}

void TestSpokenTerms::whoSpokeLastIsHeard()
{
    const QObject tender;
    auto consultation = std::make_unique<QObject>();
    auto other = std::make_unique<QObject>();
    m_preferences.speakFor(&tender, {});
    m_preferences.speakFor(consultation.get(), Consultation);
    m_preferences.speakFor(other.get(), Other);
    QCOMPARE(roleWords(Role::Expert), u"评议专家"_s);
    // Turned to again.
    m_preferences.speakFor(consultation.get(), Consultation);
    QCOMPARE(roleWords(Role::Expert), u"评审专家"_s);
    // Who is not heard may leave.
    other.reset();
    QCOMPARE(roleWords(Role::Expert), u"评审专家"_s);
    consultation.reset();
    QCOMPARE(roleWords(Role::Expert), u"评标专家"_s);
}

void TestSpokenTerms::languageIsStillChosen()
{
    const QObject session;
    m_preferences.speakFor(&session, Consultation);
    m_preferences.setLanguage(QLocale::English);
    QCOMPARE(roleWords(Role::Expert), u"Expert"_s);
    m_preferences.setLanguage(QLocale::Chinese);
    QCOMPARE(roleWords(Role::Expert), u"评审专家"_s);
}

// Of every law that has words of its own. None has English ones: there the program's own stay.
void TestSpokenTerms::everyRuleSetIsSpokenInBothLanguages_data()
{
    QTest::addColumn<QMap<QString, QString>>("terms");
    QTest::addColumn<QString>("bidders");
    QDir folder(qEnvironmentVariable("EVALROOM_SOURCE") + u"/resources/rules"_s);
    const QStringList files = folder.entryList({u"*.json"_s});
    QVERIFY(files.size() >= 7);
    for (const QString& name : files) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto rules = RuleSet::fromJson(parseHumanJson(file.readAll()).value());
        QVERIFY2(rules, qPrintable(name));
        QTest::addRow("%s", qPrintable(name)) << rules->terms << rules->terms.value(u"投标人"_s, u"投标人"_s);
    }
}

void TestSpokenTerms::everyRuleSetIsSpokenInBothLanguages()
{
    using Terms = QMap<QString, QString>;
    QFETCH(Terms, terms);
    QFETCH(QString, bidders);
    const auto open = [](int count) {
        return QCoreApplication::translate(
            "evalroom::ConflictsPage", "%n bidders are still without an answer.", nullptr, count);
    };
    const QObject session;
    m_preferences.speakFor(&session, terms);
    QCOMPARE(open(3), u"还有 3 个%1未作声明。"_s.arg(bidders));
    m_preferences.setLanguage(QLocale::English);
    QCOMPARE(open(3), u"3 bidders are still without an answer."_s);
    QCOMPARE(open(1), u"One bidder is still without an answer."_s);
    QCOMPARE(roleWords(Role::Expert), u"Expert"_s);
    for (auto term = terms.cbegin(); term != terms.cend(); ++term) {
        // No English word may be taken for a term.
        for (const QString& word : {term.key(), term.value()})
            QVERIFY2(
                std::ranges::none_of(word, [](QChar letter) { return letter.unicode() < 0x80 && letter.isLetter(); }),
                qPrintable(word));
    }
    m_preferences.setLanguage(QLocale::Chinese);
    QCOMPARE(open(3), u"还有 3 个%1未作声明。"_s.arg(bidders));
}

void TestSpokenTerms::whatIsPutInStays()
{
    const QObject session;
    m_preferences.speakFor(&session, Consultation);
    const QString written = QCoreApplication::translate("evalroom::RejectionPage", "Move to reject the bid of %1");
    QVERIFY2(written.contains(u"响应"_s) && !written.contains(u"投标"_s), qPrintable(written));
    QVERIFY(written.arg(u"投标评标公司"_s).contains(u"投标评标公司"_s));
}

void TestSpokenTerms::theSameWordsAreNoNews()
{
    const QObject tender;
    const QObject session;
    const QSignalSpy changed(&m_preferences, &Preferences::changed);
    m_preferences.speakFor(&tender, {});
    QCOMPARE(changed.size(), 0);
    m_preferences.speakFor(&session, Consultation);
    m_preferences.speakFor(&session, Consultation);
    QCOMPARE(changed.size(), 1);
}

EVALROOM_TEST(TestSpokenTerms, QApplication)

} // namespace tst_spoken_terms

#include "tst_spoken_terms.moc"
