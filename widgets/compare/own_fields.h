// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/session.h"

namespace evalroom {

// What this member has typed in sheets, by step. Every field is opened on its own, so they are read step by step, and
// the window goes on meanwhile.
class OwnFields : public QObject {
    Q_OBJECT
public:
    using Fields = QMap<QString, QMap<Item, DraftField>>;

    explicit OwnFields(Session& session, QObject* parent = nullptr);

    // Reads what there is now.
    void read();
    const Fields& fields() const { return m_fields; }

Q_SIGNALS:
    void changed();

private:
    void readNext();

    Session& m_session;
    Fields m_fields;
    QStringList m_left; // steps to read
};

} // namespace evalroom
