// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "crypto/secret.h"

#include <QIODevice>

namespace evalroom {

// Documents at rest: AES-256-GCM in chunks, readable at any place.
//   header = "EVALDOC1", u32 chunk size, u64 plaintext size, 8 random bytes of nonce prefix (numbers big-endian)
//   chunk i = ciphertext || 16-byte tag; nonce = prefix || u32 i; AAD = header || u32 i || u8 (1 for the last chunk)
// Every chunk but the last is full, and an empty document has one empty chunk: so truncation, reordering, swapping
// between files and extension are all noticed. One key serves one document.
inline constexpr qint64 AeadChunkSize = 64 * 1024;
inline constexpr qint64 AeadHeaderSize = 28;
inline constexpr qint64 AeadTagSize = 16;
inline constexpr qint64 AeadKeySize = 32;
inline constexpr qint64 MaxAeadPlainSize = qint64(1) << 44;

// Size of the encrypted file for a plaintext of 0 to MaxAeadPlainSize bytes.
qint64 cipherSizeFor(qint64 plainSize);

// Encrypts from the source's position to its end; the source must know its size (no pipe).
// Errors: BadKey, TooLarge, CannotRead (also: the size changed meanwhile), CannotWrite, Internal.
Result<void> encryptAead(QIODevice& source, QIODevice& target, const Secret& key);

// Reads an encrypted document at any place.
class AeadReader {
public:
    // The device must be open, random-access, and outlive the reader. Checks size, header and first chunk.
    // Errors: BadKey, CannotRead, PackageDamaged (detail: header or size), DecryptionFailed (detail: chunk).
    static Result<AeadReader> open(QIODevice* device, Secret key);

    qint64 size() const { return m_size; }

    // The bytes from offset, fewer only at the end. Errors: CannotRead, DecryptionFailed (detail: chunk),
    // BadField (negative offset or length).
    Result<QByteArray> read(qint64 offset, qint64 length);

private:
    AeadReader(QIODevice* device, Secret key, QByteArray header, qint64 size);
    Result<void> load(qint64 chunk);

    QIODevice* m_device;
    Secret m_key;
    QByteArray m_header;
    qint64 m_size;
    qint64 m_loaded = -1;
    Secret m_chunk;
};

} // namespace evalroom
