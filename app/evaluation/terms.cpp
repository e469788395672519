// SPDX-License-Identifier: Apache-2.0
#include "evaluation/terms.h"

namespace evalroom {

namespace {

// "《招标投标法》" at the beginning of the text; empty: none stands there.
QStringView instrumentAt(QStringView text)
{
    return text.startsWith(u'《') ? text.first(text.indexOf(u'》') + 1) : QStringView();
}

// The longest term at the beginning of the text; the end: none stands there.
auto termAt(QStringView text, const QMap<QString, QString>& terms)
{
    auto longest = terms.cend();
    for (auto term = terms.cbegin(); term != terms.cend(); ++term) {
        if (text.startsWith(term.key()) && (longest == terms.cend() || term.key().size() > longest.key().size()))
            longest = term;
    }
    return longest;
}

} // namespace

QString inTerms(const QString& text, const QMap<QString, QString>& terms)
{
    QString written;
    QStringView rest = text;
    const auto write = [&](QStringView words, qsizetype insteadOf) {
        written += words;
        rest = rest.sliced(insteadOf);
    };
    while (!rest.isEmpty()) {
        const QStringView instrument = instrumentAt(rest);
        if (!instrument.isEmpty())
            write(instrument, instrument.size());
        else if (const auto term = termAt(rest, terms); term != terms.cend())
            write(*term, term.key().size());
        else
            write(rest.first(1), 1);
    }
    return written;
}

} // namespace evalroom
