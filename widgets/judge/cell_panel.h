// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/judge/sheet_model.h"
#include "widgets/shell/scrolled_area.h"
#include "widgets/style/marked.h"

#include <functional>

class QComboBox;
class QPushButton;
class QRadioButton;

namespace evalroom {

class ReasonField;
class SheetNotice;
class TypeLabel;

// Beside a grid: what the criterion of this cell demands, the judgement in a review, the reason, earlier values.
class CellPanel : public ScrolledArea {
    Q_OBJECT
public:
    explicit CellPanel(QWidget* parent = nullptr);

    void setSheet(SheetModel* sheet);
    void show(const QModelIndex& index);
    // What was typed of the reason is not taken back any more.
    void endTyping();
    // About the last key; empty: what the cell itself has to say. It is not said again in another language.
    void say(const QString& sentence);
    // What has gone wrong with the cell, in the words of whatever language is spoken.
    void tell(const std::function<QString()>& words);
    // What was done with it, where nothing is the matter.
    void report(const std::function<QString()>& words);
    // Lines of the page about this cell, as what others have entered.
    void setRemarks(const QString& remarks);
    void refresh();
    void focusReason();
    // What the member has given before in the cell, or not.
    void showEarlier(bool shown);
    void toggleEarlier();

Q_SIGNALS:
    void earlierAsked(bool shown);
    void tenderWanted();
    void bidWanted(const QString& bidder);
    void gridWanted(); // the keyboard goes back to the cells

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();
    QWidget* makeHead();
    QWidget* makeJudgement();
    QWidget* makeEarlier();
    QWidget* makeCopying();
    void refreshHead();
    void refreshJudgement();
    void refreshEarlier();
    void refreshNotice();
    void fillBidders();
    void fit();
    void judge(bool passes);
    void useEarlier();
    void copyReason();
    void forgetWords();
    QString reasonLabel() const;
    bool hasCell() const { return m_sheet != nullptr && m_index.isValid(); }

    SheetModel* m_sheet = nullptr;
    QPersistentModelIndex m_index;
    QString m_said;
    std::function<QString()> m_told;
    bool m_isCalm = false; // what is told
    std::function<Marked()> m_copied;
    TypeLabel* m_bidder;
    TypeLabel* m_criterion;
    TypeLabel* m_standard;
    TypeLabel* m_place;
    QPushButton* m_tender;
    QPushButton* m_bid;
    QWidget* m_judgement;
    QRadioButton* m_pass;
    QRadioButton* m_fail;
    SheetNotice* m_notice;
    TypeLabel* m_remarks;
    QPushButton* m_askEarlier; // to see it, or not
    QWidget* m_earlier;
    TypeLabel* m_earlierLabel;
    QPushButton* m_useEarlier;
    ReasonField* m_reason;
    QWidget* m_copying;
    TypeLabel* m_copyLabel;
    QComboBox* m_copyTo;
    QPushButton* m_copy;
    TypeLabel* m_copiedLabel;
};

} // namespace evalroom
