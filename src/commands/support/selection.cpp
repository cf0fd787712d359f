#include "commands/support/selection.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "atelier/text/nearest.hpp"
#include "commands/support/refusal.hpp"
#include "commands/support/ruling.hpp"

namespace atelier::commands {

bool begins_code(std::string_view word) {
    return std::any_of(all_rules().begin(), all_rules().end(),
                       [&](const rules::Rule* rule) { return rule->code.starts_with(word); });
}

namespace {

void check_codes(std::string_view option, const Session& session, const std::vector<std::string>& codes) {
    // `--select "$CODES"` with nothing in it would select all, and so undo itself.
    if (codes.empty() && session.arguments().has(option.substr(2)))
        throw Refusal{fmt::format("`{}` names no rule", option),
                      "Give codes or their beginnings, such as CLM,SCH003, or leave the option out.   All "
                      "rules: atelier rules"};
    for (const std::string& code : codes) {
        if (begins_code(code)) continue;
        std::vector<std::string_view> candidates;
        for (const rules::Rule* rule : all_rules()) {
            candidates.push_back(rule->code);
            candidates.push_back(rule->family());
        }
        const auto near = text::nearest(code, candidates);
        throw Refusal{fmt::format("`{}` knows no rule `{}`", option, code),
                      (near ? fmt::format("Did you mean `{}`?   ", *near) : std::string{}) +
                          "All rules: atelier rules"};
    }
}

}  // namespace

void select_rules(Session& session) {
    const auto selected = session.arguments().all("select");
    const auto ignored = session.arguments().all("ignore");
    check_codes("--select", session, selected);
    check_codes("--ignore", session, ignored);
    session.choose_rules(selected, ignored);
}

}  // namespace atelier::commands
