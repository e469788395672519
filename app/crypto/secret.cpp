// SPDX-License-Identifier: Apache-2.0
#include "crypto/secret.h"

#include <openssl/crypto.h>
#include <utility>

namespace evalroom {

Secret::Secret(qsizetype size)
    : m_bytes(size, '\0')
{
}

Secret Secret::take(QByteArray& source)
{
    Secret secret = copyOf(source);
    // A shared source would be copied by data(), and the copy wiped: then the other owner keeps its bytes, as it must.
    OPENSSL_cleanse(source.data(), static_cast<size_t>(source.size()));
    source.clear();
    return secret;
}

Secret Secret::copyOf(QByteArrayView bytes)
{
    Secret secret;
    secret.m_bytes = QByteArray(bytes.data(), bytes.size());
    return secret;
}

Secret::~Secret()
{
    wipe();
}

Secret::Secret(Secret&& other) noexcept
    : m_bytes(std::exchange(other.m_bytes, {}))
{
}

Secret& Secret::operator=(Secret&& other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

bool Secret::equals(QByteArrayView other) const
{
    return m_bytes.size() == other.size()
        && CRYPTO_memcmp(m_bytes.constData(), other.data(), static_cast<size_t>(other.size())) == 0;
}

void Secret::wipe()
{
    if (!m_bytes.isEmpty())
        OPENSSL_cleanse(m_bytes.data(), static_cast<size_t>(m_bytes.size()));
}

} // namespace evalroom
