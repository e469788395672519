// SPDX-License-Identifier: Apache-2.0
#pragma once

// Distances in device-independent pixels at 100 %; the layouts grow with the font.
namespace evalroom::measure {

inline constexpr double BaseSize = 11; // of type, in points at 100 %

inline constexpr int Tight = 4; // between things that are one
inline constexpr int Gap = 8; // between neighbours
inline constexpr int Space = 16; // between groups, and inside cards
inline constexpr int Margin = 24; // around the work of a page
inline constexpr int Radius = 6; // of buttons, fields and cards
inline constexpr int TextWidth = 720; // no line of running text is longer
inline constexpr int Rail = 216; // the rail of stages at 100 %

} // namespace evalroom::measure
