// SPDX-License-Identifier: Apache-2.0
#include "documents/render/render_worker.h"

#include <QCoreApplication>
#include <QLoggingCategory>

namespace evalroom {

namespace {

Q_LOGGING_CATEGORY(renderLog, "evalroom.render", QtInfoMsg)

constexpr int Reopening = 0; // the id of a request that nobody has made
constexpr int MostLost = 2;

// What the helper may know of this user's surroundings.
QProcessEnvironment bareEnvironment()
{
    const QProcessEnvironment whole = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment bare;
    for (const char* name : {"LANG", "LC_ALL", "LD_LIBRARY_PATH", "QT_PLUGIN_PATH", "FONTCONFIG_FILE",
             "FONTCONFIG_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS", "LSAN_OPTIONS"}) {
        const QString key = QString::fromLatin1(name);
        if (whole.contains(key))
            bare.insert(key, whole.value(key));
    }
    return bare;
}

bool fits(const RenderRequest& request, const RenderAnswer& answer)
{
    if (request.index() != answer.index())
        return false;
    const auto* wanted = std::get_if<PixelsRequest>(&request);
    const auto* pixels = std::get_if<Pixels>(&answer);
    return !wanted || !pixels || pixels->image.size() == wanted->clip.size();
}

} // namespace

RenderWorker::RenderWorker(RenderSetup setup, Answered answered)
    : m_setup(std::move(setup))
    , m_answered(std::move(answered))
    , m_watchdog(this)
{
    if (m_setup.program.isEmpty())
        m_setup.program = QCoreApplication::applicationDirPath() + QStringLiteral("/evalroom-render");
    m_watchdog.setSingleShot(true);
    connect(&m_watchdog, &QTimer::timeout, this, [this] { lose(QStringLiteral("slow")); });
}

RenderWorker::~RenderWorker()
{
    dropProcess();
    const QList<QProcess*> processes = findChildren<QProcess*>();
    for (QProcess* process : processes) {
        process->disconnect();
        process->waitForFinished();
    }
}

void RenderWorker::open(quint32 id, const std::shared_ptr<QIODevice>& document)
{
    m_document = document;
    m_waiting.prepend({id, OpenRequest {document->size()}});
    goOn();
}

void RenderWorker::ask(quint32 id, const RenderRequest& request)
{
    if (m_hopeless)
        return m_answered(id, std::unexpected(*m_hopeless));
    m_waiting.append({id, request});
    goOn();
}

void RenderWorker::cancel(quint32 id)
{
    const qsizetype before = m_waiting.size();
    m_waiting.removeIf([id](const Waiting& waiting) { return waiting.id == id; });
    if (m_waiting.size() == before && m_working && m_working->id == id)
        m_process->write(encode(ToHelper {id, CancelRequest()}));
}

void RenderWorker::goOn()
{
    if (m_working || !m_document || (m_process && !m_greeted))
        return;
    if (!m_process) {
        if (!m_waiting.isEmpty())
            start();
        return;
    }
    const bool asked = !m_waiting.isEmpty() && std::holds_alternative<OpenRequest>(m_waiting.front().request);
    if (!m_opened && !asked)
        send({Reopening, OpenRequest {m_document->size()}});
    else if (!m_waiting.isEmpty())
        send(takeNext());
}

// What somebody has asked for last is what they look at now; the rest waits in its order.
RenderWorker::Waiting RenderWorker::takeNext()
{
    const auto isPixels = [](const Waiting& waiting) { return std::holds_alternative<PixelsRequest>(waiting.request); };
    qsizetype next = 0;
    if (m_opened) {
        for (qsizetype i = 0; i < m_waiting.size(); ++i)
            next = isPixels(m_waiting.at(i)) ? i : next;
    }
    return m_waiting.takeAt(next);
}

void RenderWorker::start()
{
    m_output = FrameSplitter(MaxFrameFromHelper);
    m_greeted = false;
    m_opened = false;
    m_process = std::make_unique<QProcess>();
    m_process->setProcessEnvironment(bareEnvironment());
    m_process->setWorkingDirectory(QStringLiteral("/"));
    m_process->setStandardErrorFile(QProcess::nullDevice()); // a hostile file could fill it
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &RenderWorker::readOutput);
    connect(m_process.get(), &QProcess::finished, this, [this] { lose(QStringLiteral("crashed")); });
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            giveUp({ErrorCode::NotFound, m_setup.program});
    });
    connect(m_process.get(), &QProcess::started, this, [this] { Q_EMIT started(m_process->processId()); });
    m_watchdog.start(m_setup.patience);
    m_process->start(m_setup.program, {});
}

void RenderWorker::send(Waiting next)
{
    m_process->write(encode(ToHelper {next.id, next.request}));
    m_working = std::move(next);
    m_watchdog.start(m_setup.patience);
}

void RenderWorker::readOutput()
{
    m_output.append(m_process->readAllStandardOutput());
    while (m_process && m_process->state() == QProcess::Running) {
        const auto frame = m_output.next();
        if (frame && !*frame)
            return;
        const auto message = frame ? decodeFromHelper(**frame) : Result<FromHelper>(std::unexpected(frame.error()));
        if (!message)
            return lose(QStringLiteral("protocol"));
        handle(*message);
    }
}

void RenderWorker::handle(const FromHelper& message)
{
    if (const auto* need = std::get_if<NeedBytes>(&message.body))
        return handOver(*need);
    if (const auto* hello = std::get_if<Hello>(&message.body)) {
        if (hello->protocol != RenderProtocol || m_greeted)
            return lose(QStringLiteral("protocol"));
        m_greeted = true;
        m_watchdog.stop();
        return goOn();
    }
    auto answered = std::get<Result<RenderAnswer>>(message.body);
    if (!m_working || message.id != m_working->id || (answered && !fits(m_working->request, *answered)))
        return lose(QStringLiteral("protocol"));
    answer(std::move(answered));
}

void RenderWorker::handOver(const NeedBytes& need)
{
    DocumentBytes document;
    if (m_document->seek(need.offset))
        document.bytes = m_document->read(need.length);
    m_process->write(encode(ToHelper {0, document}));
}

void RenderWorker::answer(Result<RenderAnswer> answer)
{
    m_watchdog.stop();
    const Waiting done = *std::exchange(m_working, std::nullopt);
    if (std::holds_alternative<OpenRequest>(done.request)) {
        if (!answer && done.id != Reopening)
            m_answered(done.id, std::unexpected(answer.error()));
        if (!answer)
            return giveUp(answer.error());
        m_opened = true;
        m_lost = 0;
    } else {
        m_useful = true;
    }
    if (done.id != Reopening)
        m_answered(done.id, std::move(answer));
    goOn();
}

// The process has died, or is as good as dead. That costs the request that it was at; if it was at the document as a
// whole, that is tried once more.
void RenderWorker::lose(const QString& why)
{
    m_watchdog.stop();
    if (!m_process)
        return;
    const auto* pixels = m_working ? std::get_if<PixelsRequest>(&m_working->request) : nullptr;
    const QString place = pixels ? QStringLiteral("page %1").arg(pixels->page + 1) : QStringLiteral("no page");
    qCInfo(renderLog, "helper process lost: %s, at %s", qPrintable(why), qPrintable(place));
    dropProcess();
    const Error error {ErrorCode::Internal, why};
    const bool opening = !m_opened;
    const bool useful = std::exchange(m_useful, false);
    auto lost = std::exchange(m_working, std::nullopt);
    m_opened = false;
    if (opening && ++m_lost >= MostLost) {
        if (lost && lost->id != Reopening)
            m_answered(lost->id, std::unexpected(error));
        return giveUp(error);
    }
    if (opening && lost && lost->id != Reopening)
        m_waiting.prepend(std::move(*lost));
    else if (lost && lost->id != Reopening)
        m_answered(lost->id, std::unexpected(error));
    if (useful)
        start(); // somebody reads here, and will go on in a moment
    else
        goOn();
}

void RenderWorker::giveUp(const Error& error)
{
    m_watchdog.stop();
    m_hopeless = error;
    const QList<Waiting> waiting = std::exchange(m_waiting, {});
    for (const Waiting& each : waiting)
        m_answered(each.id, std::unexpected(error));
    dropProcess();
}

// Called from its own signals, so it is deleted later.
void RenderWorker::dropProcess()
{
    if (!m_process)
        return;
    QProcess* process = m_process.release();
    process->disconnect(this);
    if (process->state() == QProcess::NotRunning)
        return process->deleteLater();
    process->setParent(this);
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
    process->kill();
}

} // namespace evalroom

#include "moc_render_worker.cpp"
