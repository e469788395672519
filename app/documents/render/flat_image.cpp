// SPDX-License-Identifier: Apache-2.0
#include "documents/render/flat_image.h"

namespace evalroom {

namespace {

QRgb onWhite(QRgb pixel)
{
    const int alpha = qAlpha(pixel);
    if (alpha == 255)
        return pixel;
    const auto mixed = [alpha](int colour) { return (colour * alpha + 255 * (255 - alpha) + 127) / 255; };
    return qRgb(mixed(qRed(pixel)), mixed(qGreen(pixel)), mixed(qBlue(pixel)));
}

} // namespace

QImage flatImage(const QImage& image)
{
    QImage flat(image.size(), QImage::Format_RGB32);
    bool grey = true;
    for (int y = 0; y < image.height(); ++y) {
        const auto* from = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        auto* to = reinterpret_cast<QRgb*>(flat.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            to[x] = onWhite(from[x]);
            grey = grey && qRed(to[x]) == qGreen(to[x]) && qGreen(to[x]) == qBlue(to[x]);
        }
    }
    if (!grey)
        return flat;
    QImage narrow(image.size(), QImage::Format_Grayscale8);
    for (int y = 0; y < image.height(); ++y) {
        const auto* from = reinterpret_cast<const QRgb*>(flat.constScanLine(y));
        uchar* to = narrow.scanLine(y);
        for (int x = 0; x < image.width(); ++x)
            to[x] = static_cast<uchar>(qRed(from[x]));
    }
    return narrow;
}

} // namespace evalroom
