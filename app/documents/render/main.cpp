// SPDX-License-Identifier: Apache-2.0
#include "documents/render/frame_channel.h"
#include "documents/render/pdf_engine.h"
#include "documents/render/render_server.h"
#include "documents/render/sandbox.h"

#include <QGuiApplication>
#include <csignal>
#include <unistd.h>

using namespace evalroom;

// Reads one document, which the program hands over piece by piece, and answers pixels and text: see render_messages.h.
int main(int argc, char** argv)
{
    shedInheritance();
    std::signal(SIGPIPE, SIG_IGN);
    // What a library prints is no answer.
    const int output = ::dup(STDOUT_FILENO);
    ::dup2(STDERR_FILENO, STDOUT_FILENO);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    auto engine = std::make_unique<PdfEngine>();
    FrameChannel channel(STDIN_FILENO, output);
    channel.send({0, Hello {RenderProtocol, lockIn()}});
    RenderServer(channel, std::move(engine)).serve();
}
