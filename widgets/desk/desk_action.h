// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/session.h"
#include "widgets/result/bounded_note.h"
#include "widgets/shell/form_drafts.h"
#include "widgets/shell/hold.h"
#include "widgets/shell/why_link.h"

#include <QPushButton>
#include <functional>

namespace evalroom {

class ConfirmStrip;
class NewsLabel;

// One thing that can be done beside the next step: what it is, a text where the act has one (kept as it is typed), a
// button, the question before what cannot be undone, and the sentence why it is not possible now, or what became of it.
class DeskAction : public QWidget {
    Q_OBJECT
public:
    // The act as things are now; nothing: what it is about has not been chosen.
    using MakeAct = std::function<std::optional<Act>(const QString& text)>;
    enum class Text { None, Needed };

    DeskAction(const QString& name, Session& session, Text text, MakeAct make, QWidget* parent = nullptr);

    // `label` above the text field; unused where there is none.
    void setWords(const QString& button, const QString& label = {});
    void setHint(const QString& hint); // shown while it is possible
    QString hint() const { return m_hint; }
    // What it does and nobody can undo, in a sentence or two: shown first, and done at the answer. Empty, as at first:
    // it is done at once, as what another act undoes, or what is summed up above the button.
    void setSummary(const QString& summary);
    // What it stands in: when that moves, another button may come to lie under the pointer than the one that was meant.
    void holdWhenMoved(QWidget& around);
    // Asks the session again whether it is possible.
    void refresh();
    QString text() const { return m_note != nullptr ? m_note->text() : QString(); }
    // Whom the text is about, where there are several: each has a draft of their own.
    void setAbout(int member);

Q_SIGNALS:
    void acted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool asks() const { return !m_summary.isEmpty(); }
    void hold();
    void showWhetherPossible();
    void makeQuestion();
    FormDrafts drafts() const;
    void readDraft();
    void keepDraft();
    void press();
    void ask();
    void confirm();
    void withdraw();
    void act();
    void answer(const Result<QByteArray>& saved);
    void forget();
    void say(const QString& sentence, const QString& law = {});

    Session& m_session;
    MakeAct m_make;
    TypeLabel* m_label = nullptr;
    BoundedNote* m_note = nullptr; // where the act has a text
    QPushButton* m_button = nullptr;
    ConfirmStrip* m_question = nullptr; // made for the first summary
    TypeLabel* m_sentence = nullptr;
    NewsLabel* m_error = nullptr; // what became of the last try: nobody looks there for it
    WhyLink* m_why = nullptr;
    int m_about = 0;
    bool m_isRead = false; // the draft; not before somebody has checked in
    bool m_possible = false;
    bool m_busy = false; // it is being done
    QString m_hint;
    QString m_summary;
    Hold m_hold; // of the button; and what was meant for it is no answer to the question
    std::optional<Error> m_failure; // of the last try
};

} // namespace evalroom
