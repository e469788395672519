// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QHttpServerResponse>
#include <QJsonObject>
#include <QLoggingCategory>

namespace evalroom {

// Ids, hashes and numbers only: never a name, a key, a token or a body.
Q_DECLARE_LOGGING_CATEGORY(hubLog)

QHttpServerResponse::StatusCode statusOf(ErrorCode code);

QHttpServerResponse answerJson(
    const QJsonObject& body, QHttpServerResponse::StatusCode status = QHttpServerResponse::StatusCode::Ok);
// {"error":…}, with "detail" where the caller can mend something by it, and what else the protocol adds.
QHttpServerResponse answerError(const Error& error, const QJsonObject& more = {});

} // namespace evalroom
