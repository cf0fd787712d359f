#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <fmt/core.h>

#include "atelier/record/field.hpp"
#include "atelier/text/id_of.hpp"
#include "atelier/text/lookalike.hpp"
#include "atelier/text/utf8.hpp"
#include "atelier/text/words.hpp"
#include "atelier/yaml/scalar.hpp"
#include "atelier/yaml/tree.hpp"

// The writer's own words, as they would stand where they belong: what a message shows in place of an example of somebody else.
namespace atelier::record {

/// A text as a value within `[…]` or `{…}`, in quotes where it needs them; `…` for one too long to be shown.
[[nodiscard]] inline std::string shown(std::string_view text) {
    constexpr std::size_t most = 60;
    if (text::count_code_points(text) > most || text.find('`') != std::string_view::npos) return "…";
    return yaml::as_scalar(text).value_or("…");
}

/// What stands at a node, in one line: a scalar, or up to three keys or entries of which each is one.
[[nodiscard]] inline std::string shown(yaml::View node) {
    if (node.is(yaml::Kind::scalar)) return shown(node.text());
    const bool list = node.is(yaml::Kind::sequence);
    const std::string nothing = list ? "[…]" : "{…}";
    constexpr std::size_t most = 3;
    if (node.size() == 0 || node.size() > most) return nothing;
    std::string out;
    for (const yaml::View child : node) {
        if (!child.is(yaml::Kind::scalar)) return nothing;
        out += out.empty() ? "" : ", ";
        out += list ? shown(child.text()) : fmt::format("{}: {}", child.key(), shown(child.text()));
    }
    return list ? "[" + out + "]" : "{" + out + "}";
}

/// A text taken apart where a list was meant: at commas and semicolons.
[[nodiscard]] inline std::vector<std::string_view> entries_of(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n";
    std::vector<std::string_view> out;
    while (true) {
        const auto end = text.find_first_of(",;");
        std::string_view part = text.substr(0, end);
        if (const auto begin = part.find_first_not_of(blank); begin != std::string_view::npos)
            out.push_back(part.substr(begin, part.find_last_not_of(blank) + 1 - begin));
        if (end == std::string_view::npos) return out;
        text.remove_prefix(end + 1);
    }
}

/// A text that was joined from lines which begin with the bullets or dashes of a word processor, or with a `-` that lacks its space, taken
/// apart again; whole where it begins with none of these.
[[nodiscard]] inline std::vector<std::string_view> without_bullets(std::string_view text) {
    using text::LookAlikeKind;
    std::string between = " - ";
    if (text.size() > 2 && text[0] == '-' && text[1] != ' ' && text[1] != '-') {
        text.remove_prefix(1);
    } else {
        const auto sign = text::first_look_alike(text);
        if (!sign || sign->offset > 0 ||
            (sign->what.kind != LookAlikeKind::bullet && sign->what.kind != LookAlikeKind::dash) ||
            !text.substr(sign->bytes).starts_with(' '))
            return {text};
        between = " " + std::string{text.substr(0, sign->bytes)} + " ";
        text.remove_prefix(sign->bytes + 1);
    }
    std::vector<std::string_view> out;
    for (std::size_t end = 0; end != std::string_view::npos;) {
        end = text.find(between);
        out.push_back(text.substr(0, end));
        if (end != std::string_view::npos) text.remove_prefix(end + between.size());
    }
    return out;
}

/// `[a, b]`.
[[nodiscard]] inline std::string shown_list(const std::vector<std::string_view>& entries) {
    std::string out;
    for (const std::string_view entry : entries) out += (out.empty() ? "" : ", ") + shown(entry);
    return "[" + out + "]";
}

/// `a: {b: {c: value}}` for the address `a.b.c`.
[[nodiscard]] inline std::string nested(std::string_view address, std::string_view value) {
    const auto dot = address.find('.');
    if (dot == std::string_view::npos) return fmt::format("{}: {}", address, value);
    return fmt::format("{}: {{{}}}", address.substr(0, dot), nested(address.substr(dot + 1), value));
}

/// How words or an address are named as evidence: an entry of the register, and its id where it is referred to.
[[nodiscard]] inline std::string as_evidence(std::string_view key, std::string_view text) {
    const bool link = text.starts_with("https://") || text.starts_with("http://");
    const std::string id = text::short_id_of(link ? text.substr(text.find("//") + 2) : text);
    const std::string name = id.empty() ? "an-id" : id;
    return fmt::format(
        "Add `- {{id: {}, {}: {}}}` to the register, the list `evidence` of the record, and write `{}: [{}]` "
        "here.",
        name, link ? "at" : "title", shown(text), key, name);
}

/// The fields of a group, for a visitor's describe(): all keys, whether it has an id, and the key of the field that takes plain words.
class Keys {
public:
    template <class F>
    void operator()(std::string_view key, F&, Need, std::string_view) {
        keys_.push_back(key);
        if constexpr (IsId<F>::value)
            has_id_ = true;
        else if constexpr (std::is_same_v<F, Text> || std::is_same_v<F, Ref<Entity::stakeholder>>)
            if (words_.empty()) words_ = key;
    }
    [[nodiscard]] const std::vector<std::string_view>& all() const { return keys_; }
    [[nodiscard]] std::string_view words() const { return words_; }
    [[nodiscard]] bool has_id() const { return has_id_; }

    /// `{id: ask-early, text: Ask early.}` for words that stand where such a group must; empty where it takes none.
    [[nodiscard]] std::string group_of(std::string_view text) const {
        if (has_id_ && text::is_kebab(text)) return fmt::format("{{id: {}}}", shown(text));
        if (words_.empty()) return {};
        const std::string id = has_id_ ? text::short_id_of(text) : std::string{};
        return id.empty() ? fmt::format("{{{}: {}}}", words_, shown(text))
                          : fmt::format("{{id: {}, {}: {}}}", shown(id), words_, shown(text));
    }

private:
    template <class F>
    struct IsId : std::false_type {};
    template <Entity E>
    struct IsId<Id<E>> : std::true_type {};

    std::vector<std::string_view> keys_;
    std::string_view words_;
    bool has_id_{false};
};

template <class T>
[[nodiscard]] Keys keys_of() {
    Keys keys;
    T blank;
    describe(keys, blank);
    return keys;
}

}  // namespace atelier::record
