#pragma once

#include <string>
#include <string_view>

#include <fmt/core.h>

#include "atelier/record/field.hpp"
#include "atelier/rules/config.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::cfg {

/// The same whether anything is there or not: nobody should learn from a check which files its machine has.
inline void check_path_out_of_repository(const Case& subject, const Reporter& to) {
    if (subject.config == nullptr || subject.surroundings == nullptr) return;
    const auto look = [&](const record::Word& path, std::string_view key) {
        if (path && subject.surroundings->look(*path) == Surroundings::Presence::outside)
            to.report(path.place(), std::string{key},
                      fmt::format("{} leads out of the repository, so it is not read", ticked(*path)));
    };
    for (const record::Word& path : subject.config->records) look(path, "records");
    look(subject.config->method, "method");
}

inline constexpr Rule path_out_of_repository{
    .code = "CFG007",
    .name = "path-out-of-repository",
    .severity = diag::Severity::error,
    .what =
        "A path of the configuration leads out of the repository, or without one out of the configuration's "
        "folder.",
    .why =
        "A configuration from a stranger could lead a check to any file of the machine, and its report would "
        "show what stands there.",
    .help = "Name a path inside the repository, or give this one in the call, where any file is read.",
    .bad = "method: ../outside/method.yaml\n",
    .good = "method: methods/heat.yaml\n",
    .check = check_path_out_of_repository,
    .subject = Subject::config,
};

}  // namespace atelier::rules::cfg
