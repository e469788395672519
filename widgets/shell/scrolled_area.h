// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QScrollArea>

namespace evalroom {

// Holds what is scrolled where it does not fit. The keyboard is never at the area itself: keys that nothing within
// takes go on to the window, which scrolls by them.
class ScrolledArea : public QScrollArea {
    Q_OBJECT
public:
    explicit ScrolledArea(QWidget* parent = nullptr);

    // False: it is no key that scrolls, or there is nothing more that way.
    bool scrollBy(const QKeyEvent& key);
    // Shown as soon as it has its place, and whenever its place or a size changes, unless it is hidden; whoever scrolls
    // on meanwhile reads elsewhere. nullptr: nothing is.
    void keepInSight(QWidget* what);

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showKept();

private:
    // What may put it out of sight.
    struct Sight {
        QRect what; // within all
        QSize all;
        QSize room;
        bool operator==(const Sight&) const = default;
    };

    QPointer<QWidget> m_kept;
    Sight m_keptAt; // when it was brought last
};

// Scrolls whatever holds the field, as far as that is needed.
void bringIntoSight(QWidget& field);
// The nearest around it; nullptr: there is none.
ScrolledArea* areaAround(const QWidget& field);

} // namespace evalroom
