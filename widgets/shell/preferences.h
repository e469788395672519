// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/style/colours.h"
#include "widgets/words/terms_translator.h"

#include <QLocale>
#include <QObject>
#include <QSize>
#include <QTranslator>

namespace evalroom {

// How this person wants to see the program: language, theme, size of type, own earlier values in sheets, size of the
// window. Kept on this machine for the next time; a change shows at once in every window.
class Preferences : public QObject {
    Q_OBJECT
public:
    // `file`: where they are kept; empty: nowhere, as in tests and pictures.
    explicit Preferences(const QString& file = {}, QObject* parent = nullptr);
    ~Preferences() override;

    QLocale::Language language() const { return m_language; } // Chinese or English
    Theme theme() const { return m_theme; }
    int percent() const { return m_percent; } // 100, 125, 150 or 200
    bool showsEarlier() const { return m_earlier; } // beside a cell, what was given there before
    QSize windowSize() const { return m_windowSize; } // when it was closed last; invalid: never
    bool isMaximized() const { return m_maximized; } // it had all of the screen then

    void setLanguage(QLocale::Language language);
    void setTheme(Theme theme);
    void setPercent(int percent);
    void setShowsEarlier(bool shows);
    void keepWindow(const QSize& size, bool maximized);

    // From now until `speaker` is gone or another speaks, the program's Chinese has the terms of this rule set, in all
    // its windows. A session's window speaks once it knows the rules, and again when a person turns to it.
    void speakFor(const QObject* speaker, const QMap<QString, QString>& terms);

    static QList<int> sizes() { return {100, 125, 150, 200}; }

Q_SIGNALS:
    void changed();
    void earlierChanged(bool shows);

private:
    struct Speaker {
        const QObject* who;
        QMap<QString, QString> terms;
    };

    void show();
    void forget(const QObject* speaker);
    void showTerms();
    void keep() const;

    QString m_file;
    QLocale::Language m_language = QLocale::Chinese; // the venue's default
    Theme m_theme = Theme::Light;
    int m_percent = 100;
    bool m_earlier = false;
    QSize m_windowSize = {};
    bool m_maximized = false;
    QList<Speaker> m_speakers; // the last is heard
    TermsTranslator m_own;
    QTranslator m_qt;
};

} // namespace evalroom
