// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/chair_again_page.h"

#include "widgets/desk/step_list.h"
#include "widgets/words/restart_words.h"

#include <QComboBox>

using namespace Qt::StringLiterals;

namespace evalroom {

ChairAgainPage::ChairAgainPage(Session& session, QWidget* parent)
    : ReasonsPage(session, u"chairAgain"_s, u"againFacts"_s, parent)
    , m_steps(new QComboBox)
    , m_kept(new KeptFields(u"chairAgain"_s, this))
{
    setObjectName(u"chairAgainPage"_s);
    m_steps->setObjectName(u"chairStepAgain"_s);
    m_steps->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_steps->setMinimumContentsLength(12);
    addToFacts(m_steps);
    m_kept->add(u"step"_s, m_steps);
    refresh();
    connect(m_steps, &QComboBox::currentIndexChanged, this, [this] {
        refresh();
        Q_EMIT changed();
    });
    connect(this, &Page::done, m_steps, [this] { m_steps->setCurrentIndex(0); });
}

QString ChairAgainPage::title() const
{
    return tr("Have a step done again");
}

QString ChairAgainPage::formGuidance() const
{
    return tr("The chair or the staff may ask for it. It takes effect when a supervisor has witnessed it.");
}

Act ChairAgainPage::act() const
{
    return StepRestarted {state().stepActs, m_steps->currentData().toString(), text()};
}

ReasonsPage::Words ChairAgainPage::words() const
{
    return {.over = m_steps->count() == 0 ? noStepBegunWords() : QString(),
        .wanted = tr("Say what went wrong."),
        .check = tr("Check the request"),
        .sign = tr("Ask for it to be done again"),
        .what = tr("You ask that \"%1\" is done again.").arg(m_steps->currentText()),
        .then = QStringList {tr("When a supervisor has witnessed it, this step and all later ones begin anew, and the "
                                "report shows what stood before."),
            restartWords(state(), session().manifest(), m_steps->currentData().toString())}
            .join(u' ')};
}

void ChairAgainPage::refresh()
{
    fillBegunSteps(*m_steps, state());
    m_steps->setAccessibleName(tr("Step that is to be done again"));
    m_steps->setVisible(m_steps->count() > 0);
    if (m_steps->count() > 0)
        m_kept->keepIn(session().drafts());
    setFacts(m_steps->count() > 0 ? restartWords(state(), session().manifest(), m_steps->currentData().toString())
                                  : noStepBegunWords());
    setReasons(tr("What went wrong"), m_steps->count() > 0);
}

} // namespace evalroom

#include "moc_chair_again_page.cpp"
