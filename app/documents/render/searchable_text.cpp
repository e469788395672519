// SPDX-License-Identifier: Apache-2.0
#include "documents/render/searchable_text.h"

namespace evalroom {

namespace {

QChar foldedSign(QChar sign)
{
    switch (sign.unicode()) {
    case u'“':
    case u'”':
    case u'„':
    case u'「':
    case u'」':
        return u'"';
    case u'‘':
    case u'’':
        return u'\'';
    case u'–':
    case u'—':
    case u'−':
    case u'‐':
    case u'‑':
        return u'-';
    default:
        return sign;
    }
}

// Wide forms, and the radicals that some programs write in place of the characters.
QChar folded(QChar sign)
{
    const QChar::Decomposition tag = sign.decompositionTag();
    if (tag == QChar::Wide || tag == QChar::Compat || tag == QChar::Font) {
        const QString plain = sign.decomposition();
        if (plain.size() == 1)
            sign = plain.front();
    }
    return foldedSign(sign.toCaseFolded());
}

bool isInvisible(QChar sign)
{
    return sign.isNull() || sign.category() == QChar::Other_Format || sign.category() == QChar::Other_Control
        || sign.unicode() == 0xfffe || sign.unicode() == 0xffff;
}

// Languages that part their words by blanks.
bool partsWords(QChar sign)
{
    return sign.isLetterOrNumber() && sign.script() != QChar::Script_Han && sign.script() != QChar::Script_Hiragana
        && sign.script() != QChar::Script_Katakana;
}

} // namespace

SearchableText::SearchableText(const QString& text)
{
    m_folded.reserve(text.size());
    m_places.reserve(text.size());
    int blank = -1;
    for (int i = 0; i < text.size(); ++i) {
        const QChar sign = folded(text.at(i));
        if (sign.isSpace()) {
            blank = i;
            continue;
        }
        if (isInvisible(sign))
            continue;
        if (blank >= 0 && !m_folded.isEmpty() && partsWords(sign) && partsWords(m_folded.back())) {
            m_folded.append(u' ');
            m_places.append(blank);
        }
        blank = -1;
        m_folded.append(sign);
        m_places.append(i);
    }
}

QList<TextRange> SearchableText::find(const SearchableText& words) const
{
    QList<TextRange> hits;
    const qsizetype length = words.m_folded.size();
    if (length == 0)
        return hits;
    for (qsizetype at = m_folded.indexOf(words.m_folded); at >= 0; at = m_folded.indexOf(words.m_folded, at + length)) {
        const int start = m_places.at(at);
        hits.append({start, m_places.at(at + length - 1) + 1 - start});
    }
    return hits;
}

} // namespace evalroom
