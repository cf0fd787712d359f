#pragma once

#include <vector>

#include "atelier/diag/finding.hpp"
#include "atelier/method/load.hpp"
#include "atelier/method/method.hpp"
#include "atelier/rules/config.hpp"
#include "atelier/rules/settings.hpp"
#include "atelier/rules/sheet.hpp"
#include "atelier/text/source.hpp"
#include "atelier/yaml/limits.hpp"
#include "atelier/yaml/tree.hpp"

// The core's functions of the same names, compiled once for the tests of this folder: check.hpp brings every rule into each file
// that includes it.
namespace asking {

using namespace atelier;

/// The method that the program carries, read once.
const method::Method& shipped();

rules::Sheet read_sheet(text::Source source, const method::Method& method = shipped(),
                        const yaml::Limits& limits = {});
std::vector<diag::Finding> check(const rules::Sheet& sheet, const method::Method& method,
                                 const rules::Settings& settings,
                                 const rules::Surroundings* surroundings = nullptr);
method::Loaded read_method(text::Source source);
std::vector<diag::Finding> check_method(const method::Loaded& loaded, const rules::Settings& settings);
std::vector<diag::Finding> check_config(const yaml::Document& document, const rules::Settings& settings,
                                        const rules::Surroundings* surroundings = nullptr);

}  // namespace asking
