// SPDX-License-Identifier: Apache-2.0
#include "documents/chinese_amount.h"

#include <array>
#include <optional>

namespace evalroom {

namespace {

constexpr QStringView Capitals = u"零壹贰叁肆伍陆柒捌玖";
constexpr qint64 FenOfYuan = 100;
constexpr qint64 FenOfJiao = 10;
constexpr int FullSection = 1000; // from here on nothing is missing at its front

// The first of these words that stands at the place; their number, where none does.
template <size_t Count>
size_t firstAt(QStringView text, const std::array<QStringView, Count>& words)
{
    size_t found = 0;
    while (found < Count && (words[found].isEmpty() || !text.startsWith(words[found])))
        ++found;
    return found;
}

// Reads one amount from left to right; the first thing that cannot be meant ends it.
class AmountReader {
public:
    explicit AmountReader(QStringView text)
        : m_text(text)
    {
    }

    // Nothing: position() says how far it got.
    std::optional<qint64> read()
    {
        skip(u"人民币");
        if (left() == u"零元整" || left() == u"零圆整")
            return 0;
        const std::optional<qint64> yuan = readYuan();
        const std::optional<qint64> small = m_failed ? std::nullopt : readSmall(yuan.has_value());
        if (m_failed || (!yuan && !small))
            return {};
        // What ends in 分 says by itself that it is over.
        if (!m_endsInFen && !skip(u"整"))
            skip(u"正");
        return left().isEmpty() ? std::optional(yuan.value_or(0) * FenOfYuan + small.value_or(0)) : std::nullopt;
    }

    qsizetype position() const { return m_at; }

private:
    QStringView left() const { return m_text.sliced(m_at); }

    bool skip(QStringView word)
    {
        const bool stands = left().startsWith(word);
        m_at += stands ? word.size() : 0;
        return stands;
    }

    // 1 to 9; 0: there is none.
    int readDigit()
    {
        const qsizetype digit = left().isEmpty() ? -1 : Capitals.indexOf(left().front());
        m_at += digit > 0 ? 1 : 0;
        return digit > 0 ? static_cast<int>(digit) : 0;
    }

    // Up to four digits with their units, between two of which one 零 stands for all that is missing; 0: it failed.
    int readSection()
    {
        constexpr std::array<QStringView, 3> units {u"仟", u"佰", u"拾"};
        constexpr std::array<int, 4> worth {1000, 100, 10, 1};
        int value = 0;
        size_t next = 0; // the largest place that may follow
        while (next < worth.size()) {
            const bool zero = value > 0 && isGap() && skip(u"零");
            const int digit = readDigit();
            if (digit == 0)
                break;
            const size_t place = firstAt(left(), units);
            if (place < units.size())
                ++m_at;
            if (place < next || (value > 0 && (place > next) != zero))
                return 0;
            value += digit * worth.at(place);
            next = place + 1;
        }
        return value;
    }

    // With another digit behind the 零.
    bool isGap() const { return left().size() > 1 && left().front() == u'零' && Capitals.indexOf(left().at(1)) > 0; }

    // With 元 or 圆 at its end; nothing where there is neither.
    std::optional<qint64> readYuan()
    {
        constexpr std::array<QStringView, 2> names {u"亿", u"万"};
        constexpr std::array<qint64, 3> worth {1'0000'0000, 1'0000, 1};
        if (!left().contains(u'元') && !left().contains(u'圆'))
            return {};
        qint64 yuan = 0;
        int before = 0;
        size_t next = 0;
        do {
            const bool zero = yuan > 0 && skip(u"零");
            const int value = readSection();
            const size_t place = firstAt(left(), names);
            if (place < names.size())
                ++m_at;
            const bool needsZero = yuan > 0 && (place > next || value < FullSection);
            // Where the section before ends in a zero, the 零 may be written, and may be left out.
            const bool mayHaveZero = needsZero || before % 10 == 0;
            m_failed = value == 0 || place < next || (needsZero && !zero) || (zero && !mayHaveZero);
            yuan += value * worth.at(place);
            before = value;
            m_zeroUnits = place < names.size() || value % 10 == 0;
            next = place + 1;
        } while (!m_failed && next < worth.size() && left().front() != u'元' && left().front() != u'圆');
        m_failed = m_failed || (!skip(u"元") && !skip(u"圆"));
        return yuan;
    }

    // 角 and 分, behind yuan or alone.
    std::optional<qint64> readSmall(bool hasYuan)
    {
        const qsizetype begin = m_at;
        const bool zero = hasYuan && skip(u"零");
        const int digit = readDigit();
        if (digit == 0) {
            m_at = begin;
            return {};
        }
        if (!skip(u"角")) {
            m_endsInFen = skip(u"分");
            m_failed = !m_endsInFen || zero != hasYuan;
            return digit;
        }
        const int fen = readDigit();
        m_endsInFen = fen > 0;
        m_failed = (zero && !m_zeroUnits) || (fen > 0 && !skip(u"分"));
        return digit * FenOfJiao + fen;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    bool m_failed = false;
    bool m_zeroUnits = false; // the last digit of the yuan is none
    bool m_endsInFen = false;
};

} // namespace

Result<qint64> fenOfChineseAmount(QStringView text)
{
    AmountReader reader(text.trimmed());
    const auto fen = reader.read();
    return fen ? Result<qint64>(*fen) : fail(ErrorCode::BadField, QString::number(reader.position()));
}

} // namespace evalroom
