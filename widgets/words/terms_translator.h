// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QMap>
#include <QMutex>
#include <QTranslator>

namespace evalroom {

// The program's own sentences, in the words of the law that a session is under: 供应商 for 投标人 in a consultation.
// Only what is translated; names, reasons and the rule set's own texts are put into it later. The terms are Chinese:
// English has one set of words for every law.
class TermsTranslator : public QTranslator {
public:
    // See RuleSet::terms; none: a tender's words. True where they are others than before.
    bool setTerms(const QMap<QString, QString>& terms);

    // From any thread, as Qt asks.
    QString translate(const char* context, const char* source, const char* disambiguation, int n) const override;

private:
    mutable QMutex m_mutex;
    QMap<QString, QString> m_terms;
    mutable QHash<QString, QString> m_said; // by the sentence in a tender's words: tables ask for each cell
};

} // namespace evalroom
