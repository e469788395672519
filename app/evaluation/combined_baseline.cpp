// SPDX-License-Identifier: Apache-2.0
#include "evaluation/combined_baseline.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

const QStringList& termOfNames()
{
    static const QStringList names {u"mean"_s, u"ceiling"_s, u"lowest"_s};
    return names;
}

Rational TermNumber::in(const DrawnNumbers& numbers) const
{
    return drawn.isEmpty() ? fixed : numbers.value(drawn, Rational(1));
}

QList<Rational> sharesOf(const QList<BaselineTerm>& terms, const DrawnNumbers& numbers)
{
    Rational rest = 1;
    for (const BaselineTerm& term : terms)
        rest -= term.share ? term.share->in(numbers) : Rational(0);
    QList<Rational> shares;
    for (const BaselineTerm& term : terms)
        shares.append(term.share ? term.share->in(numbers) : rest);
    return shares;
}

Result<void> wereDrawn(const QList<DrawnRange>& ranges, const DrawnNumbers& numbers)
{
    QStringList others = numbers.keys();
    for (const DrawnRange& range : ranges) {
        const auto number = numbers.constFind(range.id);
        if (number == numbers.cend() || *number < range.least || *number > range.most)
            return fail(ErrorCode::SchemeInvalid, u"/lot/drawn "_s + range.id);
        others.removeAll(range.id);
    }
    return others.isEmpty() ? Result<void>() : fail(ErrorCode::SchemeInvalid, u"/lot/drawn "_s + others.constFirst());
}

bool isUsed(const QString& drawn, const QList<BaselineTerm>& terms)
{
    const auto names = [&](const std::optional<TermNumber>& number) { return number && number->drawn == drawn; };
    return std::ranges::any_of(
        terms, [&](const BaselineTerm& term) { return names(term.share) || names(term.factor); });
}

} // namespace evalroom
