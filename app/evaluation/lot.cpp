// SPDX-License-Identifier: Apache-2.0
#include "evaluation/lot.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qsizetype MaxIdLength = 40;

bool isSmallLetter(QChar c)
{
    return c >= u'a' && c <= u'z';
}

} // namespace

const QStringList& regimeNames()
{
    static const QStringList names {u"ENG"_s, u"GP-TENDER"_s, u"GP-NONTENDER"_s, u"RES"_s};
    return names;
}

QString regimeName(Regime regime)
{
    return regimeNames().at(static_cast<int>(regime));
}

const QStringList& subjectNames()
{
    static const QStringList names {u"works"_s, u"goods"_s, u"services"_s, u"land"_s, u"mining"_s, u"property"_s};
    return names;
}

const QStringList& qualificationNames()
{
    static const QStringList names {u"passed"_s, u"failed"_s, u"open"_s};
    return names;
}

const QStringList& undecryptedNames()
{
    static const QStringList names {u"own"_s, u"other"_s};
    return names;
}

bool isId(QStringView text)
{
    return !text.isEmpty() && text.size() <= MaxIdLength && isSmallLetter(text.front())
        && std::all_of(text.cbegin(), text.cend(),
            [](QChar c) { return isSmallLetter(c) || (c >= u'0' && c <= u'9') || c == u'.' || c == u'-'; });
}

} // namespace evalroom
