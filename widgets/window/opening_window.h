// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/package.h"
#include "widgets/desk/file_field.h"
#include "widgets/window/front_window.h"
#include "widgets/window/terminal_options.h"

#include <QFrame>
#include <QGridLayout>

namespace evalroom {

// Staff open a session: what its package holds, and the one press that has the centre keep it.
class OpeningWindow : public FrontWindow {
    Q_OBJECT
public:
    // `options` names a package, and no session yet.
    OpeningWindow(TerminalOptions options, Preferences& preferences, QWidget* parent = nullptr);

    // The centre has the session, of now or of before.
    bool isOpened() const { return m_standing != Standing::Unopened; }

Q_SIGNALS:
    // Another package is typed or chosen; empty: none is.
    void packageChanged(const QString& path);
    // The session stands at the centre; whoever has opened it wants to sit down there.
    void deskWanted(const evalroom::TerminalOptions& here);

private:
    enum class Standing { Unopened, Opened, StoodAlready };

    void fillCard();
    void read();
    void press() override;
    void stop() override;
    void endOpening(const Result<OpenedSession>& opened);
    void refresh() override;
    void showFacts();
    NextStep next() const;

    TerminalOptions m_options;
    std::shared_ptr<const Package> m_package; // none: it is being read, or cannot be
    std::optional<Error> m_fault; // of the file
    bool m_reading = false;
    int m_attempt = 0; // to read or to open; what belongs to an earlier one is not waited for
    Standing m_standing = Standing::Unopened;
    FileField* m_file;
    QFrame* m_card;
    TypeLabel* m_lot;
    QGridLayout* m_facts;
    TypeLabel* m_numberWords;
    QLineEdit* m_number; // of the session, to be copied to the other terminals
    TypeLabel* m_remarks;
};

} // namespace evalroom
