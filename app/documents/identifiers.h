// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/manifest.h"

namespace evalroom {

// What is wrong with an identifier. Those that a platform hands over are often wrong: they are taken, and a person is
// told; those that a person types are refused (domain §5 (d)).
enum class IdentifierFault {
    Length,
    Characters, // or their order: not the identifier's shape
    Date, // there is no such day
    Check, // the check character
    Above, // it does not begin with the code that it is part of
};

using IdentifierCheck = std::optional<IdentifierFault>; // nothing: it is in order

// 统一社会信用代码, GB 32100-2015.
IdentifierCheck checkCreditCode(QStringView code);
// 公民身份号码, GB 11643-1999; also of 港澳台居民居住证.
IdentifierCheck checkResidentNumber(QStringView number);
// 交易平台标识码 (11), 项目编号 (17), 招标项目编号 (20), 标段(包)编号 (23): 公共资源交易平台系统数据规范.
IdentifierCheck checkPlatformCode(QStringView code);
IdentifierCheck checkProjectCode(QStringView code);
IdentifierCheck checkTenderProjectCode(QStringView code);
IdentifierCheck checkSectionCode(QStringView code);
// 统一交易标识码 (40): kind, credit code of the platform, day, number. Of its check character no rule is published.
IdentifierCheck checkDealCode(QStringView code);

// An identifier in a package that is not in order.
struct IdentifierRemark {
    QString pointer; // into the manifest (FORMAT.md §8)
    QString value;
    IdentifierFault fault;
};

// Empty identifiers are none. 采购项目编号 of government procurement has no shape (at most 50 characters).
QList<IdentifierRemark> remarksOn(const Manifest& manifest);

} // namespace evalroom
