// SPDX-License-Identifier: Apache-2.0
#include "test_program.h"
#include "widgets/style/check_alone.h"

#include <QRadioButton>
#include <QTest>

using namespace evalroom;

namespace tst_check_alone {

// What a form has kept is brought back into choices that exclude each other.
class TestCheckAlone : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void noneIsChosenAgain();
    void anotherIsChosenInWhicheverOrder();
    void whoeverClicksStillChoosesOne();

private:
    std::unique_ptr<QWidget> m_form;
    QRadioButton* m_one = nullptr;
    QRadioButton* m_other = nullptr;
};

void TestCheckAlone::init()
{
    m_form = std::make_unique<QWidget>();
    m_one = new QRadioButton(m_form.get());
    m_other = new QRadioButton(m_form.get());
    m_one->setChecked(true);
}

void TestCheckAlone::noneIsChosenAgain()
{
    for (QRadioButton* each : {m_one, m_other})
        checkAlone(*each, false);
    QVERIFY(!m_one->isChecked() && !m_other->isChecked());
}

void TestCheckAlone::anotherIsChosenInWhicheverOrder()
{
    checkAlone(*m_one, false);
    checkAlone(*m_other, true);
    QVERIFY(!m_one->isChecked() && m_other->isChecked());
    checkAlone(*m_one, true);
    checkAlone(*m_other, false);
    QVERIFY(m_one->isChecked() && !m_other->isChecked());
}

void TestCheckAlone::whoeverClicksStillChoosesOne()
{
    checkAlone(*m_one, true);
    m_other->click();
    QVERIFY(!m_one->isChecked() && m_other->isChecked());
}

EVALROOM_TEST(TestCheckAlone, QApplication)

} // namespace tst_check_alone

#include "tst_check_alone.moc"
