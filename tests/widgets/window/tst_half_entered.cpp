// SPDX-License-Identifier: Apache-2.0
#include "crypto/key_pem.h"
#include "documents/whole_file.h"
#include "patience.h"
#include "test_program.h"
#include "widgets/window/entrance.h"

#include <QAbstractButton>
#include <QFile>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_half_entered {

namespace {

const QString Centre = u"https://centre.example:8443"_s;
const QString HalfSession = u"0123456789abcdef"_s;

} // namespace

// The window before a session is closed while it is filled in, and opened again: it stands as it was.
class TestHalfEntered : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatWasBegunIsThereAgain();
    void anEmptiedFieldStaysEmpty();
    void whatWasTypedInPlaceOfTheCommandLineStays();
    void whoNamesAnotherSessionMeansThatOne();
    void whoBringsAPackageComesByIt();
    void anotherPackageThatWasChosenStays();
    void whatHasLedToASessionIsBegunNoMore();
    void aCertificateTypedAtTheDoorIsThereAgain();
    void aBrokenFileIsForgotten();

private:
    QString keptFile() const { return m_folder->filePath(u"config/starts.json"_s); }
    QByteArray keptBytes() const
    {
        QFile file(keptFile());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    // The program is started, and somebody is asked.
    QLineEdit* field(const QString& option) const
    {
        auto* field = m_in->window()->findChild<QLineEdit*>(option);
        return field != nullptr && field->isVisible() ? field : nullptr;
    }
    QString text(const QString& option) const { return field(option) != nullptr ? field(option)->text() : u"-"_s; }
    void start(const StartEntry& given)
    {
        m_in = std::make_unique<Entrance>(given, m_preferences, keptFile());
        m_in->begin();
    }
    void end()
    {
        m_in->window()->close();
        m_in.reset();
    }
    // By the keys, in place of what stands there.
    void enter(const QString& option, const QString& typed) const
    {
        QLineEdit* at = field(option);
        at->setFocus();
        at->selectAll();
        QTest::keyClick(at, Qt::Key_Delete);
        QTest::keyClicks(at, typed);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Preferences m_preferences;
    std::unique_ptr<Entrance> m_in;
};

void TestHalfEntered::init()
{
    m_in.reset();
    m_preferences.setLanguage(QLocale::English);
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestHalfEntered::whatWasBegunIsThereAgain()
{
    start({});
    const StartEntry typed {{u"hub"_s, Centre}, {u"session"_s, HalfSession}, {u"seat"_s, u"B-07"_s},
        {u"platform"_s, u"/media/stick/platform.pem"_s}};
    for (auto option = typed.cbegin(); option != typed.cend(); ++option)
        enter(option.key(), option.value());
    // At once, and also once it is on disk.
    end();
    for (int times = 0; times < 2; ++times) {
        start({});
        for (auto option = typed.cbegin(); option != typed.cend(); ++option)
            QCOMPARE(text(option.key()), option.value());
        QCOMPARE(text(u"member"_s), QString());
        end();
    }
    QVERIFY(keptBytes().contains(HalfSession.toLatin1()));
    // It is said again what cannot be right.
    start({});
    auto* fault = m_in->window()->findChild<QWidget*>(u"sessionFault"_s);
    QVERIFY(fault != nullptr && fault->isVisible());
    QCOMPARE(m_in->window()->focusWidget(), field(u"session"_s));
}

void TestHalfEntered::anEmptiedFieldStaysEmpty()
{
    start({});
    enter(u"hub"_s, Centre);
    enter(u"seat"_s, u"B-07"_s);
    end();
    start({});
    enter(u"seat"_s, {});
    end();
    start({});
    QCOMPARE(text(u"seat"_s), QString());
    QCOMPARE(text(u"hub"_s), Centre);
}

void TestHalfEntered::whatWasTypedInPlaceOfTheCommandLineStays()
{
    const StartEntry given {{u"hub"_s, u"https://wrong.example"_s}};
    start(given);
    enter(u"hub"_s, Centre);
    end();
    start(given);
    QCOMPARE(text(u"hub"_s), Centre);
    end();
    // Who is led to another centre means that one.
    start({{u"hub"_s, u"https://other.example"_s}});
    QCOMPARE(text(u"hub"_s), u"https://other.example"_s);
}

void TestHalfEntered::whoNamesAnotherSessionMeansThatOne()
{
    start({});
    enter(u"session"_s, HalfSession);
    enter(u"member"_s, u"3"_s);
    end();
    const QString other = u"f"_s.repeated(64);
    start({{u"session"_s, other}});
    QCOMPARE(text(u"session"_s), other);
    QCOMPARE(text(u"member"_s), QString());
    end();
    // The same one is gone on with.
    start({{u"session"_s, HalfSession}});
    QCOMPARE(text(u"member"_s), u"3"_s);
}

void TestHalfEntered::whoBringsAPackageComesByIt()
{
    start({});
    enter(u"session"_s, HalfSession);
    end();
    start({{u"package"_s, u"/media/stick/lot.evalpkg"_s}});
    QVERIFY(field(u"session"_s) == nullptr);
    enter(u"seat"_s, u"B-07"_s);
    end();
    start({{u"package"_s, u"/media/stick/lot.evalpkg"_s}});
    QVERIFY(field(u"session"_s) == nullptr);
    QCOMPARE(text(u"seat"_s), u"B-07"_s);
}

// Where the command line leads to the package at once, too.
void TestHalfEntered::anotherPackageThatWasChosenStays()
{
    const QString key = m_folder->filePath(u"platform.pem"_s);
    QVERIFY(writeWholeFile(key, toPem(PrivateKey::generate(Algorithm::ES256).value().publicKey()), FileAccess::Owner));
    const QString named = u"/media/stick/lot.evalpkg"_s;
    const QString chosen = u"/media/stick/other.evalpkg"_s;
    const StartEntry given {{u"hub"_s, Centre}, {u"member"_s, u"6"_s}, {u"platform"_s, key},
        {u"fingerprint"_s, u"f"_s.repeated(64)}, {u"package"_s, named}};
    start(given);
    QCOMPARE(text(u"packagePath"_s), named);
    enter(u"packagePath"_s, chosen);
    end();
    start(given);
    QCOMPARE(text(u"packagePath"_s), chosen);
    end();
    // Who names a third one means that.
    StartEntry other = given;
    other.insert(u"package"_s, u"/media/stick/third.evalpkg"_s);
    start(other);
    QCOMPARE(text(u"packagePath"_s), other.value(u"package"_s));
    end();
    // Where none is left there is nothing to open.
    start(given);
    enter(u"packagePath"_s, {});
    end();
    start(given);
    QCOMPARE(text(u"packagePath"_s), chosen);
}

void TestHalfEntered::whatHasLedToASessionIsBegunNoMore()
{
    const StartEntry whole {{u"hub"_s, Centre}, {u"member"_s, u"3"_s}, {u"session"_s, u"f"_s.repeated(64)}};
    {
        KeptStarts kept(keptFile());
        kept.keepBegun({}, {{u"hub"_s, Centre}, {u"session"_s, HalfSession}});
        QCOMPARE(kept.completed({}).value(u"session"_s), HalfSession);
        kept.keep(whole);
        QCOMPARE(kept.completed({}), whole);
        QTRY_VERIFY(keptBytes().contains("ffff"));
    }
    QVERIFY(!keptBytes().contains(HalfSession.toLatin1()));
    const KeptStarts again(keptFile());
    QCOMPARE(again.completed({}), whole);
}

// Nobody answers there: it has led nowhere yet.
void TestHalfEntered::aCertificateTypedAtTheDoorIsThereAgain()
{
    const QString key = m_folder->filePath(u"platform.pem"_s);
    QVERIFY(writeWholeFile(key, toPem(PrivateKey::generate(Algorithm::ES256).value().publicKey()), FileAccess::Owner));
    const StartEntry given {{u"hub"_s, u"https://127.0.0.1:1"_s}, {u"member"_s, u"3"_s}, {u"platform"_s, key},
        {u"fingerprint"_s, u"f"_s.repeated(64)}, {u"session"_s, u"a"_s.repeated(64)},
        {u"store"_s, m_folder->filePath(u"store"_s)}};
    const QString typed = u"/media/stick/3.p12"_s;
    start(given);
    QCOMPARE(text(u"credentialFile"_s), QString());
    enter(u"credentialFile"_s, typed);
    end();
    start(given);
    QCOMPARE(text(u"credentialFile"_s), typed);
    end();
    // Another person has another one; and so has whoever names it.
    StartEntry other = given;
    other.insert(u"member"_s, u"4"_s);
    start(other);
    QCOMPARE(text(u"credentialFile"_s), QString());
    end();
    other.insert(u"certificate"_s, u"/media/stick/4.p12"_s);
    start(other);
    QCOMPARE(text(u"credentialFile"_s), u"/media/stick/4.p12"_s);
}

void TestHalfEntered::aBrokenFileIsForgotten()
{
    start({});
    enter(u"seat"_s, u"B-07"_s);
    end();
    QFile file(keptFile());
    QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(file.size() / 2));
    file.close();
    start({});
    QCOMPARE(text(u"seat"_s), QString());
    enter(u"seat"_s, u"B-08"_s);
    end();
    start({});
    QCOMPARE(text(u"seat"_s), u"B-08"_s);
}

EVALROOM_TEST(TestHalfEntered, QApplication)

} // namespace tst_half_entered

#include "tst_half_entered.moc"
