// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QImage>
#include <QList>
#include <QRect>
#include <QRectF>
#include <QSize>
#include <QSizeF>
#include <QString>
#include <variant>

// What the program and `evalroom-render` say to each other. Pages are counted from 0, lengths on a page are points from
// its upper left corner, places in a text are UTF-16 units.
namespace evalroom {

inline constexpr quint32 RenderProtocol = 1;

// Nothing larger is asked for or answered.
namespace render_limit {
inline constexpr int Pages = 200'000;
inline constexpr int PagesAtOnce = 1'000;
inline constexpr int Side = 20'000; // pixels, of a whole page as it is scaled
inline constexpr qint64 Area = 16'000'000; // pixels, of one answer
inline constexpr int OutlineItems = 20'000;
inline constexpr int OutlineLevels = 32;
inline constexpr int Title = 500;
inline constexpr int Text = 1'000'000; // of one page
inline constexpr int Words = 200; // that are looked for
inline constexpr int Ranges = 500;
inline constexpr int Boxes = 2'000; // of one range
inline constexpr int Hits = 20'000; // of one answer
inline constexpr int Bytes = 1024 * 1024; // of the document at once
} // namespace render_limit

struct PageShape {
    QSizeF points; // empty: the page is damaged
    QString label; // as printed on it: "iv", "12"

    bool operator==(const PageShape&) const = default;
};
struct OutlineItem {
    QString title;
    int level = 0;
    int page = -1; // -1: leads nowhere

    bool operator==(const OutlineItem&) const = default;
};
struct TextRange {
    int start = 0;
    int length = 0;

    bool operator==(const TextRange&) const = default;
};
struct TextHit {
    int page = 0;
    TextRange range;

    bool operator==(const TextHit&) const = default;
};

// --- To the helper. Each is answered by the answer at the same place below, or by a failure.

struct OpenRequest {
    qint64 size = 0; // the bytes are asked for as they are needed
};
struct ShapesRequest {
    int from = 0;
    int count = 0;
};
struct OutlineRequest { };
// The page scaled to `size` pixels, and of that the part in `clip`.
struct PixelsRequest {
    int page = 0;
    QSize size;
    QRect clip;

    bool operator==(const PixelsRequest&) const = default;
};
struct TextRequest {
    int page = 0;
};
struct BoxesRequest {
    int page = 0;
    QList<TextRange> ranges;
};
// As many pages as go in a moment, at most `pages`.
struct FindRequest {
    QString words;
    int from = 0;
    int pages = 0;
};
using RenderRequest
    = std::variant<OpenRequest, ShapesRequest, OutlineRequest, PixelsRequest, TextRequest, BoxesRequest, FindRequest>;

struct CancelRequest { };
// Answers NeedBytes. Fewer than asked for: they cannot be read.
struct DocumentBytes {
    QByteArray bytes;
};

// --- From the helper

struct Opened {
    int pages = 0;
};
struct PageShapes {
    QList<PageShape> shapes;
};
struct Outline {
    QList<OutlineItem> items; // in reading order, a child is one level below its parent
};
struct Pixels {
    QImage image; // opaque, grey where the page is
};
struct PageText {
    QString text;
};
struct TextBoxes {
    QList<QList<QRectF>> boxes; // of each range; none where the place is not known
};
struct HitSlice {
    int next = 0; // page to go on with
    QList<TextHit> hits;
    QList<int> silent; // pages that have no text
};
using RenderAnswer = std::variant<Opened, PageShapes, Outline, Pixels, PageText, TextBoxes, HitSlice>;

// The first word of the helper, once it has locked itself in.
struct Hello {
    quint32 protocol = RenderProtocol;
    quint32 landlock = 0; // version that the kernel offers; 0: none
};
struct NeedBytes {
    qint64 offset = 0;
    int length = 0;
};

struct ToHelper {
    quint32 id = 0;
    std::variant<RenderRequest, CancelRequest, DocumentBytes> body;
};
struct FromHelper {
    quint32 id = 0;
    std::variant<Result<RenderAnswer>, Hello, NeedBytes> body;
};

} // namespace evalroom
