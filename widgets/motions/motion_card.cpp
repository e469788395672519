// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/motion_card.h"

#include "widgets/motions/ground_list.h"
#include "widgets/motions/place_field.h"
#include "widgets/shell/read_only.h"
#include "widgets/style/measures.h"
#include "widgets/style/quiet_style.h"
#include "widgets/style/type_label.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace evalroom {

MotionCard::MotionCard(QWidget* parent)
    : QFrame(parent)
    , m_mover(new TypeLabel(Type::Strong))
    , m_ground(new TypeLabel(Type::Body))
    , m_place(new TypeLabel(Type::Body))
    , m_show(new QPushButton)
    , m_text(new TypeLabel(Type::Body))
{
    setObjectName(u"motion"_s);
    setProperty(CardProperty, true);
    m_ground->setObjectName(u"motionGround"_s);
    m_text->setObjectName(u"motionText"_s);
    m_show->setObjectName(u"showPlace"_s);
    m_show->setProperty(ReadingProperty, true);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(measure::Space, measure::Space, measure::Space, measure::Space);
    rows->setSpacing(measure::Gap);
    auto* place = new QHBoxLayout;
    place->setSpacing(measure::Gap);
    place->addWidget(m_place, 1);
    place->addWidget(m_show);
    rows->addWidget(m_mover);
    rows->addWidget(m_ground);
    rows->addLayout(place);
    rows->addWidget(m_text);
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT placeWanted(m_document, m_page); });
}

void MotionCard::showSubject(const Session& session, const MotionState& motion)
{
    const RuleSet& rules = session.expected().facts->rules;
    QString ground;
    QString place;
    m_document.clear();
    if (const auto* reject = std::get_if<RejectMotion>(&motion.motion.subject)) {
        ground = groundWords(rules.grounds, reject->ground);
        m_document = reject->document;
        m_page = reject->page;
        //: Where a ground for rejection stands: clause of the tender document, place in a document
        place = tr("Clause %1 of the tender document; %2")
                    .arg(reject->clause, placeWords(session.manifest(), reject->document, reject->page));
    } else if (const auto* correction = std::get_if<CorrectionMotion>(&motion.motion.subject)) {
        ground = groundWords(rules.corrections, correction->ground);
    }
    m_ground->setText(ground);
    m_ground->setVisible(!ground.isEmpty());
    m_place->setText(place);
    m_place->setVisible(!place.isEmpty());
    m_show->setVisible(!place.isEmpty());
}

void MotionCard::show(const Session& session, const MotionState& motion, const People& people)
{
    m_mover->setText(tr("Moved by %1").arg(personWords(session.expected(), motion.author, people)));
    showSubject(session, motion);
    m_show->setText(tr("Show the page"));
    m_show->setAccessibleName(tr("Show this page of the document"));
    m_text->setText(tr("Reason given: %1").arg(motion.motion.text));
}

} // namespace evalroom

#include "moc_motion_card.cpp"
