// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/shell/page.h"

namespace evalroom {

// What the desks of staff and of a supervisor have in common: everybody's names, and how far the session is.
class DeskPage : public Page {
    Q_OBJECT
public:
    using Page::Page;

    void setPeople(const People& people) override;
    QString guidance() const override;

protected:
    const People& people() const { return m_people; }
    // Once the report has been delivered.
    virtual QString overWords() const = 0;

private:
    People m_people;
};

} // namespace evalroom
