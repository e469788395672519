// SPDX-License-Identifier: Apache-2.0
#include "patience.h"
#include "test_program.h"
#include "widgets/shell/file_question.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QPushButton>
#include <QTemporaryDir>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_file_question {

// Files are asked for beside the window, one question at a time.
class TestFileQuestion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsChosenIsTold();
    void noDialogLiesOverAnother();

private:
    QList<QFileDialog*> open() const
    {
        QList<QFileDialog*> dialogs = m_window->findChildren<QFileDialog*>();
        dialogs.removeIf([](const QFileDialog* dialog) { return !dialog->isVisible(); });
        return dialogs;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<QWidget> m_window;
    QWidget* m_first = nullptr;
    QWidget* m_second = nullptr;
};

void TestFileQuestion::init()
{
    m_window = std::make_unique<QWidget>();
    m_first = new QWidget(m_window.get());
    m_second = new QWidget(m_window.get());
    m_window->show();
}

void TestFileQuestion::whatIsChosenIsTold()
{
    QFile file(m_folder.filePath(u"names.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QString told;
    askForFile(*m_first, {.title = u"Names"_s, .path = m_folder.path()}, [&](const QString& path) { told = path; });
    QCOMPARE(open().size(), 1);
    QFileDialog* dialog = open().constFirst();
    QVERIFY(!dialog->isModal());
    dialog->selectFile(file.fileName());
    auto* opens = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Open);
    QTRY_VERIFY(opens->isEnabled() && dialog->selectedFiles() == QStringList(file.fileName()));
    QTest::mouseClick(opens, Qt::LeftButton);
    QTRY_VERIFY(!told.isEmpty());
    QCOMPARE(told, file.fileName());
    QTRY_COMPARE(m_window->findChildren<QFileDialog*>().size(), 0);
}

void TestFileQuestion::noDialogLiesOverAnother()
{
    const auto ask = [](QWidget& asker, const QString& title) { askForFile(asker, {.title = title}, [](auto&) { }); };
    ask(*m_first, u"One"_s);
    ask(*m_first, u"One again"_s);
    QCOMPARE(open().size(), 1);
    QCOMPARE(open().constFirst()->windowTitle(), u"One"_s);
    ask(*m_second, u"Two"_s);
    QCOMPARE(open().size(), 1);
    QCOMPARE(open().constFirst()->windowTitle(), u"Two"_s);
    open().constFirst()->close();
    ask(*m_first, u"Once more"_s);
    QCOMPARE(open().size(), 1);
    QCOMPARE(open().constFirst()->windowTitle(), u"Once more"_s);
}

EVALROOM_TEST(TestFileQuestion, QApplication)

} // namespace tst_file_question

#include "tst_file_question.moc"
