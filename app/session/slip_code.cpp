// SPDX-License-Identifier: Apache-2.0
#include "session/slip_code.h"

#include "crypto/random.h"
#include "session/member_keys.h"

namespace evalroom {

namespace {

constexpr QByteArrayView SlipAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

} // namespace

Secret newSlipCode()
{
    const Secret random = randomSecret(SlipCodeLength);
    Secret code(SlipCodeLength);
    for (qsizetype i = 0; i < SlipCodeLength; ++i)
        code.data()[i] = SlipAlphabet.at(static_cast<uchar>(random.view().at(i)) % SlipAlphabet.size());
    return code;
}

} // namespace evalroom
