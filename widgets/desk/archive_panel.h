// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/session.h"
#include "widgets/desk/file_field.h"

#include <QProgressBar>

namespace evalroom {

// Saves the signed report and the archive to files that the person names.
class ArchivePanel : public QWidget {
    Q_OBJECT
public:
    explicit ArchivePanel(Session& session, QWidget* parent = nullptr);

    void refresh();
    bool hasPaths() const;
    bool isSaving() const { return m_report.busy || m_archive.busy; }
    bool isDone() const { return !m_report.saved.isEmpty() && !m_archive.saved.isEmpty(); }
    // What has its place and has not been saved yet; the keyboard goes to a place that is still to be named.
    void saveAll();

Q_SIGNALS:
    void changed();

private:
    // One file that can be saved.
    struct Row {
        FileField* field = nullptr;
        QPushButton* save = nullptr;
        TypeLabel* words = nullptr;
        QProgressBar* bar = nullptr;
        bool busy = false;
        QString saved; // where to
    };

    Row makeRow(const QString& name);
    void save(Row& row, bool archive);
    static void tellProgress(const Row& row, const Transferred& now);
    void write(Row& row, const QString& path, const QByteArray& bytes);
    void end(Row& row, const QString& path, const Result<void>& result);
    void refresh(Row& row, bool possible);

    Session& m_session;
    TypeLabel* m_intro = nullptr;
    Row m_report;
    Row m_archive;
    QPushButton* m_stop = nullptr; // whatever is being fetched
    KeptFields* m_kept; // both paths
};

} // namespace evalroom
