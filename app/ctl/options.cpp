// SPDX-License-Identifier: Apache-2.0
#include "ctl/options.h"

#include "terminal/sentences.h"

using namespace Qt::StringLiterals;

namespace evalroom {

Result<Options> Options::parse(
    const QStringList& words, const QStringList& names, const QStringList& needed, const QString& word)
{
    Options options;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString& each = words.at(i);
        if (!each.startsWith(u"--")) {
            options.rest << each;
            continue;
        }
        if (each == u"--help")
            return fail(ErrorCode::BadField);
        const QString name = each.mid(2);
        if (!names.contains(name) || options.has(name))
            return fail(ErrorCode::BadField, each);
        if (i + 1 == words.size())
            return fail(ErrorCode::BadField, u"the value of "_s + each);
        options.values.insert(name, words.at(++i));
    }
    for (const QString& name : needed) {
        if (!options.has(name))
            return fail(ErrorCode::BadField, u"--"_s + name);
    }
    const qsizetype wanted = word.isEmpty() ? 0 : 1;
    if (options.rest.size() != wanted)
        return fail(ErrorCode::BadField, options.rest.value(wanted, word));
    return options;
}

Result<qint64> Options::number(const QString& name, qint64 otherwise, qint64 low, qint64 high) const
{
    if (!has(name))
        return otherwise;
    bool isNumber = false;
    const qint64 number = value(name).toLongLong(&isNumber);
    if (!isNumber || number < low || number > high)
        return fail(ErrorCode::BadField, u"--%1 takes %2 to %3"_s.arg(name).arg(low).arg(high));
    return number;
}

int wrongCall(const Error& error, const char* usage, QTextStream& out)
{
    if (!error.detail.isEmpty())
        out << "Wrong or missing: " << error.detail << ".\n";
    out << "usage: evalroomctl " << usage << '\n';
    return ExitUnusable;
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
