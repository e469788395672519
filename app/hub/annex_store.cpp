// SPDX-License-Identifier: Apache-2.0
#include "hub/annex_store.h"

#include "base/canonical_json.h"
#include "hub/answer.h"
#include "hub/private_file.h"

#include <QFile>
#include <algorithm>

namespace evalroom {

namespace {

Result<void> write(const QString& path, const Annex& annex)
{
    return writePrivateFile(path, canonicalJson(annex.toJson()));
}

bool holdsPersonalData(const Annex& annex)
{
    return std::ranges::any_of(annex.people, [](const AnnexPerson& person) { return person.personalData(); });
}

} // namespace

AnnexStore::AnnexStore(const QString& folder)
    : m_path(folder + QStringLiteral("/annex.json"))
{
}

Result<void> AnnexStore::put(const Annex& annex, bool isOver)
{
    return write(m_path, isOver ? withoutPersonalData(annex) : annex);
}

Result<Annex> AnnexStore::get(bool isOver) const
{
    if (!QFile::exists(m_path))
        return fail(ErrorCode::NotFound);
    const auto bytes = readPrivateFile(m_path, MaxJsonBytes);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto annex = Annex::fromBytes(*bytes);
    if (!annex)
        return fail(ErrorCode::StoreDamaged, errorName(annex.error().code));
    if (!isOver || !holdsPersonalData(*annex))
        return annex;
    Annex rest = withoutPersonalData(*annex);
    if (const auto written = write(m_path, rest); !written)
        return std::unexpected(written.error());
    return rest;
}

void AnnexStore::close() const
{
    // When the disk refuses now, the next reader does it.
    if (const auto annex = get(true); !annex && annex.error().code != ErrorCode::NotFound)
        qCWarning(hubLog, "annex not closed: %s", qUtf8Printable(errorName(annex.error().code)));
}

} // namespace evalroom
