// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/shell/page.h"

namespace evalroom {

class CheckedForm;
class SheetNotice;
class TieForm;

// A tie is left to the tenderer: their representative on the committee decides it.
class TiePage : public Page {
    Q_OBJECT
public:
    explicit TiePage(Session& session, QWidget* parent = nullptr);

    QString title() const override;
    QString guidance() const override;
    NextStep next() const override;
    void perform() override;
    void refresh() override;
    QWidget* firstField() override;

private:
    std::optional<Error> refused() const;

    SheetNotice* m_notice;
    TieForm* m_form;
    CheckedForm* m_leaves;
};

} // namespace evalroom
