// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/render/render_protocol.h"

#include <QIODevice>
#include <QProcess>
#include <QTimer>
#include <functional>
#include <memory>

namespace evalroom {

// How a helper process is run.
struct RenderSetup {
    QString program; // path of evalroom-render; empty: beside this program
    std::chrono::milliseconds patience {20'000}; // for one answer
};

// Runs the helper process of one document on a thread of its own: hands out requests one by one, reads and decrypts
// the parts of the document that the helper asks for, and starts it again when it dies or does not answer any more.
class RenderWorker : public QObject {
    Q_OBJECT
public:
    using Answered = std::function<void(quint32 id, Result<RenderAnswer> answer)>;

    // `answered` is called on this object's thread.
    RenderWorker(RenderSetup setup, Answered answered);
    ~RenderWorker() override;

    void open(quint32 id, const std::shared_ptr<QIODevice>& document);
    void ask(quint32 id, const RenderRequest& request);
    // Its answer does not come any more, or is no longer wanted.
    void cancel(quint32 id);

Q_SIGNALS:
    void started(qint64 process);

private:
    struct Waiting {
        quint32 id = 0;
        RenderRequest request;
    };

    void goOn();
    void start();
    void send(Waiting next);
    Waiting takeNext();
    void readOutput();
    void handle(const FromHelper& message);
    void handOver(const NeedBytes& need);
    void answer(Result<RenderAnswer> answer);
    void lose(const QString& why);
    void giveUp(const Error& error);
    void dropProcess();

    RenderSetup m_setup;
    Answered m_answered;
    std::unique_ptr<QProcess> m_process;
    FrameSplitter m_output {MaxFrameFromHelper};
    QTimer m_watchdog;
    std::shared_ptr<QIODevice> m_document;
    QList<Waiting> m_waiting;
    std::optional<Waiting> m_working;
    std::optional<Error> m_hopeless; // the document cannot be opened
    bool m_greeted = false;
    bool m_opened = false;
    bool m_useful = false; // this process has answered something
    int m_lost = 0; // processes in a row that have not even opened the document
};

} // namespace evalroom
