// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/gate/papers.h"
#include "widgets/shell/page.h"
#include "widgets/style/type_label.h"

#include <memory>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace evalroom {

class CheckedForm;

// The first page: certificate, slip code, PIN. Also after a restart, and at another seat. What is lost with the first
// slip is read before it is given up.
class CheckInPage : public Page {
    Q_OBJECT
public:
    CheckInPage(Session& session, std::shared_ptr<Papers> papers, QWidget* parent = nullptr);

    QString title() const override;
    QString guidance() const override;
    NextStep next() const override;
    void perform() override { }
    bool takesPin() const override { return true; }
    bool canStop() const override { return m_arriving; }
    void stop() override;
    void performWith(Secret pin) override;
    void refresh() override;
    QWidget* firstField() override;
    // That it was asked before which session this is, and who sits here, and can be asked again.
    void offerChange();

Q_SIGNALS:
    void changeWanted();
    void fileTyped(const QString& path); // the certificate's, typed or chosen

protected:
    void changeEvent(QEvent* event) override;

private:
    void endArrival(const Result<void>& result);
    void chooseFile();
    bool needsSlip() const;
    bool givesUpKeys() const;
    void sumUp();
    void showFault(const std::optional<Error>& fault);
    void sayFault();

    std::shared_ptr<Papers> m_papers;
    bool m_arriving = false;
    int m_presses = 0;
    int m_reading = 0; // the press for which the certificate's file is being read; 0: none
    std::optional<Error> m_fault; // of the last try, until something else is entered
    CheckedForm* m_leaves = nullptr; // the fields, and what a lost slip means
    TypeLabel* m_fileLabel;
    QLineEdit* m_file;
    QPushButton* m_choose;
    TypeLabel* m_fileFault;
    TypeLabel* m_slipLabel;
    QLineEdit* m_slip;
    TypeLabel* m_slipFault;
    TypeLabel* m_slipWhose;
    QCheckBox* m_lostSlip;
    TypeLabel* m_lostWords;
    QPushButton* m_change; // seen where offerChange() was called
};

} // namespace evalroom
