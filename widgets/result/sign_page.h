// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/report_reading.h"
#include "widgets/result/log_model.h"
#include "widgets/result/ranking_view.h"
#include "widgets/shell/page.h"
#include "widgets/style/type_label.h"

#include <QCheckBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QTimer>

namespace evalroom {

// The frozen report on screen beside the ranking that this terminal computes itself and the acts that the signature
// ratifies. A report that differs is refused here, and nothing can be signed; nor can one that nobody sees. What cannot
// be read by itself the person compares, and says so.
class SignPage : public Page {
    Q_OBJECT
public:
    explicit SignPage(Session& session, QWidget* parent = nullptr);

    // Where reportArrived() is shown; the page becomes its owner. Its owner tells what became of it.
    void setReader(QWidget* reader);
    void reportShown();
    void reportNotShown();
    // What stands in it, once it is shown; it can be signed when that has been compared.
    void reportRead(const QString& text);

    QString title() const override;
    QString guidance() const override;
    NextStep next() const override;
    void perform() override;
    bool canStop() const override;
    void stop() override;
    void refresh() override;
    QWidget* firstField() override { return m_acts; }

Q_SIGNALS:
    void reportArrived(const QByteArray& pdf);

private:
    enum class Phase { Fetching, Unreachable, Refused, Here, Signing, Signed };
    enum class OnScreen { Nothing, Opening, Shown, Failed };

    void build();
    QWidget* makeSide();
    QByteArray basis() const;
    void fetch();
    void arrive(const QByteArray& wanted, const Result<QByteArray>& report);
    void tellProgress(const Transferred& now);
    void setPhase(Phase phase);
    void showPhase();
    void setOnScreen(OnScreen what);
    void compare();
    void goOn();
    bool isComparing() const;
    void takeReading(const QByteArray& of, const Result<ReportReading>& reading);
    Marked readingWords() const;
    bool saysOtherwise() const { return m_reading && m_reading->verdict == ReportReading::Verdict::Differs; }
    // Nothing was found out about it, for whatever reason: it may have been made so that nothing is.
    bool isUnread() const { return m_reading && m_reading->verdict == ReportReading::Verdict::Unknown; }
    bool isCompared() const { return m_reading && (!isUnread() || m_compared->isChecked()); }
    bool cannotBeShown() const { return m_phase == Phase::Here && m_onScreen == OnScreen::Failed; }
    QColor phaseColour() const;
    bool isDifferent(const Error& error) const;
    Error toldOf(const Error& error) const;
    Marked phaseWords() const;

    QProgressBar* m_progress = nullptr;
    TypeLabel* m_status = nullptr;
    QPushButton* m_again = nullptr;
    QPushButton* m_stop = nullptr; // fetching, or comparing
    QCheckBox* m_compared = nullptr; // by the person, where nothing else can
    QSplitter* m_splitter = nullptr;
    QWidget* m_place = nullptr; // of the reader until there is one
    TypeLabel* m_placeWords = nullptr;
    TypeLabel* m_rankingTitle = nullptr;
    RankingView* m_ranking = nullptr;
    TypeLabel* m_actsTitle = nullptr;
    QTableView* m_acts = nullptr;
    LogModel* m_own = nullptr;
    Phase m_phase = Phase::Fetching;
    OnScreen m_onScreen = OnScreen::Nothing;
    std::optional<QString> m_text; // of the report, once it has been read
    std::optional<ReportReading> m_reading; // none: it is not compared yet
    bool m_isStopped = false; // the comparison: it goes on when somebody wants it
    QTimer m_patience; // until it is worth a word that it takes its time
    QByteArray m_report; // base PDF of the report that was asked for
    Error m_error;
};

} // namespace evalroom
