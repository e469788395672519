// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/render/render_client.h"
#include "session/awaited.h"

#include <QBuffer>
#include <QFile>

namespace evalroom::test {

inline RenderSetup renderSetup()
{
    return {.program = qEnvironmentVariable("EVALROOM_BIN") + QStringLiteral("/evalroom-render")};
}

inline std::shared_ptr<QIODevice> deviceOf(const QString& path)
{
    auto file = std::make_shared<QFile>(path);
    return file->open(QIODevice::ReadOnly) ? file : nullptr;
}

inline std::shared_ptr<QIODevice> deviceOf(const QByteArray& bytes)
{
    auto buffer = std::make_shared<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    return buffer;
}

inline Result<Opened> opened(RenderClient& client, const std::shared_ptr<QIODevice>& document)
{
    return awaited<Opened>([&](const Reply<Opened>& reply) { client.open(document, reply); });
}

inline Result<Pixels> pixels(RenderClient& client, const PixelsRequest& request)
{
    return awaited<Pixels>([&](const Reply<Pixels>& reply) { client.pixels(request, reply); });
}

inline PixelsRequest wholePage(int page, const QSize& size)
{
    return {page, size, QRect({}, size)};
}

} // namespace evalroom::test
