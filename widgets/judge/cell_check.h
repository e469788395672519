// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/drafts.h"

namespace evalroom {

// How far one cell of a sheet is.
enum class CellState {
    Missing, // nothing is there; never a zero
    Wrong, // no number of points that the criterion gives
    NeedsReason, // failed, or points of which the scheme wants to know why, and nobody does
    Complete,
};

struct CellCheck {
    CellState state = CellState::Missing;
    std::optional<Rational> points; // where a number was typed, also a wrong one
};

// The two values of a cell in a review, as drafts keep them.
inline const QString PassValue = QStringLiteral("pass");
inline const QString FailValue = QStringLiteral("fail");

CellCheck checkCell(const Step& step, const Criterion& criterion, const DraftField& field);
// Decimals that the points of a criterion have.
int decimalsOf(const Criterion& criterion);
// Only what is taken off a price is below zero, never points.
bool goesBelowZero(const Criterion& criterion);
// "0 to 8 points, in steps of 0.5".
QString rangeWords(const Criterion& criterion);
// The same for the head of a row: "0–8".
QString rangeFigures(const Criterion& criterion);
// What is the matter with the cell, and what to do; empty: nothing, or nothing was entered yet.
QString faultWords(const Criterion& criterion, const CellCheck& check);
// As a grid shows it: "Passed", "8.0"; empty: nothing.
QString valueWords(const Step& step, const Criterion& criterion, const DraftField& field);
// The other way round: what a text from elsewhere is as the value of a cell; empty: none.
QString valueOf(const Step& step, const Criterion& criterion, const QString& text);

} // namespace evalroom
