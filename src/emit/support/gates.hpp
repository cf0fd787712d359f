#pragma once

#include <string>
#include <string_view>

#include "atelier/gate/gate.hpp"
#include "atelier/method/method.hpp"
#include "emit/report.hpp"

// What people are told about a gate, the same in every format for people. The sentences quote records and methods: the caller escapes
// them for where they go.
namespace atelier::emit {

/// `13 of 46 still open (6 here, 7 in earlier phases)`: what is counted, in the one form of all screens.
[[nodiscard]] std::string open_words(const gate::Gate& gate);
/// `2 of 41 claims are contradicted by facts, 39 are not backed by evidence`. Not for claims that are all carried.
[[nodiscard]] std::string claims_words(std::size_t all, std::size_t contradicted, std::size_t unbacked);
/// `passed`, `passed on condition` or `blocked`; data have the words of gate::to_string().
[[nodiscard]] std::string result_words(gate::Result result);

/// `Maturing is blocked: 3 of 46 still open, 1 without a rating. The nearest way through:`
[[nodiscard]] std::string blocked_sentence(const GateItem& item, const Run& run);
/// `Maturing is passed on condition: 2 open items are covered by actions. The first review is on 1 December 2026.`
[[nodiscard]] std::string conditional_sentence(const GateItem& item, const Run& run);
/// `Maturing is passed as of 1 September 2026, with 18 of 18 met.` What facts or missing evidence do not carry is `passed on its claims alone`.
[[nodiscard]] std::string passed_sentence(const GateItem& item, const Run& run);
/// What is asked for beyond the usual; empty where nothing is.
[[nodiscard]] std::string terms_sentence(const gate::Terms& terms);
/// That the last phase is reviewed again rather than passed once.
[[nodiscard]] std::string again_sentence(const method::Method& method, method::Index phase);
/// That the record contradicts itself; empty where it does not.
[[nodiscard]] std::string errors_sentence(std::size_t errors);
/// Heads of the lists.
[[nodiscard]] std::string covered_sentence(const gate::Gate& gate);
[[nodiscard]] std::string waived_sentence(const gate::Gate& gate);
[[nodiscard]] std::string unsupported_sentence(const gate::Gate& gate);

/// ``Action `act1`: owner `municipality`, review on 1 December 2026.``
[[nodiscard]] std::string action_sentence(const record::Action* action);
/// ``Waived by `municipality` until 31 December 2026: two partners joined only this year``
[[nodiscard]] std::string waiver_sentence(const record::Waiver* waiver);

/// How far a question has to go: `partly → largely`, or the bare `unanswered`. Empty for an output.
[[nodiscard]] std::string change(const gate::Point& point);
/// Where a point belongs: `Maturing: Learning & knowledge diffusion`.
[[nodiscard]] std::string place(const gate::Point& point, const method::Method& method);
[[nodiscard]] std::string_view question_text(const gate::Unsupported& claim, const method::Method& method);

/// True for the method's last phase.
[[nodiscard]] bool is_last(const method::Method& method, method::Index phase);

}  // namespace atelier::emit
