// A program of the build: checks the catalogue and turns it into the header atelier/method/builtin.hpp, so
// that the program that ships starts without parsing YAML and without a file beside it. Output depends on the
// input's bytes alone.

#include <cstdio>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/core.h>
#include <fmt/format.h>

#include "atelier/method/describe.hpp"
#include "atelier/method/load.hpp"
#include "atelier/text/source.hpp"
#include "atelier/yaml/read.hpp"

namespace {

using namespace atelier;
using method::Index;

/// A C++ string literal with these bytes. Octal escapes have at most three digits, so that no digit behind
/// one is drawn into it.
std::string literal(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\n')
            out += "\\n";
        else if (c == '"' || c == '\\' || c == '?')
            out += std::string{"\\"} + c;  // `?` for the sake of trigraphs
        else if (byte < 0x20 || byte > 0x7E)
            out += fmt::format("\\{:03o}", static_cast<unsigned>(byte));
        else
            out += c;
    }
    return out + "\"";
}

/// One literal for each line of the text, as entries of a list: compilers limit the length of a literal, and put those together that stand
/// side by side. A difference shows its line.
std::string lines(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const auto end = text.find('\n');
        const std::string_view line = text.substr(0, end == std::string_view::npos ? end : end + 1);
        out += "\n    " + literal(line) + ",";
        text.remove_prefix(line.size());
    }
    return out;
}

std::string index(Index value) { return value == method::none ? "none" : std::to_string(value); }

std::string enumerator(method::QuestionKind kind) { return fmt::format("QuestionKind::{}", to_string(kind)); }
std::string enumerator(method::Basis basis) { return fmt::format("Basis::{}", to_string(basis)); }
std::string enumerator(method::GroupKind kind) { return fmt::format("GroupKind::{}", to_string(kind)); }

// The members of each value, in the order of its declaration; the compiler of the header checks their types.

std::string members(std::string_view word) { return literal(word); }
std::string members(const method::Phase& it) {
    return fmt::format("{{{}, {}, {}, {}, {}}}", literal(it.id), literal(it.title), literal(it.aim),
                       it.number, literal(it.more));
}
std::string members(const method::Block& it) {
    return fmt::format("{{{}, {}, {}, {}, {}}}", literal(it.id), literal(it.title), literal(it.essence),
                       literal(it.without), literal(it.note));
}
std::string members(const method::Group& it) {
    return fmt::format("{{{}, {}, {}, {}, {}, {}, {}, {}, {}}}", literal(it.address), literal(it.id),
                       literal(it.title), literal(it.focus), enumerator(it.kind), index(it.phase),
                       index(it.block), it.number, literal(it.note));
}
std::string members(const method::Signs& it) {
    return fmt::format("{{{}, {}, {}, {}}}", literal(it.partly), literal(it.largely), literal(it.fully),
                       enumerator(it.basis));
}
std::string members(const method::Question& it) {
    return fmt::format("{{{}, {}, {}, {}, {}, {}, {}, {}, {}, {{{}, {}}}, {}, {}}}", literal(it.address),
                       literal(it.id), literal(it.text), literal(it.at), enumerator(it.kind),
                       enumerator(it.basis), index(it.phase), index(it.group), index(it.block),
                       it.weight.top(), it.weight.bottom(), it.reworded, members(it.signs));
}
std::string members(const method::Output& it) {
    return fmt::format("{{{}, {}, {}, {}, {}}}", literal(it.address), literal(it.id), literal(it.text),
                       enumerator(it.basis), index(it.phase));
}
std::string members(const method::Element& it) {
    return fmt::format("{{{}, {}}}", literal(it.id), literal(it.title));
}
std::string members(const method::Strategy& it) {
    return fmt::format("{{{}, {}, {}, {}, {}, {}, {}, {}}}", literal(it.id), literal(it.title),
                       literal(it.answers), it.number, index(it.element), index(it.first_action),
                       index(it.action_count), literal(it.note));
}
std::string members(const method::Chapter& it) {
    return fmt::format("{{{}, {}, {}, {}, {}}}", literal(it.id), literal(it.title), literal(it.source),
                       index(it.first_point), index(it.point_count));
}
std::string members(const method::StrategyAction& it) {
    return fmt::format("{{{}, {}}}", literal(it.id), literal(it.text));
}
std::string members(const method::Advice& it) {
    return fmt::format("{{{}, {}, {}, {}, {}}}", literal(it.weak), index(it.strategy), index(it.action),
                       literal(it.because), enumerator(it.basis));
}

/// Writes the arrays of the header, and gathers the lines of the function that copies them.
class Writer {
public:
    template <class Things>
    void array(std::string_view type, std::string_view member, const Things& things) {
        data_ +=
            fmt::format("inline constexpr std::array<{}, {}> builtin_{}{{{{\n", type, things.size(), member);
        for (const auto& thing : things) data_ += "    " + members(thing) + ",\n";
        data_ += "}};\n\n";
        copies_ += fmt::format(
            "    method.{0}.assign(detail::builtin_{0}.begin(), detail::builtin_{0}.end());\n", member);
    }

    [[nodiscard]] std::string header(std::string_view yaml, const method::Method& method) {
        array("Phase", "phases", method.phases);
        array("Block", "blocks", method.blocks);
        array("Group", "groups", method.groups);
        array("Question", "questions", method.questions);
        array("Output", "outputs", method.outputs);
        array("Element", "elements", method.elements);
        array("Strategy", "strategies", method.strategies);
        array("StrategyAction", "actions", method.actions);
        array("Advice", "advice", method.advice);
        array("std::string_view", "action_shape", method.action_shape);
        array("std::string_view", "change_kinds", method.change_kinds);
        array("Chapter", "chapters", method.chapters);
        array("std::string_view", "points", method.points);
        return fmt::format(
            R"(// Made by atelier_method_compiler from the method's YAML: change that, and not this.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "atelier/method/method.hpp"

namespace atelier::method {{

namespace detail {{

inline constexpr std::string_view builtin_lines[]{{{0}
}};

{1}}}  // namespace detail

/// The catalogue that ships, byte for byte as it stands in the source tree: for `method show`, and as a start
/// for a method of one's own.
[[nodiscard]] inline std::string builtin_yaml() {{
    std::string text;
    for (const std::string_view line : detail::builtin_lines) text += line;
    return text;
}}

/// The same as values, without parsing anything. Its views point into the program's own data, so it has no
/// owner.
[[nodiscard]] inline Method builtin() {{
    Method method;
    method.id = method.base_id = {2};
    method.title = {3};
    method.version = method.base_version = {4};
{5}    return method;
}}

}}  // namespace atelier::method
)",
            lines(yaml), data_, literal(method.id), literal(method.title), method.version, copies_);
    }

private:
    std::string data_;
    std::string copies_;
};

std::optional<std::string> contents(const char* path) {
    std::ifstream file{path, std::ios::binary};
    std::string text{std::istreambuf_iterator<char>{file}, {}};
    if (!file.is_open() || file.bad()) return std::nullopt;
    return text;
}

void complain(const text::Source& source, text::Span span, std::string_view message) {
    const text::Position at = source.position(span.begin);
    fmt::print(stderr, "{}:{}:{}: error: {}\n", source.name(), at.line, at.column, message);
}

/// The catalogue that ships has not even a blemish: what would only be a warning in a local method stops the
/// build.
bool is_sound(const method::Loaded& loaded) {
    for (const yaml::Fault& fault : loaded.faults())
        complain(loaded.source(), fault.span,
                 "this is not one sound YAML document" + (fault.detail.empty() ? "" : ": " + fault.detail));
    for (const method::Problem& problem : loaded.problems)
        complain(loaded.source(), problem.span, describe(problem));
    return loaded.usable && loaded.problems.empty();
}

int compile(const char* input, const char* output) {
    const auto yaml = contents(input);
    if (!yaml) {
        fmt::print(stderr, "{}: error: cannot be read\n", input);
        return 1;
    }
    const method::Loaded loaded = method::load(yaml::read(text::Source{input, *yaml}));
    if (!is_sound(loaded)) return 1;

    std::ofstream file{output, std::ios::binary | std::ios::trunc};
    file << Writer{}.header(*yaml, loaded.method);
    file.close();
    if (!file) {
        fmt::print(stderr, "{}: error: cannot be written\n", output);
        return 1;
    }
    return 0;
}

}  // namespace

int main(int argc, char* argv[]) {
    if (argc == 3) return compile(argv[1], argv[2]);
    fmt::print(stderr, "usage: atelier_method_compiler INPUT.yaml OUTPUT.hpp\n");
    return 1;
}
