// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPainter>
#include <QStyleOption>

// How each kind of control looks; QuietStyle decides which is asked for.
namespace evalroom::look {

// Buttons
void button(const QStyleOptionButton& option, QPainter& painter, bool primary);
void toolButton(const QStyleOption& option, QPainter& painter);
int toolButtonArrow(const QStyleOptionToolButton& option); // the width of what says that there is a menu
// Label of a primary button: the accent is behind it.
QStyleOptionButton onAccent(const QStyleOptionButton& option);
void checkMark(const QStyleOption& option, QPainter& painter);
void radioMark(const QStyleOption& option, QPainter& painter);

// Fields
void field(const QStyleOption& option, QPainter& painter);
void comboBox(const QStyleOptionComboBox& option, QPainter& painter, const QRect& arrow);
void spinBox(const QStyleOptionSpinBox& option, QPainter& painter, const QRect& up, const QRect& down);
void slider(const QStyleOptionSlider& option, QPainter& painter, const QRect& groove, const QRect& handle);

// Frames and lists
void frame(const QStyleOption& option, QPainter& painter);
void card(const QStyleOption& option, QPainter& painter);
// What is selected in a list has a bar besides: a fill of so little contrast is overlooked.
void item(const QStyleOptionViewItem& option, QPainter& painter);
void header(const QStyleOptionHeader& option, QPainter& painter);
void tab(const QStyleOptionTab& option, QPainter& painter);
void scrollBar(const QStyleOptionSlider& option, QPainter& painter, const QRect& handle);
void splitter(const QStyleOption& option, QPainter& painter);
void menuPanel(const QStyleOption& option, QPainter& painter);
void menuItem(const QStyleOptionMenuItem& option, QPainter& painter);
int menuMarkWidth();
void progressGroove(const QStyleOption& option, QPainter& painter);
void progressBar(const QStyleOptionProgressBar& option, QPainter& painter);
void progressLabel(const QStyleOptionProgressBar& option, QPainter& painter);

} // namespace evalroom::look
