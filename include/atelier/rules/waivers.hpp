#pragma once

#include <string>
#include <string_view>

#include "atelier/method/method.hpp"
#include "atelier/record/record.hpp"
#include "atelier/record/standing.hpp"

namespace atelier::rules {

/// True where a question needs no waiver to pass a gate.
[[nodiscard]] constexpr bool passes(record::State state) {
    return state == record::State::largely || state == record::State::fully ||
           state == record::State::not_applicable;
}

/// True where the method has what a waiver names.
[[nodiscard]] inline bool is_known(const record::Waiver& waiver, const method::Method& method) {
    const std::string_view address = *waiver.target;
    return method.question(address) != method::none || method.group(address) != method::none ||
           method.output(address) != method::none;
}

/// True where a waiver lets nothing through, since all that it names passes without it. An output is left to the gate,
/// and an address that the method does not have to the family REF.
[[nodiscard]] inline bool is_idle(const record::Waiver& waiver, const record::Record& record,
                                  const method::Method& method) {
    if (!waiver.target) return false;
    if (const method::Index question = method.question(*waiver.target); question != method::none)
        return passes(state_of(record, question));
    const method::Index group = method.group(*waiver.target);
    if (group == method::none) return false;
    for (method::Index i = 0; i < method.questions.size(); ++i)
        if (method.questions[i].group == group && !passes(state_of(record, i))) return false;
    return true;
}

/// Address of a finding about a waiver: it has no id of its own, and lets one thing through.
[[nodiscard]] inline std::string address_of(const record::Waiver& waiver) {
    return "waivers." + std::string{*waiver.target};
}

}  // namespace atelier::rules
