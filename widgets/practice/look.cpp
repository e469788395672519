// SPDX-License-Identifier: Apache-2.0
#include "widgets/practice/look.h"

using namespace Qt::StringLiterals;

namespace evalroom {

QString Look::name() const
{
    const QString plain
        = u"%1-%2-%3x%4"_s
              .arg(language == QLocale::Chinese ? u"zh_CN"_s : u"en"_s, theme == Theme::Light ? u"light"_s : u"dark"_s)
              .arg(size.width())
              .arg(size.height());
    return percent == 100 ? plain : plain + u'-' + QString::number(percent);
}

QList<Look> allLooks()
{
    constexpr QSize usual(1280, 800);
    constexpr QSize largest(1920, 1080);
    QList<Look> all;
    for (const auto language : {QLocale::Chinese, QLocale::English}) {
        for (const auto theme : {Theme::Light, Theme::Dark}) {
            for (const QSize& size : {QSize(1024, 600), usual, largest})
                all.append({language, theme, size});
        }
        for (const QSize& size : {usual, largest})
            all.append({language, Theme::Light, size, 200});
    }
    return all;
}

} // namespace evalroom
