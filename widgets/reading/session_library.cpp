// SPDX-License-Identifier: Apache-2.0
#include "widgets/reading/session_library.h"

#include <tuple>

namespace evalroom {

namespace {

const QString BookmarksForm = QStringLiteral("bookmarks");

} // namespace

SessionLibrary::SessionLibrary(Session& session, QObject* parent)
    : Library(parent)
    , m_session(session)
    , m_refusal(refusal())
    , m_connection(session.connection())
{
    connect(&session, &Session::stateChanged, this, &SessionLibrary::compare);
    connect(&session, &Session::connectionChanged, this, &SessionLibrary::compare);
    connect(&session, &Session::becameKnown, this, &Library::changed);
    connect(&session.documents(), &Documents::progressed, this, &Library::progressed);
}

const Manifest* SessionLibrary::manifest() const
{
    return m_session.isKnown() ? &m_session.manifest() : nullptr;
}

// Only so that nobody asks in vain: the centre decides, by the log.
std::optional<Error> SessionLibrary::refusal() const
{
    if (!m_session.isKnown() || m_session.connection() == Connection::LoggedOut)
        return Error {ErrorCode::NotLoggedIn};
    if (m_session.connection() == Connection::Elsewhere || m_session.connection() == Connection::Distrusted)
        return m_session.alarm().value_or(Error {ErrorCode::NotLoggedIn});
    const Role role = m_session.role();
    if (role == Role::Supervisor)
        return {};
    if (!sitsOnCommittee(role))
        return Error {ErrorCode::NoPermission};
    const MemberState me = m_session.state().members.value(m_session.member());
    if (me.status != MemberStatus::Active || me.declared != Declared::Clear || !me.pledged)
        return Error {ErrorCode::KeyWithheld};
    return {};
}

bool SessionLibrary::isHere(const QString& document) const
{
    return m_session.documents().isHere(document);
}

void SessionLibrary::open(const QString& document, const Reply<std::shared_ptr<QIODevice>>& reply)
{
    m_session.documents().open(document, reply);
}

void SessionLibrary::stop(const QString& document)
{
    m_session.documents().stop(document);
}

// Beside the drafts of sheets: encrypted, and for this reader alone.
bool SessionLibrary::keepsBookmarks() const
{
    return m_session.drafts().keeps();
}

Bookmarks SessionLibrary::bookmarks(const QString& document) const
{
    const auto kept = m_session.drafts().field(BookmarksForm, 0, {{}, document}).value_or(std::nullopt);
    return kept ? bookmarksFromText(kept->reason) : Bookmarks();
}

void SessionLibrary::setBookmarks(const QString& document, const Bookmarks& bookmarks)
{
    // More than there is room for is a forgotten place, and no harm.
    std::ignore = m_session.drafts().set(BookmarksForm, 0, {{}, document}, {{}, toText(bookmarks)});
}

void SessionLibrary::compare()
{
    const std::optional<Error> now = refusal();
    const bool back = m_session.connection() == Connection::Online && m_connection != Connection::Online;
    m_connection = m_session.connection();
    if (now != std::exchange(m_refusal, now) || back)
        Q_EMIT changed();
}

} // namespace evalroom

#include "moc_session_library.cpp"
