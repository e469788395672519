// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/reading/open_document.h"

#include <QSet>

namespace evalroom {

// The documents that are open, each with its helper process. The one that was not looked at for the longest time is
// put back where there would be too many.
class Shelf : public QObject {
    Q_OBJECT
public:
    Shelf(std::unique_ptr<Library> library, RenderSetup setup, QObject* parent = nullptr);
    ~Shelf() override;

    Library& library() { return *m_library; }
    // Opens it, or tries again. Whoever shows it says so by `reader`, until it takes another.
    OpenDocument* take(const QString& document, const QObject* reader);

Q_SIGNALS:
    void putBack(const QString& document);

private:
    void tryAgain();
    void tidy();

    std::unique_ptr<Library> m_library;
    RenderSetup m_setup;
    QList<OpenDocument*> m_open; // the newest last
    QHash<const QObject*, QString> m_readers;
};

} // namespace evalroom
