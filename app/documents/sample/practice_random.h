// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>
#include <span>

namespace evalroom {

// The numbers behind invented data: splitmix64 with an explicit mapping, so that every machine draws the same.
class PracticeRandom {
public:
    explicit PracticeRandom(quint64 seed)
        : m_state(seed)
    {
    }

    // A stream of its own for a part, so that one part's appetite does not change another.
    static PracticeRandom of(quint64 seed, quint64 part)
    {
        PracticeRandom mixer(seed ^ (part * 0xD1B54A32D192ED03ULL));
        return PracticeRandom(mixer.next());
    }

    quint64 next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }

    // 0 .. bound-1; the bias of the remainder is far below anything a sample shows
    int below(int bound) { return static_cast<int>(next() % static_cast<quint64>(bound)); }
    // low .. high, both included
    int between(int low, int high) { return low + below(high - low + 1); }
    bool chance(int percent) { return below(100) < percent; }

    template <typename T, size_t N>
    const T& pick(std::span<const T, N> from)
    {
        return from[static_cast<size_t>(below(static_cast<int>(from.size())))];
    }

    // Fisher-Yates; std::shuffle is free to differ between libraries.
    template <typename Container>
    void shuffle(Container& items)
    {
        for (qsizetype i = static_cast<qsizetype>(items.size()) - 1; i > 0; --i)
            std::swap(items[i], items[below(static_cast<int>(i) + 1)]);
    }

private:
    quint64 m_state;
};

} // namespace evalroom
