// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/act.h"

#include <QWidget>
#include <optional>

namespace evalroom {

// A form on a desk whose act cannot be taken back: the desk sums it up, and signs it by its one button.
class DeskForm : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual void refresh() = 0;
    // Nothing while something is missing; fault() says what.
    virtual std::optional<Act> act() const = 0;
    virtual QString fault() const = 0;
    // What stands already and waits for its witness, while nothing else is written; empty: nothing does.
    virtual QString pendingWords() const = 0;
    // What is signed, line by line, and what follows.
    virtual QStringList summary() const = 0;
    virtual void clear() = 0;

Q_SIGNALS:
    void typed();
};

} // namespace evalroom
