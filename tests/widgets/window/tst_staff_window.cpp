// SPDX-License-Identifier: Apache-2.0
#include "at_window.h"

#include "documents/whole_file.h"
#include "ledger/waiting_times.h"
#include "patience.h"
#include "sync/hub_client.h"
#include "test_program.h"
#include "widgets/desk/people_view.h"
#include "widgets/desk/seat_slips.h"
#include "widgets/shell/wait_page.h"
#include "widgets/style/quiet_style.h"
#include "widgets/words/figures.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QPointer>
#include <QPrinter>
#include <QPrinterInfo>
#include <QProcess>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabWidget>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_staff_window {

namespace {

constexpr int Staff = 6;
enum Tab { PersonTab, SessionTab, PapersTab, ArchiveTab, SlipsTab };

QStringList logged;
QtMessageHandler handler = nullptr;

void listen(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    logged << message;
    handler(type, context, message);
}

// What a PDF says, a page after the other.
QStringList pagesOf(const QString& path)
{
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    reader.waitForFinished(Patience);
    // Some Chinese characters come as radicals that look the same.
    return QString::fromUtf8(reader.readAllStandardOutput())
        .normalized(QString::NormalizationForm_KC)
        .split(u'\f', Qt::SkipEmptyParts);
}

} // namespace

// The desk in its window before the committee begins, by keys and clicks: documents, slips, who waits for whom.
class TestStaffWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void bringingDocumentsCanBeCancelled();
    void namesComeOntoTheSlips();
    void withoutAPrinterThatIsSaid();
    void withAPrinterTheyArePrinted();
    void allSlipsAreSaved();
    void oneSlipIsSaved();
    void otherPaperTakesWhatFits();
    void noCodeIsLogged();
    void nothingScrollsSideways_data();
    void nothingScrollsSideways();
    void whoOpensTheWindowLaterReadsTheSameTime();

private:
    void anotherFileIsNoListOfNames();
    QTabWidget* tabs() const { return m_hand->seen<QTabWidget>("deskTabs"); }
    SeatSlips* slips() const { return m_window->findChild<SeatSlips*>(); }
    // In the folder where the dialog begins.
    QString saveAs(const QString& file) const
    {
        m_hand->click("slipsSave");
        // One that has been answered may still be there.
        const auto dialogs = m_window->findChildren<QFileDialog*>(u"fileDialog"_s);
        const auto shown = std::ranges::find_if(dialogs, &QWidget::isVisible);
        if (shown == dialogs.cend())
            return u"no dialog"_s;
        QFileDialog* dialog = *shown;
        auto* name = dialog->findChild<QLineEdit*>(u"fileNameEdit"_s);
        QTest::keyClicks(name, file);
        // Once more where the field has proposed names.
        const QPointer<QFileDialog> open(dialog);
        const bool closed = waitFor([&] {
            QWidget* proposals = QApplication::activePopupWidget();
            if (open && open->isVisible())
                QTest::keyClick(proposals != nullptr ? proposals : name, Qt::Key_Return);
            return !open || !open->isVisible();
        });
        const QString path = QDir::current().filePath(file);
        const auto asked = [this] { return slips()->findChild<ConfirmStrip*>()->isVisible(); };
        const auto saved = [&] { return m_hand->text("slipsNotice").contains(path + u'.'); };
        const bool told = waitFor([&] { return asked() || saved(); }) && !asked();
        if (const QString folder = qEnvironmentVariable("EVALROOM_PICTURES"); !folder.isEmpty())
            QFile::copy(path, folder + u'/' + file);
        return closed && told ? path : QString();
    }
    // By the keys, which are at the list of printers.
    void choosePrinter() const
    {
        QTRY_VERIFY2(m_hand->seen<QComboBox>("slipsPrinter") != nullptr, qPrintable(m_hand->text("slipsNotice")));
        QCOMPARE(m_hand->seen<QComboBox>("slipsPrinter")->currentText(), u"room"_s);
        QVERIFY(m_hand->seen<QComboBox>("slipsPrinter")->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    }
    QString printed() const { return m_fixture.folder.filePath(u"printed.pdf"_s); }
    // For people who want to see it.
    void picture(const QString& name) const;

    SessionFixture m_fixture;
    QProcess m_printers;
    Preferences m_preferences;
    std::unique_ptr<Room> m_room;
    std::unique_ptr<SessionWindow> m_window;
    std::unique_ptr<AtWindow> m_hand;
};

void TestStaffWindow::picture(const QString& name) const
{
    const QString folder = qEnvironmentVariable("EVALROOM_PICTURES");
    if (folder.isEmpty())
        return;
    const QSize now = m_window->size();
    for (const QSize size : {QSize(1024, 600), QSize(1280, 800)}) {
        m_window->resize(size);
        (void)waitFor([] { return false; }, 100);
        m_window->grab().save(u"%1/staff-%2-%3.png"_s.arg(folder, name).arg(size.width()));
    }
    m_window->resize(now);
}

void TestStaffWindow::initTestCase()
{
    handler = qInstallMessageHandler(listen);
    m_preferences.setLanguage(QLocale::English);
    showIn(Theme::Light, 100);
    // The fixture's documents are as large as their ids are long: this one takes several pieces.
    m_fixture.plan.manifest.documents.first().id += u"-a"_s.repeated(17);
    QVERIFY(m_fixture.begin());
    QVERIFY(QDir::setCurrent(m_fixture.folder.path()));
    // libcups looks for its service once.
    m_printers.start(u"python3"_s,
        {u"-B"_s, qEnvironmentVariable("EVALROOM_SOURCE") + u"/tests/widgets/window/room_printer.py"_s, printed()});
    QVERIFY(m_printers.waitForReadyRead(Patience));
    qputenv("CUPS_SERVER", "localhost:" + m_printers.readLine().trimmed());
    qputenv("CUPS_ENCRYPTION", "Never");
    m_room = std::make_unique<Room>(m_fixture);
    QCOMPARE(m_room->checkIn({Staff}), u"success"_s);
    const QString annex = m_fixture.folder.filePath(u"annex.json"_s);
    QVERIFY(writeFile(annex, canonicalJson(m_fixture.annex.toJson())));
    m_window = std::make_unique<SessionWindow>(m_room->at(Staff),
        SeatPlan {.papers = std::make_shared<Papers>(), .package = m_fixture.packagePath(), .annex = annex},
        m_preferences);
    m_hand = std::make_unique<AtWindow>(*m_window);
    m_window->resize(1024, 600);
    m_window->show();
    QVERIFY(m_hand->activate());
    QTRY_COMPARE(m_hand->page(), u"staffPage"_s);
}

void TestStaffWindow::cleanupTestCase()
{
    m_hand.reset();
    m_window.reset();
    m_room.reset();
    m_printers.closeWriteChannel();
    m_printers.waitForFinished(Patience);
    qInstallMessageHandler(handler);
    QDir::setCurrent(QDir::rootPath());
}

void TestStaffWindow::bringingDocumentsCanBeCancelled()
{
    QTRY_COMPARE(tabs()->currentIndex(), int(PapersTab));
    QVERIFY(m_hand->seen<QAbstractButton>("cancelDocuments") == nullptr);
    // At once, before anything is on its way.
    m_hand->click("bringDocuments");
    m_hand->click("cancelDocuments");
    QTRY_VERIFY(m_hand->seen<QAbstractButton>("cancelDocuments") == nullptr);
    QVERIFY(m_hand->text("documentsState").startsWith(u"Not brought"_s));
    // In the middle of a document, with the keyboard.
    QObject once;
    connect(&m_room->at(Staff).staff(), &StaffDesk::progressed, &once, [&](const QString&, qint64 bytes) {
        if (bytes != 2 * TransferPiece)
            return;
        picture(u"papers-busy"_s);
        const auto* area = qobject_cast<QScrollArea*>(tabs()->currentWidget());
        QCOMPARE(area->horizontalScrollBar()->maximum(), 0);
        auto* cancel = m_hand->seen<QAbstractButton>("cancelDocuments");
        cancel->setFocus();
        QTest::keyClick(cancel, Qt::Key_Space);
    });
    m_hand->click("bringDocuments");
    QTRY_VERIFY2(
        m_hand->text("documentsState").startsWith(u"Interrupted"_s), qPrintable(m_hand->text("documentsState")));
    QVERIFY(m_hand->seen<QWidget>("packageError") == nullptr);
    auto* goOn = m_hand->seen<QAbstractButton>("bringDocuments");
    QCOMPARE(goOn->text(), u"Continue"_s);
    QVERIFY(goOn->hasFocus());
    picture(u"papers-cancelled"_s);
    m_room->at(Staff).staff().disconnect(&once);
    QTest::keyClick(goOn, Qt::Key_Space);
    QTRY_COMPARE(m_hand->text("documentsState"), u"The centre has it."_s);
    anotherFileIsNoListOfNames();
    m_hand->click("bringAnnex");
    QTRY_COMPARE(m_hand->text("annexState"), u"The centre has it."_s);
}

// Nothing of it has arrived, and nothing goes on later.
void TestStaffWindow::anotherFileIsNoListOfNames()
{
    auto* path = m_hand->seen<QLineEdit>("annexPath");
    const QString list = path->text();
    const QString other = m_fixture.folder.filePath(u"other.json"_s);
    QVERIFY(writeFile(other, "no list\n"));
    path->setText(other);
    m_hand->click("bringAnnex");
    QTRY_VERIFY(!m_hand->text("annexError").isEmpty());
    QVERIFY2(m_hand->text("annexState").contains(u"no list of names"_s), qPrintable(m_hand->text("annexState")));
    path->setText(list);
}

void TestStaffWindow::namesComeOntoTheSlips()
{
    m_hand->turnTo(SlipsTab);
    QCOMPARE(slips()->slips().size(), Room::committee().size());
    QTRY_VERIFY(slips()->slips().first().person.contains(u"评委1"_s));
    QSet<QByteArray> codes;
    for (const SeatSlip& slip : slips()->slips())
        codes.insert(slip.code->view().toByteArray());
    QCOMPARE(codes.size(), Room::committee().size());
    // Nobody is led away from them.
    m_window->page()->refresh();
    QCOMPARE(tabs()->currentIndex(), int(SlipsTab));
    picture(u"slips"_s);
}

void TestStaffWindow::withoutAPrinterThatIsSaid()
{
    m_hand->click("slipsPrint");
    QTRY_VERIFY2(m_hand->text("slipsNotice").contains(u"knows no printer"_s), qPrintable(m_hand->text("slipsNotice")));
    picture(u"slips-no-printer"_s);
}

void TestStaffWindow::withAPrinterTheyArePrinted()
{
    m_printers.write("one comes\n");
    QTRY_VERIFY(!QPrinterInfo::availablePrinterNames().isEmpty());
    m_hand->click("slipsPrint");
    choosePrinter();
    QTRY_VERIFY2(m_hand->text("slipsNotice").contains(u"printer room"_s), qPrintable(m_hand->text("slipsNotice")));
    QTRY_VERIFY(QFile::exists(printed()));
    const QString text = pagesOf(printed()).join(QString());
    for (const SeatSlip& slip : slips()->slips())
        QCOMPARE(text.count(groupedCode(*slip.code)), 1);
}

void TestStaffWindow::allSlipsAreSaved()
{
    const QString path = saveAs(u"slips.pdf"_s);
    QVERIFY2(!path.isEmpty(), qPrintable(m_hand->text("slipsNotice")));
    picture(u"slips-saved"_s);
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const QStringList pages = pagesOf(path);
    QCOMPARE(pages.size(), 1);
    for (const SeatSlip& slip : slips()->slips()) {
        QCOMPARE(pages.first().count(groupedCode(*slip.code)), 1);
        QVERIFY2(pages.first().contains(u"评委%1"_s.arg(slip.member)), qPrintable(pages.first()));
    }
    // Over it only after a question beside the button, and no dialog on the dialog.
    const QByteArray before = readWholeFile(path, 100'000'000).value();
    const auto question = [this] { return slips()->findChild<ConfirmStrip*>(); };
    QVERIFY(saveAs(u"slips.pdf"_s).isEmpty());
    QVERIFY(question()->isVisible());
    QTest::mouseClick(question()->findChild<QPushButton*>(u"confirmNo"_s), Qt::LeftButton);
    QCOMPARE(readWholeFile(path, 100'000'000).value(), before);
    QVERIFY(saveAs(u"slips.pdf"_s).isEmpty());
    QTest::mouseClick(question()->findChild<QPushButton*>(u"confirmYes"_s), Qt::LeftButton);
    QTRY_VERIFY(m_hand->text("slipsNotice").contains(path + u'.'));
    QCOMPARE(pages.first().count(u"综合楼工程施工"_s), slips()->slips().size());
    QVERIFY(pages.first().contains(u"主场"_s));
}

void TestStaffWindow::oneSlipIsSaved()
{
    auto* choice = m_hand->seen<QWidget>("slipsChoice");
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Down);
    QTest::keyClick(choice, Qt::Key_Down);
    picture(u"slips-one"_s);
    const QString path = saveAs(u"slip.pdf"_s);
    QVERIFY2(!path.isEmpty(), qPrintable(m_hand->text("slipsNotice")));
    const QString text = pagesOf(path).join(QString());
    for (const SeatSlip& slip : slips()->slips())
        QCOMPARE(text.contains(groupedCode(*slip.code)), slip.member == 2);
}

void TestStaffWindow::otherPaperTakesWhatFits()
{
    const QString path = m_fixture.folder.filePath(u"small.pdf"_s);
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(path);
    printer.setPageSize(QPageSize(QPageSize::A5));
    printer.setFullPage(true);
    const SlipSheet sheet(u"lot"_s, slips()->slips());
    QVERIFY(sheet.printOn(printer));
    QCOMPARE(sheet.pages(), 1); // of A4
    const QStringList pages = pagesOf(path);
    QCOMPARE(pages.size(), 3); // two on each
    QVERIFY(pages.last().contains(groupedCode(*slips()->slips().last().code)));
    printer.setOutputFileName(u"/nowhere/slips.pdf"_s);
    QVERIFY(!sheet.printOn(printer));
}

void TestStaffWindow::noCodeIsLogged()
{
    const QString all = logged.join(u'\n');
    for (const SeatSlip& slip : slips()->slips()) {
        QVERIFY(!all.contains(groupedCode(*slip.code)));
        QVERIFY(!all.contains(QString::fromLatin1(slip.code->view())));
    }
}

void TestStaffWindow::nothingScrollsSideways_data()
{
    QTest::addColumn<QLocale::Language>("language");
    QTest::newRow("Chinese") << QLocale::Chinese;
    QTest::newRow("English") << QLocale::English;
}

void TestStaffWindow::nothingScrollsSideways()
{
    QFETCH(QLocale::Language, language);
    QCOMPARE(m_room->checkIn({1, 2, 3, 4, 5, 7}), u"success"_s);
    m_preferences.setLanguage(language);
    const QString words = language == QLocale::Chinese ? u"zh"_s : u"en"_s;
    QTRY_COMPARE(tabs()->tabText(PapersTab), language == QLocale::Chinese ? u"资料"_s : u"Papers"_s);
    for (int tab = PersonTab; tab <= SlipsTab; ++tab) {
        m_hand->turnTo(tab);
        auto* area = qobject_cast<QScrollArea*>(tabs()->currentWidget());
        QVERIFY(waitFor([&] { return area->widget()->width() == area->viewport()->width(); }));
        QCOMPARE(area->horizontalScrollBar()->maximum(), 0);
        QTRY_VERIFY(!area->horizontalScrollBar()->isVisible());
        // Nor the people beside it: what there is no room for is said elsewhere.
        const auto* people = m_window->findChild<PeopleView*>();
        for (const QSize size : {QSize(1280, 800), QSize(1024, 600)}) {
            const int before = people->width();
            m_window->resize(size);
            QTRY_VERIFY(people->width() != before);
            QTRY_VERIFY(people->horizontalHeader()->length() <= people->viewport()->width());
            QTRY_COMPARE(people->horizontalScrollBar()->maximum(), 0);
        }
        const QString tip = people->model()->index(0, PeopleModel::Person).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(u"A-01"_s), qPrintable(tip));
        picture(u"tab-%1-%2"_s.arg(tab).arg(words));
    }
}

void TestStaffWindow::whoOpensTheWindowLaterReadsTheSameTime()
{
    m_preferences.setLanguage(QLocale::English);
    Session& session = m_room->at(1);
    const evalroom::Awaited admission {Staff, {.kind = DutyKind::Admit, .member = 1}};
    const QDateTime since = WaitingTimes().since(session.state(), session.log(), admission);
    QVERIFY(since.isValid());
    const WaitPage page(session, {});
    const QString words = page.findChild<QLabel*>(u"missing"_s)->text();
    QCOMPARE(words, u"Staff 6 has to admit you, since %1"_s.arg(timeWords(since)));
}

EVALROOM_TEST(TestStaffWindow, QApplication)

} // namespace tst_staff_window

#include "tst_staff_window.moc"
