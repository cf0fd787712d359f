#pragma once

#include <span>
#include <vector>

#include "atelier/diag/finding.hpp"
#include "atelier/method/load.hpp"
#include "atelier/rules/config.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/rules/settings.hpp"
#include "atelier/rules/sheet.hpp"

// The rules, compiled once. The core's check.hpp brings every rule into each file that includes it; the commands ask here.
namespace atelier::commands {

/// All rules, in the order of their codes.
[[nodiscard]] std::span<const rules::Rule* const> all_rules();

/// As the functions of the same names in the core.
[[nodiscard]] std::vector<diag::Finding> check(const rules::Sheet& sheet, const method::Method& method,
                                               const rules::Settings& settings,
                                               const rules::Surroundings* surroundings = nullptr);
[[nodiscard]] method::Loaded read_method(text::Source source, const method::Method& base,
                                         const yaml::Limits& limits);
[[nodiscard]] std::vector<diag::Finding> check_method(const method::Loaded& loaded,
                                                      const rules::Settings& settings);
[[nodiscard]] std::vector<diag::Finding> check_config(const yaml::Document& document,
                                                      const rules::BoundConfig& bound,
                                                      const rules::Settings& settings);
[[nodiscard]] std::vector<bool> contradicted(const rules::Sheet& sheet, const method::Method& method,
                                             text::Date as_of);

}  // namespace atelier::commands
