#include "emit/support/escape.hpp"

#include <fmt/core.h>

namespace atelier::emit::escape {
namespace {

/// What RFC 3986 lets stand in a segment as it is.
bool stands_in_segment(char c) {
    constexpr std::string_view signs = "-._~!$&'()*+,;=:@";
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           signs.find(c) != std::string_view::npos;
}

}  // namespace

std::string uri(std::string_view path) {
    std::string out;
    // A first segment with a colon would be read as a scheme, and an empty one as a host.
    const std::string_view first = path.substr(0, path.find('/'));
    if (first.find(':') != std::string_view::npos) out = "./";
    if (path.starts_with("//")) out = "/.";
    for (const char c : path)
        out += c == '/' || stands_in_segment(c) ? std::string(1, c)
                                                : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    return out;
}

}  // namespace atelier::emit::escape
