// SPDX-License-Identifier: Apache-2.0
#include "widgets/judge/sheet_desk.h"

#include "widgets/judge/cell_panel.h"
#include "widgets/judge/confirm_strip.h"
#include "widgets/judge/sheet_notice.h"
#include "widgets/judge/sheet_view.h"
#include "widgets/judge/turn_words.h"
#include "widgets/judge/wrapped_text.h"
#include "widgets/shell/preferences.h"
#include "widgets/shell/read_only.h"
#include "widgets/style/measures.h"
#include "widgets/style/turning_row.h"
#include "widgets/style/type_label.h"
#include "widgets/words/errors.h"

#include <QAction>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int PanelDigits = 40;
constexpr int ProgressDigits = 12; // in two lines
constexpr int PlacePause = 300; // milliseconds
constexpr int NarrowDigits = 96; // a desk that has no room for both beside each other

bool sameBidders(const QList<SheetBidder>& one, const QList<SheetBidder>& other)
{
    return std::equal(one.cbegin(), one.cend(), other.cbegin(), other.cend(),
        [](const SheetBidder& a, const SheetBidder& b) { return a.id == b.id; });
}

} // namespace

SheetDesk::SheetDesk(Drafts& drafts, QWidget* parent)
    : QWidget(parent)
    , m_drafts(drafts)
    , m_beside(new QHBoxLayout)
    , m_notice(new SheetNotice)
    , m_progress(new TypeLabel(Type::Strong))
    , m_next(new QPushButton)
    , m_passAll(new QPushButton)
    , m_confirm(new ConfirmStrip)
    , m_view(new SheetView)
    , m_panel(new CellPanel)
{
    m_notice->setObjectName(u"sheetNotice"_s);
    m_progress->setObjectName(u"progress"_s);
    m_progress->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_next->setObjectName(u"nextOpen"_s);
    m_next->setProperty(ReadingProperty, true);
    m_passAll->setObjectName(u"passRemaining"_s);
    m_placeSoon.setSingleShot(true);
    m_placeSoon.setInterval(PlacePause);
    connect(&m_placeSoon, &QTimer::timeout, this, &SheetDesk::keepPlace);
    layOut();
    connectParts();
    addKeys();
}

void SheetDesk::layOut()
{
    auto* above = new TurningRow(m_progress, ProgressDigits);
    above->addControl(m_next);
    above->addControl(m_passAll);
    auto* grid = new QVBoxLayout;
    grid->setSpacing(measure::Gap);
    grid->addWidget(above);
    grid->addWidget(m_confirm);
    grid->addWidget(m_view, 100);
    grid->addStretch(1);
    m_beside->setSpacing(measure::Space);
    m_beside->addLayout(grid, 1);
    m_beside->addWidget(m_panel);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(measure::Gap);
    all->addWidget(m_notice);
    all->addLayout(m_beside, 1);
    fit();
}

// With documents open beside it, or in large type, the panel goes below the grid.
void SheetDesk::fit()
{
    const bool narrow = width() < digitsWide(fontOf(Type::Body), NarrowDigits);
    const int panel = digitsWide(fontOf(Type::Body), PanelDigits);
    m_beside->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_beside->setStretch(1, narrow ? 1 : 0);
    m_panel->setMinimumWidth(narrow ? 0 : panel);
    m_panel->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : panel);
}

// Whatever is beside each other now has room below each other.
QSize SheetDesk::minimumSizeHint() const
{
    const QSize all = QWidget::minimumSizeHint();
    return {std::min(all.width(), digitsWide(fontOf(Type::Body), NarrowDigits) / 2), all.height()};
}

void SheetDesk::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void SheetDesk::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

void SheetDesk::connectParts()
{
    connect(m_next, &QPushButton::clicked, m_view, &SheetView::goToOpen);
    connect(m_passAll, &QPushButton::clicked, m_confirm, [this] { m_confirm->ask(); });
    connect(m_confirm, &ConfirmStrip::confirmed, this, [this] { m_sheet->passRemaining(); });
    connect(m_confirm, &ConfirmStrip::closed, m_view, [this] { m_view->setFocus(); });
    connect(m_view, &SheetView::currentMoved, this, [this] {
        m_panel->show(m_view->currentIndex());
        m_placeSoon.start();
        Q_EMIT currentMoved();
    });
    connect(m_view, &SheetView::said, m_panel, &CellPanel::say);
    connect(m_view, &SheetView::turnWanted, this, &SheetDesk::go);
    connect(m_view, &SheetView::reasonWanted, m_panel, &CellPanel::focusReason);
    connect(m_panel, &CellPanel::gridWanted, this, [this] { m_view->setFocus(); });
    connect(m_panel, &CellPanel::tenderWanted, this, &SheetDesk::tenderWanted);
    connect(m_panel, &CellPanel::bidWanted, this, &SheetDesk::bidWanted);
}

void SheetDesk::addKeys()
{
    auto* next = new QAction(this);
    next->setShortcuts({QKeySequence(Qt::Key_F8), QKeySequence(Qt::CTRL | Qt::Key_J)});
    next->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(next, &QAction::triggered, m_view, &SheetView::goToOpen);
    addAction(next);
    auto* across = new QAction(this);
    across->setShortcut(QKeySequence(Qt::Key_F6));
    across->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(across, &QAction::triggered, this, [this] {
        if (m_panel->isAncestorOf(focusWidget()))
            m_view->setFocus();
        else
            m_panel->focusReason();
    });
    addAction(across);
    auto* earlier = new QAction(this);
    earlier->setShortcut(QKeySequence(Qt::Key_F7));
    earlier->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    earlier->setAutoRepeat(false);
    connect(earlier, &QAction::triggered, m_panel, &CellPanel::toggleEarlier);
    addAction(earlier);
}

// From wherever the keyboard is that has no history of its own.
void SheetDesk::keyPressEvent(QKeyEvent* event)
{
    if (const auto turn = turnOf(*event); turn && m_sheet != nullptr)
        go(*turn);
    else
        QWidget::keyPressEvent(event);
}

void SheetDesk::go(Turn turn)
{
    if (m_view->isBusy() || m_sheet->isReadOnly())
        return;
    if (!m_sheet->history().can(turn))
        return m_panel->report(noTurnWords(turn));
    const auto deed = m_sheet->go(turn);
    if (!deed)
        return;
    if (!deed->changes.isEmpty()) {
        const CellPlace cell = deed->changes.constFirst().cell;
        m_view->setFocus();
        m_view->goTo(m_sheet->index(cell.row, cell.column));
    }
    m_panel->report(turnWords(turn, *deed, *m_sheet));
}

void SheetDesk::setPreferences(Preferences& preferences)
{
    m_panel->showEarlier(preferences.showsEarlier());
    connect(m_panel, &CellPanel::earlierAsked, &preferences, &Preferences::setShowsEarlier);
    connect(&preferences, &Preferences::earlierChanged, m_panel, &CellPanel::showEarlier);
}

bool SheetDesk::isSame(const Step& step, int round, const QList<SheetBidder>& bidders) const
{
    return m_sheet != nullptr && m_sheet->step().id == step.id && m_sheet->round() == round
        && sameBidders(m_sheet->bidders(), bidders);
}

void SheetDesk::setSheet(const Step& step, int round, const QList<SheetBidder>& bidders)
{
    if (isSame(step, round, bidders))
        return;
    keepPlace();
    SheetModel* before = m_sheet;
    const Item item
        = before != nullptr && m_view->currentIndex().isValid() ? before->itemAt(m_view->currentIndex()) : Item {};
    const bool isOther = before == nullptr || before->step().id != step.id || before->round() != round;
    m_sheet = new SheetModel(m_drafts, step, round, bidders, this);
    connect(m_sheet, &SheetModel::changed, this, &SheetDesk::refresh);
    connect(m_sheet, &SheetModel::changed, this, &SheetDesk::changed);
    connect(m_sheet, &SheetModel::notKept, this, &SheetDesk::onNotKept);
    m_panel->setSheet(m_sheet);
    m_view->setSheet(m_sheet, m_sheet->indexOf(isOther ? keptPlace() : item));
    delete before;
    refresh();
    if (m_sheet->unread())
        m_panel->tell([error = *m_sheet->unread()] {
            return tr("Something that was entered before cannot be read here. %1").arg(errorWords(error));
        });
}

// --- Where its author was last, kept beside the drafts

QString SheetDesk::placeName() const
{
    return u"place/%1/%2"_s.arg(m_sheet->step().id).arg(m_sheet->round());
}

// What the disk does not take is a forgotten place, and no harm.
void SheetDesk::keepPlace()
{
    if (m_sheet == nullptr || !m_view->currentIndex().isValid() || !m_drafts.keeps())
        return;
    const Item item = m_sheet->itemAt(m_view->currentIndex());
    if (item != keptPlace())
        std::ignore = m_drafts.setSecret(placeName(), Secret::copyOf((item.bidder + u'/' + item.criterion).toUtf8()));
}

Item SheetDesk::keptPlace() const
{
    const auto kept = m_drafts.secret(placeName());
    if (!kept || !*kept)
        return {};
    const QString place = QString::fromUtf8((*kept)->view());
    return {place.section(u'/', 0, 0), place.section(u'/', 1)};
}

// The window is closed, or another page comes.
void SheetDesk::hideEvent(QHideEvent* event)
{
    m_placeSoon.stop();
    keepPlace();
    QWidget::hideEvent(event);
}

void SheetDesk::onNotKept(const Error& error)
{
    m_panel->tell([error] { return tr("This change was not kept. %1").arg(errorWords(error)); });
}

QString SheetDesk::openWords() const
{
    if (m_sheet != nullptr && m_sheet->isLoading())
        return tr("What you have entered is being read.");
    if (m_sheet != nullptr && m_sheet->isFilling())
        return tr("The cells are being filled in.");
    const int open = m_sheet != nullptr ? m_sheet->cells().open() : 0;
    if (open == 0)
        return {};
    const int wrong = m_sheet->cells().wrong();
    const QString words = tr("%n cells are still open.", nullptr, open);
    //: Of the open cells
    return wrong == 0 ? words : words + u' ' + tr("%n of them have to be put right.", nullptr, wrong);
}

void SheetDesk::refresh()
{
    if (m_sheet == nullptr)
        return;
    m_view->setAccessibleName(tr("Sheet: criteria down, bidders across"));
    const int cells = m_sheet->cells().rows() * m_sheet->cells().columns();
    const int open = m_sheet->cells().open();
    const int untouched = open - m_sheet->cells().wrong();
    m_progress->setText(open == 0 ? Marked(Icon::Tick, tr("All %n cells are filled in", nullptr, cells))
                                  : tr("%1 of %2 cells filled in").arg(cells - open).arg(cells));
    m_next->setText(tr("Next open cell (F8)"));
    m_next->setAccessibleName(tr("Go to the next open cell"));
    m_next->setEnabled(open > 0);
    m_passAll->setText(tr("Mark all remaining as passed …"));
    m_passAll->setAccessibleName(tr("Mark all remaining as passed"));
    m_passAll->setVisible(m_sheet->isReview());
    m_passAll->setEnabled(untouched > 0 && !m_sheet->isFilling() && !m_sheet->isReadOnly());
    m_confirm->setWords(
        tr("%n cells without a judgement become passed. What has failed stays failed.", nullptr, untouched),
        tr("Mark as passed"), tr("Leave them open"));
    if (untouched == 0 || m_sheet->isReadOnly())
        m_confirm->hide();
}

} // namespace evalroom

#include "moc_sheet_desk.cpp"
