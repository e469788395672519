// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QHttpServerRequest>
#include <QHttpServerResponse>
#include <functional>

namespace evalroom {

// Large things are read in pieces: one range at a time, and no more than this at once, whatever was asked for.
inline constexpr qint64 MaxPieceBytes = 1024 * 1024;

// 206 with the piece of the `size` bytes that the request's Range names; 416 without a range that there is.
// `read` gives the bytes from an offset, so many.
QHttpServerResponse answerRange(const QHttpServerRequest& request, qint64 size,
    const std::function<Result<QByteArray>(qint64 offset, qint64 length)>& read, const QByteArray& mimeType);

} // namespace evalroom
