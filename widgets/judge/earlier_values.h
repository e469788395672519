// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/drafts.h"

#include <QSet>

namespace evalroom {

// What the member has given before for an item: in the sheet that is submitted, where the draft has changed since, or
// else in the round before. Kept beside the drafts, so that it outlives the program.
class EarlierValues {
public:
    EarlierValues(Drafts& drafts, const QString& step, int round);

    // A sheet is submitted; from here on every change is one against it, beside those that are kept from before.
    void begin();
    bool isSubmitted() const { return m_submitted; }
    // A sheet is newly submitted: nothing is changed against it.
    void renew();
    void note(const Item& item, const DraftField& before, const DraftField& after);
    // Is there anything at all to be shown for some item?
    bool mayHave() const { return m_round > 1 || !m_changed.isEmpty(); }
    int changes() const { return static_cast<int>(m_changed.size()); }

    enum class From { Submitted, RoundBefore };
    struct Value {
        DraftField field;
        From from = From::Submitted;
    };
    std::optional<Value> of(const Item& item) const;

private:
    Drafts& m_drafts;
    QString m_step;
    QString m_kept; // in place of a step's id
    int m_round;
    bool m_submitted = false;
    QSet<Item> m_changed;
};

} // namespace evalroom
