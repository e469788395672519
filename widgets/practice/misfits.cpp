// SPDX-License-Identifier: Apache-2.0
#include "widgets/practice/misfits.h"

#include "widgets/reading/document_view.h"

#include <QAbstractButton>
#include <QLabel>
#include <QProgressBar>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int Shown = 40; // characters of a text that is cut off

QString shortened(const QString& text)
{
    return u"“"_s + text.left(Shown).simplified() + u'”';
}

bool hasRoom(const QLabel& label)
{
    const QSize wanted
        = label.wordWrap() ? QSize(0, label.heightForWidth(label.width())) : label.sizeHint() - QSize(1, 1);
    return label.height() >= wanted.height() && label.width() >= wanted.width();
}

bool hasRoom(const QAbstractButton& button)
{
    const QSize least = button.minimumSizeHint();
    const int high = button.hasHeightForWidth() ? button.heightForWidth(button.width()) : least.height();
    return button.width() >= least.width() && button.height() >= high;
}

QString textOf(const QLabel& label)
{
    return label.text();
}

// Who draws long words by itself has them for the ear, too.
QString textOf(const QAbstractButton& button)
{
    return button.text().isEmpty() && button.hasHeightForWidth() ? button.accessibleName() : button.text();
}

// What lies outside of its parent is not seen; only what is scrolled may be larger.
bool isInside(const QWidget& widget, const QWidget& window)
{
    for (const QWidget* at = &widget; at != &window; at = at->parentWidget()) {
        const QWidget* around = at->parentWidget();
        if (around->objectName() == u"qt_scrollarea_viewport")
            return true;
        if (!around->rect().contains(at->geometry()))
            return false;
    }
    return true;
}

template <typename Widget>
void addCutOff(QStringList& texts, const QWidget& window)
{
    for (const Widget* each : window.findChildren<Widget*>()) {
        if (each->isVisible() && each->window() == &window && !textOf(*each).isEmpty()
            && (!hasRoom(*each) || !isInside(*each, window)))
            texts << shortened(textOf(*each));
    }
}

} // namespace

bool isDrawn(const QWidget& window)
{
    for (DocumentView* view : window.findChildren<DocumentView*>()) {
        if (view->isVisible() && view->pageCount() > 0 && !view->isSettled(view->currentPage()))
            return false;
    }
    const auto bars = window.findChildren<QProgressBar*>(u"stageProgress"_s);
    return std::ranges::none_of(bars, &QProgressBar::isVisible);
}

QStringList textsCutOff(const QWidget& window)
{
    QStringList texts;
    addCutOff<QLabel>(texts, window);
    addCutOff<QAbstractButton>(texts, window);
    return texts;
}

} // namespace evalroom
