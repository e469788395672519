// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace evalroom {

// What a dishonest centre could do: it goes back to what its log was before, and denies the rest. For practice alone,
// whose hub keeps its files on this machine; it must not run meanwhile.
class CentreRollback {
public:
    // `folder`: of a practice room.
    explicit CentreRollback(const QString& folder);

    bool keep() const;
    bool goBack() const;

private:
    QString m_data;
    QString m_kept;
};

} // namespace evalroom
