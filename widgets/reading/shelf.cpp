// SPDX-License-Identifier: Apache-2.0
#include "widgets/reading/shelf.h"

namespace evalroom {

namespace {

constexpr int MostOpen = 4;

} // namespace

Shelf::Shelf(std::unique_ptr<Library> library, RenderSetup setup, QObject* parent)
    : QObject(parent)
    , m_library(std::move(library))
    , m_setup(std::move(setup))
{
    connect(m_library.get(), &Library::changed, this, &Shelf::tryAgain);
}

Shelf::~Shelf()
{
    qDeleteAll(m_open);
}

OpenDocument* Shelf::take(const QString& document, const QObject* reader)
{
    m_readers.insert(reader, document);
    OpenDocument* taken = nullptr;
    for (OpenDocument* open : std::as_const(m_open))
        taken = open->id() == document ? open : taken;
    if (taken)
        m_open.removeOne(taken);
    else
        taken = new OpenDocument(*m_library, document, m_setup);
    m_open.append(taken);
    tidy();
    taken->begin();
    return taken;
}

void Shelf::tryAgain()
{
    const std::optional<Error> refusal = m_library->refusal();
    for (OpenDocument* open : std::as_const(m_open)) {
        if (refusal)
            open->close(*refusal);
        else if (!open->isStopped()) // whoever has stopped it says when it goes on
            open->begin();
    }
}

void Shelf::tidy()
{
    const QStringList shown = m_readers.values();
    for (qsizetype i = 0; i < m_open.size() && m_open.size() > MostOpen;) {
        if (shown.contains(m_open.at(i)->id())) {
            ++i;
            continue;
        }
        OpenDocument* old = m_open.takeAt(i);
        Q_EMIT putBack(old->id());
        old->deleteLater();
    }
}

} // namespace evalroom

#include "moc_shelf.cpp"
