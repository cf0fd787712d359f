#include "commands/support/ruling.hpp"

#include <utility>

#include "atelier/method/builtin.hpp"
#include "atelier/rules/check.hpp"

namespace atelier::commands {

std::span<const rules::Rule* const> all_rules() { return rules::table; }

method::Method shipped_method() { return method::builtin(); }

rules::Sheet read_sheet(text::Source source, const method::Method& method, const yaml::Limits& limits) {
    return rules::read_sheet(std::move(source), method, limits);
}

std::vector<diag::Finding> check(const rules::Sheet& sheet, const method::Method& method,
                                 const rules::Settings& settings, const rules::Surroundings* surroundings,
                                 rules::Briefs* briefs) {
    return rules::check(sheet, method, settings, surroundings, briefs);
}

void check_shared_id(const rules::Sheet& sheet, const method::Method& method, const rules::Settings& settings,
                     const rules::Surroundings& surroundings, std::vector<diag::Finding>& findings) {
    rules::check_shared_id(sheet, method, settings, surroundings, findings);
}

method::Loaded read_method(text::Source source, const method::Method& base, const yaml::Limits& limits) {
    return rules::read_method(std::move(source), base, limits);
}

std::vector<diag::Finding> check_method(const method::Loaded& loaded, const rules::Settings& settings) {
    return rules::check_method(loaded, settings);
}

std::vector<diag::Finding> check_config(const yaml::Document& document, const rules::BoundConfig& bound,
                                        const rules::Settings& settings,
                                        const rules::Surroundings* surroundings) {
    return rules::check_config(document, bound, settings, surroundings);
}

std::vector<bool> contradicted(const rules::Sheet& sheet, const method::Method& method, text::Date as_of) {
    return rules::contradicted(sheet, method, as_of);
}

std::vector<std::string> obstacles(const rules::Sheet& sheet, const method::Method& method,
                                   text::Date as_of) {
    return rules::obstacles(sheet, method, as_of);
}

}  // namespace atelier::commands
