// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/window/kept_starts.h"
#include "widgets/window/opening_window.h"
#include "widgets/window/start_window.h"
#include "widgets/window/terminal.h"

#include <memory>

namespace evalroom {

// From the command line to a session: the windows on the way, one at a time. Who was led to a wrong session comes back.
class Entrance : public QObject {
    Q_OBJECT
public:
    // `given`: what the command line says. `keptFile`: see KeptStarts.
    Entrance(StartEntry given, Preferences& preferences, const QString& keptFile = {}, QObject* parent = nullptr);
    ~Entrance() override;

    void begin();
    QMainWindow* window() const { return m_window; } // the one that is seen
    Terminal* terminal() { return m_terminal.get(); } // none: nobody has come so far

Q_SIGNALS:
    // What is wrong, as a window says it, too.
    void told(const QString& words);

private:
    StartEntry withCertificate(const StartEntry& given) const;
    void ask(const StartEntry& entry);
    void enter(const TerminalOptions& here);
    void sitDown(TerminalOptions here);
    void askAgain();
    std::unique_ptr<Terminal> leave();
    void show(QMainWindow& window);

    StartEntry m_given;
    Preferences& m_preferences;
    KeptStarts m_kept;
    QMainWindow* m_window = nullptr;
    std::unique_ptr<QMainWindow> m_before; // it asks, or opens a package
    std::unique_ptr<Terminal> m_terminal;
    StartEntry m_entry; // that has led here
};

} // namespace evalroom
