// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/progress.h"

#include <QCryptographicHash>
#include <QIODevice>

namespace evalroom {

// Hashes what is read from, or written to, another device on its way, so that no byte is hashed that was not used.
class HashingDevice : public QIODevice {
public:
    // `inner` is open for `mode`, at its beginning when reading, and outlives this. With a meter every byte counts, and
    // a cancelled one fails the next call.
    HashingDevice(QIODevice& inner, OpenModeFlag mode, ProgressMeter* meter = nullptr);

    QByteArray sha256() const { return m_hash.result(); }
    bool isSequential() const override { return false; }
    qint64 size() const override { return m_inner.size(); }

protected:
    qint64 readData(char* data, qint64 maxSize) override;
    qint64 writeData(const char* data, qint64 size) override;

private:
    QIODevice& m_inner;
    ProgressMeter* m_meter;
    QCryptographicHash m_hash {QCryptographicHash::Sha256};
};

} // namespace evalroom
