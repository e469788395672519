// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QHostAddress>
#include <QStringList>

namespace evalroom {

enum class HubCommand { Serve, MakeKeys, AddKey };

// The command line of evalroom-hub.
struct HubOptions {
    HubCommand command = HubCommand::Serve;
    QString data; // folder
    QString secret; // file with the passphrase of the hub's own keys
    // Serve
    QHostAddress address;
    quint16 port = 0;
    QString tlsCertificate; // PEM, its chain behind it
    QString tlsKey; // PEM
    QString platform; // PEM of the platform's public key

    static QString usage();
    // Errors: BadField (detail: the option).
    static Result<HubOptions> fromArguments(const QStringList& arguments);
};

} // namespace evalroom
