// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/reply.h"
#include "ledger/manifest.h"
#include "widgets/reading/bookmarks.h"

#include <QIODevice>
#include <QObject>
#include <memory>
#include <optional>

namespace evalroom {

// Where the reading room has its documents from: the session, or a folder of samples.
class Library : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual const Manifest* manifest() const = 0; // nullptr: not known yet
    // Why nothing may be read now; the documents need not be asked for one by one.
    virtual std::optional<Error> refusal() const = 0;
    virtual bool isHere(const QString& document) const = 0;
    // As Documents::open.
    virtual void open(const QString& document, const Reply<std::shared_ptr<QIODevice>>& reply) = 0;
    // As Documents::stop.
    virtual void stop(const QString&) { }
    // The pages that the reader has marked; nobody else sees them. False: they cannot be kept here.
    virtual bool keepsBookmarks() const { return false; }
    virtual Bookmarks bookmarks(const QString&) const { return {}; }
    virtual void setBookmarks(const QString&, const Bookmarks&) { }

Q_SIGNALS:
    void progressed(const QString& document, qint64 bytes, qint64 size);
    void changed(); // what could not be had may be had now
};

} // namespace evalroom
