// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "patience.h"
#include "session/room.h"
#include "widgets/reachable.h"
#include "widgets/shell/action_bar.h"
#include "widgets/style/measures.h"
#include "widgets/style/quiet_style.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QSignalSpy>
#include <tuple>

namespace evalroom::test {

// A page as a window shows it, and the one button, pressed as a window does it.
class PageFrame : public QWidget {
public:
    PageFrame(Page* shown, const SessionFixture& fixture, Session& at)
        : page(shown)
        , bar(new ActionBar)
        , m_fixture(fixture)
        , m_session(at)
        , m_title(new TypeLabel(Type::Title))
        , m_guidance(new TypeLabel(Type::Body))
    {
        auto* inside = new QVBoxLayout;
        inside->setContentsMargins(measure::Margin, measure::Space, measure::Margin, measure::Space);
        inside->setSpacing(measure::Gap);
        inside->addWidget(m_title);
        inside->addWidget(m_guidance);
        inside->addWidget(page, 1);
        auto* all = new QVBoxLayout(this);
        all->setContentsMargins(0, 0, 0, 0);
        all->setSpacing(0);
        all->addLayout(inside, 1);
        all->addWidget(bar);
        connect(page, &Page::changed, this, &PageFrame::refresh);
        connect(page, &Page::done, this, [this] { m_outcome = QStringLiteral("done"); });
        connect(page, &Page::turned, this, [this] { m_outcome = QStringLiteral("turned"); });
        connect(page, &Page::failed, this, [this](const Error& error) { m_outcome = errorName(error.code); });
        connect(&at, &Session::stateChanged, page, [this] {
            page->refresh();
            refresh();
        });
        resize(1060, 600);
        refresh();
        show();
        activateWindow();
        std::ignore = QTest::qWaitForWindowActive(this, Patience);
        if (QWidget* field = page->firstField())
            field->setFocus();
        isSpoken();
    }

    NextStep next() const { return page->next(); }
    QPushButton* button() const { return bar->findChild<QPushButton*>(QStringLiteral("primary")); }

    // "done", or why not.
    QString press()
    {
        const NextStep step = next();
        if (!step.possible)
            return QStringLiteral("not possible: ") + step.sentence;
        if (step.needsPin && !m_session.isUnlocked()) {
            if (const auto unlocked = m_fixture.unlock(m_session); !unlocked)
                return wordOf(unlocked);
        }
        // As it is filled in; then the summary, or what comes afterwards.
        isSpoken();
        m_outcome.clear();
        page->perform();
        if (!waitFor([this] { return !m_outcome.isEmpty(); }))
            return QStringLiteral("no answer");
        refresh();
        isSpoken();
        return m_outcome;
    }

    // Past the summary: what is signed is read, then signed.
    QString sign()
    {
        if (const QString word = press(); word != QStringLiteral("turned"))
            return word;
        // A double click does not go through it: the button is held, or the PIN is still to be typed.
        if (button()->isEnabled() || !child<QWidget>("summary")->isVisible())
            return QStringLiteral("no summary");
        picture(page->objectName() + QStringLiteral("-summary"));
        return press();
    }

    template <typename W>
    W* child(const char* name) const
    {
        return findChild<W*>(QString::fromLatin1(name));
    }
    QString text(const char* name) const { return child<QLabel>(name)->text(); }

    // For people who want to see it.
    void picture(const QString& name, const QSize& size = {1060, 600})
    {
        const QString folder = qEnvironmentVariable("EVALROOM_PICTURES");
        if (folder.isEmpty())
            return;
        resize(size);
        refresh();
        QCoreApplication::processEvents();
        grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, name).arg(size.width()));
    }

    void refresh()
    {
        m_title->setText(page->title());
        m_guidance->setText(page->guidance());
        bar->show(page->next(), m_session.isUnlocked());
    }

    Page* page;
    ActionBar* bar;

private:
    // Every control, in each of the states that a test leads a page through.
    void isSpoken() const
    {
        const QStringList unspoken = unspokenIn(*this);
        QVERIFY2(unspoken.isEmpty(), qPrintable(page->objectName() + u'\n' + unspoken.join(u'\n')));
    }

    const SessionFixture& m_fixture;
    Session& m_session;
    TypeLabel* m_title;
    TypeLabel* m_guidance;
    QString m_outcome;
};

} // namespace evalroom::test
