#include "emit/support/portfolio.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/core.h>

#include "atelier/record/choices.hpp"
#include "atelier/text/words.hpp"
#include "emit/support/figures.hpp"

namespace atelier::emit {

namespace {

/// So many names in brackets; who wants all of them asks for data.
constexpr std::size_t most_names = 3;

[[nodiscard]] std::string points(std::size_t number) { return text::count(number, "point"); }

}  // namespace

std::size_t entries_shown(std::size_t all, const Look& look) {
    return look.verbose ? all : std::min(all, most_entries);
}

std::string more_sentence(std::size_t all, const Look& look) {
    const std::size_t shown = entries_shown(all, look);
    return shown == all ? std::string{} : fmt::format("and {} more: --verbose", all - shown);
}

namespace {

[[nodiscard]] std::string judged_words(const portfolio::Row& row, const method::Method& method) {
    const std::string_view phase = phase_title(method, row.before);
    if (phase.empty()) return row.phase == method::none ? "names no phase yet" : "every gate passed";
    if (!row.gate) return fmt::format("{}: not yet due", phase);
    switch (*row.gate) {
        case gate::Result::blocked: return fmt::format("{}: blocked by {}", phase, points(row.blockers));
        case gate::Result::conditional:
            return fmt::format("{}: conditional, {} covered", phase, points(row.conditions));
        case gate::Result::passed: break;
    }
    return fmt::format("{}: passed", phase);
}

}  // namespace

std::string gate_words(const portfolio::Row& row, const method::Method& method) {
    std::string out = judged_words(row, method);
    if (!row.gate) return out;
    if (row.profile != gate::Profile::largely) out += fmt::format(", by {}", to_string(row.profile));
    if (row.basis == gate::Basis::supported) out += ", with evidence";
    return out;
}

std::string cell(const portfolio::Figure& figure, const Look& look) {
    if (!figure.due) return look.unicode ? "–" : "-";
    if (!figure.claimed.low || !figure.claimed.high) return "n/a";
    return figure.claimed.low == figure.claimed.high ? emit::figure(figure.claimed.low, look)
                                                     : range(figure.claimed, look);
}

std::vector<std::string> mark_words(const portfolio::Row& row) {
    std::vector<std::string> out;
    if (row.marks.other_method)
        out.push_back(row.pinned.empty() ? "is rated by another method or version"
                                         : fmt::format("is rated by `{}`", row.pinned));
    if (row.marks.thin) out.emplace_back("has an insufficient basis: too much does not apply");
    if (row.marks.weighted) out.emplace_back("is weighted by a local method");
    return out;
}

std::string group_title(const portfolio::Group& group, portfolio::By by, const method::Method& method) {
    if (group.key.empty()) return fmt::format("No {} named", to_string(by));
    if (by != portfolio::By::phase) return group.key;
    return std::string{phase_title(method, method.phase(group.key))};
}

std::string lack_count(const portfolio::Lack& lack) {
    return fmt::format("{} of {}", lack.lacking.size(), lack.due);
}

std::string_view lack_text(const portfolio::Lack& lack, const method::Method& method) {
    return lack.question == method::none ? method.outputs[lack.output].text
                                         : method.questions[lack.question].text;
}

std::string_view lack_address(const portfolio::Lack& lack, const method::Method& method) {
    return lack.question == method::none ? method.outputs[lack.output].address
                                         : method.questions[lack.question].address;
}

std::string_view lack_state(const portfolio::Lack& lack, const portfolio::Row& row) {
    return lack.question == method::none ? "does not stand" : to_string(row.questions[lack.question]);
}

std::string strategy_title(const portfolio::StrategyUse& use, const method::Method& method) {
    const method::Strategy& strategy = method.strategies[use.strategy];
    if (use.action == method::none) return std::string{strategy.title};
    return fmt::format("{}: {}", strategy.title, method.actions[use.action].text);
}

std::string_view trial_state(const portfolio::Trial& trial) {
    return trial.state ? record::to_string(*trial.state) : "no state";
}

std::string trials_sentence(const portfolio::StrategyUse& use, const portfolio::Portfolio& all) {
    std::string out;
    for (const std::string_view state : {"planned", "trying", "kept", "dropped", "no state"}) {
        std::vector<std::string_view> who;
        std::size_t number = 0;
        for (const portfolio::Trial& trial : use.trials) {
            if (trial_state(trial) != state) continue;
            ++number;
            const std::string_view label = all.rows[trial.row].label;
            if (who.empty() || who.back() != label) who.push_back(label);
        }
        if (number == 0) continue;
        out += fmt::format("{}{} {} ({})", out.empty() ? "" : "; ", number,
                           state == "no state" ? "without a state" : state,
                           text::listing(who, "", "and", most_names));
    }
    return out;
}

std::string_view test_state(const portfolio::Test& test) {
    return test.state ? record::to_string(*test.state) : "no state";
}

std::string topic_title(const portfolio::Topic& topic, const method::Method& method) {
    if (topic.question != method::none) return std::string{method.questions[topic.question].text};
    const method::Group& group = method.groups[topic.group];
    return fmt::format("{}: {}", phase_title(method, group.phase), group.title);
}

std::string_view topic_address(const portfolio::Topic& topic, const method::Method& method) {
    return topic.question != method::none ? method.questions[topic.question].address
                                          : method.groups[topic.group].address;
}

std::string takers_words(const portfolio::Pairing& pairing, const portfolio::Portfolio& all,
                         const Look& look) {
    std::vector<std::string> words;
    const std::size_t shown = entries_shown(pairing.takers.size(), look);
    for (std::size_t i = 0; i < shown; ++i) {
        const portfolio::Need& need = pairing.takers[i];
        words.push_back(fmt::format("{} ({})", all.rows[need.row].label, to_string(need.state)));
    }
    const std::size_t rest = pairing.takers.size() - shown;
    if (rest > 0) words.push_back(fmt::format("{} more", rest));
    return text::listing(words, "", "and", words.size());
}

}  // namespace atelier::emit
