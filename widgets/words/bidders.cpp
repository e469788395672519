// SPDX-License-Identifier: Apache-2.0
// Names of bidders. They come from outside and may be hostile.
#include "widgets/words/acts.h"
#include "widgets/words/plain_text.h"

#include <QCache>
#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

struct Bidders {
    Q_DECLARE_TR_FUNCTIONS(Bidders)
};

constexpr qsizetype LongestName = 200;
constexpr int HeadWidth = 16; // eight Chinese characters
constexpr int WideHead = 24;
constexpr int MostKnown = 500;

QString nameOf(const Manifest& manifest, qsizetype index)
{
    const QString name = plainLine(manifest.bidders.at(index).name, LongestName);
    return name.isEmpty() ? Bidders::tr("Bidder %1").arg(index + 1) : name;
}

qsizetype indexOf(const Manifest& manifest, const QString& bidder)
{
    for (qsizetype i = 0; i < manifest.bidders.size(); ++i) {
        if (manifest.bidders.at(i).id == bidder)
            return i;
    }
    return -1;
}

// What every company's name ends with, and what says nothing about which one it is.
QString withoutForm(QString name)
{
    static const QRegularExpression remark(u"\\s*[（(][^（）()]*[）)]$"_s);
    static const QRegularExpression form(u"(?:有限责任公司|股份有限公司|有限公司|股份公司|总公司|公司|集团|股份|控股"
                                         u"|,?\\s+(?:Co\\.?,?\\s*)?(?:Ltd|Inc|LLC|GmbH|AG|PLC|Corp|Group)\\.?)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (const QRegularExpression* ending : {&remark, &form, &form, &form, &form}) {
        QString rest = name;
        rest.remove(*ending);
        if (widthOf(rest) >= 4)
            name = rest;
    }
    return name;
}

QString withoutPlace(QString name)
{
    static const QRegularExpression place(
        u"^(?:[\\x{4e00}-\\x{9fff}]{2,7}?(?:特别行政区|自治区|自治州|省|市|县)"
        u"|北京|上海|天津|重庆|河北|山西|内蒙古|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|"
        u"广西|海南"
        u"|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾"
        u"|武汉|黄石|十堰|宜昌|襄阳|鄂州|荆门|孝感|荆州|黄冈|咸宁|随州|广州|深圳|成都|杭州|南京|西安|郑州|长沙|合肥|"
        u"福州|厦门"
        u"|南昌|济南|青岛|大连|沈阳|长春|哈尔滨|石家庄|太原|南宁|海口|贵阳|昆明|兰州|西宁|银川|苏州|无锡|宁波|温州|佛山|东莞)"_s);
    for (int i = 0; i < 2; ++i) {
        QString rest = name;
        rest.remove(place);
        if (widthOf(rest) < 6)
            break;
        name = rest;
    }
    return name;
}

// From the shortest on; the last one makes a number unique.
QStringList spellingsOf(const QString& whole)
{
    const QString core = withoutForm(whole);
    const QString bare = withoutPlace(core);
    return {shortened(bare, HeadWidth), shortened(core, HeadWidth), shortened(core, WideHead, 10),
        shortened(whole, WideHead, 10), shortened(bare, HeadWidth - 6)};
}

// The last one is no other bidder's, whatever the names are.
QStringList spellings(const Manifest& manifest, qsizetype index)
{
    // Tables ask for every cell, and the names of a session never change.
    static QCache<QString, QStringList> known(MostKnown);
    const QString whole = nameOf(manifest, index);
    QStringList list;
    if (const QStringList* before = known.object(whole)) {
        list = *before;
    } else {
        list = spellingsOf(whole);
        known.insert(whole, new QStringList(list));
    }
    list.last() += u" #"_s + QString::number(index + 1);
    return list;
}

} // namespace

QString bidderWords(const Manifest& manifest, const QString& bidder)
{
    const qsizetype index = indexOf(manifest, bidder);
    return index < 0 ? Bidders::tr("An unknown bidder") : nameOf(manifest, index);
}

QString bidderShort(const Manifest& manifest, const QString& bidder)
{
    const qsizetype index = indexOf(manifest, bidder);
    if (index < 0)
        return Bidders::tr("An unknown bidder");
    QSet<QString> others;
    for (qsizetype i = 0; i < manifest.bidders.size(); ++i) {
        if (i != index) {
            for (const QString& spelling : spellings(manifest, i))
                others.insert(spelling);
        }
    }
    const QStringList own = spellings(manifest, index);
    for (const QString& spelling : own) {
        if (!others.contains(spelling))
            return spelling;
    }
    return own.constLast();
}

} // namespace evalroom
