#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/method/entry.hpp"
#include "atelier/method/fields.hpp"
#include "atelier/method/problem.hpp"
#include "atelier/method/reader.hpp"
#include "atelier/text/span.hpp"
#include "atelier/yaml/tree.hpp"

// What all lists of a catalogue have in common: ids that stand once, numbers that rise, and an end.
namespace atelier::method::detail {

/// How many groups, questions, outputs or actions there may be in all; far more than any session gets
/// through, far less than an Index holds.
inline constexpr std::size_t most_of_a_kind = 2000;

template <class Things>
[[nodiscard]] std::vector<std::string_view> ids_of(const Things& things) {
    std::vector<std::string_view> ids;
    ids.reserve(things.size());
    for (const auto& thing : things) ids.push_back(thing.id);
    return ids;
}

template <class Things>
[[nodiscard]] std::vector<std::string_view> addresses_of(const Things& things) {
    std::vector<std::string_view> addresses;
    addresses.reserve(things.size());
    for (const auto& thing : things) addresses.push_back(thing.address);
    return addresses;
}

/// The addresses that a list has used so far, and where.
using Seen = std::map<std::string, text::Span>;

/// True for the first entry with its address; another one is a problem.
[[nodiscard]] inline bool is_first(Reader& reader, Seen& seen, const Entry& entry) {
    const auto [before, fresh] = seen.try_emplace(entry.address, entry.place("id"));
    if (!fresh)
        reader.report(ProblemKind::doubled, entry.place("id"), entry.address, entry.text("id"), {}, {},
                      before->second);
    return fresh;
}

/// Numbers are shown to people beside their things, so they follow the order of the list.
inline void rises(Reader& reader, const Entry& entry, int& last) {
    if (!entry.has("number")) return;
    const int number = entry.number("number");
    if (number <= last)
        reader.report(ProblemKind::wrong_value, entry.place("number"), entry.address + ".number",
                      entry.text("number"),
                      "a number above " + std::to_string(last) + ", which stands before it,");
    last = std::max(last, number);
}

template <class Things>
[[nodiscard]] bool has_room(Reader& reader, const Things& things, const Entry& entry) {
    if (things.size() < most_of_a_kind) return true;
    reader.report(ProblemKind::wrong_value, face(entry.view), entry.address, {},
                  "nothing more after " + std::to_string(most_of_a_kind) + " such entries");
    return false;
}

/// An open question alone has a place that answers it.
inline void place_has_use(Reader& reader, const Entry& entry) {
    if (entry.text("kind") == "closed" && entry.has("at"))
        reader.report(ProblemKind::no_effect, entry.place("at"), entry.address + ".at", "at",
                      "only an open question has a place that answers it");
}

/// Puts what an entry says of three ratings in the place of what was said before. Two ratings with one sentence would leave it open which
/// of them is meant.
inline void describe_by(Reader& reader, const Entry& entry, Signs& signs) {
    if (entry.has("partly")) signs.partly = entry.text("partly");
    if (entry.has("largely")) signs.largely = entry.text("largely");
    if (entry.has("fully")) signs.fully = entry.text("fully");
    const auto differ = [&](std::string_view key, std::string_view one, std::string_view other_key,
                            std::string_view other) {
        if (one.empty() || one != other) return;
        const std::string_view at = entry.has(key) ? key : other_key;
        reader.report(ProblemKind::doubled, entry.place(at), std::string{entry.text("question")},
                      entry.text(at),
                      "`" + std::string{other_key} + "` and `" + std::string{key} + "` must differ");
    };
    differ("largely", signs.largely, "partly", signs.partly);
    differ("fully", signs.fully, "partly", signs.partly);
    differ("fully", signs.fully, "largely", signs.largely);
}

/// Calls `use` with each entry of a list that has an id of its own there.
template <class Use>
void each(Reader& reader, yaml::View list, Fields fields, const std::string& under, Use use) {
    if (!list.found()) return;
    Seen seen;
    int last = 0;
    for (const yaml::View item : list) {
        const Entry entry = reader.read_named(item, fields, under);
        if (!entry.has("id") || !is_first(reader, seen, entry)) continue;
        rises(reader, entry, last);
        use(entry);
    }
}

}  // namespace atelier::method::detail
