// SPDX-License-Identifier: Apache-2.0
#include "widgets/style/spoken_role.h"

#include <QAccessibleWidget>
#include <QLabel>
#include <QVariant>

namespace evalroom {

namespace {

constexpr char SpokenRole[] = "spokenRole";

// As Qt has it, a label is named by its text.
class SpokenWidget : public QAccessibleWidget {
public:
    using QAccessibleWidget::QAccessibleWidget;

    QString text(QAccessible::Text what) const override
    {
        const QString told = QAccessibleWidget::text(what);
        const auto* label = qobject_cast<const QLabel*>(widget());
        return what == QAccessible::Name && told.isEmpty() && label != nullptr ? label->text() : told;
    }
};

QAccessibleInterface* spokenWidget(const QString&, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    const QVariant role = widget != nullptr ? widget->property(SpokenRole) : QVariant();
    return role.isValid() ? new SpokenWidget(widget, static_cast<QAccessible::Role>(role.toInt())) : nullptr;
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
