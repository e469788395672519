// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/desk/staff_next.h"
#include "widgets/motions/letter_form.h"
#include "widgets/motions/recusal_form.h"
#include "widgets/motions/tie_form.h"
#include "widgets/motions/unasked_form.h"

namespace evalroom {

// The forms on the desk of the staff, each seen while there is occasion for it.
class StaffForms : public QWidget {
    Q_OBJECT
public:
    explicit StaffForms(Session& session, QWidget* parent = nullptr);

    void refresh();
    // The letter whose registration comes first; nothing: none is filled in, and no other begun.
    std::optional<Letter> written() const;
    // That the next step is filled in at; nullptr: it needs none.
    DeskForm* formOf(const StaffNext& next) const;
    // Shows what there is occasion for; true: a form has come that the session waits for.
    bool follow(const StaffNext& next);

Q_SIGNALS:
    void typed();
    void turned(); // written() is another

private:
    Session& m_session;
    LetterForm* m_letter; // seen while a bidder's letter is waited for
    TieForm* m_tie; // while a tie is open
    UnaskedForm* m_withdrawal; // while a bidder may withdraw
    UnaskedForm* m_negotiation; // while it may be put down what is negotiated
    RecusalForm* m_recusal; // where the law lets bidders apply for a recusal
};

} // namespace evalroom
