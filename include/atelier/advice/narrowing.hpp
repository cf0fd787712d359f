#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "atelier/advice/link.hpp"
#include "atelier/method/method.hpp"
#include "atelier/record/record.hpp"
#include "atelier/record/standing.hpp"
#include "atelier/score/score.hpp"
#include "atelier/text/fraction.hpp"

// Which answers say most. An interval is as wide as the share of its questions that are unanswered or unknown, so that each answer makes
// it narrower by its own share, whatever the rating turns out to be. (Found not to apply, a question leaves the count instead.)
namespace atelier::advice {

/// By how much one answer narrows the intervals that its question is part of. All exact.
struct Narrowing {
    method::Index question{method::none};
    record::State state{record::State::unanswered};  ///< or unknown
    text::Fraction group;                            ///< of the step, cell or theme
    std::optional<text::Fraction> block;             ///< none for questions that belong to no block
    text::Fraction phase;
    std::vector<Link> chain;

    /// What the list is sorted by: the profile shows blocks, and of questions beside them their phase.
    [[nodiscard]] text::Fraction headline() const { return block.value_or(phase); }
};

namespace detail {

/// The weights of the due questions that apply, summed by what they belong to.
struct Shares {
    std::vector<text::Fraction> groups;
    std::vector<text::Fraction> blocks;
    std::vector<text::Fraction> phases;
    std::vector<int> applying;  ///< by group: how many

    Shares(const method::Method& method, const std::vector<score::Standing>& standings)
        : groups(method.groups.size()),
          blocks(method.blocks.size()),
          phases(method.phases.size()),
          applying(method.groups.size()) {
        for (std::size_t i = 0; i < method.questions.size() && i < standings.size(); ++i) {
            const method::Question& question = method.questions[i];
            if (!standings[i].due || standings[i].claimed == record::State::not_applicable) continue;
            groups[question.group] += question.weight;
            phases[question.phase] += question.weight;
            ++applying[question.group];
            if (question.block != method::none) blocks[question.block] += question.weight;
        }
    }
};

[[nodiscard]] inline std::vector<Link> chain_of(const method::Method& method, const record::Record& record,
                                                const Narrowing& narrowing) {
    const method::Question& question = method.questions[narrowing.question];
    const record::Answer* answer = record.assessment.find(narrowing.question);
    const bool block = narrowing.block.has_value();
    const std::string_view of =
        block ? method.blocks[question.block].title : method.phases[question.phase].title;
    return {{Origin::record, fmt::format("`{}` is {}.", question.address, to_string(narrowing.state)),
             answer == nullptr ? text::Span{} : answer->place()},
            {origin_of(question.basis), fmt::format("The method asks it: {}", question.text)},
            {Origin::own, fmt::format("It is {} of what is due and applies in “{}”. Until it is answered it "
                                      "counts 0 at the lower end of the interval "
                                      "and 1 at the upper.",
                                      narrowing.headline().exact(), of)}};
}

}  // namespace detail

/// Every due question that is unanswered or unknown, the greatest gain first, then in the method's order. `standings` as score::standings()
/// gives them.
[[nodiscard]] inline std::vector<Narrowing> narrowings(const record::Record& record,
                                                       const method::Method& method,
                                                       const std::vector<score::Standing>& standings) {
    const detail::Shares shares{method, standings};
    std::vector<Narrowing> out;
    for (std::size_t i = 0; i < method.questions.size() && i < standings.size(); ++i) {
        const record::State state = standings[i].claimed;
        if (!standings[i].due || (state != record::State::unanswered && state != record::State::unknown))
            continue;
        const method::Question& question = method.questions[i];
        Narrowing narrowing{static_cast<method::Index>(i),
                            state,
                            question.weight / shares.groups[question.group],
                            std::nullopt,
                            question.weight / shares.phases[question.phase],
                            {}};
        if (question.block != method::none) narrowing.block = question.weight / shares.blocks[question.block];
        out.push_back(std::move(narrowing));
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const Narrowing& a, const Narrowing& b) { return b.headline() < a.headline(); });
    for (Narrowing& narrowing : out) narrowing.chain = detail::chain_of(method, record, narrowing);
    return out;
}

}  // namespace atelier::advice
