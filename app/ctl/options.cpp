// SPDX-License-Identifier: Apache-2.0
#include "ctl/options.h"

#include "ctl/sentences.h"

using namespace Qt::StringLiterals;

namespace evalroom {

Result<Options> Options::parse(const QStringList& words, const QStringList& names)
{
    Options options;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString& word = words.at(i);
        if (!word.startsWith(u"--")) {
            options.rest << word;
            continue;
        }
        const QString name = word.mid(2);
        if (!names.contains(name) || options.has(name) || i + 1 == words.size())
            return fail(ErrorCode::BadField, word);
        options.values.insert(name, words.at(++i));
    }
    return options;
}

Result<qint64> Options::number(const QString& name, qint64 otherwise, qint64 low, qint64 high) const
{
    if (!has(name))
        return otherwise;
    bool isNumber = false;
    const qint64 number = value(name).toLongLong(&isNumber);
    if (!isNumber || number < low || number > high)
        return fail(ErrorCode::BadField, u"--"_s + name);
    return number;
}

int failWith(const Error& error, QTextStream& out)
{
    out << sentenceOf(error) << '\n';
    switch (error.code) {
    case ErrorCode::CannotRead:
    case ErrorCode::CannotWrite:
    case ErrorCode::DiskFull:
        return ExitUnusable;
    default:
        return ExitRefused;
    }
}

} // namespace evalroom
