// SPDX-License-Identifier: Apache-2.0
#include "widgets/reading/reading_places.h"

#include "base/json_reader.h"
#include "documents/render/render_messages.h"
#include "widgets/reading/page_layout.h"

using namespace Qt::StringLiterals;

namespace evalroom {

QJsonObject toJson(const ReadingPlaces& places)
{
    QJsonObject json;
    for (auto place = places.cbegin(); place != places.cend(); ++place)
        json.insert(place.key(),
            QJsonObject {{u"page"_s, place->page}, {u"permille"_s, place->permille}, {u"zoom"_s, place->zoom}});
    return json;
}

ReadingPlaces placesFromJson(const QJsonObject& json)
{
    ReadingPlaces places;
    for (auto entry = json.constBegin(); entry != json.constEnd(); ++entry) {
        JsonReader reader(entry.value().toObject());
        ReadingPlace place;
        place.page = static_cast<int>(reader.integer(u"page"_s, 0, render_limit::Pages));
        place.permille = static_cast<int>(reader.integer(u"permille"_s, 0, 1000));
        place.zoom = static_cast<int>(reader.integer(u"zoom"_s, 0, PageLayout::LargestZoom));
        if (reader.finish())
            places.insert(entry.key(), place);
    }
    return places;
}

} // namespace evalroom
