// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QMap>
#include <QStringList>
#include <QTextStream>
#include <optional>

namespace evalroom {

// The exit codes of commands that make or check files.
enum ExitCode {
    ExitDone = 0,
    ExitRefused = 1, // the content is at fault
    ExitUnusable = 2, // the call is wrong, or a file cannot be read or written
};

// The words behind a command: `--name VALUE` for known names, each at most once, and the rest in order.
struct Options {
    QMap<QString, QString> values;
    QStringList rest;

    QString value(const QString& name, const QString& otherwise = {}) const { return values.value(name, otherwise); }
    bool has(const QString& name) const { return values.contains(name); }

    // What must be there and is not: a named option, or the one word `rest` that the command works on; or a word too
    // many where `rest` is empty.
    std::optional<Error> lacking(const QStringList& names, const QString& word = {}) const;

    // Errors: BadField (detail: the word that is wrong).
    static Result<Options> parse(const QStringList& words, const QStringList& names);
    // A number from `low` to `high`. Errors: BadField (detail: --name and the range).
    Result<qint64> number(const QString& name, qint64 otherwise, qint64 low, qint64 high) const;
};

// Says the error in a sentence; answers the exit code for it.
int failWith(const Error& error, QTextStream& out);
// Says which word of the command is wrong, and how the command goes; answers ExitUnusable.
int wrongCall(const Error& error, const char* usage, QTextStream& out);

} // namespace evalroom
