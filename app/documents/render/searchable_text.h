// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/render/render_messages.h"

namespace evalroom {

// A text made comparable: full-width letters are narrow, capitals small, quotation marks and dashes of one kind, and
// blanks and line breaks only where they part Latin words; so a Chinese word is found over the end of a line.
class SearchableText {
public:
    explicit SearchableText(const QString& text);

    bool isEmpty() const { return m_folded.isEmpty(); }
    // Where it stands in the text as it was; hits do not overlap.
    QList<TextRange> find(const SearchableText& words) const;

private:
    QString m_folded;
    QList<int> m_places; // in the text, of each unit of m_folded
};

} // namespace evalroom
