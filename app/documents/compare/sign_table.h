// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/compare/collusion_signs.h"

#include <map>
#include <utility>

namespace evalroom {

// Signs as they are found, by places of bidders in the manifest.
class SignTable {
public:
    void add(int one, int other, const CollusionSign& sign) { m_signs[std::minmax(one, other)] << sign; }
    bool has(int one, int other, SignKind kind) const
    {
        const auto found = m_signs.find(std::minmax(one, other));
        return found != m_signs.end()
            && std::ranges::any_of(found->second, [kind](const CollusionSign& sign) { return sign.kind == kind; });
    }
    const std::map<std::pair<int, int>, QList<CollusionSign>>& all() const { return m_signs; }

private:
    std::map<std::pair<int, int>, QList<CollusionSign>> m_signs;
};

// The parts of collusionSigns.
void addTraceSigns(const QList<ManifestBidder>& bidders, SignTable& table);
void addPriceSigns(const CollusionInput& input, SignTable& table);
void addBillSigns(const CollusionInput& input, SignTable& table);

} // namespace evalroom
