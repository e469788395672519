// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QWidget>

class QPushButton;

namespace evalroom {

class NewsLabel;
class TypeLabel;

// The file of a bidder's letter, of which the minutes keep the SHA-256; there need not be one.
class LetterFile : public QWidget {
    Q_OBJECT
public:
    explicit LetterFile(QWidget* parent = nullptr);

    void refresh();
    QByteArray hash() const { return m_hash; } // empty: none, or not yet
    bool isReading() const { return m_isReading; }
    void setHash(const QByteArray& hash);
    // Reads the file elsewhere, and forgets the one before; changed() comes at once, and when its hash is known.
    // Whoever leaves it out meanwhile waits no longer.
    void read(const QString& path);

Q_SIGNALS:
    void changed();

private:
    void choose();

    QByteArray m_hash;
    std::optional<Error> m_fault;
    int m_read = 0; // of several files the last one counts
    bool m_isReading = false;
    QPushButton* m_choose;
    QPushButton* m_drop;
    TypeLabel* m_what;
    NewsLabel* m_error; // why a file could not be read
};

} // namespace evalroom
