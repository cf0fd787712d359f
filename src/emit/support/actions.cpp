#include "emit/support/actions.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include <fmt/core.h>

#include "atelier/text/date.hpp"
#include "atelier/text/words.hpp"

namespace atelier::emit {

namespace {

using advice::Stage;

/// More names than these are counted: a portfolio has thousands.
constexpr std::size_t most_names = 5;

}  // namespace

std::span<const advice::Followed> of_stage(const ActionsReport& report, Stage stage) {
    const auto& all = report.actions;
    const auto first =
        std::find_if(all.begin(), all.end(), [&](const advice::Followed& one) { return one.stage == stage; });
    const auto last =
        std::find_if(first, all.end(), [&](const advice::Followed& one) { return one.stage != stage; });
    return {first, last};
}

std::string heading_of(Stage stage, const advice::FollowTerms& terms) {
    switch (stage) {
        case Stage::overdue: return "Overdue";
        case Stage::due: return "Due by " + text::to_words(terms.due);
        case Stage::running: return "Running";
        case Stage::planned: return "Planned";
        case Stage::kept: return "Kept";
        case Stage::dropped: break;
    }
    return "Dropped";
}

std::string what_of(const advice::Followed& action) {
    const std::string_view what = action.what();
    return what.empty() ? "The record does not say what it changes." : std::string{what};
}

std::string lack_of(const advice::Followed& action) {
    if (action.is_left_alone())
        return fmt::format("Its owner has withdrawn{}, so it covers nothing at a gate.",
                           action.lacks_review() ? " and it has no review date" : "");
    if (!action.lacks_owner() && !action.lacks_review()) return {};
    return fmt::format("It has {}{}{}, so it covers nothing at a gate.",
                       action.lacks_owner() ? "no owner" : "",
                       action.lacks_owner() && action.lacks_review() ? " and " : "",
                       action.lacks_review() ? "no review date" : "");
}

std::string count_of(const ActionsReport& report) {
    if (report.records == 0) return {};
    const std::string records = text::count(report.records, "record");
    const std::string by = text::to_words(report.terms.due);
    if (report.actions.empty())
        return report.terms.only_due ? fmt::format("Nothing is up for review by {} in {}.", by, records)
                                     : fmt::format("No actions in {}.", records);
    std::vector<std::string> parts;
    for (const Stage stage :
         {Stage::overdue, Stage::due, Stage::running, Stage::planned, Stage::kept, Stage::dropped})
        if (const std::size_t number = of_stage(report, stage).size(); number > 0)
            parts.push_back(fmt::format("{} {}", number, to_string(stage)));
    return fmt::format("{} in {}: {}.", text::count(report.actions.size(), "action"), records,
                       text::listing(parts));
}

std::string without_actions(const ActionsReport& report) {
    if (report.without.empty() || report.terms.only_due) return {};
    std::vector<std::string_view> names;
    for (const NamedRecord& record : report.without) names.emplace_back(record.title);
    // Two of the same name tell nobody which they are.
    const std::set<std::string_view> different{names.begin(), names.end()};
    const bool named = names.size() <= most_names && different.size() == names.size();
    return fmt::format("{} {} no actions yet. To begin with one: `atelier next --card FILE`",
                       named ? text::listing(names) : text::count(names.size(), "record"),
                       names.size() == 1 ? "has" : "have");
}

}  // namespace atelier::emit
