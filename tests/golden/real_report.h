// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/small_report.h"
#include "session_plays.h"

namespace evalroom::test {

// A small real PDF, in which everybody signs with the certificate of the roster; in SM2 nobody can.
inline ReportMaking realReport(SessionLog& room)
{
    return {[&room] { return fixture::smallReport(activeCommittee(room.state())); },
        [&room](const QByteArray& current, int member) {
            Actor& signer = room.actor(member);
            if (signer.entry().key.algorithm() == Algorithm::SM2SM3)
                return QByteArray();
            return signReport(current, member, {signer.certificate()}, signer.key(), room.now).value();
        }};
}

} // namespace evalroom::test
