// SPDX-License-Identifier: Apache-2.0
#include "documents/render/flat_image.h"

namespace evalroom {

namespace {

QRgb onWhite(QRgb pixel)
{
    const int alpha = qAlpha(pixel);
    if (alpha == 255)
        return pixel;
    if (alpha == 0)
        return qRgb(255, 255, 255);
    const auto mixed = [alpha](int colour) { return (colour * alpha + 255 * (255 - alpha) + 127) / 255; };
    return qRgb(mixed(qRed(pixel)), mixed(qGreen(pixel)), mixed(qBlue(pixel)));
}

bool isGrey(QRgb pixel)
{
    constexpr QRgb twoColours = 0xffff;
    return ((pixel ^ (pixel >> 8)) & twoColours) == 0;
}

QImage narrowed(const QImage& flat)
{
    QImage narrow(flat.size(), QImage::Format_Grayscale8);
    for (int y = 0; y < flat.height(); ++y) {
        const auto* from = reinterpret_cast<const QRgb*>(flat.constScanLine(y));
        uchar* to = narrow.scanLine(y);
        for (int x = 0; x < flat.width(); ++x)
            to[x] = static_cast<uchar>(qRed(from[x]));
    }
    return narrow;
}

} // namespace

QImage flatImage(QImage image)
{
    bool grey = true;
    for (int y = 0; y < image.height(); ++y) {
        auto* pixels = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            pixels[x] = onWhite(pixels[x]);
            grey = grey && isGrey(pixels[x]);
        }
    }
    image.reinterpretAsFormat(QImage::Format_RGB32);
    return grey ? narrowed(image) : image;
}

} // namespace evalroom
