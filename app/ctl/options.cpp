// SPDX-License-Identifier: Apache-2.0
#include "ctl/options.h"

#include "terminal/sentences.h"

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
        if (word == u"--help")
            return fail(ErrorCode::BadField);
        const QString name = word.mid(2);
        if (!names.contains(name) || options.has(name))
            return fail(ErrorCode::BadField, word);
        if (i + 1 == words.size())
            return fail(ErrorCode::BadField, u"the value of "_s + word);
        options.values.insert(name, words.at(++i));
    }
    return options;
}

std::optional<Error> Options::lacking(const QStringList& names, const QString& word) const
{
    for (const QString& name : names) {
        if (!has(name))
            return Error {ErrorCode::BadField, u"--"_s + name};
    }
    const qsizetype wanted = word.isEmpty() ? 0 : 1;
    if (rest.size() < wanted)
        return Error {ErrorCode::BadField, word};
    if (rest.size() > wanted)
        return Error {ErrorCode::BadField, rest.at(wanted)};
    return std::nullopt;
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
