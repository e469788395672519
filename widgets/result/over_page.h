// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/result/block_view.h"
#include "widgets/shell/page.h"
#include "widgets/style/type_label.h"

namespace evalroom {

// The last screen: why it is over, what was recommended, the code to compare, who can have the archive, and that one
// may go.
class OverPage : public Page {
    Q_OBJECT
public:
    explicit OverPage(Session& session, QWidget* parent = nullptr);

    QString title() const override;
    QString guidance() const override;
    NextStep next() const override { return {}; }
    void perform() override { }
    void refresh() override;
    QWidget* firstField() override { return m_text; }

private:
    MemberStatus ownStatus() const;
    TextBlocks blocks() const;

    TypeLabel* m_codeLabel = nullptr;
    TypeLabel* m_code = nullptr;
    BlockView* m_text = nullptr;
};

} // namespace evalroom
