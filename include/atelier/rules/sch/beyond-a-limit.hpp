#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <fmt/core.h>

#include "atelier/diag/finding.hpp"
#include "atelier/rules/faults.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/rules/sizes.hpp"
#include "atelier/text/words.hpp"
#include "atelier/yaml/fault.hpp"

namespace atelier::rules::sch {

/// What is beyond, what it is called in the configuration, and how far it can be raised.
struct Beyond {
    std::string message;
    std::string_view limit;
    std::string ceiling;
};

[[nodiscard]] inline std::string too_long(std::string_view work, std::uint32_t seconds) {
    return fmt::format("{} it takes longer than {}", work, text::count(seconds, "second"));
}

[[nodiscard]] inline std::string remedy(std::string_view limit, std::string_view ceiling) {
    return fmt::format(
        "Shorten it, or raise `{}` under `limits` in a configuration that the call names with `--config`, up "
        "to {}.",
        limit, ceiling);
}

[[nodiscard]] inline Beyond beyond(const yaml::Fault& fault, Subject subject) {
    switch (fault.kind) {
        case yaml::FaultKind::depth:
            return {fmt::format("more than {} levels stand within each other here", fault.limit), "nesting",
                    with_commas(ceilings.nesting)};
        case yaml::FaultKind::long_scalar:
            return {fmt::format("this value is longer than {}", in_units(fault.limit)), "scalar",
                    in_units(ceilings.scalar)};
        case yaml::FaultKind::events:
            return {fmt::format("there are more than {} keys, values, lines or brackets",
                                with_commas(fault.limit)),
                    "events", with_commas(ceilings.events)};
        case yaml::FaultKind::time:
            return {too_long("reading", fault.limit), "seconds", with_commas(ceilings.seconds)};
        default: break;
    }
    if (fault.detail == "line")
        return {fmt::format("this line is longer than {}", in_units(fault.limit)), "line",
                in_units(ceilings.line)};
    return {fmt::format("the {} is longer than {}", name_of(subject), in_units(fault.limit)), "file",
            in_units(ceilings.file)};
}

inline void check_beyond_a_limit(const Case& subject, const Reporter& to) {
    using enum yaml::FaultKind;
    for (const yaml::FaultKind kind : {depth, size, long_scalar, events, time})
        each_fault(subject, kind, [&](const yaml::Fault& fault) {
            Beyond what = beyond(fault, subject.subject);
            to.report(fault.span, {}, std::move(what.message)).help = remedy(what.limit, what.ceiling);
        });
}

inline constexpr Rule beyond_a_limit{
    .code = "SCH012",
    .name = "beyond-a-limit",
    .severity = diag::Severity::error,
    .what = "The text is longer, deeper, has more in it or takes longer than a limit allows.",
    .why =
        "Records come from strangers too, and the limits keep a hostile one from taking all memory and "
        "time; no ordinary record comes near them.",
    .help = "Shorten the text, or raise the limit under `limits` in `.atelier.yaml`.",
    .bad = "context: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n",
    .good = "context: {market-conditions: Few suppliers}\n",
    .check = check_beyond_a_limit,
    .subject = Subject::text,
};

}  // namespace atelier::rules::sch
