// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/secret.h"
#include "widgets/style/type_label.h"

#include <QTextBrowser>
#include <vector>

namespace evalroom {

// What a member takes to the seat: the code that opens their drafts and sheets after a restart.
struct SeatSlip {
    QString person; // in words
    QString seat; // empty: not known yet
    Secret code; // 12 characters
};

// A sheet to print and cut up. The codes are nowhere else: when this widget goes, they are gone.
class SeatSlips : public QWidget {
    Q_OBJECT
public:
    explicit SeatSlips(QWidget* parent = nullptr);

    void setSlips(const QString& lot, std::vector<SeatSlip> slips);
    void retranslate();
    // For a printer; of the size of A4.
    QTextDocument* document() const { return m_sheet->document(); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void render();

    QString m_lot;
    std::vector<SeatSlip> m_slips;
    TypeLabel* m_intro = nullptr;
    QTextBrowser* m_sheet = nullptr;
};

// "ABCD-EFGH-JKMN"
QString groupedCode(const Secret& code);

} // namespace evalroom
