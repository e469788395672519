// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace evalroom {

// What a person brings to a terminal, beside the PIN in their head.
struct Papers {
    QString credentialFile; // path of the PKCS#12 file; preset in a rehearsal
    QString slipCode; // from the seat slip; preset in a rehearsal, else empty until it is typed
    QByteArray pkcs12 = {}; // what the file held at check-in; later signatures use the same
};

} // namespace evalroom
