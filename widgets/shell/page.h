// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/session.h"
#include "widgets/words/people.h"

#include <QWidget>

namespace evalroom {

class Preferences;

// What the one primary button of a page says and does.
struct NextStep {
    QString action; // on the button, a verb first; empty: there is nothing to do here
    QString sentence; // beside it: what it will do, or why it cannot be done yet and who can change that
    bool possible = false;
    bool needsPin = false; // the certificate itself signs: the PIN is asked for beside the button
    bool isHarmless = false; // a press by mistake signs and ends nothing, it only leads on: nothing to hold back
    QString law = {}; // that forbids it: instrument and article, where there is one
    // What the button signs, and of the session whatever that rests on, as the page shows them; empty: nothing that can
    // change between press and signature.
    QByteArray basis = {};

    // A press of it is a signature under something that may change.
    bool signs() const { return needsPin || !basis.isEmpty(); }
    // Whether this is about the same as what was shown when the button was pressed.
    bool isStill(const NextStep& shown) const { return basis == shown.basis; }
    // Whether a press that was meant for the other does what was meant.
    bool doesTheSameAs(const NextStep& other) const { return action == other.action && isStill(other); }
};

// The work of one step in the middle of the window. A page decides no rule: what is possible the session says.
class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(Session& session, QWidget* parent = nullptr);

    // The heading, and one sentence below it that says what is to be done here; the sentence may be empty.
    virtual QString title() const = 0;
    virtual QString guidance() const { return {}; }
    virtual NextStep next() const = 0;
    // The primary button was pressed while next().possible; the certificate is unlocked where next() asked for the PIN,
    // and next() is still what was shown.
    // Answers by done() or failed() where it takes its time; the button is busy until then.
    virtual void perform() = 0;
    // A page that asks for the PIN before there is a session to unlock takes it itself, in place of perform().
    virtual bool takesPin() const { return false; }
    virtual void performWith(Secret pin);
    // Whether what perform() waits for can be given up without harm; then stop() is answered by failed(Cancelled).
    virtual bool canStop() const { return false; }
    virtual void stop() { }
    // State, connection, drafts or language have changed: everything that is shown is made anew, but nothing that has
    // been typed is lost, and the keyboard stays where it is.
    virtual void refresh() = 0;
    // The member works at another seat: what stands here can be read, and nothing entered. For good.
    void setReadOnly();
    // Names that have come meanwhile; for pages that stay long enough to wait for them.
    virtual void setPeople(const People&) { }
    // Once, for pages that show something only where the person wants to see it.
    virtual void setPreferences(Preferences&) { }
    // Where the keyboard begins.
    virtual QWidget* firstField() { return nullptr; }
    // The entry of "More" that leads here; empty: none does. Whoever closes the window here comes back by it.
    QString entry() const { return m_entry; }
    void setEntry(const QString& entry) { m_entry = entry; }
    // Where on the page the person is, for returnTo() in a window that is opened later: a tab, one of several bidders.
    // Empty: where it begins. What leads nowhere any more is passed over.
    virtual QString spot() const { return {}; }
    virtual void returnTo(const QString&) { }

Q_SIGNALS:
    void changed(); // next(), title() or guidance() have
    void done();
    void turned(); // the press has led to a summary of what would be signed: nothing is done yet
    void failed(const evalroom::Error& error);
    // The reader is to show this place of a document, from page 1; 0: wherever it was last.
    void documentWanted(const QString& document, int page);

protected:
    Session& session() const { return m_session; }
    const SessionState& state() const { return m_session.expected(); }
    // For perform(): done() once the act is saved here, else failed().
    Session::Saved reply();
    Done doneReply();
    // For NextStep: what an act says is all that it rests on.
    static QByteArray basisOf(const Act& act);
    // Says why not, and by which law.
    void refuse(NextStep& step, const Error& error) const;
    // What takes entries by itself, besides the fields and buttons that are children.
    virtual void endEntry() { }
    void changeEvent(QEvent* event) override;

private:
    Session& m_session;
    QString m_entry;
    bool m_readOnly = false;
};

} // namespace evalroom
