// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/shell/preferences.h"

#include <QToolButton>

namespace evalroom {

// The button at the end of the header: language, appearance, size of type.
class PreferencesMenu : public QToolButton {
    Q_OBJECT
public:
    explicit PreferencesMenu(Preferences& preferences, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    Preferences& m_preferences;
    QMenu* m_menu;
};

} // namespace evalroom
