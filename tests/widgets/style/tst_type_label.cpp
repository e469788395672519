// SPDX-License-Identifier: Apache-2.0
#include "count_pixels.h"
#include "patience.h"
#include "test_program.h"
#include "widgets/style/quiet_style.h"
#include "widgets/style/type_label.h"

#include <QScrollArea>
#include <QTest>
#include <QVBoxLayout>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_type_label {

// Running text, and the signs before its lines.
class TestTypeLabel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
        showIn(Theme::Light, 100);
    }
    void aShortLabelStaysOnOneLine();
    void noLineOfALabelIsCutOff();
    void aSignIsAsHighAsItsLine();
    void aSignGoesWithItsWords();
    void everyLineHasItsSign();
};

void TestTypeLabel::aShortLabelStaysOnOneLine()
{
    const TypeLabel label(Type::Title, u"技术标评审：施工组织设计与管理"_s);
    QVERIFY(label.sizeHint().height() < 2 * label.fontMetrics().height());
    const TypeLabel running(Type::Body, u"长"_s.repeated(300));
    QVERIFY(running.sizeHint().width() <= 720);
    QVERIFY(running.sizeHint().height() > 4 * running.fontMetrics().height());
    const TypeLabel hostile(Type::Body, u"<b>no</b> mark-up"_s);
    QCOMPARE(hostile.textFormat(), Qt::PlainText);
}

void TestTypeLabel::noLineOfALabelIsCutOff()
{
    QScrollArea area;
    area.setWidgetResizable(true);
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    QList<TypeLabel*> labels;
    for (int i = 0; i < 3; ++i) {
        labels << new TypeLabel(Type::Body, u"每项均须评分，未评的项按键查找。"_s.repeated(10));
        layout->addWidget(labels.constLast());
    }
    labels.constLast()->setText({Icon::Warning, labels.constFirst()->text()});
    area.setWidget(page);
    area.resize(300, 200);
    area.show();
    for (const int width : {300, 180, 600}) {
        area.resize(width, 200);
        for (const TypeLabel* label : labels)
            QTRY_COMPARE(label->height(), label->heightForWidth(label->width()));
    }
}

void TestTypeLabel::aSignIsAsHighAsItsLine()
{
    TypeLabel label(Type::Body, u"Line"_s);
    QVERIFY(!label.sign());
    const QSize plain = label.sizeHint();
    label.setText({Icon::Refused, u"Line"_s});
    QCOMPARE(label.text(), u"Line"_s);
    QVERIFY(label.sign() == Icon::Refused);
    QCOMPARE(label.sizeHint().height(), plain.height());
    QVERIFY(label.sizeHint().width() >= plain.width() + plain.height());
    label.resize(label.sizeHint());
    QVERIFY(count(label.grab().toImage(), colours().bad) > 0);
    showIn(Theme::Light, 200);
    QVERIFY(label.sizeHint().width() >= 2 * (plain.width() + plain.height()) - 8);
    showIn(Theme::Light, 100);
    QCOMPARE(label.sizeHint().height(), plain.height());
}

void TestTypeLabel::aSignGoesWithItsWords()
{
    TypeLabel label(Type::Body);
    label.setText({Icon::Refused, u"Line"_s});
    label.setText(u"Another"_s);
    QVERIFY(!label.sign());
    label.resize(200, 100);
    QCOMPARE(count(label.grab().toImage(), colours().bad), 0);
    label.setText({Icon::Refused, {}});
    QVERIFY(!label.sign());
    QCOMPARE(count(label.grab().toImage(), colours().bad), 0);
}

// Each where its own line begins, also below a line that is wrapped.
void TestTypeLabel::everyLineHasItsSign()
{
    TypeLabel label(Type::Body);
    const QString running = u"每项均须评分，未评的项按键查找。"_s.repeated(4);
    label.setLines({{Icon::Tick, running}, {u"no sign"_s}, {Icon::Refused, u"last"_s}});
    QCOMPARE(label.text(), running + u"\nno sign\nlast"_s);
    label.resize(300, label.heightForWidth(300));
    const QImage image = label.grab().toImage();
    const int line = label.fontMetrics().height();
    const QRect first(0, 0, line, line);
    const QRect last(0, label.height() - line, line, line);
    QCOMPARE(count(image.copy(first), colours().good), count(image, colours().good));
    QCOMPARE(count(image.copy(last), colours().bad), count(image, colours().bad));
    QVERIFY(count(image, colours().good) > 0 && count(image, colours().bad) > 0);
    // In the middle of more room than they need, signs and words alike.
    label.resize(300, label.heightForWidth(300) + 100);
    const QImage high = label.grab().toImage();
    QCOMPARE(high.copy(0, 50, 300, image.height()), image);
}

EVALROOM_TEST(TestTypeLabel, QApplication)

} // namespace tst_type_label

#include "tst_type_label.moc"
