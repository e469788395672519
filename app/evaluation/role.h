// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace evalroom {

// What a person on the roster may do in a session (domain terms in brackets).
enum class Role {
    Expert, // 评标专家, a member of the committee
    Owner, // 招标人/采购人代表, a member of the committee
    Staff, // 场内工作人员/见证
    Supervisor, // 监督人员
    Centre, // the trading centre's keeper of its escrow key
};

const QStringList& roleNames();
QString roleName(Role role);

// Members of the evaluation committee judge and vote; the others do not.
inline bool sitsOnCommittee(Role role)
{
    return role == Role::Expert || role == Role::Owner;
}

} // namespace evalroom
