// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/identifier_remarks.h"

#include "widgets/words/plain_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qsizetype MostCharacters = 60; // of a value that may be anything

struct IdentifierWords {
    Q_DECLARE_TR_FUNCTIONS(IdentifierWords)
};

QString nameOf(const Manifest& manifest, const QString& pointer)
{
    if (pointer == u"/codes/deal")
        return IdentifierWords::tr("Deal code");
    if (pointer == u"/codes/project")
        return IdentifierWords::tr("Project code");
    if (pointer == u"/codes/tender")
        return IdentifierWords::tr("Tender project code");
    if (pointer == u"/codes/section")
        return IdentifierWords::tr("Section code");
    if (pointer == u"/codes/investment")
        return IdentifierWords::tr("Investment project code");
    if (pointer == u"/codes/classification")
        return IdentifierWords::tr("Section classification");
    const qsizetype index = pointer.section(u'/', 2, 2).toLongLong();
    const QString bidder = index < manifest.bidders.size() ? manifest.bidders.at(index).name : QString();
    return IdentifierWords::tr("Credit code of %1").arg(plainLine(bidder, MostCharacters));
}

QString whyWords(IdentifierFault fault)
{
    switch (fault) {
    case IdentifierFault::Length:
        return IdentifierWords::tr("has not the right length");
    case IdentifierFault::Characters:
        return IdentifierWords::tr("has a character that does not belong there");
    case IdentifierFault::Date:
        return IdentifierWords::tr("has a day in it that does not exist");
    case IdentifierFault::Number:
        return IdentifierWords::tr("has the running number 0; they begin with 1");
    case IdentifierFault::Check:
        return IdentifierWords::tr("has a check character that does not fit; perhaps it is mistyped");
    case IdentifierFault::Above:
        return IdentifierWords::tr("does not begin with the code that it belongs to");
    case IdentifierFault::Twice:
        return IdentifierWords::tr("is that of another bidder, too; one bidder must not be there twice");
    }
    return {};
}

} // namespace

QStringList identifierRemarks(const Manifest& manifest)
{
    QStringList lines;
    for (const IdentifierRemark& remark : remarksOn(manifest)) {
        //: An identifier, its value, what is wrong with it
        lines << IdentifierWords::tr("%1, %2: %3.")
                     .arg(nameOf(manifest, remark.pointer), plainLine(remark.value, MostCharacters),
                         whyWords(remark.fault));
    }
    return lines;
}

} // namespace evalroom
