#pragma once

#include <algorithm>
#include <string>
#include <string_view>

// Two characters that the parser would trip over, hidden from it.
namespace atelier::yaml::detail {

/// yaml-cpp gets these bytes, which no UTF-8 holds and no escape makes, in the place of two characters:
/// - of a `?` that follows upon a word and can be nothing but text. Within brackets yaml-cpp 0.7 ends a plain value at any, so that
///   `[Who pays?, Who gains?]` would be no YAML.
/// - of any `*`, since an alias that names nothing would end the reading, and one that names something would be followed.
inline constexpr char question_mark = '\xFE';
inline constexpr char asterisk = '\xFD';

/// The text as yaml-cpp gets it: byte for byte as long as the source.
[[nodiscard]] inline std::string disguise(std::string_view text) {
    // Behind these a `?` may begin a key; behind the latter only with a space between.
    constexpr std::string_view openers = "\n\r[{,:";
    constexpr std::string_view spaced_openers = "-?|>";
    std::string out{text};
    char before = '\n';
    bool spaced = false;
    for (char& c : out) {
        const auto opens = [&](std::string_view which) {
            return which.find(before) != std::string_view::npos;
        };
        if (c == '*') c = asterisk;
        if (c == '?' && !opens(openers) && !(spaced && opens(spaced_openers))) c = question_mark;
        spaced = c == ' ' || c == '\t';
        if (!spaced) before = c;
    }
    return out;
}

/// A letter of a value as it stands in the source.
[[nodiscard]] constexpr char undisguised(char c) {
    return c == question_mark ? '?' : c == asterisk ? '*' : c;
}

/// A value as it stands in the source.
[[nodiscard]] inline std::string undisguise(std::string value) {
    std::transform(value.begin(), value.end(), value.begin(), undisguised);
    return value;
}

}  // namespace atelier::yaml::detail
