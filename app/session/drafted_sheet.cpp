// SPDX-License-Identifier: Apache-2.0
#include "session/drafted_sheet.h"

#include "crypto/random.h"
#include "evaluation/exact.h"
#include "ledger/entry.h"

namespace evalroom {

namespace {

// People type "8.50" and "8."; a sheet has one spelling only.
QString oneSpelling(const QString& typed)
{
    QString text = typed.trimmed();
    if (text.contains(u'.')) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(u'.'))
            text.chop(1);
    }
    return text;
}

// One typed field into the sheet; false: it is no lawful value.
bool addTo(ReviewSheet& sheet, const Item& item, const Criterion&, const DraftField& field)
{
    const bool failed = field.value == u"fail";
    sheet.items.insert(item, {!failed, field.reason});
    return failed ? !field.reason.trimmed().isEmpty() : field.value == u"pass";
}

bool addTo(ScoreSheet& sheet, const Item& item, const Criterion& criterion, const DraftField& field)
{
    const auto points = parseDecimal(oneSpelling(field.value));
    if (!points || !pointsFit(*points, criterion))
        return false;
    sheet.scores.insert(item, {*points, field.reason});
    return !needsReason(*points, criterion) || !field.reason.trimmed().isEmpty();
}

template <typename Content>
Result<Sheet> filledFrom(const DraftFields& fields, const Step& step, const QStringList& bidders)
{
    Content content;
    for (const QString& bidder : bidders) {
        for (const Criterion& criterion : step.criteria) {
            const auto typed = fields.constFind({bidder, criterion.id});
            if (typed == fields.cend() || !addTo(content, typed.key(), criterion, *typed))
                return fail(ErrorCode::BadField, bidder + u'/' + criterion.id);
        }
    }
    return Sheet {.content = content, .nonce = randomBytes(HashBytes)};
}

} // namespace

Result<Sheet> sheetFrom(const DraftFields& fields, const Step& step, const QStringList& bidders)
{
    return step.kind == StepKind::Review ? filledFrom<ReviewSheet>(fields, step, bidders)
                                         : filledFrom<ScoreSheet>(fields, step, bidders);
}

} // namespace evalroom
