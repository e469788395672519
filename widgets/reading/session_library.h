// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/session.h"
#include "widgets/reading/library.h"

namespace evalroom {

// The documents of the lot, as far as this member may read them by now.
class SessionLibrary : public Library {
    Q_OBJECT
public:
    explicit SessionLibrary(Session& session, QObject* parent = nullptr);

    const Manifest* manifest() const override;
    std::optional<Error> refusal() const override;
    bool isHere(const QString& document) const override;
    void open(const QString& document, const Reply<std::shared_ptr<QIODevice>>& reply) override;
    void stop(const QString& document) override;
    bool keepsBookmarks() const override;
    Bookmarks bookmarks(const QString& document) const override;
    void setBookmarks(const QString& document, const Bookmarks& bookmarks) override;

private:
    void compare();

    Session& m_session;
    std::optional<Error> m_refusal;
    Connection m_connection;
};

} // namespace evalroom
