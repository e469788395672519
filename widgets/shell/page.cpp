// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/page.h"

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

void Page::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        refresh();
        Q_EMIT changed();
    }
    QWidget::changeEvent(event);
}

} // namespace evalroom
