// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/result/log_model.h"
#include "widgets/shell/kept_fields.h"
#include "widgets/style/type_label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

namespace evalroom {

// The log to follow and to search. It stays at its end while entries come, unless somebody has scrolled away.
class LogView : public QWidget {
    Q_OBJECT
public:
    explicit LogView(QWidget* parent = nullptr);

    // As LogModel::setLog.
    void setLog(const Log* log, const SessionState& state, const Manifest& manifest, const People& people = {});
    const LogModel& log() const { return *m_model; }
    QTableView* table() const { return m_table; }
    // Whose entries are shown and what is searched for, from one window to the next; behind setLog().
    void keepIn(Drafts& drafts) { m_kept->keepIn(drafts); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void fillMembers(const SessionState& state, const People& people);
    void fitColumns();
    void showCount();
    void showChosen();
    void follow();

    LogModel* m_model = nullptr;
    TypeLabel* m_title = nullptr;
    QComboBox* m_member = nullptr;
    QLineEdit* m_word = nullptr;
    TypeLabel* m_count = nullptr;
    QPushButton* m_toEnd = nullptr;
    QTableView* m_table = nullptr;
    TypeLabel* m_whole = nullptr; // the chosen sentence, where its row is too short for it
    bool m_follows = true;
    KeptFields* m_kept;
};

} // namespace evalroom
