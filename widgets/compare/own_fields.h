// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/session.h"

namespace evalroom {

// What this member has typed in sheets, by step. Every field is opened on its own, so they are read bid by bid, and the
// window goes on meanwhile.
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
    void take(const QString& step, const QMap<Item, DraftField>& fields);

    Session& m_session;
    Fields m_fields;
    QMap<Item, DraftField> m_read; // of the step that is being read
    QList<std::pair<QString, QString>> m_left; // steps and bidders to read
};

} // namespace evalroom
