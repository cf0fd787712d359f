#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/advice/next.hpp"
#include "atelier/method/method.hpp"
#include "atelier/text/date.hpp"
#include "atelier/text/source.hpp"

// Advice in words, the same in every format for people. The sentences quote records and methods: the caller escapes them for where they go.
namespace atelier::emit {

/// Who says what a link says: `the record, line 41`, `the article`.
[[nodiscard]] std::string said_by(const advice::Link& link, const text::Source& source);

/// `It narrows “Learning & knowledge diffusion” by 0.17, and its part in Maturing by 0.33.`
[[nodiscard]] std::string narrows(const advice::Narrowing& narrowing, const method::Method& method);

/// `Make learning a result in its own right (strategy 5)`
[[nodiscard]] std::string title_of(const advice::Proposal& proposal, const method::Method& method);

/// What speaks for a strategy, the record's own barriers first.
[[nodiscard]] std::vector<const advice::Reason*> reasons_of(const advice::Proposal& proposal);

/// `For the barrier “…”; “…” is rated partly; and 2 more.` in one line.
[[nodiscard]] std::string because(const advice::Proposal& proposal);

/// What to begin with, or that nothing of it is left to begin.
[[nodiscard]] std::string begin_with(const advice::Proposal& proposal, const method::Method& method);

/// What the record has made of the strategy so far, one sentence each.
[[nodiscard]] std::vector<std::string> so_far(const advice::Proposal& proposal, const method::Method& method,
                                              text::Date as_of);

/// `learning-as-outcome/time-to-reflect`; the strategy alone for method::none.
[[nodiscard]] std::string reference(const method::Method& method, method::Index strategy,
                                    method::Index action);

/// A barrier for which nothing can be advised, and how to change that.
[[nodiscard]] std::string unplaced_sentence(const advice::Proposals& proposals);

/// Which gate the openings are about, and how it stands; or why there is none.
[[nodiscard]] std::string gate_sentence(const advice::Next& next, const method::Method& method,
                                        text::Date as_of);

/// How much of what is claimed nothing carries; empty where all is.
[[nodiscard]] std::string support_sentence(const advice::Next& next);

/// What stands above the steps of a kind.
[[nodiscard]] std::string head_of(advice::StepKind kind, const advice::Next& next,
                                  const method::Method& method, text::Date as_of);

/// Where a step belongs: `line 41, actions.act1`, or the address alone; empty where neither is known.
[[nodiscard]] std::string step_place(const advice::Step& step, const text::Source& source);

}  // namespace atelier::emit
