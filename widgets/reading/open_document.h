// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/render/render_client.h"
#include "widgets/reading/library.h"

namespace evalroom {

// One document from the moment that somebody wants to read it: brought here, checked, opened by the helper process.
class OpenDocument : public QObject {
    Q_OBJECT
public:
    enum class Stage {
        Closed, // nobody has asked for it
        Fetching,
        Checking, // against the manifest
        Opening,
        Ready,
        Failed,
    };

    OpenDocument(Library& library, QString id, RenderSetup setup, QObject* parent = nullptr);

    // Does nothing where it is under way or ready.
    void begin();
    // Failed with Cancelled, at once, where it is under way.
    void stop();
    // Nobody may read it any more.
    void close(const Error& why);

    const QString& id() const { return m_id; }
    Stage stage() const { return m_stage; }
    bool isUnderWay() const
    {
        return m_stage == Stage::Fetching || m_stage == Stage::Checking || m_stage == Stage::Opening;
    }
    bool isStopped() const { return m_stage == Stage::Failed && m_error.code == ErrorCode::Cancelled; }
    const Error& error() const { return m_error; } // of Failed
    qint64 fetched() const { return m_fetched; }
    qint64 size() const { return m_size; }

    // Once Ready; sizes and labels come a little later, and are those of the first page until then.
    int pageCount() const { return static_cast<int>(m_shapes.size()); }
    const PageShape& shape(int page) const { return m_shapes.at(page); }
    const QList<OutlineItem>& outline() const { return m_outline; }
    RenderClient& client() { return *m_client; }

Q_SIGNALS:
    void stageChanged();
    void shapesChanged();
    void outlineChanged();

private:
    void setStage(Stage stage);
    void fail(const Error& error);
    void openDevice(const std::shared_ptr<QIODevice>& device);
    void learnShapes(int from);
    void takeShapes(int from, const QList<PageShape>& shapes);
    void learnOutline();

    Library& m_library;
    QString m_id;
    RenderSetup m_setup;
    std::unique_ptr<RenderClient> m_client;
    Stage m_stage = Stage::Closed;
    int m_run = 0; // what was asked for before it was stopped or closed is another run's
    Error m_error;
    qint64 m_fetched = 0;
    qint64 m_size = 0;
    QList<PageShape> m_shapes;
    QList<OutlineItem> m_outline;
};

} // namespace evalroom
