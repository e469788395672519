// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/session.h"
#include "widgets/desk/slip_preview.h"
#include "widgets/judge/confirm_strip.h"
#include "widgets/style/news_label.h"
#include "widgets/words/people.h"

#include <QComboBox>
#include <QPushButton>

namespace evalroom {

class PrinterChoice;

// The slips of the committee, to be printed or saved as PDF, all or one.
class SeatSlips : public QWidget {
    Q_OBJECT
public:
    explicit SeatSlips(Session& session, QWidget* parent = nullptr);

    void setPeople(const People& people) { m_people = people; }
    // Whoever has come to the committee meanwhile gets a slip, too.
    void refresh();
    const QList<SeatSlip>& slips() const { return m_slips; }
    // What is printed now.
    SlipSheet sheet() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    QList<SeatSlip> slipsNow();
    Marked lateWords() const;
    void fillChoice();
    void enableButtons();
    // What is asked of the print service, or of the disk, and not answered yet.
    enum class Service { Idle, Looking, Printing, Finding, Saving };
    void print();
    void offer(const QStringList& printers, const QString& usual);
    void printOn(const QString& printer);
    void beginWaiting(Service service);
    void endWaiting();
    void stopLooking();
    void stopWaiting();
    QString waitingWords() const;
    QString stopWords() const;
    void save();
    void confirmSave(const QString& path);
    void saveTo(const QString& path);
    void say(const Marked& said);
    void tell(const Error& error);

    Session& m_session;
    People m_people;
    QList<int> m_late; // who checked in with a slip that is not known here
    std::optional<Error> m_refused; // why there are no slips
    QList<SeatSlip> m_slips;
    TypeLabel* m_intro = nullptr;
    NewsLabel* m_lateNotice = nullptr;
    QComboBox* m_choice = nullptr;
    QPushButton* m_print = nullptr;
    QPushButton* m_stop = nullptr; // beside it, while the print service is asked
    Service m_service = Service::Idle;
    QPushButton* m_begun = nullptr; // what was pressed for it
    int m_asked = 0; // of several times the last one counts
    QPushButton* m_save = nullptr;
    PrinterChoice* m_printers = nullptr;
    NewsLabel* m_notice = nullptr; // what became of the last try
    std::optional<Error> m_fault; // where it failed
    ConfirmStrip* m_replace = nullptr;
    QString m_chosen; // the file that would be replaced
    SlipPreview* m_preview = nullptr;
};

} // namespace evalroom
