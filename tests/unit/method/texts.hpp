#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/method/overlay.hpp"
#include "atelier/text/source.hpp"
#include "atelier/yaml/read.hpp"

// A method small enough to be read at a glance, and ways to spoil it in one place.
namespace small {

inline constexpr std::string_view catalogue =
    "method: {id: small, version: 3, title: Small}\n"                                             // 1
    "phases:\n"                                                                                   // 2
    "  - {id: first, number: 1, title: First, aim: Begin., structure: steps}\n"                   // 3
    "  - {id: second, number: 2, title: Second, aim: Go on., structure: blocks}\n"                // 4
    "  - {id: third, number: 3, title: Third, aim: Stay., structure: themes}\n"                   // 5
    "blocks:\n"                                                                                   // 6
    "  - {id: sight, title: Sight, essence: To see., without: Fog.}\n"                            // 7
    "  - {id: worth, title: Worth, essence: To gain., without: Loss.}\n"                          // 8
    "steps:\n"                                                                                    // 9
    "  - id: start\n"                                                                             // 10
    "    phase: first\n"                                                                          // 11
    "    number: 1\n"                                                                             // 12
    "    title: Start\n"                                                                          // 13
    "    purpose: To begin.\n"                                                                    // 14
    "    questions:\n"                                                                            // 15
    "      - {id: why, kind: open, at: challenge.urgency, basis: stated, text: 'Why?'}\n"         // 16
    "      - {id: ready, kind: closed, basis: derived, text: 'Ready?'}\n"                         // 17
    "  - {id: outputs, phase: first, number: 2, title: Outputs, purpose: To have.,\n"             // 18
    "     outputs: [{id: plan, basis: stated, text: A plan}]}\n"                                  // 19
    "cells:\n"                                                                                    // 20
    "  second:\n"                                                                                 // 21
    "    worth:\n"                                                                                // 22
    "      focus: Who gains.\n"                                                                   // 23
    "      questions: [{id: gain, kind: closed, basis: stated, text: 'Gain?'}]\n"                 // 24
    "    sight:\n"                                                                                // 25
    "      focus: What is seen.\n"                                                                // 26
    "      questions: [{id: clear, kind: closed, basis: local, text: 'Clear?', weight: 2.5}]\n"   // 27
    "themes:\n"                                                                                   // 28
    "  - {id: money, phase: third, title: Money, focus: To pay.,\n"                               // 29
    "     questions: [{id: enough, kind: closed, basis: derived, text: 'Enough?'}]}\n"            // 30
    "elements:\n"                                                                                 // 31
    "  - {id: people, title: People}\n"                                                           // 32
    "strategies:\n"                                                                               // 33
    "  - {id: talk, number: 1, title: Talk, element: people, answers: Silence.,\n"                // 34
    "     actions: [{id: ask, text: Ask}, {id: hear, text: Hear}]}\n"                             // 35
    "advice:\n"                                                                                   // 36
    "  - {for: worth, strategy: talk, because: Who talks gains.}\n"                               // 37
    "  - {for: second.sight.clear, strategy: talk/hear, because: Who hears sees.}\n"              // 38
    "  - {for: first.start.ready, strategy: talk/ask, because: Ask first.}\n"                     // 39
    "action-shape: [who, what]\n"                                                                 // 40
    "change-kinds: [rhythm, other]\n"                                                             // 41
    "signs:\n"                                                                                    // 42
    "  - {question: second.worth.gain, partly: Some., largely: Most., fully: All.}\n"             // 43
    "chapters:\n"                                                                                 // 44
    "  - {id: use, title: Uses, source: Ours., points: [{text: To begin.}, {text: To end.}]}\n";  // 45

inline constexpr std::string_view overlay =
    "overlay:\n"                                                                                  // 1
    "  id: town\n"                                                                                // 2
    "  version: 2\n"                                                                              // 3
    "  title: Town\n"                                                                             // 4
    "  base: {id: small, version: 3}\n"                                                           // 5
    "add:\n"                                                                                      // 6
    "  - {to: second.worth, id: plan, kind: open, at: challenge.urgency, text: 'Which plan?'}\n"  // 7
    "  - {to: first.start, id: mayor, kind: closed, text: 'Is the mayor for it?', weight: 3}\n"   // 8
    "reword:\n"                                                                                   // 9
    "  - {question: second.worth.gain, text: 'What is the gain?'}\n"                              // 10
    "weigh:\n"                                                                                    // 11
    "  - {question: third.money.enough, weight: 0.5}\n"                                           // 12
    "retire:\n"                                                                                   // 13
    "  - {question: first.start.ready, reason: Never asked here.}\n"                              // 14
    "advise:\n"                                                                                   // 15
    "  - {for: worth, strategy: talk/ask, because: Here people ask.}\n"                           // 16
    "  - {for: worth, strategy: talk/hear, because: And hear.}\n";                                // 17

/// The text with its only `from` turned into `to`.
inline std::string with(std::string_view text, std::string_view from, std::string_view to) {
    const auto at = text.find(from);
    if (at == std::string_view::npos || text.find(from, at + 1) != std::string_view::npos)
        throw std::logic_error{"not once in the text: " + std::string{from}};
    return std::string{text}.replace(at, from.size(), to);
}

inline atelier::yaml::Document read(std::string_view text) {
    return atelier::yaml::read(atelier::text::Source{"method.yaml", std::string{text}});
}

inline atelier::method::Loaded load(std::string_view text) {
    static constexpr std::string_view places[] = {"challenge.urgency", "challenge.boundaries",
                                                  "vision.statement"};
    return atelier::method::load(read(text), places);
}

inline atelier::method::Loaded lay(std::string_view text) {
    static constexpr std::string_view places[] = {"challenge.urgency", "challenge.boundaries",
                                                  "vision.statement"};
    return atelier::method::load_overlay(read(text), load(catalogue).method, places);
}

/// `3:5 unknown-key titel > title`, one line a problem.
inline std::string problems(const atelier::method::Loaded& loaded) {
    std::string out;
    for (const auto& problem : loaded.problems) {
        const auto at = loaded.source().position(problem.span.begin);
        out += std::to_string(at.line) + ":" + std::to_string(at.column) + " " +
               std::string{to_string(problem.kind)} + " " + problem.subject;
        if (!problem.nearest.empty()) out += " > " + problem.nearest;
        out += "\n";
    }
    return out;
}

inline std::vector<std::string> addresses(const atelier::method::Method& method) {
    std::vector<std::string> out;
    for (const auto& question : method.questions) out.emplace_back(question.address);
    return out;
}

}  // namespace small
