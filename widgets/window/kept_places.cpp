// SPDX-License-Identifier: Apache-2.0
#include "widgets/window/kept_places.h"

#include "base/worker.h"
#include "documents/whole_file.h"

#include <QJsonDocument>

namespace evalroom {

namespace {

constexpr qint64 LargestFile = 256 * 1024;

} // namespace

void keepPlaces(ReadingPane& pane, const QString& file)
{
    if (file.isEmpty())
        return;
    if (const auto bytes = readWholeFile(file, LargestFile))
        pane.setPlaces(placesFromJson(QJsonDocument::fromJson(*bytes).object()));
    QObject::connect(&pane, &ReadingPane::placesChanged, &pane, [&pane, file] {
        onWorker<void>(&pane,
            [json = toJson(pane.places()), file] {
                return writeWholeFile(file, QJsonDocument(json).toJson(QJsonDocument::Compact), FileAccess::Owner);
            },
            {});
    });
}

} // namespace evalroom
