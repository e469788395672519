// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rehearsal/staff_colleague.h"

namespace evalroom {

// Staff at a terminal that was tampered with: the report that they make final names two bidders in each other's place.
// Nothing but what it says is wrong: the centre has its bytes, and the freezing record its hash and the right result.
class ForgingStaff : public StaffColleague {
public:
    // `hubData`: the folder of a hub on this machine, where what its staff bring is put.
    ForgingStaff(Session& session, PracticePlot plot, QString hubData, std::chrono::milliseconds pause,
        QObject* parent = nullptr);

    // A report in another program's name: no terminal can tell by itself what it says.
    void setProgram(const QString& program) { m_program = program; }

protected:
    bool freeze() override;

private:
    Result<QByteArray> forgedReport();
    Result<void> bring(const QByteArray& pdf, int version);

    QString m_hubData;
    QString m_program = QStringLiteral("EvalRoom " EVALROOM_VERSION);
};

} // namespace evalroom
