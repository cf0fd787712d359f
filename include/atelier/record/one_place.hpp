#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/text/words.hpp"

// When two pieces of evidence lie in one place. The same paper written down twice, once with a slash at its end, is one paper, and two pieces
// have to be two to say more than one does.
namespace atelier::record {

/// A relative path without `.`, `..` and empty parts: `docs/a.pdf` for `docs/../docs//a.pdf`.
[[nodiscard]] inline std::string plain_path(std::string_view path) {
    std::vector<std::string_view> parts;
    for (std::size_t from = 0; from <= path.size();) {
        const std::size_t slash = std::min(path.find('/', from), path.size());
        const std::string_view part = path.substr(from, slash - from);
        if (part == ".." && !parts.empty())
            parts.pop_back();
        else if (part != ".." && part != "." && !part.empty())
            parts.push_back(part);
        from = slash + 1;
    }
    std::string out;
    for (const std::string_view part : parts) {
        if (!out.empty()) out += '/';
        out += part;
    }
    return out.empty() ? "." : out;
}

namespace detail {

/// The address of a web page behind its scheme. Its host is the same in capitals and with the usual port written out; where in a page somebody
/// pointed makes no other page of it.
[[nodiscard]] inline std::string place_of_page(std::string_view rest) {
    rest = rest.substr(0, rest.find('#'));
    const std::size_t end = std::min(rest.find_first_of("/?"), rest.size());
    std::string host = text::lowered(rest.substr(0, end));
    for (const std::string_view port : {":443", ":80"})
        if (host.ends_with(port)) host.resize(host.size() - port.size());
    if (host.ends_with('.')) host.pop_back();
    rest.remove_prefix(end);
    const std::size_t asks = std::min(rest.find('?'), rest.size());
    std::string_view query = rest.substr(asks);
    if (query == "?") query = {};
    const std::string path = plain_path(rest.substr(0, asks));
    return "//" + host + (path == "." ? std::string{} : "/" + path) + std::string{query};
}

/// A path inside of the repository. A `#` behind the dot of a file's name points into the file (`plan.pdf#page=2`); elsewhere it is part of
/// its name.
[[nodiscard]] inline std::string place_of_file(std::string_view path) {
    std::string slashes{path};
    std::replace(slashes.begin(), slashes.end(), '\\', '/');
    const std::size_t mark = slashes.rfind('#');
    const std::size_t name = slashes.rfind('/') == std::string::npos ? 0 : slashes.rfind('/') + 1;
    if (mark != std::string::npos && mark > name) {
        const std::size_t dot = slashes.rfind('.', mark);
        if (dot != std::string::npos && dot > name) slashes.resize(mark);
    }
    return plain_path(slashes);
}

}  // namespace detail

/// What an evidence's `at` names, in one spelling of the many that lead there: equal for two of them where they lead to one place. Nothing
/// is asked of the disk or the network. Letters of a path keep their case, in which two files can differ.
[[nodiscard]] inline std::string place_named(std::string_view at) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t first = at.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    at = at.substr(first, at.find_last_not_of(blanks) + 1 - first);
    for (const std::string_view scheme : {"https://", "http://"})
        if (text::lowered(at.substr(0, scheme.size())) == scheme)
            return detail::place_of_page(at.substr(scheme.size()));
    // Any other address is left as it is: what counts in it is not known here.
    if (at.find("://") != std::string_view::npos) return std::string{at};
    return detail::place_of_file(at);
}

}  // namespace atelier::record
