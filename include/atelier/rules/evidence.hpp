#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/record/one_place.hpp"
#include "atelier/text/nearest.hpp"
#include "atelier/text/utf8.hpp"

// Where a piece of evidence lies, for the rules of the family EVD.
namespace atelier::rules {

/// What an evidence's `at` names.
enum class Location : std::uint8_t {
    https,
    malformed,    ///< meant as an https address, and none: fault_of() says why
    other_link,   ///< a scheme other than https
    inside,       ///< a relative path that stays where it is, as far as its text can tell
    backslashes,  ///< such a path with `\`, or with what became of one in double quotes
    outside,      ///< an absolute path, a drive, or a way up with `..` and out
};

namespace detail {

[[nodiscard]] constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

[[nodiscard]] constexpr bool is_hex(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// The scheme in front of a `:`, after RFC 3986; empty where there is none.
[[nodiscard]] constexpr std::string_view scheme_of(std::string_view at) {
    std::size_t end = 0;
    while (end < at.size() &&
           (is_letter(at[end]) || is_digit(at[end]) || at[end] == '+' || at[end] == '-' || at[end] == '.'))
        ++end;
    const bool scheme = end > 0 && end < at.size() && at[end] == ':' && is_letter(at.front());
    return scheme ? at.substr(0, end) : std::string_view{};
}

[[nodiscard]] constexpr bool equals_lower(std::string_view text, std::string_view lower) {
    return std::equal(text.begin(), text.end(), lower.begin(), lower.end(), [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b;
    });
}

/// What YAML makes of a backslash and a letter in double quotes, and the letter.
[[nodiscard]] constexpr char letter_of_escape(char c) {
    switch (c) {
        case '\n': return 'n';
        case '\t': return 't';
        case '\r': return 'r';
        case '\b': return 'b';
        case '\a': return 'a';
        case '\f': return 'f';
        case '\v': return 'v';
        case '\x1b': return 'e';
        case '\0': return '0';
        default: return 0;
    }
}

[[nodiscard]] constexpr bool has_backslashes(std::string_view at) {
    return std::any_of(at.begin(), at.end(), [](char c) { return c == '\\' || letter_of_escape(c) != 0; });
}

[[nodiscard]] constexpr bool leads_out(std::string_view path) {
    int depth = 0;
    for (std::size_t from = 0; from <= path.size() && depth >= 0;) {
        const std::size_t slash = std::min(path.find('/', from), path.size());
        const std::string_view part = path.substr(from, slash - from);
        if (part == "..")
            --depth;
        else if (!part.empty() && part != ".")
            ++depth;
        from = slash + 1;
    }
    return depth < 0;
}

/// `htps`, `hhttps`: within one slip of https, without being http.
[[nodiscard]] inline bool is_slip_of_https(std::string_view scheme) {
    return !equals_lower(scheme, "http") && !equals_lower(scheme, "https") &&
           text::slips(scheme, "https") <= 2 &&
           (scheme.front() == 'h' || scheme.front() == 'H' || scheme.starts_with("ttp"));
}

/// `https//…`, `https;//…`, `www.…`: an address, to whoever wrote it.
[[nodiscard]] inline bool is_meant_as_address(std::string_view at) {
    std::size_t end = 0;
    while (end < at.size() && is_letter(at[end])) ++end;
    const std::string_view word = at.substr(0, end);
    const std::string_view rest = at.substr(end);
    if (equals_lower(word, "www") && rest.starts_with('.')) return true;
    const bool scheme = equals_lower(word, "https") || equals_lower(word, "http");
    return scheme && (rest.starts_with("//") || rest.starts_with(";/") || rest.starts_with(".//") ||
                      rest.starts_with(" :") || rest.starts_with("\\\\"));
}

}  // namespace detail

/// A path with `/` in the place of each backslash, those included that double quotes have eaten.
[[nodiscard]] inline std::string with_slashes(std::string_view at) {
    std::string out;
    for (const char c : at) {
        const char letter = detail::letter_of_escape(c);
        if (letter != 0) out += '/';
        if (letter != 0 || c != '\\')
            out += letter != 0 ? letter : c;
        else if (!out.ends_with('/'))
            out += '/';
    }
    return out;
}

using record::plain_path;

/// Why an address leads nowhere, and what to do; `what` is empty for one that may lead somewhere.
struct AddressFault {
    std::string_view what{};
    std::string_view help{};
};

/// Looks at the address alone: nothing is asked of the network. International letters are left to browsers, which take them.
[[nodiscard]] inline AddressFault fault_of(std::string_view at) {
    const std::string_view scheme = detail::scheme_of(at);
    constexpr std::string_view begin = "Begin it with `https://`.";
    if (scheme.empty() || (!detail::equals_lower(scheme, "https") && !detail::is_slip_of_https(scheme)))
        return detail::is_meant_as_address(at)
                   ? AddressFault{"`https://` does not stand in front of it as it should", begin}
                   : AddressFault{};
    if (!detail::equals_lower(scheme, "https"))
        return {"what stands before the `:` is almost `https`, and not it", begin};
    std::string_view rest = at.substr(scheme.size() + 1);
    if (rest.find('\\') != std::string_view::npos)
        return {"it has a `\\` in it", "Write `/` in the place of `\\`."};
    if (rest.starts_with("/") && !rest.starts_with("//"))
        return {"one slash stands behind `https:`", "Write two slashes: `https://`."};
    if (!rest.starts_with("//"))
        return {"no slashes stand behind `https:`", "Write two slashes: `https://`."};
    rest.remove_prefix(2);
    for (std::size_t i = 0; i < rest.size();) {
        const text::CodePoint point = text::decode(rest, i);
        if (text::is_space(point.value))
            return {"a space or a line end stands in it", "Write `%20` for a space, or take it out."};
        if (point.value < 0x20 || text::is_invisible(point.value))
            return {"a character that nobody sees stands in it",
                    "Type the address anew, or copy it from the browser."};
        if (std::string_view{"<>\"`"}.find(rest[i]) != std::string_view::npos)
            return {"a quote or an angle bracket stands in it", "Take out what is no part of the address."};
        if (rest[i] == '%' &&
            (i + 2 >= rest.size() || !detail::is_hex(rest[i + 1]) || !detail::is_hex(rest[i + 2])))
            return {"two digits are missing behind a `%`",
                    "Write `%25` for a percent sign, or copy the address from the browser."};
        i += point.bytes;
    }
    std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
    host.remove_prefix(host.rfind('@') + 1);
    const std::size_t colon = host.starts_with('[') ? host.find("]:") : host.rfind(':');
    if (colon != std::string_view::npos) {
        const std::string_view port = host.substr(colon + (host.starts_with('[') ? 2 : 1));
        if (port.empty() || !std::all_of(port.begin(), port.end(), detail::is_digit))
            return {"behind the `:` of its host stands no number", "Take out the `:`, or what stands twice."};
        host = host.substr(0, colon);
    }
    if (host.empty())
        return {"it names no host", "Copy the address from the browser: `https://`, a host, a path."};
    if (host.starts_with('[')) return {};
    const bool odd = host.starts_with('.') || host.find("..") != std::string_view::npos ||
                     host.starts_with('-') ||
                     host.find_first_of("!$&'()*+,;={}|^~[]_") != std::string_view::npos;
    if (odd) return {"no host has such a name", "Copy the address from the browser."};
    return {};
}

[[nodiscard]] inline Location location_of(std::string_view at) {
    if (!fault_of(at).what.empty()) return Location::malformed;
    if (at.starts_with('/') || at.starts_with('~') || at.starts_with('\\')) return Location::outside;
    const std::string_view scheme = detail::scheme_of(at);
    if (scheme.size() == 1) return Location::outside;  // a drive: no scheme is that short
    if (!scheme.empty())
        return detail::equals_lower(scheme, "https") ? Location::https : Location::other_link;
    if (detail::has_backslashes(at))
        return detail::leads_out(with_slashes(at)) ? Location::outside : Location::backslashes;
    return detail::leads_out(at) ? Location::outside : Location::inside;
}

}  // namespace atelier::rules
