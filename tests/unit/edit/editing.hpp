#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/edit/apply.hpp"

// Ways to say in one line of a test what was edited, and what came of it.
namespace atelier::test {

[[nodiscard]] inline yaml::Document document_of(std::string_view text) {
    return yaml::read(text::Source{"a.yaml", std::string{text}});
}

/// The new text, or `(obstacle N at REACHED)`.
[[nodiscard]] inline std::string edited(std::string_view text, const std::vector<edit::Edit>& edits,
                                        const edit::Order& order = {}) {
    const edit::Outcome outcome = edit::apply(document_of(text), edits, order);
    if (outcome.made()) return outcome.text;
    constexpr std::string_view names[] = {"none",        "not sound", "no entry", "not there", "not a list",
                                          "not a group", "comment",   "no text",  "unwritable"};
    return "(" + std::string{names[static_cast<std::size_t>(outcome.obstacle)]} + " at `" + outcome.reached +
           "`)";
}

[[nodiscard]] inline edit::Edit setting(std::string address, edit::Value value) {
    return {edit::Edit::Kind::set, std::move(address), std::move(value)};
}
[[nodiscard]] inline edit::Edit setting(std::string address, std::string_view text) {
    return setting(std::move(address), edit::Value::scalar(text));
}
[[nodiscard]] inline edit::Edit adding(std::string address, edit::Value value) {
    return {edit::Edit::Kind::add, std::move(address), std::move(value)};
}
[[nodiscard]] inline edit::Edit removing(std::string address) {
    return {edit::Edit::Kind::remove, std::move(address), {}};
}

}  // namespace atelier::test
