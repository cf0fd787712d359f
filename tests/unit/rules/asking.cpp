#include "asking.hpp"

#include <utility>

#include "atelier/method/builtin.hpp"
#include "atelier/rules/check.hpp"

namespace asking {

const method::Method& shipped() {
    static const method::Method method = method::builtin();
    return method;
}

rules::Sheet read_sheet(text::Source source, const method::Method& method, const yaml::Limits& limits) {
    return rules::read_sheet(std::move(source), method, limits);
}

std::vector<diag::Finding> check(const rules::Sheet& sheet, const method::Method& method,
                                 const rules::Settings& settings, const rules::Surroundings* surroundings) {
    return rules::check(sheet, method, settings, surroundings);
}

method::Loaded read_method(text::Source source) { return rules::read_method(std::move(source), shipped()); }

std::vector<diag::Finding> check_method(const method::Loaded& loaded, const rules::Settings& settings) {
    return rules::check_method(loaded, settings);
}

std::vector<diag::Finding> check_config(const yaml::Document& document, const rules::Settings& settings,
                                        const rules::Surroundings* surroundings) {
    return rules::check_config(document, rules::bind_config(document), settings, surroundings);
}

}  // namespace asking
