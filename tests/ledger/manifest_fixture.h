// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/aead_file.h"
#include "ledger/manifest.h"

#include <QJsonArray>
#include <array>

namespace evalroom::test {

inline PublicKey freshKey(Algorithm algorithm = Algorithm::ES256)
{
    return PrivateKey::generate(algorithm).value().publicKey();
}

inline RosterEntry rosterEntry(int member, Role role, const PublicKey& key)
{
    const QDateTime from(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    return {.member = member,
        .role = role,
        .key = key,
        .certificate = QByteArray(HashBytes, '\1'),
        .person = QByteArray(HashBytes, '\2'),
        .valid = Validity {from, from.addYears(3)}};
}

// The check character of an organisation's number (GB 11714), which stands within a credit code.
inline QChar organisationCheck(const QString& number)
{
    constexpr std::array Weights {3, 7, 9, 10, 5, 8, 4, 2};
    const QString letters = QStringLiteral("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    qsizetype sum = 0;
    for (std::size_t i = 0; i < Weights.size(); ++i)
        sum += letters.indexOf(number.at(static_cast<qsizetype>(i))) * Weights.at(i);
    return QStringLiteral("0123456789X").at((11 - sum % 11) % 11);
}

// Of each number below 10,000 another that is in order (GB 32100).
inline QString someCreditCode(int number)
{
    const QString letters = QStringLiteral("0123456789ABCDEFGHJKLMNPQRTUWXY");
    const QString organisation = QStringLiteral("MA4K%1").arg(number, 4, 10, QLatin1Char('0'));
    const QString code = QStringLiteral("91420100") + organisation + organisationCheck(organisation);
    qsizetype sum = 0;
    qsizetype weight = 1;
    for (const QChar each : code) {
        sum += letters.indexOf(each) * weight;
        weight = weight * 3 % 31;
    }
    return code + letters.at((31 - sum % 31) % 31);
}

inline ManifestBidder someBidder(int number)
{
    return {.id = QStringLiteral("b%1").arg(number),
        .name = QStringLiteral("演练建设%1公司").arg(number),
        .code = someCreditCode(number),
        .representative = QStringLiteral("甲"),
        .manager = QStringLiteral("乙"),
        .brand = {},
        .consortium = {QStringLiteral("演练设计院")},
        .price = 1'000'000 + number,
        .qualification = Qualification::Open};
}

inline ManifestDocument someDocument(const QString& id, DocumentKind kind, const QString& bidder)
{
    return {.id = id,
        .kind = kind,
        .bidder = bidder,
        .name = id + QStringLiteral(".pdf"),
        .size = 1000,
        .sha256 = QByteArray(HashBytes, '\3'),
        .cipherSize = cipherSizeFor(1000),
        .cipher = QByteArray(HashBytes, '\4')};
}

// A lawful committee of five (one of them the owner's), one staff, one supervisor, one centre.
inline Roster someRoster()
{
    Roster roster;
    const QList<Role> roles {Role::Expert, Role::Expert, Role::Expert, Role::Expert, Role::Owner, Role::Staff,
        Role::Supervisor, Role::Centre};
    for (int i = 0; i < roles.size(); ++i)
        roster.insert(i + 1, rosterEntry(i + 1, roles[i], freshKey()));
    return roster;
}

inline Manifest someManifest(const PublicKey& platform = freshKey())
{
    return {.dealCode = QStringLiteral("A01-91350100M000100Y43-20261124-000001-0"),
        .projectCode = QStringLiteral("E4201009001012345"),
        .tenderProjectCode = QStringLiteral("E4201009001012345001"),
        .sectionCode = QStringLiteral("E4201009001012345001001"),
        .investmentCode = QStringLiteral("2026-420100-47-01-012345"),
        .sectionClass = QStringLiteral("A080101"),
        .title = QStringLiteral("（演练）综合楼工程施工"),
        .owner = QStringLiteral("第二十一中学（演练）"),
        .agency = QStringLiteral("演练招标代理有限公司"),
        .place = QStringLiteral("演练区"),
        .announcement = Announcement {QDate(2026, 10, 30), QStringLiteral("演练招标网")},
        .regime = Regime::Engineering,
        .sector = QStringLiteral("housing"),
        .opened = QDateTime(QDate(2026, 11, 24), QTime(1, 30), Qt::UTC),
        .ceiling = 2'000'000,
        .budget = 0,
        .coefficient = Rational(97, 100),
        .bidders = {someBidder(1), someBidder(2), someBidder(3)},
        .documents = {someDocument(QStringLiteral("tender"), DocumentKind::Tender, {}),
            someDocument(QStringLiteral("bid-1"), DocumentKind::Bid, QStringLiteral("b1")),
            someDocument(QStringLiteral("bid-2"), DocumentKind::Bid, QStringLiteral("b2"))},
        .venues = {{.id = QStringLiteral("host"),
            .name = QStringLiteral("主场"),
            .seats = {QStringLiteral("A-01"), QStringLiteral("A-02")}}},
        .roster = someRoster(),
        .policy = {.openingLimit = 1800, .signingWait = 3600},
        .reevaluates = Reevaluation {.session = QByteArray(HashBytes, '\1'),
            .report = QByteArray(HashBytes, '\2'),
            .reason = QStringLiteral("客观分不一致"),
            .approvedBy = QStringLiteral("演练财政局")},
        .platform = platform,
        .hub = freshKey(),
        .vault = freshKey(),
        .centreEscrow = freshKey(),
        .supervisorEscrow = freshKey(),
        .rules = QByteArray(HashBytes, '\5'),
        .scheme = QByteArray(HashBytes, '\6'),
        .vaultJwe = QByteArray(HashBytes, '\7')};
}

// Puts `value` at a place like "bidders/0/name"; an undefined value takes the member away.
inline QJsonValue changed(const QJsonValue& whole, const QStringList& place, const QJsonValue& value)
{
    if (place.isEmpty())
        return value;
    if (whole.isArray()) {
        QJsonArray array = whole.toArray();
        const int index = place.first().toInt();
        if (index == array.size())
            array.append(value);
        else
            array[index] = changed(array.at(index), place.mid(1), value);
        return array;
    }
    QJsonObject object = whole.toObject();
    if (place.size() == 1 && value.isUndefined())
        object.remove(place.first());
    else
        object.insert(place.first(), changed(object.value(place.first()), place.mid(1), value));
    return object;
}

} // namespace evalroom::test
