// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace evalroom {

// Bytes that nobody else may see: moved, never copied, wiped when they go.
class Secret {
public:
    Secret() = default;
    explicit Secret(qsizetype size);
    // Takes the bytes and wipes the source.
    static Secret take(QByteArray& source);
    static Secret copyOf(QByteArrayView bytes);
    ~Secret();

    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret&& other) noexcept;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;

    QByteArrayView view() const { return m_bytes; }
    char* data() { return m_bytes.data(); }
    qsizetype size() const { return m_bytes.size(); }
    bool isEmpty() const { return m_bytes.isEmpty(); }
    // In a time that does not depend on where the two differ.
    bool equals(QByteArrayView other) const;

private:
    void wipe();

    QByteArray m_bytes;
};

} // namespace evalroom
