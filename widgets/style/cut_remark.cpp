// SPDX-License-Identifier: Apache-2.0
#include "widgets/style/cut_remark.h"

#include <QEvent>
#include <QLineEdit>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace evalroom {

CutRemark::CutRemark(QWidget& field, int most, QWidget* parent)
    : TypeLabel(Type::Small, {}, parent)
    , m_most(most)
{
    setObjectName(field.objectName() + u"Remark"_s);
    setVisible(false);
    field.installEventFilter(this);
    say();
}

CutRemark::CutRemark(QLineEdit& line, QWidget* parent)
    : CutRemark(line, line.maxLength(), parent)
{
    const auto isFull = [&line] { return line.text().size() >= line.maxLength(); };
    connect(&line, &QLineEdit::inputRejected, this, [this, isFull] { setVisible(isFull()); });
    connect(&line, &QLineEdit::textChanged, this, [this, isFull] {
        if (!isFull())
            setVisible(false);
    });
}

void CutRemark::say()
{
    setText({Icon::Warning,
        tr("The text was too long: only its first %1 characters are kept.").arg(QLocale().toString(m_most))});
}

// With its field it goes.
bool CutRemark::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::HideToParent)
        setVisible(false);
    return TypeLabel::eventFilter(watched, event);
}

void CutRemark::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        say();
    TypeLabel::changeEvent(event);
}

} // namespace evalroom

#include "moc_cut_remark.cpp"
