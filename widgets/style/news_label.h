// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/style/type_label.h"

namespace evalroom {

// Words that come up by themselves while the keyboard is elsewhere: what has happened, what has gone wrong, which page
// it is now. A screen reader reads them out when they come into sight, and when they change there.
class NewsLabel : public TypeLabel {
    Q_OBJECT
public:
    explicit NewsLabel(Type type, QWidget* parent = nullptr);

    // No words: there is no news, and nothing is seen. What stands there already is not read out again; a sign is only
    // seen.
    void say(const Marked& line);
    // Reads out what stands in sight.
    void announce();
};

} // namespace evalroom
