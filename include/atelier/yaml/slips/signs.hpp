#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "atelier/text/lookalike.hpp"
#include "atelier/yaml/slips/slip.hpp"

// Characters that only look like the sign that YAML needs at their place.
namespace atelier::yaml::detail {

using text::LookAlikeKind;

[[nodiscard]] inline std::optional<text::LookAlikeAt> look_alike_at(std::string_view text, std::uint32_t at,
                                                                    std::uint32_t end) {
    if (at >= end) return std::nullopt;
    const text::CodePoint point = text::decode(text, at);
    const auto found = point.valid ? text::look_alike(point.value) : std::nullopt;
    if (!found) return std::nullopt;
    return text::LookAlikeAt{at, point.bytes, *found};
}

[[nodiscard]] inline Slip sign_slip(const text::LookAlikeAt& sign, std::string where, std::string remedy,
                                    std::vector<Edit> edits) {
    const auto at = static_cast<std::uint32_t>(sign.offset);
    Fault fault{FaultKind::look_alike, {at, at + static_cast<std::uint32_t>(sign.bytes)}, {}, {}, 0};
    fault.detail = std::move(where);
    fault.remedy = std::move(remedy);
    fault.meant = std::string{sign.what.plain};
    return {std::move(fault), std::move(edits)};
}

[[nodiscard]] inline Edit edit_of(const text::LookAlikeAt& sign, std::string_view words) {
    const auto at = static_cast<std::uint32_t>(sign.offset);
    return {{at, at + static_cast<std::uint32_t>(sign.bytes)}, std::string{words}};
}

/// Spaces of other kinds, and characters that are not seen, from a place on: each gives way to a space or to nothing.
[[nodiscard]] inline std::optional<Slip> odd_spaces(std::string_view text, std::uint32_t at,
                                                    std::uint32_t end, std::string where) {
    std::optional<text::LookAlikeAt> first;
    std::vector<Edit> edits;
    while (at < end) {
        if (text[at] == ' ') {
            ++at;
            continue;
        }
        const auto sign = look_alike_at(text, at, end);
        if (!sign || (sign->what.kind != LookAlikeKind::space && sign->what.kind != LookAlikeKind::unseen))
            break;
        if (!first) first = sign;
        edits.push_back(edit_of(*sign, sign->what.plain));
        at += static_cast<std::uint32_t>(sign->bytes);
    }
    if (!first) return std::nullopt;
    return sign_slip(*first, std::move(where),
                     first->what.kind == LookAlikeKind::space ? "Delete it and type a space." : "Delete it.",
                     std::move(edits));
}

/// A dash or a bullet of a word processor where a list wants `- `.
[[nodiscard]] inline std::optional<Slip> bullet(const Lines& lines, std::size_t i) {
    const std::string_view text = lines.text();
    const Line& line = lines[i];
    const auto sign = look_alike_at(text, line.first, line.end);
    if (!sign || (sign->what.kind != LookAlikeKind::dash && sign->what.kind != LookAlikeKind::bullet))
        return std::nullopt;
    const auto behind = static_cast<std::uint32_t>(sign->offset + sign->bytes);
    std::vector<Edit> edits{edit_of(*sign, "-")};
    if (behind < line.end && text[behind] != ' ') {
        const auto space = look_alike_at(text, behind, line.end);
        if (space && space->what.kind == LookAlikeKind::space)
            edits.push_back(edit_of(*space, " "));
        else if (text[behind] != '\t')
            edits.push_back({{behind, behind}, " "});
        else
            edits.push_back({{behind, behind + 1}, " "});
    }
    return sign_slip(*sign, "where an entry of a list begins", "Write `- ` in its place.", std::move(edits));
}

/// A colon of another script behind a key.
[[nodiscard]] inline std::optional<Slip> odd_colon(const Lines& lines, std::size_t i) {
    const std::string_view text = lines.text();
    const Line& line = lines[i];
    const std::uint32_t end = behind_key(text, line.content);
    if (end == line.content) return std::nullopt;
    std::uint32_t at = end;
    while (at < line.end && text[at] == ' ') ++at;
    const auto sign = look_alike_at(text, at, line.end);
    if (!sign || sign->what.plain != ":") return std::nullopt;
    const auto behind = static_cast<std::uint32_t>(sign->offset + sign->bytes);
    return sign_slip(*sign, "behind the key", "Write `: ` in its place.",
                     {{{end, behind}, is_white(text, behind) ? ":" : ": "}});
}

/// Letters of other scripts, and characters that are not seen, within a key.
[[nodiscard]] inline std::optional<Slip> odd_letters(const Lines& lines, std::size_t i) {
    const std::string_view text = lines.text();
    const Line& line = lines[i];
    const auto colon = text.substr(0, line.end).find(':', line.content);
    if (colon == std::string_view::npos || !is_white(text, colon + 1)) return std::nullopt;
    const std::string_view key = text.substr(line.content, colon - line.content);
    const auto found = text::first_look_alike(key);
    const std::string plain = text::plain_twin(key);
    if (!found || behind_key(plain, 0) != plain.size()) return std::nullopt;
    text::LookAlikeAt sign = *found;
    sign.offset += line.content;
    return sign_slip(sign, "in a key", "Write the key as `" + plain + "`.",
                     {{{line.content, static_cast<std::uint32_t>(colon)}, plain}});
}

/// Brackets, commas and colons in full width, in a value that such a bracket opens or that a plain one does.
[[nodiscard]] inline std::optional<Slip> odd_brackets(const Lines& lines, std::size_t i) {
    const std::string_view text = lines.text();
    const Line& line = lines[i];
    if (line.value >= line.end) return std::nullopt;
    std::optional<text::LookAlikeAt> first;
    std::vector<Edit> edits;
    const auto opening = look_alike_at(text, line.value, line.end);
    const bool plain = text[line.value] == '{' || text[line.value] == '[';
    const bool odd = opening && (opening->what.plain == "{" || opening->what.plain == "[");
    for (std::uint32_t at = line.value; (plain || odd) && at < line.end;) {
        const auto sign = look_alike_at(text, at, line.end);
        const auto bytes = static_cast<std::uint32_t>(text::decode(text, at).bytes);
        at += bytes;
        if (!sign || sign->what.kind != LookAlikeKind::sign ||
            std::string_view{"{}[],:"}.find(sign->what.plain) == std::string_view::npos)
            continue;
        if (!first) first = sign;
        const bool spaced = sign->what.plain == ":" && !is_white(text, at);
        edits.push_back(edit_of(*sign, spaced ? ": " : sign->what.plain));
    }
    if (!first) return std::nullopt;
    return sign_slip(*first, "between brackets",
                     "Write `" + std::string{first->what.plain} + "` in its place.", std::move(edits));
}

/// Curly quotes around a value, or around one between brackets, that cannot stand as it does.
[[nodiscard]] inline std::optional<Slip> curly_quotes(const Lines& lines, std::size_t i) {
    const std::string_view text = lines.text();
    const Line& line = lines[i];
    for (auto at = line.value; at < line.end;) {
        const auto opening = text::first_look_alike(text.substr(0, line.end), at);
        if (!opening) break;
        at = static_cast<std::uint32_t>(opening->offset + opening->bytes);
        if (opening->what.kind != LookAlikeKind::quote) continue;
        const auto before = text.find_last_not_of(' ', opening->offset - 1);
        const bool begins = opening->offset == line.value ||
                            (before != std::string_view::npos &&
                             std::string_view{"[{,:"}.find(text[before]) != std::string_view::npos);
        if (!begins) continue;
        std::optional<text::LookAlikeAt> closing;
        for (auto next = text::first_look_alike(text.substr(0, line.end), at); next;
             next = text::first_look_alike(text.substr(0, line.end), next->offset + next->bytes)) {
            const auto behind = text.find_first_not_of(' ', next->offset + next->bytes);
            const bool ends =
                behind >= line.end || std::string_view{",]}#"}.find(text[behind]) != std::string_view::npos;
            if (next->what.plain == opening->what.plain && ends) {
                closing = next;
                break;
            }
        }
        if (!closing) continue;
        const auto end = static_cast<std::uint32_t>(closing->offset);
        if (text.substr(at, end - at).find('"') != std::string_view::npos) continue;
        Slip slip = sign_slip(*opening, "where a text is quoted", {},
                              {edit_of(*opening, "\""), edit_of(*closing, "\"")});
        slip.fault.meant = in_quotes(text.substr(at, end - at));
        return slip;
    }
    return std::nullopt;
}

/// The first such character on a line that stands where a sign of YAML must.
[[nodiscard]] inline std::optional<Slip> look_alike_slip(const Lines& lines, std::size_t i) {
    const std::string_view text = lines.text();
    const Line& line = lines[i];
    if (auto slip = odd_spaces(text, line.first, line.end, "where the line is indented")) return slip;
    if (line.first < line.end && text[line.first] == '-' && line.first + 1 < line.end)
        if (auto slip = odd_spaces(text, line.first + 1, line.end, "behind `-`"); slip && !line.has_dash())
            return slip;
    if (const std::uint32_t end = behind_key(text, line.content);
        end > line.content && end < line.end && text[end] == ':')
        if (auto slip = odd_spaces(text, end + 1, line.end, "behind the key")) return slip;
    if (auto slip = bullet(lines, i)) return slip;
    if (auto slip = odd_colon(lines, i)) return slip;
    if (auto slip = odd_letters(lines, i)) return slip;
    if (auto slip = odd_brackets(lines, i)) return slip;
    return curly_quotes(lines, i);
}

}  // namespace atelier::yaml::detail
