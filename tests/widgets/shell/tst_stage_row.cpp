// SPDX-License-Identifier: Apache-2.0
#include "patience.h"
#include "test_program.h"
#include "widgets/shell/stage_row.h"
#include "widgets/style/quiet_style.h"

#include <QImage>
#include <QRegion>
#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_stage_row {

// One stage of the rail.
class TestStageRow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSignIsAsLargeAsTheWords_data();
    void theSignIsAsLargeAsTheWords();
};

namespace {

// What is painted in the colour of things that are done.
QRect signIn(StageRow& row)
{
    const QImage image = row.grab().toImage();
    QRegion region;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == colours().good)
                region += QRect(x, y, 1, 1);
        }
    }
    return region.boundingRect();
}

} // namespace

void TestStageRow::theSignIsAsLargeAsTheWords_data()
{
    QTest::addColumn<bool>("compact");
    QTest::newRow("beside its words") << false;
    QTest::newRow("alone") << true;
}

void TestStageRow::theSignIsAsLargeAsTheWords()
{
    QFETCH(bool, compact);
    showIn(Theme::Light, 100);
    StageRow row(StageStatus::Past, u"Election"_s, {}, compact);
    row.resize(compact ? StageRow::CompactWidth : 400, 100);
    row.show();
    const QRect before = signIn(row);
    const auto* words = row.findChild<TypeLabel*>();
    const int wordsBefore = words->x();
    // Somebody changes it in the middle of the session.
    showIn(Theme::Light, 200);
    // Edges are smooth.
    QTRY_VERIFY(std::abs(signIn(row).width() - 2 * before.width()) <= 4);
    QVERIFY(signIn(row).right() < StageRow::CompactWidth);
    if (!compact)
        QTRY_VERIFY(words->x() > wordsBefore && words->x() > signIn(row).right());
    showIn(Theme::Light, 100);
    QTRY_COMPARE(signIn(row), before);
}

EVALROOM_TEST(TestStageRow, QApplication)

} // namespace tst_stage_row

#include "tst_stage_row.moc"
