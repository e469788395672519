// SPDX-License-Identifier: Apache-2.0
#include "documents/identifiers.h"

#include "documents/credit_code.h"

#include <QDate>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qsizetype PlatformLength = 11;
constexpr qsizetype ProjectLength = 17;
constexpr qsizetype TenderProjectLength = 20;
constexpr qsizetype SectionLength = 23;
constexpr qsizetype DealLength = 40;
constexpr qsizetype InvestmentLength = 24;
constexpr qsizetype SectionClassLength = 7;
constexpr qsizetype MostOfProcurement = 50;
constexpr qsizetype ResidentLength = 18;
constexpr qsizetype ForeignerLength = 15;

IdentifierCheck checkShape(QStringView text, qsizetype length, const QString& pattern)
{
    if (text.size() != length)
        return IdentifierFault::Length;
    const QRegularExpression shape(QRegularExpression::anchoredPattern(pattern));
    if (!shape.match(text.toString()).hasMatch())
        return IdentifierFault::Characters;
    return {};
}

bool isDay(QStringView text)
{
    return QDate::fromString(text.toString(), u"yyyyMMdd"_s).isValid();
}

// A letter and the region of a platform, its number, and digits to this length.
IdentifierCheck checkCode(QStringView code, qsizetype length)
{
    return checkShape(code, length, u"[A-Z][0-9]*"_s);
}

// A project's code, and those that begin with one.
IdentifierCheck checkNumbered(QStringView code, qsizetype length)
{
    if (const auto shape = checkCode(code, length))
        return shape;
    const QStringView number = code.sliced(PlatformLength, ProjectLength - PlatformLength);
    return number == u"000000" ? IdentifierCheck(IdentifierFault::Number) : std::nullopt;
}

// Weights 2^(18-i) mod 11; the rest stands for one of these.
QChar residentCheck(QStringView digits)
{
    int sum = 0;
    for (const QChar digit : digits)
        sum = (sum + digit.digitValue()) * 2 % 11;
    return u"10X98765432"[sum];
}

IdentifierCheck checkResidentNumber(QStringView number)
{
    if (const auto shape = checkShape(number, ResidentLength, u"[0-9]{17}[0-9X]"_s))
        return shape;
    if (!isDay(number.sliced(6, 8)))
        return IdentifierFault::Date;
    return residentCheck(number.first(17)) == number[17] ? IdentifierCheck() : IdentifierFault::Check;
}

class Remarks {
public:
    void add(const QString& pointer, const QString& value, IdentifierCheck found)
    {
        if (!value.isEmpty() && found)
            m_list.append({pointer, value, *found});
    }
    // A code that is in order for itself has to begin with the one above it.
    void addBelow(const QString& pointer, const QString& value, IdentifierCheck found, const QString& above)
    {
        const bool strange = !found && !above.isEmpty() && !value.startsWith(above);
        add(pointer, value, strange ? IdentifierFault::Above : found);
    }
    QList<IdentifierRemark> list() const { return m_list; }

private:
    QList<IdentifierRemark> m_list;
};

void addCodes(const Manifest& manifest, Remarks& remarks)
{
    remarks.add(u"/codes/deal"_s, manifest.dealCode, checkDealCode(manifest.dealCode));
    remarks.add(u"/codes/investment"_s, manifest.investmentCode, checkInvestmentCode(manifest.investmentCode));
    remarks.add(u"/codes/classification"_s, manifest.sectionClass, checkSectionClass(manifest.sectionClass));
    const QString& project = manifest.projectCode;
    if (manifest.regime == Regime::GovernmentTender || manifest.regime == Regime::GovernmentOther) {
        const bool tooLong = project.size() > MostOfProcurement;
        remarks.add(u"/codes/project"_s, project, tooLong ? IdentifierCheck(IdentifierFault::Length) : std::nullopt);
        return;
    }
    remarks.add(u"/codes/project"_s, project, checkProjectCode(project));
    const QString& tender = manifest.tenderProjectCode;
    remarks.addBelow(u"/codes/tender"_s, tender, checkTenderProjectCode(tender), project);
    remarks.addBelow(u"/codes/section"_s, manifest.sectionCode, checkSectionCode(manifest.sectionCode), tender);
}

} // namespace

IdentifierCheck checkCreditCode(QStringView code)
{
    if (const auto shape = checkShape(code, 18, u"[0-9A-HJ-NPQRTUWXY]{18}"_s))
        return shape;
    return isCreditCode(code) ? IdentifierCheck() : IdentifierFault::Check;
}

IdentifierCheck checkPersonNumber(QStringView number)
{
    // Citizens too had fifteen once, all digits; those are valid no more.
    const bool isForeigner = number.size() == ForeignerLength && !number.front().isDigit();
    return isForeigner ? checkShape(number, ForeignerLength, u"[A-Z]{3}[0-9]{12}"_s) : checkResidentNumber(number);
}

IdentifierCheck checkPlatformCode(QStringView code)
{
    return checkCode(code, PlatformLength);
}

IdentifierCheck checkProjectCode(QStringView code)
{
    return checkNumbered(code, ProjectLength);
}

IdentifierCheck checkTenderProjectCode(QStringView code)
{
    return checkNumbered(code, TenderProjectLength);
}

IdentifierCheck checkSectionCode(QStringView code)
{
    return checkNumbered(code, SectionLength);
}

IdentifierCheck checkDealCode(QStringView code)
{
    const QString shape = u"[A-Z][0-9]{2}-[0-9A-Z]{18}-[0-9]{8}-[0-9]{6}-[0-9A-Z*]"_s;
    if (const auto found = checkShape(code, DealLength, shape))
        return found;
    return isDay(code.sliced(23, 8)) ? IdentifierCheck() : IdentifierFault::Date;
}

IdentifierCheck checkInvestmentCode(QStringView code)
{
    return checkShape(code, InvestmentLength, u"[0-9]{4}-[0-9]{6}-[0-9]{2}-[0-9]{2}-[0-9]{6}"_s);
}

IdentifierCheck checkSectionClass(QStringView code)
{
    return checkShape(code, SectionClassLength, u"(A(0[1-9]|10)|[B-E][0-9]{2})[0-9]{4}"_s);
}

QList<IdentifierRemark> remarksOn(const Manifest& manifest)
{
    Remarks remarks;
    addCodes(manifest, remarks);
    QSet<QString> seen;
    for (qsizetype i = 0; i < manifest.bidders.size(); ++i) {
        const QString& code = manifest.bidders.at(i).code;
        const QString pointer = u"/bidders/%1/code"_s.arg(i);
        remarks.add(pointer, code, checkCreditCode(code));
        const QString bare = code.trimmed();
        if (!bare.isEmpty() && seen.contains(bare))
            remarks.add(pointer, code, IdentifierFault::Twice);
        seen.insert(bare);
    }
    return remarks.list();
}

} // namespace evalroom
