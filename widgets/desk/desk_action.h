// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/session.h"
#include "widgets/result/bounded_note.h"
#include "widgets/shell/form_drafts.h"
#include "widgets/shell/why_link.h"

#include <QPushButton>
#include <functional>

namespace evalroom {

// One thing that can be done beside the next step: what it is, a text where the act has one (kept as it is typed), a
// button, and the sentence why it is not possible now, or what became of it.
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
    // Asks the session again whether it is possible.
    void refresh();
    QString text() const { return m_note != nullptr ? m_note->text() : QString(); }
    // Whom the text is about, where there are several: each has a draft of their own.
    void setAbout(int member);

Q_SIGNALS:
    void acted();

private:
    FormDrafts drafts() const;
    void readDraft();
    void keepDraft();
    void act();
    void answer(const Result<QByteArray>& saved);
    void forget();
    void say(const QString& sentence, bool bad, const QString& law = {});

    Session& m_session;
    MakeAct m_make;
    TypeLabel* m_label = nullptr;
    BoundedNote* m_note = nullptr; // where the act has a text
    QPushButton* m_button = nullptr;
    TypeLabel* m_sentence = nullptr;
    WhyLink* m_why = nullptr;
    int m_about = 0;
    bool m_isRead = false; // the draft; not before somebody has checked in
    QString m_hint;
    std::optional<Error> m_failure; // of the last try
};

} // namespace evalroom
