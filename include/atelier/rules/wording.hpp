#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/core.h>

#include "atelier/record/misfit.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/text/lookalike.hpp"
#include "atelier/text/utf8.hpp"
#include "atelier/text/words.hpp"

// What the words for all that does not fit share.
namespace atelier::rules {

/// The message of a finding and its remedy; an empty remedy leaves the rule's own.
struct Wording {
    std::string message;
    std::string help;
};

namespace detail {

/// The last key of a path that is a name and not a position in a list.
[[nodiscard]] inline std::string_view field_of(std::string_view path) {
    while (true) {
        const auto dot = path.rfind('.');
        const std::string_view last = dot == std::string_view::npos ? path : path.substr(dot + 1);
        const bool position = !last.empty() && std::all_of(last.begin(), last.end(),
                                                           [](char c) { return c >= '0' && c <= '9'; });
        if (!position || dot == std::string_view::npos) return last;
        path = path.substr(0, dot);
    }
}

/// ` in `path``, for what stands below the top.
[[nodiscard]] inline std::string within(std::string_view path) {
    const auto dot = path.rfind('.');
    return dot == std::string_view::npos ? std::string{} : fmt::format(" in `{}`", path.substr(0, dot));
}

[[nodiscard]] inline std::string near_or_listed(const record::Misfit& misfit, std::string_view before) {
    if (!misfit.nearest.empty()) return did_you_mean(misfit.nearest);
    if (!misfit.choices.empty())
        return fmt::format("{} {}.", before, text::listing(misfit.choices, "`", "or"));
    return {};
}

/// True for the path of an entry that has no name, but a position in its list.
[[nodiscard]] inline bool is_entry(std::string_view path) {
    const std::string_view last = path.substr(path.rfind('.') + 1);
    return path.find('.') != std::string_view::npos && !last.empty() &&
           std::all_of(last.begin(), last.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// A word in which each character that looks like another is shown by its code point: no two words in a message look the same.
[[nodiscard]] inline std::string spelled_out(std::string_view word) {
    std::string out;
    for (std::size_t at = 0; at < word.size();) {
        const text::CodePoint point = text::decode(word, at);
        if (point.valid && text::look_alike(point.value))
            out += fmt::format("\\u{{{:X}}}", static_cast<std::uint32_t>(point.value));
        else
            out += word.substr(at, point.bytes);
        at += point.bytes;
    }
    return out;
}

/// For a word that would fit if a character in it were what it looks like: says which it is. Blanks and quotes around it do not count.
template <class Fits>
[[nodiscard]] std::optional<Wording> looks_like(std::string_view word, const Fits& fits) {
    constexpr std::size_t longest = 128;
    const auto first = word.size() > longest ? std::nullopt : text::first_look_alike(word);
    if (!first) return std::nullopt;
    const std::string twin = text::plain_twin(word);
    std::string_view bare{twin};
    constexpr std::string_view around = " \"'";
    const auto begin = bare.find_first_not_of(around);
    if (begin == std::string_view::npos) return std::nullopt;
    bare = bare.substr(begin, bare.find_last_not_of(around) + 1 - begin);
    if (!fits(bare)) return std::nullopt;
    return Wording{fmt::format("{} holds {}", ticked(spelled_out(word)), text::described(first->what)),
                   fmt::format("Type {} anew, in plain letters and signs.", ticked(bare))};
}

}  // namespace detail

}  // namespace atelier::rules
