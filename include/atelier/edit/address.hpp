#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/yaml/tree.hpp"

// Addresses of places in a record, as findings print them: `challenge.urgency`, `stakeholders.port.commitment`, `capacity.funding.2`,
// `waivers.establishing.vision`. An entry of a list goes by its id; one without by its `at`, by its text, or by its number from 1.
namespace atelier::edit {

/// How far an address leads into a tree.
struct Found {
    yaml::View node;                 ///< the deepest node on the way; the root where nothing was found
    std::vector<std::size_t> way{};  ///< the number of the child, from 0, at each step from the root to it
    std::string keys{};              ///< the same in keys, without entries: `stakeholders.commitment`
    std::string_view rest{};         ///< what is left of the address; empty where all of it leads somewhere
};

namespace detail {

/// Cuts `name` and its dot from the front of an address, if it stands there as a whole.
[[nodiscard]] inline std::optional<std::string_view> behind_name(std::string_view address,
                                                                 std::string_view name) {
    if (name.empty() || !address.starts_with(name)) return std::nullopt;
    if (address.size() == name.size()) return std::string_view{};
    if (address[name.size()] != '.') return std::nullopt;
    return address.substr(name.size() + 1);
}

/// What an entry of a list is called: its id, its `at`, or its text.
[[nodiscard]] inline std::string_view name_of(yaml::View entry) {
    if (entry.is(yaml::Kind::scalar)) return entry.text();
    for (const std::string_view key : {"id", "at"}) {
        const yaml::View child = entry.find(key);
        if (child.found() && child.is(yaml::Kind::scalar)) return child.text();
    }
    return {};
}

struct Next {
    yaml::View node;
    std::size_t index{0};
    std::string_view rest;
};

/// Of several entries that fit the one with the longest name, since an `at` has dots in it. Then by number.
[[nodiscard]] inline std::optional<Next> entry_at(yaml::View list, std::string_view address) {
    std::optional<Next> best;
    std::size_t longest = 0;
    std::size_t index = 0;
    const std::string_view number = address.substr(0, address.find('.'));
    for (const yaml::View entry : list) {
        const std::string_view name = name_of(entry);
        if (const auto rest = behind_name(address, name); rest && name.size() > longest) {
            longest = name.size();
            best = Next{entry, index, *rest};
        }
        ++index;
        if (longest == 0 && number == std::to_string(index))
            best = Next{entry, index - 1, *behind_name(address, number)};
    }
    return best;
}

[[nodiscard]] inline std::optional<Next> child_at(yaml::View node, std::string_view address) {
    if (node.is(yaml::Kind::sequence)) return entry_at(node, address);
    if (!node.is(yaml::Kind::mapping)) return std::nullopt;
    std::size_t index = 0;
    for (const yaml::View child : node) {
        if (const auto rest = behind_name(address, child.key())) return Next{child, index, *rest};
        ++index;
    }
    return std::nullopt;
}

}  // namespace detail

/// Follows an address from the root as far as it leads.
[[nodiscard]] inline Found find(yaml::View root, std::string_view address) {
    Found found{root, {}, {}, address};
    while (!found.rest.empty()) {
        const auto next = detail::child_at(found.node, found.rest);
        if (!next) break;
        if (found.node.is(yaml::Kind::mapping))
            found.keys += (found.keys.empty() ? "" : ".") + std::string{next->node.key()};
        found.node = next->node;
        found.way.push_back(next->index);
        found.rest = next->rest;
    }
    return found;
}

}  // namespace atelier::edit
