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
    Number, // its running number is 0, and they begin with 1
    Check, // the check character
    Above, // it does not begin with the code that it is part of
    Twice, // another bidder has it too, and would be counted besides
};

using IdentifierCheck = std::optional<IdentifierFault>; // nothing: it is in order

// 统一社会信用代码, GB 32100-2015.
IdentifierCheck checkCreditCode(QStringView code);
// A person's: 公民身份号码 of GB 11643-1999, whose form 港澳台居民居住证 and the new 外国人永久居留身份证 share; or the
// old number of 外国人永久居留证, three letters and twelve digits, of which only the shape is checked.
IdentifierCheck checkPersonNumber(QStringView number);
// 交易平台标识码 (11), 项目编号 (17), 招标项目编号 (20), 标段(包)编号 (23): 公共资源交易平台系统数据规范.
IdentifierCheck checkPlatformCode(QStringView code);
IdentifierCheck checkProjectCode(QStringView code);
IdentifierCheck checkTenderProjectCode(QStringView code);
IdentifierCheck checkSectionCode(QStringView code);
// 统一交易标识码 (40): kind, credit code of the platform, day, number. Of its check character no rule is published;
// length, shape and day are checked, and nothing else (domain §3.3).
IdentifierCheck checkDealCode(QStringView code);
// 投资项目统一代码 (24): groups of 4, 6, 2, 2 and 6 digits with hyphens; the first need not be a year (unverified).
IdentifierCheck checkInvestmentCode(QStringView code);
// 标段(包)分类 (7), clause 9.8.7 there: A to E, then three levels of two digits (the last two levels unverified); for A
// (工程) the first is 01 to 10.
IdentifierCheck checkSectionClass(QStringView code);

// An identifier in a package that is not in order.
struct IdentifierRemark {
    QString pointer; // into the manifest (FORMAT.md §8)
    QString value;
    IdentifierFault fault;
};

// Empty identifiers are none. 采购项目编号 of government procurement has no shape (at most 50 characters).
QList<IdentifierRemark> remarksOn(const Manifest& manifest);

} // namespace evalroom
