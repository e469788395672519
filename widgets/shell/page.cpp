// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/page.h"

#include "base/canonical_json.h"
#include "widgets/shell/read_only.h"
#include "widgets/shell/why_link.h"
#include "widgets/words/errors.h"

#include <QEvent>

namespace evalroom {

Page::Page(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
{
}

void Page::performWith(Secret)
{
    perform();
}

Session::Saved Page::reply()
{
    return {this, [this](const Result<QByteArray>& name) {
                if (name)
                    Q_EMIT done();
                else
                    Q_EMIT failed(name.error());
            }};
}

Done Page::doneReply()
{
    return {this, [this](const Result<void>& result) {
                if (result)
                    Q_EMIT done();
                else
                    Q_EMIT failed(result.error());
            }};
}

void Page::setReadOnly()
{
    m_readOnly = true;
    endEntry();
    makeReadOnly(*this);
}

QByteArray Page::basisOf(const Act& act)
{
    return canonicalJson(actToJson(act));
}

void Page::refuse(NextStep& step, const Error& error) const
{
    step.possible = false;
    step.sentence = errorWords(error);
    step.law = lawBehind(session(), error);
}

void Page::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        refresh();
        if (m_readOnly)
            setReadOnly();
        Q_EMIT changed();
    }
    QWidget::changeEvent(event);
}

} // namespace evalroom

#include "moc_page.cpp"
