// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace evalroom {

// What a dishonest centre could do: the frozen report that its hub hands out is not the one that was frozen. For
// practice alone, whose hub keeps its files on this machine.
class ReportForgery {
public:
    // `folder`: of a practice room.
    explicit ReportForgery(const QString& folder);

    void forge();
    void undo();

private:
    void turnLastByte() const;

    QString m_folder;
    bool m_forged = false;
};

} // namespace evalroom
