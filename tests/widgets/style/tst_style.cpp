// SPDX-License-Identifier: Apache-2.0
#include "count_pixels.h"
#include "patience.h"
#include "test_program.h"
#include "widgets/style/icons.h"
#include "widgets/style/quiet_style.h"
#include "widgets/style/type_label.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFrame>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>
#include <cmath>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_style {

namespace {

double channel(int value)
{
    const double part = value / 255.0;
    return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * channel(colour.red()) + 0.7152 * channel(colour.green()) + 0.0722 * channel(colour.blue());
}

// WCAG 2: from 1 to 21.
double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QByteArray told(const QColor& text, const QColor& surface)
{
    return (text.name() + u" on "_s + surface.name() + u": "_s + QString::number(contrast(text, surface))).toUtf8();
}

void addThemes()
{
    QTest::addColumn<Theme>("theme");
    QTest::newRow("light") << Theme::Light;
    QTest::newRow("dark") << Theme::Dark;
}

} // namespace

class TestStyle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void everyTextCanBeReadOnEverySurface_data() { addThemes(); }
    void everyTextCanBeReadOnEverySurface();
    void figuresAreOfOneWidth();
    void typeFollowsTheChosenSize();
    void thingsToHitAreLarge();
    void theFocusIsSeenOnEveryControl_data();
    void theFocusIsSeenOnEveryControl();
    void thePrimaryButtonIsFilled_data() { addThemes(); }
    void thePrimaryButtonIsFilled();
    void aCardIsASurface();
    void everySignIsDrawnInTheColoursOfTheTheme();
    void everySignIsSharpInFinePixels();
    void wordsBesideASignCanBeRead_data() { addThemes(); }
    void wordsBesideASignCanBeRead();
    void aScrollBarMovesWithItsHandle();
};

void TestStyle::everyTextCanBeReadOnEverySurface()
{
    QFETCH(Theme, theme);
    const Colours& of = coloursOf(theme);
    const QList<QColor> texts {of.text, of.quiet, of.accent, of.good, of.warning, of.bad};
    for (const QColor& surface : {of.window, of.surface, of.sunken, of.accentSoft}) {
        for (const QColor& text : texts)
            QVERIFY2(contrast(text, surface) >= 4.5, told(text, surface).constData());
    }
    for (const QColor& surface : {of.goodSoft, of.warningSoft, of.badSoft}) {
        for (const QColor& text : {of.text, of.quiet})
            QVERIFY2(contrast(text, surface) >= 4.5, told(text, surface).constData());
    }
    QVERIFY2(contrast(of.good, of.goodSoft) >= 4.5, told(of.good, of.goodSoft).constData());
    QVERIFY2(contrast(of.warning, of.warningSoft) >= 4.5, told(of.warning, of.warningSoft).constData());
    QVERIFY2(contrast(of.bad, of.badSoft) >= 4.5, told(of.bad, of.badSoft).constData());
    QVERIFY2(contrast(of.onAccent, of.accent) >= 4.5, told(of.onAccent, of.accent).constData());
    // The palette that every widget draws with says the same.
    showIn(theme, 100);
    const QPalette palette = QApplication::palette();
    QCOMPARE(&colours(), &of);
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        QVERIFY(contrast(palette.color(group, QPalette::Text), palette.color(group, QPalette::Base)) >= 4.5);
        QVERIFY(contrast(palette.color(group, QPalette::WindowText), palette.color(group, QPalette::Window)) >= 4.5);
        QVERIFY(contrast(palette.color(group, QPalette::ButtonText), palette.color(group, QPalette::Button)) >= 4.5);
        QVERIFY(contrast(palette.color(group, QPalette::HighlightedText), palette.color(group, QPalette::Highlight))
            >= 4.5);
        QVERIFY(contrast(palette.color(group, QPalette::PlaceholderText), palette.color(group, QPalette::Base)) >= 4.5);
    }
}

void TestStyle::figuresAreOfOneWidth()
{
    for (const int percent : {100, 150, 200}) {
        showIn(Theme::Light, percent);
        for (const Type type : {Type::Title, Type::Heading, Type::Body, Type::Strong, Type::Small, Type::Code}) {
            const QFontMetricsF metrics(fontOf(type));
            for (const QChar digit : u"123456789"_s)
                QCOMPARE(metrics.horizontalAdvance(digit), metrics.horizontalAdvance(u'0'));
        }
    }
}

void TestStyle::typeFollowsTheChosenSize()
{
    showIn(Theme::Light, 100);
    QWidget window;
    auto* layout = new QVBoxLayout(&window);
    auto* label = new TypeLabel(Type::Heading, u"施工组织设计"_s);
    auto* button = new QPushButton(u"提交"_s);
    layout->addWidget(label);
    layout->addWidget(button);
    window.show();
    const int height = label->sizeHint().height();
    const int buttonHeight = button->sizeHint().height();
    showIn(Theme::Light, 200);
    QCOMPARE(label->font().pointSizeF(), 2 * 1.2 * 11);
    QVERIFY(label->font().bold());
    QVERIFY(label->sizeHint().height() > 1.8 * height);
    QVERIFY(button->sizeHint().height() > 1.8 * buttonHeight);
    QCOMPARE(QApplication::font().pointSizeF(), 22.0);
    showIn(Theme::Light, 100);
    QCOMPARE(label->sizeHint().height(), height);
    QCOMPARE(button->sizeHint().height(), buttonHeight);
}

void TestStyle::thingsToHitAreLarge()
{
    showIn(Theme::Light, 100);
    const QPushButton button(u"Submit"_s);
    const QLineEdit edit;
    const QComboBox combo;
    const QSpinBox spin;
    const QCheckBox check(u"x"_s);
    QTableWidget table(2, 2);
    QVERIFY(button.sizeHint().height() >= 40);
    QVERIFY(edit.sizeHint().height() >= 36);
    QCOMPARE(combo.sizeHint().height(), edit.sizeHint().height());
    QCOMPARE(spin.sizeHint().height(), edit.sizeHint().height());
    QVERIFY(check.sizeHint().height() >= 32);
    QVERIFY(table.rowHeight(0) >= 36);
}

void TestStyle::theFocusIsSeenOnEveryControl_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<QString>("name");
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        for (const char* name : {"button", "primary", "edit", "combo", "spin", "check", "slider", "table", "tool"})
            QTest::addRow("%s, %s", name, theme == Theme::Light ? "light" : "dark")
                << theme << QString::fromLatin1(name);
    }
}

void TestStyle::theFocusIsSeenOnEveryControl()
{
    QFETCH(Theme, theme);
    QFETCH(QString, name);
    showIn(theme, 100);
    QWidget window;
    auto* layout = new QVBoxLayout(&window);
    const auto add = [&](const char* of, QWidget* widget) {
        widget->setObjectName(QString::fromLatin1(of));
        layout->addWidget(widget);
    };
    add("other", new QLineEdit);
    add("button", new QPushButton(u"x"_s));
    add("primary", new QPushButton(u"x"_s));
    window.findChild<QPushButton*>(u"primary"_s)->setProperty(PrimaryProperty, true);
    add("edit", new QLineEdit);
    add("combo", new QComboBox);
    add("spin", new QSpinBox);
    add("check", new QCheckBox(u"x"_s));
    add("slider", new QSlider(Qt::Horizontal));
    auto* tool = new QToolButton;
    tool->setFocusPolicy(Qt::TabFocus);
    add("tool", tool);
    add("table", new QTableWidget(2, 2));
    window.show();
    QApplication::setActiveWindow(&window);
    auto* control = window.findChild<QWidget*>(name);
    const auto ring = [&] { return count(control->grab().toImage(), coloursOf(theme).accent); };
    window.findChild<QWidget*>(u"other"_s)->setFocus();
    const int without = ring();
    const QImage before = control->grab().toImage();
    control->setFocus();
    QVERIFY(control->hasFocus());
    QVERIFY(control->grab().toImage() != before);
    if (name != u"primary"_s)
        QVERIFY(ring() >= without + 40);
}

void TestStyle::thePrimaryButtonIsFilled()
{
    QFETCH(Theme, theme);
    showIn(theme, 100);
    QPushButton button(u"Submit"_s);
    button.setProperty(PrimaryProperty, true);
    button.resize(200, 40);
    QImage image = button.grab().toImage();
    QCOMPARE(image.pixelColor(20, 20), coloursOf(theme).accent);
    button.setEnabled(false);
    image = button.grab().toImage();
    QCOMPARE(image.pixelColor(20, 20), coloursOf(theme).sunken);
}

void TestStyle::aCardIsASurface()
{
    showIn(Theme::Light, 100);
    QFrame card;
    card.resize(100, 60);
    QCOMPARE(card.grab().toImage().pixelColor(50, 30), colours().window);
    card.setProperty(CardProperty, true);
    const QImage image = card.grab().toImage();
    QCOMPARE(image.pixelColor(50, 30), colours().surface);
    QCOMPARE(image.pixelColor(0, 30), colours().line);
}

void TestStyle::everySignIsDrawnInTheColoursOfTheTheme()
{
    for (int i = 0; i <= static_cast<int>(Icon::Online); ++i) {
        const QIcon sign = icon(static_cast<Icon>(i));
        showIn(Theme::Light, 100);
        const QImage light = sign.pixmap(QSize(24, 24)).toImage();
        showIn(Theme::Dark, 100);
        const QImage dark = sign.pixmap(QSize(24, 24)).toImage();
        QVERIFY(light != dark);
        QVERIFY(light != sign.pixmap(QSize(24, 24), QIcon::Disabled).toImage());
        QCOMPARE(light.pixelColor(0, 0).alpha(), 0);
    }
}

void TestStyle::everySignIsSharpInFinePixels()
{
    showIn(Theme::Light, 100);
    for (int i = 0; i <= static_cast<int>(Icon::Online); ++i) {
        const QIcon sign = icon(static_cast<Icon>(i));
        const QPixmap fine = sign.pixmap(QSize(24, 24), 2);
        QCOMPARE(fine.size(), QSize(48, 48));
        const QImage coarse = sign.pixmap(QSize(24, 24), 1).toImage().scaled(48, 48);
        QVERIFY(fine.toImage().convertToFormat(QImage::Format_ARGB32) != coarse.convertToFormat(QImage::Format_ARGB32));
    }
}

void TestStyle::wordsBesideASignCanBeRead()
{
    QFETCH(Theme, theme);
    showIn(theme, 100);
    for (int i = 0; i <= static_cast<int>(Icon::Online); ++i) {
        const QColor words = colourOf(static_cast<Icon>(i));
        QVERIFY2(contrast(words, colours().surface) >= 4.5, told(words, colours().surface).constData());
    }
}

void TestStyle::aScrollBarMovesWithItsHandle()
{
    showIn(Theme::Light, 100);
    QScrollBar bar(Qt::Vertical);
    bar.setRange(0, 100);
    bar.setPageStep(10);
    bar.resize(bar.sizeHint().width(), 300);
    bar.show();
    // A click behind the handle is a page; the handle can be drawn to the end.
    QTest::mouseClick(&bar, Qt::LeftButton, {}, QPoint(bar.width() / 2, 290));
    QCOMPARE(bar.value(), 10);
    bar.setValue(0);
    QTest::mousePress(&bar, Qt::LeftButton, {}, QPoint(bar.width() / 2, 10));
    QTest::mouseMove(&bar, QPoint(bar.width() / 2, 299));
    QTest::mouseRelease(&bar, Qt::LeftButton, {}, QPoint(bar.width() / 2, 299));
    QCOMPARE(bar.value(), 100);
}

EVALROOM_TEST(TestStyle, QApplication)

} // namespace tst_style

#include "tst_style.moc"
