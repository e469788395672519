// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/session.h"
#include "widgets/motions/desk_form.h"
#include "widgets/motions/letter_words.h"
#include "widgets/shell/form_drafts.h"

class QComboBox;

namespace evalroom {

class BigChoice;
class LetterFile;
class LetterTime;
class NewsLabel;
class ReasonField;
class TypeLabel;

// Registers a letter: whose, what it says, and its text.
class LetterForm : public DeskForm {
    Q_OBJECT
public:
    explicit LetterForm(Session& session, QWidget* parent = nullptr);

    void refresh() override;
    std::optional<Act> act() const override;
    QString fault() const override;
    QString pendingWords() const override;
    QStringList summary() const override;
    void clear() override;
    // The letter whose registration is filled in; nothing: none is.
    std::optional<Letter> written() const;

Q_SIGNALS:
    void turned(); // written() is another

private:
    void layOut();
    void follow(const QList<Letter>& letters);
    void bringBackChoice();
    void choose(int index);
    void keep();
    void tell();
    void say();
    Letter letter() const;
    LetterWords words() const;
    // What is chosen; nullptr: nothing is.
    const LetterWords::Choice* chosen(const LetterWords& words) const;
    bool isBegun() const;
    void sayRegistered();
    // What is chosen is an answer on paper or in a file, which came in at some time.
    bool mayHaveFile() const;
    void showWhatCame();
    QString timeFault() const;
    QString silenceFault() const;

    Session& m_session;
    QList<Letter> m_letters;
    Letter m_shown; // whose draft is in the fields
    bool m_isPicked = false; // by the person
    std::optional<FormDrafts> m_choice; // which was picked
    bool m_isWritten = false;
    std::optional<FormDrafts> m_drafts;
    TypeLabel* m_boxLabel;
    QComboBox* m_box; // seen where there are several
    TypeLabel* m_about;
    TypeLabel* m_registered;
    BigChoice* m_yes;
    BigChoice* m_no;
    ReasonField* m_text;
    LetterFile* m_file; // of an answer that is one
    LetterTime* m_time; // of the same
    NewsLabel* m_timeError;
};

} // namespace evalroom
