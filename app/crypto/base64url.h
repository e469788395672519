// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

namespace evalroom {

// RFC 4648 §5 without padding.
QByteArray base64url(const QByteArray& bytes);
// The same for a JSON member.
QString base64urlText(const QByteArray& bytes);
// Only the one spelling: encode(decode(x)) == x. Errors: NotCanonical.
Result<QByteArray> fromBase64url(const QByteArray& text);

} // namespace evalroom
