// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/package.h"
#include "widgets/desk/file_field.h"
#include "widgets/shell/action_bar.h"
#include "widgets/window/terminal_options.h"

#include <QFrame>
#include <QGridLayout>

namespace evalroom {

// Staff open a session: what its package holds, and the one press that has the centre keep it.
class OpeningWindow : public QMainWindow {
    Q_OBJECT
public:
    // `options` names a package, and no session yet.
    OpeningWindow(TerminalOptions options, Preferences& preferences, QWidget* parent = nullptr);

    // The centre has the session, of now or of before.
    bool isOpened() const { return m_standing != Standing::Unopened; }

Q_SIGNALS:
    // The session stands at the centre; whoever has opened it wants to sit down there.
    void deskWanted(const evalroom::TerminalOptions& here);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Standing { Unopened, Opened, StoodAlready };

    void layOut(QWidget* corner);
    void read();
    void press();
    void stop();
    void endOpening(const Result<OpenedSession>& opened);
    void refresh();
    void showFacts();
    NextStep next() const;

    TerminalOptions m_options;
    std::shared_ptr<const Package> m_package; // none: it is being read, or cannot be
    std::optional<Error> m_fault; // of the file
    bool m_reading = false;
    int m_attempt = 0; // to read or to open; what belongs to an earlier one is not waited for
    Standing m_standing = Standing::Unopened;
    TypeLabel* m_title;
    TypeLabel* m_words;
    FileField* m_file;
    QFrame* m_card;
    TypeLabel* m_lot;
    QGridLayout* m_facts;
    TypeLabel* m_numberWords;
    QLineEdit* m_number; // of the session, to be copied to the other terminals
    TypeLabel* m_remarks;
    ActionBar* m_action;
};

} // namespace evalroom
