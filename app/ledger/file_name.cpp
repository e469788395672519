// SPDX-License-Identifier: Apache-2.0
#include "ledger/file_name.h"

#include <QList>
#include <algorithm>

namespace evalroom {

namespace {

constexpr qsizetype MaxFileName = 255; // bytes that a file system takes

} // namespace

bool isFileName(const QString& name)
{
    if (name.trimmed().isEmpty() || name == u"." || name == u".." || name.toUtf8().size() > MaxFileName)
        return false;
    const auto points = name.toUcs4();
    return std::none_of(points.cbegin(), points.cend(), [](char32_t c) {
        const QChar::Category category = QChar::category(c);
        return c == U'/' || c == U'\\' || category == QChar::Other_Control || category == QChar::Other_Format
            || category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
    });
}

} // namespace evalroom
