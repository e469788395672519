// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>
#include <span>

namespace evalroom {

// The words of a kind of technical text. Sentences hold marks: {p} part, {m} machine, {s} stuff, {w} way, {r} role,
// {d} document, {n} a small number, {h} tens, {t} a place on the site or in the process.
struct PhraseBook {
    std::span<const QStringView> subjects; // of chapters: what is done
    std::span<const QStringView> aspects; // of chapters: seen how
    std::span<const QStringView> sections;
    std::span<const QStringView> openings; // of paragraphs
    std::span<const QStringView> sentences;
    std::span<const QStringView> closings;
    std::span<const QStringView> parts;
    std::span<const QStringView> machines;
    std::span<const QStringView> stuffs;
    std::span<const QStringView> ways;
    std::span<const QStringView> roles;
    std::span<const QStringView> documents;
    std::span<const QStringView> places;
};

const PhraseBook& engineeringPhrases();
const PhraseBook& goodsPhrases();

} // namespace evalroom
