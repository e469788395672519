// SPDX-License-Identifier: Apache-2.0
#include "documents/pdf/text_layer.h"

#include <QString>

namespace evalroom {

namespace {

// Unicode's Equivalent_Unified_Ideograph, for the radicals whose compatibility mapping says less.
constexpr QStringView radicals = u"⺂⺃⺅⺉⺋⺎⺏⺐⺒⺓⺔⺕⺖⺘⺙⺛⺞⺠⺡⺣⺤⺦⺨⺫⺭⺯⺰⺱⺲⺳⺹⺺⺾⻁⻂⻃⻅⻆⻈⻉⻋⻌"
                                 u"⻐⻑⻒⻓⻔⻖⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻮⻯⻰⻱⻲⼾";
constexpr QStringView plain = u"乛乚亻刂㔾兀尣尢巳幺彑彐忄扌攵旡歺民氵灬爫丬犭罒礻糹纟罓罒㓁耂肀艹虎衤覀见角讠贝车辶钅"
                              u"長镸长门阝青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐齿竜龙龜亀户";
static_assert(radicals.size() == plain.size());

char16_t plainCharacter(char16_t code)
{
    if (code < 0x2E80 || code > 0x2FD5)
        return code;
    const qsizetype index = radicals.indexOf(QChar(code));
    if (index >= 0)
        return plain[index].unicode();
    const QString mapped = QString(QChar(code)).normalized(QString::NormalizationForm_KC);
    return mapped.size() == 1 ? mapped[0].unicode() : code;
}

} // namespace

QByteArray withPlainCharacters(const QByteArray& toUnicode)
{
    QByteArray mended = toUnicode;
    // Characters stand in brackets, as <XXXX>; outside are the codes of glyphs.
    bool inside = false;
    for (qsizetype i = 0; i < mended.size(); ++i) {
        if (mended[i] == '[')
            inside = true;
        else if (mended[i] == ']')
            inside = false;
        if (!inside || mended[i] != '<' || i + 5 >= mended.size() || mended[i + 5] != '>')
            continue;
        bool hex = false;
        const auto code = static_cast<char16_t>(mended.mid(i + 1, 4).toUShort(&hex, 16));
        if (hex)
            mended.replace(i + 1, 4, QByteArray::number(plainCharacter(code), 16).rightJustified(4, '0').toUpper());
    }
    return mended;
}

} // namespace evalroom
