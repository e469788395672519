// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <optional>

namespace evalroom {

// A figure of a case that cannot stand: whose it is, and what is wrong with it.
struct CaseFigure {
    QString fault = {}; // one of figureFaults()
    QString field = {}; // "price", "points", …: as the case calls it
    QString value = {}; // as the case has it; empty: there is none
    int event = -1; // its place in the course; -1: it stands outside of it
    int member = 0; // whose it is; 0: everybody's, or nobody's
    QString bidder = {};
    QString step = {};
    QString criterion = {};
    QString nearest = {}; // of points: what the criterion gives instead
};

const QStringList& figureFaults();
QJsonArray figuresToJson(const QList<CaseFigure>& figures);

// Which figure of the case this fault of EvaluationCase::fromJson() is about; nothing: it is about something else.
std::optional<CaseFigure> refusedFigure(const QJsonObject& json, const Error& error);

} // namespace evalroom
