// SPDX-License-Identifier: Apache-2.0
#include "documents/sample/page_look.h"

#include "documents/chinese_amount.h"

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

// Noto CJK draws digits after Latin letters with glyphs that no character has, and they are lost to search; so Latin
// text has a font of its own.
QStringList serif()
{
    return {u"DejaVu Serif Condensed"_s, u"DejaVu Serif"_s, u"Noto Serif CJK SC"_s, u"Source Han Serif SC"_s,
        u"Noto Sans CJK SC"_s, u"serif"_s};
}

QStringList sans()
{
    return {u"DejaVu Sans Condensed"_s, u"DejaVu Sans"_s, u"Noto Sans CJK SC"_s, u"Source Han Sans SC"_s,
        u"WenQuanYi Zen Hei"_s, u"sans-serif"_s};
}

QFont fontOf(const QStringList& families, int size)
{
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(size);
    // Pages are laid out for paper: the same metrics on every screen.
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setKerning(false);
    return font;
}

} // namespace

QFont PageLook::font(int size) const
{
    return fontOf(families, size);
}

QFont PageLook::headingFont(int size) const
{
    return fontOf(headingFamilies, size);
}

PageLook officialLook()
{
    PageLook look;
    look.families = serif();
    look.headingFamilies = sans();
    look.tableHead = QColor(0xee, 0xee, 0xee);
    look.centredHeadings = true;
    return look;
}

PageLook bidderLook(PracticeRandom random)
{
    constexpr struct {
        QRgb accent;
        QRgb head;
    } palettes[] = {{0xff000000, 0xffffffff}, {0xff1f3864, 0xffd9e2f3}, {0xff000000, 0xffe7e6e6},
        {0xff2e5e2e, 0xffe2efd9}, {0xff7b2d26, 0xfffbe9e7}, {0xff1b4f72, 0xffeaf2f8}};
    PageLook look;
    const bool bodySerif = random.chance(60);
    look.families = bodySerif ? serif() : sans();
    look.headingFamilies = random.chance(70) ? sans() : serif();
    look.bodySize = random.between(42, 50);
    look.tableSize = random.between(35, 40);
    look.lineSpacing = random.between(140, 175);
    look.margin = random.between(24, 30) * 11;
    look.table = static_cast<TableStyle>(random.below(3));
    look.numbering = static_cast<Numbering>(random.below(3));
    const auto& palette = palettes[random.below(static_cast<int>(std::size(palettes)))];
    look.accent = QColor::fromRgb(palette.accent);
    look.tableHead = QColor::fromRgb(palette.head);
    look.centredHeadings = random.chance(40);
    look.headerRule = random.chance(75);
    look.footerCentred = random.chance(60);
    return look;
}

QString headingNumber(Numbering numbering, int level, int chapter, int section, int item)
{
    if (numbering == Numbering::Decimal) {
        const QString first = QString::number(chapter);
        const QString second = first + u'.' + QString::number(section);
        return (level == 0 ? first : level == 1 ? second : second + u'.' + QString::number(item)) + u"　"_s;
    }
    const bool chapters = numbering == Numbering::Chapter;
    if (level == 0)
        return chapters ? u"第"_s + chineseNumber(chapter) + u"章　"_s : chineseNumber(chapter) + u"、"_s;
    if (level == 1)
        return chapters ? u"第"_s + chineseNumber(section) + u"节　"_s : u"（"_s + chineseNumber(section) + u"）"_s;
    return chapters ? chineseNumber(item) + u"、"_s : QString::number(item) + u"．"_s;
}

} // namespace evalroom
