#pragma once

#include <string_view>
#include <vector>

#include <fmt/core.h>

#include "atelier/diag/finding.hpp"
#include "atelier/record/record.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/text/nearest.hpp"

namespace atelier::rules::met {

inline void check_other_method(const Case& subject, const Reporter& to) {
    const record::MethodPin& pin = subject.record.method;
    if (!pin.id || *pin.id == subject.method.id || *pin.id == subject.method.base_id) return;
    diag::Finding& finding = to.report(pin.id.place(), "method.id",
                                       fmt::format("the record is rated by {}, and the method in use is `{}`",
                                                   ticked(*pin.id), subject.method.id));
    const std::vector<std::string_view> known{subject.method.id, subject.method.base_id};
    if (const auto near = text::nearest(*pin.id, known)) finding.help = did_you_mean(*near);
}

inline constexpr Rule other_method{
    .code = "MET012",
    .name = "other-method",
    .severity = diag::Severity::error,
    .what = "A record is rated by another method than the one in use.",
    .why = "The same address may ask something else there, so figures and gates would mean nothing.",
    .help = "Use the method that the record names with `--method`, or under `method` in `.atelier.yaml`.",
    .bad = "method: {id: innovation-studio, version: 1}\n",
    .good = "method: {id: innovation-atelier, version: 1}\n",
    .check = check_other_method,
};

}  // namespace atelier::rules::met
