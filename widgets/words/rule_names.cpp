// SPDX-License-Identifier: Apache-2.0
#include "widgets/words/rule_names.h"

#include <QHash>

namespace evalroom {

std::optional<Rule> ruleFromName(const QString& name)
{
    static const QHash<QString, Rule> rules = [] {
        QHash<QString, Rule> all;
        for (int i = 0; i <= static_cast<int>(Rule::UnknownSubject); ++i)
            all.insert(ruleName(static_cast<Rule>(i)), static_cast<Rule>(i));
        return all;
    }();
    const auto found = rules.constFind(name);
    return found == rules.cend() ? std::nullopt : std::optional(*found);
}

} // namespace evalroom
