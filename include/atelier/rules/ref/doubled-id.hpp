#pragma once

#include <map>
#include <string_view>
#include <utility>

#include <fmt/core.h>

#include "atelier/diag/finding.hpp"
#include "atelier/record/field.hpp"
#include "atelier/record/index.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/text/span.hpp"

namespace atelier::rules::ref {

inline void check_doubled_id(const Case& subject, const Reporter& to) {
    std::map<std::pair<record::Entity, std::string_view>, text::Span> first;
    for (const record::IdUse& use : subject.record.index.ids) {
        const auto [before, fresh] = first.try_emplace({use.of, use.text}, use.at);
        if (fresh) continue;
        diag::Finding& finding = to.report(
            use.at, fmt::format("{}.{}", use.path, use.text),
            fmt::format("the {} {} stands here a second time", record::to_string(use.of), ticked(use.text)));
        finding.related.push_back({before->second, "first here"});
    }
}

inline constexpr Rule doubled_id{
    .code = "REF001",
    .name = "doubled-id",
    .severity = diag::Severity::error,
    .what = "An id stands twice among things of one kind.",
    .why = "Whatever refers to it could mean either, and answers, actions and history would be mixed.",
    .help = "Give one of the two another id.",
    .bad =
        "stakeholders:\n"
        "  - {id: city, name: City of Bilbao}\n"
        "  - {id: city, name: Citizens of Bilbao}\n",
    .good =
        "stakeholders:\n"
        "  - {id: city, name: City of Bilbao}\n"
        "  - {id: citizens, name: Citizens of Bilbao}\n",
    .check = check_doubled_id,
};

}  // namespace atelier::rules::ref
