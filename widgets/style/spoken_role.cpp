// SPDX-License-Identifier: Apache-2.0
#include "widgets/style/spoken_role.h"

#include <QAccessibleWidget>
#include <QVariant>
#include <QWidget>

namespace evalroom {

namespace {

constexpr char SpokenRole[] = "spokenRole";

QAccessibleInterface* spokenWidget(const QString&, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    const QVariant role = widget != nullptr ? widget->property(SpokenRole) : QVariant();
    return role.isValid() ? new QAccessibleWidget(widget, static_cast<QAccessible::Role>(role.toInt())) : nullptr;
}

} // namespace

void setSpokenRole(QWidget& widget, QAccessible::Role role)
{
    [[maybe_unused]] static const bool installed = [] {
        QAccessible::installFactory(spokenWidget);
        return true;
    }();
    widget.setProperty(SpokenRole, static_cast<int>(role));
}

} // namespace evalroom
