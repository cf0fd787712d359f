#include "emit/sarif/line_hash.hpp"

#include <cstddef>
#include <optional>
#include <unordered_map>
#include <vector>

#include <fmt/core.h>

#include "atelier/text/utf8.hpp"

namespace atelier::emit::sarif {
namespace {

constexpr std::size_t window = 100;
constexpr std::uint64_t base = 37;
constexpr char16_t end_of_file = 0xFFFF;

/// What the hash is made of: the text in UTF-16, as the action's language counts, without blanks, each line end as one LF.
struct Letters {
    std::u16string units;
    std::vector<std::uint32_t> line_starts;  ///< where in `units` each line begins
};

std::optional<Letters> letters_of(const text::Source& source) {
    Letters out;
    bool begins_line = true;
    const auto push = [&](char16_t unit) {
        if (begins_line) out.line_starts.push_back(static_cast<std::uint32_t>(out.units.size()));
        begins_line = unit == u'\n';
        out.units += unit;
    };
    const std::string_view text = source.text();
    if (source.had_bom()) push(u'\uFEFF');
    bool after_return = false;
    for (std::size_t at = 0; at < text.size();) {
        const text::CodePoint point = text::decode(text, at);
        if (!point.valid) return std::nullopt;
        at += point.bytes;
        const bool second_half = after_return && point.value == U'\n';
        after_return = point.value == U'\r';
        if (second_half || point.value == U' ' || point.value == U'\t') continue;
        if (point.value >= 0x10000) {
            push(static_cast<char16_t>(0xD7C0 + (point.value >> 10U)));
            push(static_cast<char16_t>(0xDC00 + (point.value & 0x3FFU)));
        } else {
            push(after_return ? u'\n' : static_cast<char16_t>(point.value));
        }
    }
    push(end_of_file);
    return out;
}

/// A hash for each line, in their order.
std::vector<std::uint64_t> hashes_of(const Letters& letters) {
    std::uint64_t outgoing = 1;  // what the letter that leaves the window has grown to by then
    for (std::size_t i = 0; i < window; ++i) outgoing *= base;
    const auto unit = [&](std::size_t at) -> std::uint64_t {
        return at < letters.units.size() ? letters.units[at] : 0;
    };
    std::vector<std::uint64_t> out;
    out.reserve(letters.line_starts.size());
    std::uint64_t hash = 0;
    for (std::size_t next = 0; out.size() < letters.line_starts.size(); ++next) {
        hash = hash * base + unit(next);
        if (next >= window) hash -= outgoing * unit(next - window);
        if (next + 1 == letters.line_starts[out.size()] + window) out.push_back(hash);
    }
    return out;
}

}  // namespace

std::map<std::uint32_t, std::string> line_hashes(const text::Source& source,
                                                 const std::set<std::uint32_t>& lines) {
    std::map<std::uint32_t, std::string> out;
    if (lines.empty()) return out;
    const auto letters = letters_of(source);
    if (!letters) return out;
    const std::vector<std::uint64_t> hashes = hashes_of(*letters);
    // Only hashes that are asked for are counted: a text may have a million lines.
    std::unordered_map<std::uint64_t, std::size_t> seen;
    for (const std::uint32_t line : lines)
        if (line >= 1 && line <= hashes.size()) seen.emplace(hashes[line - 1], 0);
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        const auto found = seen.find(hashes[i]);
        if (found == seen.end()) continue;
        ++found->second;
        const auto line = static_cast<std::uint32_t>(i + 1);
        if (lines.contains(line)) out.emplace(line, fmt::format("{:x}:{}", hashes[i], found->second));
    }
    return out;
}

}  // namespace atelier::emit::sarif
