// SPDX-License-Identifier: Apache-2.0
#include "patience.h"
#include "test_program.h"
#include "widgets/style/turning_row.h"
#include "widgets/style/type_label.h"

#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_turning_row {

// Words with controls beside them, and below them where there is little room.
class TestTurningRow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void controlsGoBelowWhereThereIsLittleRoom();
    void longerWordsOfAControlAreFollowed();
    void nothingIsEverOutside();

private:
    bool isBelow() const { return m_first->mapTo(m_row, QPoint()).y() >= m_words->geometry().bottom(); }
    void widen(int width) const { m_window->resize(width, 300); }

    std::unique_ptr<QWidget> m_window;
    TurningRow* m_row = nullptr;
    TypeLabel* m_words = nullptr;
    QPushButton* m_first = nullptr;
    QPushButton* m_second = nullptr;
};

void TestTurningRow::init()
{
    m_window = std::make_unique<QWidget>();
    m_words = new TypeLabel(Type::Title, u"What is to be done on this page now"_s);
    m_row = new TurningRow(m_words, 20);
    m_first = new QPushButton(u"Something else"_s);
    m_second = new QPushButton(u"Documents"_s);
    m_row->addControl(m_first);
    m_row->addControl(m_second);
    auto* rows = new QVBoxLayout(m_window.get());
    rows->addWidget(m_row);
    rows->addStretch(1);
    widen(900);
    m_window->show();
}

void TestTurningRow::controlsGoBelowWhereThereIsLittleRoom()
{
    QTRY_VERIFY(!isBelow());
    QCOMPARE(m_second->mapTo(m_row, QPoint(m_second->width(), 0)).x(), m_row->width());
    widen(m_first->width() + m_second->width() + 60);
    QTRY_VERIFY(isBelow());
    QCOMPARE(m_first->mapTo(m_row, QPoint()).x(), 0);
    widen(900);
    QTRY_VERIFY(!isBelow());
}

void TestTurningRow::longerWordsOfAControlAreFollowed()
{
    QTRY_VERIFY(!isBelow());
    m_first->setText(QString(90, u'x'));
    QTRY_VERIFY(isBelow());
    m_first->hide();
    QTRY_VERIFY(m_second->mapTo(m_row, QPoint()).y() < m_words->geometry().bottom());
}

void TestTurningRow::nothingIsEverOutside()
{
    widen(1);
    QTRY_VERIFY(isBelow());
    for (const QWidget* each : std::initializer_list<QWidget*> {m_words, m_first, m_second})
        QTRY_VERIFY(m_row->rect().contains(QRect(each->mapTo(m_row, QPoint()), each->size())));
}

EVALROOM_TEST(TestTurningRow, QApplication)

} // namespace tst_turning_row

#include "tst_turning_row.moc"
