// SPDX-License-Identifier: Apache-2.0
#include "patience.h"
#include "test_program.h"
#include "widgets/shell/fact_row.h"
#include "widgets/style/measures.h"
#include "widgets/style/quiet_style.h"
#include "widgets/words/plain_text.h"

#include <QTest>
#include <algorithm>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_fact_row {

// Facts in one line, which give way in the order of their importance.
class TestFactRow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void widthsAreShared_data();
    void widthsAreShared();
    void theLeastImportantGivesWayFirst();
    void nothingIsCutOffInLargeType();
    void whatIsEmptyTakesNoRoom();
    void whatLeadsStandsTogetherAtTheBeginning();

private:
    QLabel* label(const QString& name) const { return m_row->findChild<QLabel*>(name); }
    bool isWhole(const QString& name) const { return label(name)->text() == label(name)->accessibleName(); }
    // Labels that are narrower than what they show, or lie over another or outside.
    QStringList cutOff() const
    {
        QStringList names;
        int end = 0;
        for (const QString& name : {u"who"_s, u"link"_s, u"saved"_s}) {
            const QLabel* each = label(name);
            if (each->isHidden())
                continue;
            const int wanted = each->indent() + each->fontMetrics().size(Qt::TextSingleLine, each->text()).width();
            if (each->width() < wanted || each->x() < end || each->geometry().right() >= m_row->width())
                names << name;
            end = each->geometry().right() + 1;
        }
        return names;
    }
    void narrowTo(int width) const { m_row->resize(width, m_row->sizeHint().height()); }

    std::unique_ptr<FactRow> m_row;
    const QString m_who = u"Expert 3, 李明  ·  Seat A-01  ·  Step: Technical evaluation"_s;
};

void TestFactRow::init()
{
    showIn(Theme::Light, 100);
    m_row = std::make_unique<FactRow>();
    m_row->add(Type::Small, u"who"_s, 3);
    m_row->add(Type::Small, u"link"_s, 1);
    m_row->add(Type::Small, u"saved"_s, 2);
    m_row->say(0, m_who);
    m_row->say(1, {Icon::Refused, u"The centre is not trusted"_s});
    m_row->say(2, {Icon::ClockFace, u"Saved here, waiting: 12"_s}, u"a remark"_s);
    narrowTo(2000);
    m_row->show();
}

void TestFactRow::widthsAreShared_data()
{
    QTest::addColumn<int>("room");
    QTest::addColumn<QList<int>>("widths"); // of 100, 50 and 30 with 10 each at least, the last the first to give way
    QTest::newRow("enough") << 200 << QList<int> {100, 50, 30};
    QTest::newRow("exactly") << 180 << QList<int> {100, 50, 30};
    QTest::newRow("a little less") << 165 << QList<int> {100, 50, 15};
    QTest::newRow("two give way") << 150 << QList<int> {100, 40, 10};
    QTest::newRow("all do") << 60 << QList<int> {40, 10, 10};
    QTest::newRow("no room at all") << 0 << QList<int> {10, 10, 10};
}

void TestFactRow::widthsAreShared()
{
    QFETCH(int, room);
    QTEST(sharedWidths(room, {100, 50, 30}, {10, 10, 10}, {0, 1, 2}), "widths");
}

void TestFactRow::theLeastImportantGivesWayFirst()
{
    QVERIFY(isWhole(u"who"_s) && isWhole(u"link"_s) && isWhole(u"saved"_s));
    QCOMPARE(label(u"who"_s)->toolTip(), QString());
    QCOMPARE(label(u"saved"_s)->toolTip(), plainTip(u"a remark"_s));
    narrowTo(m_row->sizeHint().width());
    QVERIFY(isWhole(u"who"_s) && isWhole(u"link"_s) && isWhole(u"saved"_s));
    narrowTo(m_row->sizeHint().width() - 10);
    QVERIFY(!isWhole(u"who"_s) && isWhole(u"link"_s) && isWhole(u"saved"_s));
    QVERIFY(label(u"who"_s)->text().endsWith(u'…'));
    QCOMPARE(label(u"who"_s)->toolTip(), plainTip(m_who));
    QCOMPARE(label(u"who"_s)->accessibleName(), m_who);
    narrowTo(m_row->minimumSizeHint().width());
    QVERIFY(!isWhole(u"who"_s) && !isWhole(u"link"_s) && !isWhole(u"saved"_s));
    QCOMPARE(label(u"saved"_s)->toolTip(), plainTip(u"Saved here, waiting: 12\na remark"_s));
    for (int width = m_row->minimumSizeHint().width(); width < 1000; width += 7) {
        narrowTo(width);
        QCOMPARE(cutOff(), QStringList());
        // Whatever is shortened, nothing less important is whole.
        QVERIFY(isWhole(u"link"_s) || !isWhole(u"saved"_s));
        QVERIFY(isWhole(u"saved"_s) || !isWhole(u"who"_s));
    }
}

void TestFactRow::nothingIsCutOffInLargeType()
{
    const int before = m_row->sizeHint().width();
    narrowTo(before);
    showIn(Theme::Light, 200);
    QTRY_VERIFY(m_row->sizeHint().width() > before * 3 / 2);
    // A layout gives it no less than this.
    narrowTo(std::max(before, m_row->minimumSizeHint().width()));
    QVERIFY(!isWhole(u"who"_s));
    QCOMPARE(cutOff(), QStringList());
    QVERIFY(m_row->height() >= label(u"who"_s)->fontMetrics().height());
}

void TestFactRow::whatIsEmptyTakesNoRoom()
{
    const int before = m_row->sizeHint().width();
    m_row->say(1, {});
    QVERIFY(label(u"link"_s)->isHidden());
    QVERIFY(m_row->sizeHint().width() < before);
    QCOMPARE(cutOff(), QStringList());
}

void TestFactRow::whatLeadsStandsTogetherAtTheBeginning()
{
    FactRow row(2);
    row.add(Type::Small, u"who"_s, 3);
    row.add(Type::Small, u"step"_s, 1);
    row.add(Type::Small, u"saved"_s, 2);
    row.say(0, u"Expert 3"_s);
    row.say(2, u"All saved here"_s);
    row.resize(2000, row.sizeHint().height());
    row.show();
    const auto place = [&](const QString& name) { return row.findChild<QLabel*>(name)->geometry(); };
    // Also where one of them has nothing to say.
    QCOMPARE(place(u"saved"_s).right() + 1, row.width());
    row.say(1, u"Step: Election of the chair"_s);
    QCOMPARE(place(u"who"_s).left(), 0);
    QCOMPARE(place(u"step"_s).left(), place(u"who"_s).right() + 1 + measure::Space);
    QCOMPARE(place(u"saved"_s).right() + 1, row.width());
}

EVALROOM_TEST(TestFactRow, QApplication)

} // namespace tst_fact_row

#include "tst_fact_row.moc"
