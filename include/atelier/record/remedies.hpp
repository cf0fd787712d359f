#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <fmt/core.h>

#include "atelier/record/as_written.hpp"
#include "atelier/record/field.hpp"
#include "atelier/text/words.hpp"
#include "atelier/yaml/tree.hpp"

// What to write where something of another shape stands: by the type of the field, and in the writer's own words. Empty where nobody can
// tell what was meant.
namespace atelier::record {

/// `owner: city` for `owner: [city]`, and words that were written as a list, as one text.
template <class F>
[[nodiscard]] std::string as_one_value(yaml::View node) {
    if (!node.is(yaml::Kind::sequence) || node.size() == 0 || node.key().empty()) return {};
    if (std::is_same_v<F, Word> || (node.size() > 1 && !std::is_same_v<F, Text>)) return {};
    std::string joined;
    for (const yaml::View child : node) {
        if (!child.is(yaml::Kind::scalar)) return {};
        joined += (joined.empty() ? "" : ", ") + std::string{child.text()};
    }
    return fmt::format("Write `{}: {}`.", node.key(), shown(joined));
}

/// The remedy for something else than a group of keys, where one must stand.
template <class T>
[[nodiscard]] std::string as_group(yaml::View node) {
    const Keys keys = keys_of<T>();
    const bool entry = node.key().empty();
    if (keys.all().empty()) return {};
    const std::string group = node.is(yaml::Kind::scalar) && (entry || keys.words() == "statement")
                                  ? keys.group_of(node.text())
                                  : std::string{};
    if (!group.empty() && entry) return fmt::format("Write the entry as `{}`.", group);
    if (!group.empty()) return fmt::format("Write `{}: {}`.", node.key(), group);
    return fmt::format("Write keys with values below it: {}.", text::listing(keys.all(), "`", "or"));
}

/// The remedy for something else than a list, where one must stand.
template <class T>
[[nodiscard]] std::string as_list(yaml::View node) {
    if (node.key().empty()) return {};
    if constexpr (std::is_base_of_v<Entry, T>) {
        if (node.is(yaml::Kind::scalar)) {
            const std::string group = keys_of<T>().group_of(node.text());
            return group.empty() ? std::string{} : fmt::format("Write `{}: [{}]`.", node.key(), group);
        }
        if (node.size() == 0) return {};
        const yaml::View first = *node.begin();
        if (!first.is(yaml::Kind::mapping))
            return node.style() == yaml::Style::flow
                       ? fmt::format("Write `{}: [{{…}}]`, with brackets around each of its groups.",
                                     node.key())
                       : fmt::format(
                             "Put `- ` before `{}`, its first key, and indent the others as far as that "
                             "one.",
                             first.key());
        const std::string lead = keys_of<T>().has_id() ? fmt::format("- id: {}", shown(first.key())) : "- …";
        return fmt::format(
            "Write a list: an entry begins with `{}` in place of `{}:`, and its other keys stand below "
            "`id`.",
            lead, first.key());
    } else {
        if (!node.is(yaml::Kind::scalar)) return {};
        if constexpr (std::is_same_v<T, Ref<Entity::evidence>>) {
            if (!text::is_kebab(node.text())) return as_evidence(node.key(), node.text());
        }
        const auto entries = std::is_same_v<T, Text> ? without_bullets(node.text()) : entries_of(node.text());
        constexpr std::size_t most = 12;
        if (entries.empty() || entries.size() > most) return {};
        return fmt::format("Write `{}: {}`.", node.key(), shown_list(entries));
    }
}

}  // namespace atelier::record
