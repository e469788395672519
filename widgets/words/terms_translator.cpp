// SPDX-License-Identifier: Apache-2.0
#include "widgets/words/terms_translator.h"

#include "evaluation/terms.h"

namespace evalroom {

bool TermsTranslator::setTerms(const QMap<QString, QString>& terms)
{
    const QMutexLocker lock(&m_mutex);
    if (terms == m_terms)
        return false;
    m_terms = terms;
    m_said.clear();
    return true;
}

QString TermsTranslator::translate(const char* context, const char* source, const char* disambiguation, int n) const
{
    const QString written = QTranslator::translate(context, source, disambiguation, n);
    const QMutexLocker lock(&m_mutex);
    // A null text is no translation: Qt asks the next.
    if (m_terms.isEmpty() || written.isEmpty())
        return written;
    auto said = m_said.constFind(written);
    if (said == m_said.cend())
        said = m_said.insert(written, inTerms(written, m_terms));
    return *said;
}

} // namespace evalroom
