#include "emit/support/portfolio.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/core.h>

#include "atelier/record/choices.hpp"
#include "atelier/text/words.hpp"
#include "emit/support/figures.hpp"
#include "emit/support/gates.hpp"

namespace atelier::emit {

namespace {

/// So many names in brackets; who wants all of them asks for data.
constexpr std::size_t most_names = 3;

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
    if (phase.empty() && row.phase == method::none) return "names no phase yet";
    // What stands on claims alone is not told as if it had been shown.
    const std::string_view alone = row.is_sound() ? "" : " on claims alone";
    if (phase.empty()) return fmt::format("every gate passed{}", alone);
    if (!row.gate) return fmt::format("{}: not yet due", phase);
    switch (*row.gate) {
        case gate::Result::blocked:
            return fmt::format("{}: blocked, {} of {} still open", phase, row.blockers, row.asked);
        case gate::Result::conditional:
            return fmt::format("{}: passed on condition, {} in hand", phase,
                               text::count(row.conditions, "open item"));
        case gate::Result::passed: break;
    }
    return fmt::format("{}: passed{}", phase, alone);
}

}  // namespace

std::string gate_words(const portfolio::Row& row, const method::Method& method) {
    std::string out = judged_words(row, method);
    if (row.waived > 0) out += fmt::format(", {} waived", text::count(row.waived, "item"));
    if (!row.gate) return out;
    if (row.profile != gate::Profile::largely) out += fmt::format(", by {}", to_string(row.profile));
    if (row.basis == gate::Basis::supported) out += ", with evidence";
    return out;
}

std::string cell(const portfolio::Figure& figure, const Look& look) {
    if (!figure.due) return look.unicode ? "–" : "-";
    if (!figure.claimed.low || !figure.claimed.high) return "n/a";
    const std::string out = figure.claimed.low == figure.claimed.high ? emit::figure(figure.claimed.low, look)
                                                                      : range(figure.claimed, look);
    return figure.is_unsupported() ? out + std::string{unsupported_mark} : out;
}

std::string carried_words(const portfolio::Row& row) {
    if (row.is_sound()) return {};
    std::string out;
    if (row.contradicted > 0 || row.unbacked > 0)
        out = claims_words(row.claims, row.contradicted, row.unbacked);
    if (row.errors > 0)
        out += fmt::format("{}{} in the record", out.empty() ? "" : "; ", text::count(row.errors, "error"));
    return out;
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
    return lack.question == method::none ? "not complete yet" : to_string(row.questions[lack.question]);
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

std::string giver_words(const portfolio::Lesson& lesson, const portfolio::Portfolio& all) {
    const std::string& label = all.rows[lesson.row].label;
    return lesson.rating ? fmt::format("{} ({})", label, to_string(*lesson.rating)) : label;
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
