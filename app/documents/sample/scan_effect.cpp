// SPDX-License-Identifier: Apache-2.0
#include "documents/sample/scan_effect.h"

#include <QBuffer>
#include <QPainter>
#include <algorithm>

namespace evalroom {

namespace {

// Above the scanner's usual setting one sees nothing more, and a bid of 3,000 pages grows by tens of megabytes.
constexpr int jpegQuality = 45;

void addNoise(QImage& image, PracticeRandom& random)
{
    for (int y = 0; y < image.height(); ++y) {
        uchar* line = image.scanLine(y);
        quint64 bits = 0;
        for (int x = 0; x < image.width(); ++x) {
            if (x % 16 == 0)
                bits = random.next();
            const int noise = static_cast<int>(bits & 0xF) - 10;
            bits >>= 4;
            line[x] = static_cast<uchar>(std::clamp(line[x] + noise, 0, 255));
        }
    }
}

} // namespace

QImage blankScan()
{
    QImage sheet(909, 1286, QImage::Format_Grayscale8);
    sheet.fill(Qt::white);
    return sheet;
}

QImage scanned(const QImage& sheet, PracticeRandom random)
{
    QImage turned(sheet.size(), QImage::Format_Grayscale8);
    turned.fill(QColor(0xd8, 0xd8, 0xd8));
    {
        QPainter painter(&turned);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.translate(sheet.width() / 2.0, sheet.height() / 2.0);
        painter.rotate((random.below(200) - 100) / 100.0);
        painter.translate(-sheet.width() / 2.0, -sheet.height() / 2.0);
        painter.drawImage(0, 0, sheet);
    }
    addNoise(turned, random);
    QBuffer buffer;
    buffer.open(QIODevice::ReadWrite);
    turned.save(&buffer, "JPEG", jpegQuality);
    return QImage::fromData(buffer.data(), "JPEG");
}

} // namespace evalroom
