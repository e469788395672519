// SPDX-License-Identifier: Apache-2.0
#include "widgets/reading/stage_card.h"

#include "widgets/reading/reading_words.h"
#include "widgets/style/drawing.h"
#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"

#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int WholeProgress = 1000;

} // namespace

StageCard::StageCard(QWidget* parent)
    : QFrame(parent)
    , m_title(new TypeLabel(Type::Heading))
    , m_sentence(new TypeLabel(Type::Body))
    , m_progress(new QProgressBar)
    , m_stop(new QPushButton)
    , m_retry(new QPushButton)
{
    m_title->setObjectName(u"stageTitle"_s);
    m_sentence->setObjectName(u"stageSentence"_s);
    m_progress->setObjectName(u"stageProgress"_s);
    m_progress->setTextVisible(false);
    m_stop->setObjectName(u"stageStop"_s);
    m_retry->setObjectName(u"stageRetry"_s);
    auto* middle = new QWidget;
    middle->setMaximumWidth(drawing::scaled(measure::TextWidth) * 3 / 4);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    constexpr int most = 100;
    row->addStretch(1);
    row->addWidget(middle, most);
    row->addStretch(1);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(measure::Margin, 0, measure::Margin, 0);
    column->setSpacing(measure::Gap);
    column->addStretch(1);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addWidget(m_progress);
    column->addWidget(m_stop, 0, Qt::AlignLeft);
    column->addWidget(m_retry, 0, Qt::AlignLeft);
    column->addStretch(2);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        Q_EMIT stopWanted();
        if (m_retry->isVisible())
            m_retry->setFocus();
    });
    connect(m_retry, &QPushButton::clicked, this, &StageCard::retryWanted);
}

void StageCard::tell(const OpenDocument* document)
{
    using Stage = OpenDocument::Stage;
    const StageWords words = document
        ? stageWords(*document)
        : StageWords {
              tr("No document"), tr("The documents of this lot are listed here once you have checked in."), false};
    const Stage stage = document ? document->stage() : Stage::Closed;
    say(words.title, words.sentence);
    showBusy(document && document->isUnderWay());
    const bool known = stage == Stage::Fetching && document->size() > 0;
    m_progress->setRange(0, known ? WholeProgress : 0); // else busy
    if (known)
        m_progress->setValue(static_cast<int>(document->fetched() * WholeProgress / document->size()));
    m_retry->setText(tr("Try again"));
    m_retry->setVisible(words.mayRetry);
}

void StageCard::say(const QString& title, const QString& sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

// What is on its way is shown, and can be stopped.
void StageCard::showBusy(bool busy)
{
    m_progress->setVisible(busy);
    m_progress->setAccessibleName(m_title->text());
    m_stop->setText(tr("Stop"));
    m_stop->setVisible(busy && m_stoppable);
}

void StageCard::tellFailure(const QString& title, const QString& sentence)
{
    say(title, sentence);
    showBusy(false);
    m_retry->setText(tr("Try again"));
    m_retry->show();
}

void StageCard::tellProgress(const QString& title, const QString& sentence, qint64 done, qint64 of)
{
    say(title, sentence);
    m_progress->setRange(0, of > 0 ? WholeProgress : 0);
    if (of > 0)
        m_progress->setValue(static_cast<int>(std::clamp<qint64>(done, 0, of) * WholeProgress / of));
    showBusy(true);
    m_retry->hide();
}

void StageCard::tellNothing(const QString& title, const QString& sentence)
{
    say(title, sentence);
    showBusy(false);
    m_retry->hide();
}

} // namespace evalroom

#include "moc_stage_card.cpp"
