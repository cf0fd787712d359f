#pragma once

#include <span>
#include <string>
#include <vector>

#include "atelier/diag/finding.hpp"
#include "atelier/method/load.hpp"
#include "atelier/rules/brief.hpp"
#include "atelier/rules/config.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/rules/settings.hpp"
#include "atelier/rules/sheet.hpp"
#include "atelier/text/source.hpp"
#include "atelier/yaml/limits.hpp"

// The core's reading and its rules, compiled once: check.hpp brings every rule into each file that includes it, and read_sheet() every
// field of a record. The commands ask here.
namespace atelier::commands {

/// All rules, in the order of their codes.
[[nodiscard]] std::span<const rules::Rule* const> all_rules();

/// The method that the program carries.
[[nodiscard]] method::Method shipped_method();

/// As the functions of the same names in the core.
[[nodiscard]] rules::Sheet read_sheet(text::Source source, const method::Method& method,
                                      const yaml::Limits& limits = {});
[[nodiscard]] std::vector<diag::Finding> check(const rules::Sheet& sheet, const method::Method& method,
                                               const rules::Settings& settings,
                                               const rules::Surroundings* surroundings = nullptr,
                                               rules::Briefs* briefs = nullptr);
void check_shared_id(const rules::Sheet& sheet, const method::Method& method, const rules::Settings& settings,
                     const rules::Surroundings& surroundings, std::vector<diag::Finding>& findings);
[[nodiscard]] method::Loaded read_method(text::Source source, const method::Method& base,
                                         const yaml::Limits& limits);
[[nodiscard]] std::vector<diag::Finding> check_method(const method::Loaded& loaded,
                                                      const rules::Settings& settings);
[[nodiscard]] std::vector<diag::Finding> check_config(const yaml::Document& document,
                                                      const rules::BoundConfig& bound,
                                                      const rules::Settings& settings,
                                                      const rules::Surroundings* surroundings = nullptr);
[[nodiscard]] std::vector<bool> contradicted(const rules::Sheet& sheet, const method::Method& method,
                                             text::Date as_of);
[[nodiscard]] std::vector<std::string> obstacles(const rules::Sheet& sheet, const method::Method& method,
                                                 text::Date as_of);

}  // namespace atelier::commands
