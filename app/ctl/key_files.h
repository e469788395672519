// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/private_key.h"

namespace evalroom {

// Keys that a command is given as files. The detail of every error is the path.

// PEM. Errors: CannotRead, TooLarge, BadKey.
Result<PublicKey> readPublicKeyFile(const QString& path);
// The first line of the file. Errors: CannotRead, TooLarge.
Result<Secret> readPassphraseFile(const QString& path);
// Encrypted PEM. Errors: CannotRead, TooLarge, BadKey, WrongPin.
Result<PrivateKey> readPrivateKeyFile(const QString& path, const QString& passphraseFile);

} // namespace evalroom
