// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>
#include <QString>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace evalroom {

// The round red seal of an invented company, 38 mm wide, as a drawing without text to extract.
// `centre` in page units (300 to the inch).
void drawCompanySeal(QPainter& painter, QPointF centre, const QString& name);

} // namespace evalroom
