// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QProgressBar;
class QPushButton;

namespace evalroom {

class OpenDocument;
class TypeLabel;

// Stands where the pages would be: what the document waits for, or why it cannot be shown.
class StageCard : public QFrame {
    Q_OBJECT
public:
    explicit StageCard(QWidget* parent = nullptr);

    // Whether what is on its way can be given up; else nobody is offered to.
    void setStoppable(bool stoppable) { m_stoppable = stoppable; }

    // nullptr: there is no document.
    void tell(const OpenDocument* document);
    // In other words than those for a bid, which somebody else has handed in.
    void tellFailure(const QString& title, const QString& sentence);
    // What is on its way; `of` 0: nobody knows how far it is.
    void tellProgress(const QString& title, const QString& sentence, qint64 done, qint64 of);
    // There is nothing to show, nothing to wait for, and nothing to try again.
    void tellNothing(const QString& title, const QString& sentence);

Q_SIGNALS:
    void retryWanted();
    void stopWanted();

private:
    void say(const QString& title, const QString& sentence);
    void showBusy(bool busy);

    TypeLabel* m_title;
    TypeLabel* m_sentence;
    QProgressBar* m_progress;
    QPushButton* m_stop;
    QPushButton* m_retry;
    bool m_stoppable = true;
};

} // namespace evalroom
