// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QMap>
#include <QStringList>
#include <QTextStream>

namespace evalroom {

// The exit codes of all commands.
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

    // `needed` are the names that must be there; `word` is what usage calls the one word that the command works on,
    // empty where there is none. Errors: BadField (detail: the word that is wrong or missing; empty for --help).
    static Result<Options> parse(
        const QStringList& words, const QStringList& names, const QStringList& needed, const QString& word = {});
    // A number from `low` to `high`. Errors: BadField (detail: --name and the range).
    Result<qint64> number(const QString& name, qint64 otherwise, qint64 low, qint64 high) const;
};

// Says the error in a sentence; answers the exit code for it.
int failWith(const Error& error, QTextStream& out);
// Says which word of the command is wrong, and how the command goes; answers ExitUnusable.
int wrongCall(const Error& error, const char* usage, QTextStream& out);

} // namespace evalroom
