// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "patience.h"
#include "widgets/judge/cell_panel.h"
#include "widgets/judge/judge_fixture.h"
#include "widgets/judge/sheet_view.h"
#include "widgets/style/quiet_style.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

namespace evalroom::test {

// For a test at the desk of a sheet, by its keys.
class AtSheetDesk {
protected:
    void begin()
    {
        showIn(Theme::Light, 100);
        m_fixture = std::make_unique<JudgeFixture>();
        show(JudgeFixture::step(QStringLiteral("design")), 3);
    }
    void leave() { m_desk.reset(); }
    void show(const Step& step, int bidders)
    {
        m_desk = std::make_unique<SheetDesk>(m_fixture->drafts);
        m_desk->setSheet(step, 1, JudgeFixture::bidders(bidders));
        m_desk->resize(1060, 560);
        m_desk->show();
        m_desk->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_desk.get(), Patience));
        QTRY_VERIFY(!m_desk->sheet()->isLoading()); // a busy machine loads it in pieces
        m_desk->view()->setFocus();
    }
    QWidget* keyboard() const { return QApplication::focusWidget(); }
    void type(const QString& text)
    {
        for (const QChar character : text)
            QTest::sendKeyEvent(QTest::Click, keyboard(), Qt::Key_unknown, QString(character), Qt::NoModifier);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(keyboard(), key, modifiers); }
    QString value(int row, int column) const { return m_desk->sheet()->cells().at({row, column}).field.value; }
    QString said() const { return m_desk->panel()->findChild<QLabel*>(QStringLiteral("notice"))->text(); }
    QModelIndex current() const { return m_desk->view()->currentIndex(); }

    std::unique_ptr<JudgeFixture> m_fixture;
    std::unique_ptr<SheetDesk> m_desk;
};

} // namespace evalroom::test
