// SPDX-License-Identifier: Apache-2.0
#include "hub/answer.h"

#include <QJsonDocument>

namespace evalroom {

Q_LOGGING_CATEGORY(hubLog, "evalroom.hub")

using Status = QHttpServerResponse::StatusCode;

Status statusOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotLoggedIn:
    case ErrorCode::CertificateExpired:
    case ErrorCode::CertificateNotYetValid:
        return Status::Unauthorized;
    case ErrorCode::NoPermission:
    case ErrorCode::KeyWithheld:
    case ErrorCode::NotAllowed:
        return Status::Forbidden;
    case ErrorCode::NotFound:
        return Status::NotFound;
    case ErrorCode::ChainGap:
    case ErrorCode::ChainFork:
    case ErrorCode::ChainBroken:
        return Status::Conflict;
    case ErrorCode::TooLarge:
        return Status::PayloadTooLarge;
    case ErrorCode::RateLimited:
        return Status::TooManyRequests;
    case ErrorCode::DiskFull:
        return Status::InsufficientStorage;
    case ErrorCode::CannotRead:
    case ErrorCode::CannotWrite:
    case ErrorCode::StoreDamaged:
        return Status::ServiceUnavailable;
    case ErrorCode::Internal:
        return Status::InternalServerError;
    default: // bytes that are not what they claim to be
        return Status::UnprocessableEntity;
    }
}

QHttpServerResponse answerJson(const QJsonObject& body, Status status)
{
    return QHttpServerResponse(
        QByteArrayLiteral("application/json"), QJsonDocument(body).toJson(QJsonDocument::Compact), status);
}

QHttpServerResponse answerError(const Error& error, const QJsonObject& more)
{
    const Status status = statusOf(error.code);
    QJsonObject body = more;
    body.insert(QStringLiteral("error"), errorName(error.code));
    // What went wrong inside the hub, paths for example, is nobody's business outside.
    const bool oursAlone = status >= Status::InternalServerError;
    if (!error.detail.isEmpty() && !oursAlone)
        body.insert(QStringLiteral("detail"), error.detail);
    if (oursAlone)
        qCWarning(hubLog, "%s: %s", qUtf8Printable(errorName(error.code)), qUtf8Printable(error.detail));
    return answerJson(body, status);
}

} // namespace evalroom
