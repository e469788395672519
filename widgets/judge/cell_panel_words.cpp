// SPDX-License-Identifier: Apache-2.0
#include "widgets/judge/cell_panel.h"

#include "widgets/judge/reason_field.h"
#include "widgets/judge/sheet_notice.h"
#include "widgets/style/type_label.h"
#include "widgets/words/plain_text.h"

#include <QComboBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

// What the panel shows, made anew from the sheet.
namespace evalroom {

void CellPanel::refresh()
{
    const bool review = m_sheet != nullptr && m_sheet->isReview();
    widget()->setEnabled(hasCell());
    m_tender->setText(tr("Tender document"));
    m_tender->setAccessibleName(tr("Show the tender document"));
    m_bid->setText(tr("Bid"));
    m_bid->setAccessibleName(tr("Show the bid of this bidder"));
    m_pass->setText(tr("Passed (&P)"));
    m_fail->setText(tr("Failed (&F)"));
    m_judgement->setVisible(review);
    m_reason->setLabel(reasonLabel());
    m_copyLabel->setText(tr("Copy this reason to another bidder"));
    m_copyTo->setAccessibleName(m_copyLabel->text());
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(m_copyLabel->text());
    m_useEarlier->setText(tr("Use again"));
    m_useEarlier->setAccessibleName(tr("Use the earlier value again"));
    m_copiedLabel->setText(m_copied ? m_copied() : Marked());
    m_copiedLabel->setVisible(m_copied != nullptr);
    m_remarks->setVisible(!m_remarks->text().isEmpty());
    refreshHead();
    refreshEarlier();
    refreshNotice();
    refreshJudgement();
    fit();
}

QString CellPanel::reasonLabel() const
{
    if (m_sheet != nullptr && m_sheet->isReview())
        return tr("Reason (a failed item needs one)");
    const Criterion* criterion = hasCell() ? m_sheet->step().criterion(m_sheet->itemAt(m_index).criterion) : nullptr;
    switch (criterion != nullptr ? criterion->reason : ReasonRule::Never) {
    case ReasonRule::Never:
        break;
    case ReasonRule::Always:
        return tr("Reason (the scheme wants one)");
    case ReasonRule::BelowFull:
        return tr("Reason (the scheme wants one for less than all points)");
    case ReasonRule::BelowSixty:
        return tr("Reason (the scheme wants one for less than 60 % of the points)");
    case ReasonRule::Zero:
        return tr("Reason (the scheme wants one for no points)");
    }
    return tr("Reason, where you want to give one");
}

void CellPanel::refreshJudgement()
{
    m_copying->setVisible(false);
    if (!hasCell())
        return;
    const DraftField& field = m_sheet->cellAt(m_index).field;
    m_pass->setChecked(field.value == PassValue);
    m_fail->setChecked(field.value == FailValue);
    m_reason->edit()->setText(field.reason);
    const bool copies = !field.reason.trimmed().isEmpty() && m_copyTo->count() > 0;
    m_copying->setVisible(copies || m_copied != nullptr);
}

void CellPanel::refreshHead()
{
    if (!hasCell()) {
        m_bidder->setText(tr("Choose a cell of the table."));
        for (TypeLabel* label : {m_criterion, m_standard, m_place})
            label->setText({});
        return;
    }
    const Criterion& criterion = m_sheet->criterionAt(m_index);
    m_bidder->setText(breakable(m_sheet->bidders().at(m_index.column()).name));
    m_criterion->setText(criterion.name);
    m_standard->setText(criterion.standard);
    m_standard->setVisible(!criterion.standard.isEmpty());
    QStringList place;
    if (!m_sheet->isReview())
        place << rangeWords(criterion);
    if (!criterion.clause.isEmpty())
        place << tr("Tender document, %1").arg(criterion.clause);
    m_place->setText(place.join(u'\n'));
}

// On request: whoever judges anew does so by the documents, and not by what they gave before.
void CellPanel::refreshEarlier()
{
    m_earlier->setVisible(m_sheet != nullptr && m_sheet->earlier().mayHave());
    m_askEarlier->setText(
        m_askEarlier->isChecked() ? tr("Hide what you gave before (F7)") : tr("Show what you gave before (F7)"));
    m_askEarlier->setAccessibleName(tr("Show what you gave before"));
    const bool asked = m_askEarlier->isChecked() && hasCell();
    const auto earlier = asked ? m_sheet->earlier().of(m_sheet->itemAt(m_index)) : std::nullopt;
    const bool differs = earlier && earlier->field != m_sheet->cellAt(m_index).field;
    m_earlierLabel->setVisible(asked);
    m_useEarlier->setVisible(differs);
    if (!asked)
        return;
    if (!differs)
        return m_earlierLabel->setText(earlier ? tr("The same as before.") : tr("Nothing else before."));
    QString value = valueWords(m_sheet->step(), m_sheet->criterionAt(m_index), earlier->field);
    if (value.isEmpty())
        value = tr("nothing");
    if (const QString reason = earlier->field.reason.simplified(); !reason.isEmpty())
        //: An earlier value and its reason
        value = tr("%1 – %2").arg(value, reason.left(120));
    m_earlierLabel->setText(earlier->from == EarlierValues::From::Submitted
            ? tr("In the sheet that you have submitted: %1").arg(value)
            : tr("In the round before you gave: %1").arg(value));
}

void CellPanel::refreshNotice()
{
    const QString fault
        = hasCell() ? faultWords(m_sheet->criterionAt(m_index), m_sheet->cellAt(m_index).check) : QString();
    if (const QString words = m_told ? m_told() : m_said; !words.isEmpty())
        m_notice->say(m_isCalm ? SheetNotice::Kind::Plain : SheetNotice::Kind::Warning, words);
    else
        m_notice->say(SheetNotice::Kind::Bad, fault);
    fit();
}

void CellPanel::fillBidders()
{
    const QSignalBlocker quiet(m_copyTo);
    m_copyTo->clear();
    if (!hasCell())
        return;
    for (int column = 0; column < m_sheet->bidders().size(); ++column) {
        if (column != m_index.column())
            m_copyTo->addItem(m_sheet->bidders().at(column).name, column);
    }
}

} // namespace evalroom
