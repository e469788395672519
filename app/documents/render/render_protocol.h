// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/render/render_messages.h"

#include <optional>

namespace evalroom {

// A frame is its length (four bytes, network order), the id of the request it belongs to, one byte for its kind, and
// the fields of that kind. Both ends decode strictly: what is not exactly a frame of this protocol is an error, and the
// other end is no longer listened to.
QByteArray encode(const ToHelper& message);
QByteArray encode(const FromHelper& message);

// Of a frame without its length. Errors: BadField.
Result<ToHelper> decodeToHelper(QByteArrayView frame);
Result<FromHelper> decodeFromHelper(QByteArrayView frame);

inline constexpr qsizetype MaxFrameToHelper = 2 * 1024 * 1024;
inline constexpr qsizetype MaxFrameFromHelper = 72 * 1024 * 1024;

// Cuts a stream of bytes into frames.
class FrameSplitter {
public:
    explicit FrameSplitter(qsizetype limit)
        : m_limit(limit)
    {
    }

    void append(QByteArrayView bytes);
    // The next whole frame without its length, if it has come; valid until more is appended. Errors: TooLarge.
    Result<std::optional<QByteArrayView>> next();

private:
    qsizetype m_limit;
    QByteArray m_bytes;
    qsizetype m_read = 0;
};

} // namespace evalroom
