// SPDX-License-Identifier: Apache-2.0
#include "hub/range.h"

#include "hub/answer.h"

#include <QRegularExpression>
#include <algorithm>
#include <optional>

namespace evalroom {

namespace {

using Status = QHttpServerResponse::StatusCode;

struct Piece {
    qint64 offset = 0;
    qint64 length = 0;
};

// "bytes=FIRST-" or "bytes=FIRST-LAST" (RFC 9110 §14.2); nobody needs the other forms here.
std::optional<Piece> pieceOf(const QByteArray& range, qint64 size)
{
    static const QRegularExpression form(QStringLiteral("\\Abytes=(\\d{1,15})-(\\d{1,15})?\\z"));
    const auto match = form.match(QString::fromLatin1(range));
    if (!match.hasMatch())
        return std::nullopt;
    const qint64 first = match.captured(1).toLongLong();
    const qint64 last = match.captured(2).isEmpty() ? size - 1 : std::min(match.captured(2).toLongLong(), size - 1);
    if (first >= size || last < first)
        return std::nullopt;
    return Piece {first, std::min(last - first + 1, MaxPieceBytes)};
}

} // namespace

QHttpServerResponse answerRange(const QHttpServerRequest& request, qint64 size,
    const std::function<Result<QByteArray>(qint64 offset, qint64 length)>& read, const QByteArray& mimeType)
{
    const QByteArray whole = QByteArray::number(size);
    const auto piece = pieceOf(request.value(QByteArrayLiteral("range")), size);
    if (!piece) {
        const QJsonObject body {
            {QStringLiteral("bytes"), size}, {QStringLiteral("error"), errorName(ErrorCode::BadField)}};
        QHttpServerResponse answer = answerJson(body, Status::RequestRangeNotSatisfiable);
        answer.setHeader(QByteArrayLiteral("Content-Range"), "bytes */" + whole);
        return answer;
    }
    const auto bytes = read(piece->offset, piece->length);
    if (!bytes)
        return answerError(bytes.error());
    QHttpServerResponse answer(mimeType, *bytes, Status::PartialContent);
    const qint64 last = piece->offset + piece->length - 1;
    answer.setHeader(QByteArrayLiteral("Content-Range"),
        "bytes " + QByteArray::number(piece->offset) + '-' + QByteArray::number(last) + '/' + whole);
    return answer;
}

} // namespace evalroom
