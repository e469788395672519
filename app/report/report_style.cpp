// SPDX-License-Identifier: Apache-2.0
#include "report/report_style.h"

using namespace Qt::StringLiterals;

namespace evalroom::style {

const QColor& ink()
{
    static const QColor colour(0x1a, 0x1a, 0x1a);
    return colour;
}

const QColor& accent()
{
    static const QColor colour(0x1f, 0x3a, 0x5f);
    return colour;
}

const QColor& quiet()
{
    static const QColor colour(0x5c, 0x66, 0x70);
    return colour;
}

const QColor& hairline()
{
    static const QColor colour(0xc4, 0xcc, 0xd6);
    return colour;
}

const QColor& tint()
{
    static const QColor colour(0xec, 0xf1, 0xf6);
    return colour;
}

const QColor& warning()
{
    static const QColor colour(0x9c, 0x2a, 0x2a);
    return colour;
}

QFont font(Face face, int size, bool strong)
{
    static const QStringList serif {
        u"Noto Serif CJK SC"_s, u"Source Han Serif SC"_s, u"Noto Sans CJK SC"_s, u"serif"_s};
    static const QStringList sans {
        u"Noto Sans CJK SC"_s, u"Source Han Sans SC"_s, u"WenQuanYi Zen Hei"_s, u"sans-serif"_s};
    QFont made;
    made.setFamilies(face == Face::Serif ? serif : sans);
    made.setPixelSize(size);
    made.setWeight(strong ? QFont::Bold : QFont::Normal);
    // Pages are laid out for paper: the same metrics on every screen.
    made.setHintingPreference(QFont::PreferNoHinting);
    made.setKerning(false);
    return made;
}

// The Latin halves of the Chinese fonts have glyphs for digits that no character has, and those are lost to search. The
// ones here have figures of equal width.
const QStringList& latin(Face face)
{
    static const QStringList serif {u"Liberation Serif"_s, u"DejaVu Serif"_s};
    static const QStringList sans {u"Liberation Sans"_s, u"DejaVu Sans"_s};
    static const QStringList mono {u"Liberation Mono"_s, u"DejaVu Sans Mono"_s};
    return face == Face::Serif ? serif : face == Face::Sans ? sans : mono;
}

} // namespace evalroom::style
