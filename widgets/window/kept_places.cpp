// SPDX-License-Identifier: Apache-2.0
#include "widgets/window/kept_places.h"

#include "base/worker.h"
#include "documents/whole_file.h"

#include <QJsonDocument>
#include <tuple>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qint64 LargestFile = 256 * 1024;
constexpr int WritingPause = 200; // milliseconds
// Among the documents' ids, none of which can be this.
const QString ShownKey = u"/"_s;

} // namespace

KeptPlaces::KeptPlaces(QString file, QObject* parent)
    : QObject(parent)
    , m_file(std::move(file))
{
    if (m_file.isEmpty())
        return;
    read();
    m_soon.setSingleShot(true);
    m_soon.setInterval(WritingPause);
    connect(&m_soon, &QTimer::timeout, this, &KeptPlaces::write);
}

KeptPlaces::~KeptPlaces()
{
    if (!m_file.isEmpty() && m_soon.isActive())
        std::ignore = writeWholeFile(m_file, bytes(), FileAccess::Owner);
}

void KeptPlaces::read()
{
    const auto kept = readWholeFile(m_file, LargestFile);
    if (!kept)
        return;
    const QJsonObject json = QJsonDocument::fromJson(*kept).object();
    const QJsonObject shown = json.value(ShownKey).toObject();
    m_places = placesFromJson(json);
    m_open = shown.value(u"open"_s).toBool();
    m_entry = shown.value(u"entry"_s).toString();
    m_spot = shown.value(u"spot"_s).toString();
    m_shown = {shown.value(u"first"_s).toString(), shown.value(u"second"_s).toString()};
}

void KeptPlaces::write()
{
    onWorker<void>(
        this, [path = m_file, written = bytes()] { return writeWholeFile(path, written, FileAccess::Owner); }, {});
}

void KeptPlaces::setOpen(bool open)
{
    m_open = open;
    if (!m_file.isEmpty())
        m_soon.start();
}

void KeptPlaces::setSpot(const QString& entry, const QString& spot)
{
    if (entry == m_entry && spot == m_spot)
        return;
    m_entry = entry;
    m_spot = spot;
    if (!m_file.isEmpty())
        m_soon.start();
}

void KeptPlaces::follow(ReadingPane& pane)
{
    if (m_file.isEmpty())
        return;
    pane.setPlaces(m_places);
    pane.setShown(m_shown);
    connect(&pane, &ReadingPane::placesChanged, this, [this, &pane] {
        m_places = pane.places();
        m_shown = pane.shown();
        m_soon.start();
    });
}

QByteArray KeptPlaces::bytes() const
{
    QJsonObject json = toJson(m_places);
    json.insert(ShownKey,
        QJsonObject {{u"entry"_s, m_entry}, {u"first"_s, m_shown.first}, {u"open"_s, m_open},
            {u"second"_s, m_shown.second}, {u"spot"_s, m_spot}});
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace evalroom
