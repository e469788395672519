// SPDX-License-Identifier: Apache-2.0
#include "widgets/style/news_label.h"

#include "widgets/style/spoken_role.h"

namespace evalroom {

NewsLabel::NewsLabel(Type type, QWidget* parent)
    : TypeLabel(type, {}, parent)
{
    setSpokenRole(*this, QAccessible::Notification);
}

// What is shown now is read out by that.
void NewsLabel::say(const Marked& line)
{
    const bool isNew = line.words != text();
    const bool wasSeen = isVisible();
    setText(line);
    setVisible(!line.words.isEmpty());
    if (isNew && wasSeen)
        announce();
}

// Screen readers on Linux read a notification that comes into sight; of Qt's alerts they hear nothing.
void NewsLabel::announce()
{
    if (!isVisible())
        return;
    QAccessibleEvent shown(this, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&shown);
}

} // namespace evalroom

#include "moc_news_label.cpp"
