// SPDX-License-Identifier: Apache-2.0
#include "documents/sample/technical_text.h"

#include "documents/chinese_amount.h"
#include "documents/sample/phrases.h"

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

// One bidder's way of talking: the phrase book in its own order, without the sentences it never uses.
class Voice {
public:
    Voice(const PhraseBook& book, PracticeRandom random)
        : m_book(book)
        , m_random(random)
        , m_sentences(book.sentences.begin(), book.sentences.end())
    {
        m_random.shuffle(m_sentences);
        m_sentences.resize(m_sentences.size() * 5 / 6);
    }

    PracticeRandom& random() { return m_random; }

    QString fill(QStringView text)
    {
        QString out;
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text[i] == u'{' && i + 2 < text.size()) {
                out += word(text[i + 1].unicode());
                i += 2;
            } else {
                out += text[i];
            }
        }
        return out;
    }

    QString paragraph()
    {
        QString text = fill(m_random.pick(m_book.openings));
        const int count = m_random.between(2, 5);
        for (int i = 0; i < count; ++i) {
            text += fill(m_sentences[m_next]);
            m_next = (m_next + 1) % m_sentences.size();
            if (m_next == 0)
                m_random.shuffle(m_sentences);
        }
        if (m_random.chance(45))
            text += fill(m_random.pick(m_book.closings));
        return text;
    }

private:
    QString word(char16_t mark)
    {
        switch (mark) {
        case u'p':
            return m_random.pick(m_book.parts).toString();
        case u'm':
            return m_random.pick(m_book.machines).toString();
        case u's':
            return m_random.pick(m_book.stuffs).toString();
        case u'w':
            return m_random.pick(m_book.ways).toString();
        case u'r':
            return m_random.pick(m_book.roles).toString();
        case u'd':
            return m_random.pick(m_book.documents).toString();
        case u't':
            return m_random.pick(m_book.places).toString();
        case u'h':
            return QString::number(m_random.between(10, 98));
        default:
            return QString::number(m_random.between(2, 9));
        }
    }

    const PhraseBook& m_book;
    PracticeRandom m_random;
    QList<QStringView> m_sentences;
    qsizetype m_next = 0;
};

QList<QStringList> machineRows(Voice& voice, const PhraseBook& book)
{
    QList<QStringView> names(book.machines.begin(), book.machines.end());
    voice.random().shuffle(names);
    QList<QStringList> rows;
    for (int i = 0; i < std::min<int>(voice.random().between(5, 9), static_cast<int>(names.size())); ++i) {
        PracticeRandom& random = voice.random();
        rows << QStringList {QString::number(i + 1), names[i].toString(),
            u"ZH-"_s + QString::number(random.between(100, 990)), QString::number(random.between(1, 8)),
            QString::number(random.between(2019, 2025)), voice.fill(u"{t}")};
    }
    return rows;
}

// Chapters without end: every subject seen under every aspect, in the bidder's order.
struct Chapters {
    QList<QStringView> subjects;
    QList<QStringView> aspects;

    QString title(int number) const
    {
        const int count = static_cast<int>(subjects.size());
        const QStringView subject = subjects[number % count];
        const QStringView aspect = aspects[(number % count + number / count) % aspects.size()];
        const int round = number / (count * static_cast<int>(aspects.size()));
        const QString title = subject.toString() + aspect.toString();
        return round == 0 ? title : title + u"（续"_s + chineseNumber(round) + u"）"_s;
    }
};

class Chapterer {
public:
    Chapterer(PageWriter& writer, const PracticeLot& lot, const PracticeBidder& bidder, int lastPage)
        : m_writer(writer)
        , m_book(lot.isEngineering() ? engineeringPhrases() : goodsPhrases())
        , m_voice(m_book, PracticeRandom::of(lot.spec.seed, 1000 + bidder.id.mid(1).toULongLong()))
        , m_lastPage(lastPage)
    {
        m_chapters = {{m_book.subjects.begin(), m_book.subjects.end()}, {m_book.aspects.begin(), m_book.aspects.end()}};
        m_voice.random().shuffle(m_chapters.subjects);
        // The first half are what the criteria ask for: a short bid must speak of them too.
        const auto half = m_chapters.aspects.size() / 2;
        QList<QStringView> asked = m_chapters.aspects.first(half);
        QList<QStringView> others = m_chapters.aspects.sliced(half);
        m_voice.random().shuffle(asked);
        m_voice.random().shuffle(others);
        m_chapters.aspects = asked + others;
    }

    void write(int chapter)
    {
        m_chapter = chapter;
        for (int number = 0; sectionsOf(m_chapters.title(number)); ++number) { }
    }

private:
    bool room(int height) const { return m_writer.page() < m_lastPage || m_writer.remaining() >= height; }

    bool sectionsOf(const QString& title)
    {
        QList<QStringView> sections(m_book.sections.begin(), m_book.sections.end());
        m_voice.random().shuffle(sections);
        const int count = m_voice.random().between(4, 8);
        ++m_section;
        for (int i = 0; i < count; ++i) {
            if (!room(900))
                return false;
            const Numbering numbering = m_writer.look().numbering;
            if (i == 0)
                m_writer.heading(1, headingNumber(numbering, 1, m_chapter, m_section, 0) + title);
            m_writer.heading(2, headingNumber(numbering, 2, m_chapter, m_section, i + 1) + sections[i].toString());
            if (!paragraphs())
                return false;
        }
        return true;
    }

    bool paragraphs()
    {
        const int count = m_voice.random().between(2, 5);
        for (int i = 0; i < count; ++i) {
            const QString text = m_voice.paragraph();
            if (!room(m_writer.paragraphHeight(text)))
                return false;
            m_writer.paragraph(text);
        }
        // A table may break over pages, so the last page takes none.
        if (m_voice.random().chance(12) && m_writer.page() + 1 < m_lastPage) {
            m_writer.table(
                {{u"序号"_s, 6, Qt::AlignHCenter}, {u"设备名称"_s, 20}, {u"型号规格"_s, 14, Qt::AlignHCenter},
                    {u"数量"_s, 8, Qt::AlignHCenter}, {u"出厂年份"_s, 12, Qt::AlignHCenter}, {u"用于"_s, 22}},
                machineRows(m_voice, m_book));
        }
        return true;
    }

    PageWriter& m_writer;
    const PhraseBook& m_book;
    Voice m_voice;
    Chapters m_chapters;
    int m_lastPage;
    int m_chapter = 1;
    int m_section = 0;
};

} // namespace

void writeTechnicalText(
    PageWriter& writer, const PracticeLot& lot, const PracticeBidder& bidder, int chapter, int lastPage)
{
    Chapterer(writer, lot, bidder, lastPage).write(chapter);
}

} // namespace evalroom
