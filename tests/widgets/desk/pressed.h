// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/awaited.h"
#include "widgets/reachable.h"
#include "widgets/shell/page.h"
#include "widgets/words/errors.h"

namespace evalroom::test {

using namespace Qt::StringLiterals;

// What the window does when its one button is pressed: a word, "success" or why not; also where a control could not be
// told by a screen reader.
inline QString pressed(Page& page)
{
    if (!waitFor([&] { return page.next().possible; }))
        return page.next().action + u": "_s + page.next().sentence;
    if (const QStringList unspoken = unspokenIn(page); !unspoken.isEmpty())
        return unspoken.join(u'\n');
    QString outcome;
    QObject context;
    QObject::connect(&page, &Page::done, &context, [&] { outcome = u"success"_s; });
    QObject::connect(&page, &Page::failed, &context,
        [&](const Error& error) { outcome = errorName(error.code) + u' ' + error.detail; });
    page.perform();
    return waitFor([&] { return !outcome.isEmpty(); }) ? outcome : u"no answer"_s;
}

// The same, and once more below the summary that the first press has shown.
inline QString pressedForGood(Page& page)
{
    const QString summed = pressed(page);
    return summed == u"success" ? pressed(page) : summed;
}

} // namespace evalroom::test
