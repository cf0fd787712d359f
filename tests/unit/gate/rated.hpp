#pragma once

#include <map>
#include <string>

#include "atelier/gate/judge.hpp"
#include "sheet.hpp"

namespace atelier::test {

/// Facts on which all outputs of the first phase stand.
inline const std::string whole =
    "stakeholders:\n"
    "  - {id: city, commitment: committed, holds: [decision]}\n"
    "  - {id: tenants, commitment: committed, affected: true}\n"
    "challenge: {statement: x, validated: {date: 2026-01-01, by: [city]}}\n"
    "governance: {facilitator: city, decides: [city], mandate: m, resources: r}\n"
    "operations: {data-access: {state: secured}, confidentiality: {state: secured}, expertise: {state: "
    "secured}, budget: {state: secured}}\n"
    "focus: [{id: grid, decision: explore}]\n";

/// A record in which every question is rated `usual`, but for `others` (address to the answer's text; empty for none).
inline std::string rated(const std::string& usual, const std::map<std::string, std::string>& others = {},
                         const std::string& sections = whole) {
    std::string out = in_phase("maturing") + sections + "assessment:\n";
    method::Index phase = method::none;
    method::Index group = method::none;
    for (const method::Question& question : shipped().questions) {
        if (question.phase != phase)
            out += "  " + std::string{shipped().phases[phase = question.phase].id} + ":\n";
        if (question.group != group)
            out += "    " + std::string{shipped().groups[group = question.group].id} + ":\n";
        const auto other = others.find(std::string{question.address});
        const std::string answer = other == others.end() ? usual : other->second;
        // A question that stands there without a rating is unanswered, too.
        out +=
            "      " + std::string{question.id} + ": " + (answer.empty() ? "{note: later}" : answer) + "\n";
    }
    return out;
}

inline gate::Terms terms(std::string_view phase, gate::Profile profile = gate::Profile::largely,
                         gate::Basis basis = gate::Basis::claimed) {
    return {shipped().phase(phase), profile, basis, *text::parse_date("2026-09-01")};
}

inline gate::Gate judged(const Sheet& sheet, const gate::Terms& terms,
                         const std::vector<bool>& contradicted = {}) {
    return gate::judge(sheet.record(), shipped(),
                       score::standings(sheet.record(), shipped(), contradicted, today), terms);
}

inline std::vector<std::string_view> addresses(const std::vector<gate::Point>& points) {
    std::vector<std::string_view> out;
    for (const gate::Point& point : points) out.push_back(point.address);
    return out;
}

}  // namespace atelier::test
