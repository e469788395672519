// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QMap>
#include <QString>

namespace evalroom {

// Where somebody was in a document.
struct ReadingPlace {
    int page = 0; // from 0
    int permille = 0; // of the page's height above the upper edge of the view
    int zoom = 0; // percent; 0: as wide as the view

    bool operator==(const ReadingPlace&) const = default;
};

// The same for all documents, by their ids; kept by whoever owns the window, in a file of its own.
using ReadingPlaces = QMap<QString, ReadingPlace>;

// Which documents stand on the sides, by their ids.
struct ReadingShown {
    QString first;
    QString second; // empty: there is one side only

    bool operator==(const ReadingShown&) const = default;
};

QJsonObject toJson(const ReadingPlaces& places);
// What is not as it should be is left out: a forgotten place is no harm.
ReadingPlaces placesFromJson(const QJsonObject& json);

} // namespace evalroom
