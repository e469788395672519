// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/session.h"
#include "widgets/desk/file_field.h"

#include <QProgressBar>

namespace evalroom {

// Where the session's papers lie on this machine; empty: to be chosen.
struct StaffPapers {
    QString package; // the lot's documents, encrypted
    QString annex; // the names behind the numbers
};

// Brings the documents and the annex to the hub. What was interrupted goes on where it ended.
class PapersPanel : public QWidget {
    Q_OBJECT
public:
    PapersPanel(Session& session, const StaffPapers& papers, QWidget* parent = nullptr);

    void refresh();
    bool isBringing() const { return m_bringing; }
    // Both have been brought from this terminal.
    bool isDone() const { return m_documents == Part::Brought && m_names == Part::Brought; }
    bool hasPaths() const;
    // What has not been brought yet, one after the other.
    void bring();
    // What a person has to know of identifiers in a package that are not in order; empty: all are.
    static QString remarksOn(const Manifest& manifest);

Q_SIGNALS:
    void annexBrought();
    void changed();

private:
    enum class Part { Untouched, Reading, Busy, Left, Brought, Failed }; // Left: not waited for any longer

    void build();
    void bringDocuments();
    void bringAnnex();
    void refreshStopping();
    void stopNames();
    void sendAnnex(const QJsonObject& annex);
    void endDocuments(const Result<void>& result);
    void endAnnex(const Result<void>& result);
    void progress(const QString& document, qint64 bytes, qint64 size);
    static bool isUnderWay(Part part) { return part == Part::Reading || part == Part::Busy; }
    static Marked stateWords(Part part);
    Marked namesWords() const;

    Session& m_session;
    TypeLabel* m_intro = nullptr;
    FileField* m_package = nullptr;
    QPushButton* m_bringDocuments = nullptr;
    QProgressBar* m_bar = nullptr;
    QPushButton* m_cancel = nullptr; // beside it
    TypeLabel* m_documentsState = nullptr;
    FileField* m_annex = nullptr;
    QPushButton* m_bringAnnex = nullptr;
    QProgressBar* m_namesBar = nullptr; // how much of it there is nobody asks
    QPushButton* m_stopNames = nullptr; // it may lie on a bad stick, and the centre may be silent
    TypeLabel* m_annexState = nullptr;
    TypeLabel* m_remarks = nullptr; // on identifiers in the package
    Part m_documents = Part::Untouched;
    Part m_names = Part::Untouched;
    std::optional<Error> m_namesFault; // why they were not brought
    int m_lists = 0; // of several that were read the last one counts
    bool m_bringing = false;
    QString m_now; // the document that is under way
    KeptFields* m_kept = nullptr; // both paths
};

} // namespace evalroom
