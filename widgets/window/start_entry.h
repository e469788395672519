// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QMap>
#include <QString>

namespace evalroom {

struct TerminalOptions;

// What makes a terminal of a session, as it is typed: on the command line, or in the window that asks for it. By the
// names of the options; what is not said is not in it.
using StartEntry = QMap<QString, QString>;

// Their names, in the order in which they are asked for.
const QStringList& startOptions();

struct StartFault {
    enum class Kind {
        Missing,
        NoAddress, // as https://host:port
        NoHash, // 64 hexadecimal digits
        NoNumber,
        CannotRead,
        NoKey,
        NoCertificate,
        NoTrust, // neither authority nor fingerprint
        TwoTrusts, // both
    };
    Kind kind = Kind::Missing;
    QString option; // that it concerns

    bool isMissing() const { return kind == Kind::Missing || kind == Kind::NoTrust; }
    bool operator==(const StartFault&) const = default;
};

// The two ways to know the centre, of which one is enough.
bool tellsTrust(const QString& option);
bool hasTrust(const StartEntry& entry);
// Reads no file.
QList<StartFault> missingIn(const StartEntry& entry);
// What is missing first, then what is wrong; reads the files that are named.
QList<StartFault> faultsIn(const StartEntry& entry);
// For the terminal where the program was started.
QString optionSentence(const StartFault& fault, const StartEntry& entry);
// The error is that of the first fault, its detail optionSentence().
Result<TerminalOptions> terminalOf(const StartEntry& entry);

} // namespace evalroom
