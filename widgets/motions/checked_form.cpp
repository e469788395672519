// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/checked_form.h"

#include "widgets/judge/sheet_summary.h"

#include <QPushButton>

namespace evalroom {

CheckedForm::CheckedForm(QWidget* form, QWidget* parent)
    : QStackedWidget(parent)
    , m_form(form)
    , m_summary(new SheetSummary)
{
    addWidget(m_form);
    addWidget(m_summary);
    connect(m_summary, &SheetSummary::backWanted, this, &CheckedForm::turnBack);
}

bool CheckedForm::showsSummary() const
{
    return currentWidget() == m_summary;
}

void CheckedForm::check(const QStringList& lines, const QString& then, const QStringList& details)
{
    m_summary->show(lines, then, details);
    if (showsSummary() && lines + details == m_lines)
        return;
    m_lines = lines + details;
    if (!showsSummary()) {
        setCurrentWidget(m_summary);
        m_summary->back()->setFocus();
    }
    Q_EMIT turned();
}

void CheckedForm::turnBack()
{
    if (!showsSummary())
        return;
    setCurrentWidget(m_form);
    Q_EMIT turned();
}

} // namespace evalroom

#include "moc_checked_form.cpp"
