// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/window/asked_field.h"
#include "widgets/window/front_window.h"
#include "widgets/window/kept_starts.h"
#include "widgets/window/terminal_options.h"

namespace evalroom {

// Before a session: asks for what the command line has not said of this terminal, and whether the centre is there.
class StartWindow : public FrontWindow {
    Q_OBJECT
public:
    // `entry` stands in the fields at first. `kept` outlives it.
    StartWindow(const StartEntry& entry, const KeptStarts& kept, Preferences& preferences, QWidget* parent = nullptr);

    // With what is in the fields now.
    StartEntry entry() const;

Q_SIGNALS:
    // Everything is there, and the centre is; or the session is kept here, and can be gone on with alone.
    void entered(const evalroom::TerminalOptions& here);
    // What is in the fields is another than before.
    void typed(const evalroom::StartEntry& entry);
    // A sentence that has come up in the window.
    void told(const QString& words);

private:
    QList<QWidget*> cards() const;
    void follow(AskedField* field);
    void change(const AskedField& field);
    void fill(const StartEntry& entry);
    void press() override;
    void stop() override;
    void endGreeting(const TerminalOptions& here, const Result<QString>& version);
    void setBusy(bool busy);
    void refresh() override;
    void showFaults();
    void goToFault();
    QString faultAt(const QString& option) const;
    NextStep next() const;

    const KeptStarts& m_kept;
    StartEntry m_rest; // what no field is for
    QList<AskedField*> m_fields;
    QList<StartFault> m_faults; // of what was tried last, until it is changed
    std::optional<Error> m_refused; // the centre was not there
    bool m_filling = false;
    int m_attempt = 0; // what belongs to an earlier one is not waited for
};

} // namespace evalroom
