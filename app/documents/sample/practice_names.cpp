// SPDX-License-Identifier: Apache-2.0
#include "documents/sample/practice_names.h"

#include "documents/credit_code.h"

namespace evalroom {

namespace {

constexpr PracticeCity cities[] = {
    {u"武汉市", u"420100", u"Wuhan"},
    {u"黄石市", u"420200", u"Huangshi"},
    {u"十堰市", u"420300", u"Shiyan"},
    {u"宜昌市", u"420500", u"Yichang"},
    {u"襄阳市", u"420600", u"Xiangyang"},
    {u"鄂州市", u"420700", u"Ezhou"},
    {u"荆门市", u"420800", u"Jingmen"},
    {u"孝感市", u"420900", u"Xiaogan"},
    {u"荆州市", u"421000", u"Jingzhou"},
    {u"黄冈市", u"421100", u"Huanggang"},
    {u"咸宁市", u"421200", u"Xianning"},
    {u"随州市", u"421300", u"Suizhou"},
};

constexpr QStringView firstWords = u"澄云岚楚汀翊衡沐筑昭朗泓峻煦瀚霁梓屹湛珩";
constexpr QStringView secondWords = u"岫宸洲澜川陌嵘禾楹峦霖庐璟榕野屿垣泽钧序";
constexpr QStringView surnames = u"王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
constexpr QStringView givens = u"伟建明志强文军平海涛国华永成俊峰晓东立新宏宇春梅静敏丽娟雪慧芳婷雅琴思远浩然子轩嘉怡";

QChar pickChar(PracticeRandom& random, QStringView from)
{
    return from[random.below(static_cast<int>(from.size()))];
}

} // namespace

const PracticeCity& practiceCity(PracticeRandom& random)
{
    return random.pick(std::span(cities));
}

QStringList practiceWords(PracticeRandom& random, int count)
{
    QString first = firstWords.toString();
    QString second = secondWords.toString();
    random.shuffle(first);
    random.shuffle(second);
    QStringList words;
    for (int i = 0; i < count; ++i)
        words << QString(first[i]) + second[i];
    return words;
}

QString practicePerson(PracticeRandom& random)
{
    QString name(pickChar(random, surnames));
    name += pickChar(random, givens);
    if (random.chance(75))
        name += pickChar(random, givens);
    return name;
}

QString practiceDigits(PracticeRandom& random, int count)
{
    QString digits(QChar(u'1' + random.below(9)));
    while (digits.size() < count)
        digits += QChar(u'0' + random.below(10));
    return digits;
}

QString practiceCreditCode(PracticeRandom& random, QStringView region)
{
    constexpr QStringView body = u"0123456789ABCDEFGHJKLMNPQRTUWXY";
    QString organisation = QStringLiteral("MA");
    while (organisation.size() < 8)
        organisation += pickChar(random, body);
    return completeCreditCode(QStringLiteral("91") + region.toString(), organisation);
}

} // namespace evalroom
