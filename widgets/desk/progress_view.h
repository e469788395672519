// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/desk/progress_model.h"

#include <QTableView>

namespace evalroom {

// The members' progress. Names are whole where the steps leave room, else cut, as they stand in the tip; never the
// steps.
class ProgressView : public QTableView {
    Q_OBJECT
public:
    explicit ProgressView(QWidget* parent = nullptr);

    void setState(const SessionState& state, const People& people);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitNames();

    ProgressModel* m_model;
};

} // namespace evalroom
