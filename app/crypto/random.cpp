// SPDX-License-Identifier: Apache-2.0
#include "crypto/random.h"

#include <openssl/rand.h>

namespace evalroom {

// Without randomness no signature and no seal is safe, so there is nothing to go on with.
QByteArray randomBytes(int count)
{
    QByteArray bytes(count, '\0');
    if (RAND_bytes(reinterpret_cast<unsigned char*>(bytes.data()), count) != 1)
        qFatal("the operating system gives no random numbers");
    return bytes;
}

Secret randomSecret(int count)
{
    Secret secret(count);
    if (RAND_priv_bytes(reinterpret_cast<unsigned char*>(secret.data()), count) != 1)
        qFatal("the operating system gives no random numbers");
    return secret;
}

} // namespace evalroom
