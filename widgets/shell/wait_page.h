// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/waiting_times.h"
#include "widgets/shell/column.h"
#include "widgets/shell/page.h"
#include "widgets/style/type_label.h"
#include "widgets/words/people.h"

namespace evalroom {

// Nothing to do here now: who is missing, what they have to do, and that one may read on meanwhile.
class WaitPage : public Page {
    Q_OBJECT
public:
    WaitPage(Session& session, const People& people, QWidget* parent = nullptr);

    QString title() const override;
    QString guidance() const override;
    NextStep next() const override;
    void perform() override { }
    void refresh() override;

private:
    QList<Marked> awaitedLines();
    QList<Marked> ownSheetLines() const;
    // "…, since 10:12", where the log tells it.
    QString withSince(const QString& words, const Awaited& awaited);

    People m_people;
    WaitingTimes m_times;
    TypeLabel* m_missing;
    TypeLabel* m_again; // that the session is a reevaluation
};

} // namespace evalroom
