#include <array>
#include <set>
#include <string>
#include <string_view>

#include <fmt/core.h>

#include "commands/command.hpp"
#include "commands/support/ruling.hpp"
#include "emit/format.hpp"
#include "schema/schema.hpp"
#include "support/checking.hpp"
#include "support/seeds.hpp"

namespace atelier::fuzz::seeds {
namespace {

using Words = std::set<std::string>;

/// The keys that a schema knows, and the words to choose from.
void gather(const schema::Value& value, Words& words) {
    if (value.is_array()) {
        for (const schema::Value& each : value) gather(each, words);
        return;
    }
    if (!value.is_object()) return;
    for (const auto& [key, each] : value.items()) {
        if (key == "properties" && each.is_object())
            for (const auto& [name, unused] : each.items()) words.insert(name);
        if (key == "enum" && each.is_array())
            for (const schema::Value& choice : each)
                if (choice.is_string()) words.insert(choice.get<std::string>());
        if (key == "const" && each.is_string()) words.insert(each.get<std::string>());
        gather(each, words);
    }
}

void gather_schemas(Words& words) {
    const schema::Input input{shipped(), shipped(), shipped()};
    for (const schema::Schema& schema : schema::all())
        if (!schema.written) gather(schema.make(input), words);
}

void gather_method(Words& words) {
    const method::Method& method = shipped();
    for (const auto& phase : method.phases) words.emplace(phase.id);
    for (const auto& block : method.blocks) words.emplace(block.id);
    for (const auto& group : method.groups) words.emplace(group.address);
    for (const auto& question : method.questions) words.emplace(question.address);
    for (const auto& output : method.outputs) words.emplace(output.address);
}

void gather_calls(Words& words) {
    for (const commands::Command* command : commands::all_commands()) {
        words.emplace(command->name);
        for (const commands::Option& option : command->options)
            for (const std::string_view name : option.spellings()) words.emplace(name);
        for (const commands::Positional& positional : command->positionals)
            words.insert(positional.choices.begin(), positional.choices.end());
    }
    for (const commands::Option& option : commands::common_options())
        for (const std::string_view name : option.spellings()) words.emplace(name);
    for (const emit::Format* format : emit::all_formats()) words.emplace(format->name);
}

/// What has a meaning to YAML, to a suppression, or to whoever reads an output.
constexpr std::array<std::string_view, 62> signs{": ",
                                                 "- ",
                                                 "? ",
                                                 "[",
                                                 "]",
                                                 "{",
                                                 "}",
                                                 ", ",
                                                 "|\n",
                                                 ">-\n",
                                                 "|+2\n",
                                                 "'",
                                                 "\"",
                                                 "\\",
                                                 "# ",
                                                 "&a ",
                                                 "*a",
                                                 "!!str ",
                                                 "<<: ",
                                                 "---\n",
                                                 "...\n",
                                                 "%YAML 1.2\n",
                                                 "~",
                                                 "null",
                                                 "\n  ",
                                                 "\n- ",
                                                 "\n    - ",
                                                 "\t",
                                                 "\r\n",
                                                 "\\u0041",
                                                 "\\x1b",
                                                 "\\\n",
                                                 "# atelier: ignore[",
                                                 "] reason=\"why\"",
                                                 " until=2026-12-31",
                                                 "\n%%%\n",
                                                 "\xEF\xBB\xBF",
                                                 "\xE2\x80\xAE",
                                                 "\xE2\x80\x8B",
                                                 "\xC2\x85",
                                                 "\xE2\x80\xA8",
                                                 "\xF3\xA0\x81\x81",
                                                 "\x1b[31m",
                                                 "::error::",
                                                 "##[error]",
                                                 "%0A",
                                                 "]]>",
                                                 "&amp;",
                                                 "<![CDATA[",
                                                 "|---|",
                                                 "@all",
                                                 "https://",
                                                 "2026-02-30",
                                                 "1 MiB",
                                                 "0.333333",
                                                 "\xFF",
                                                 "\xCC\x81",
                                                 "[!NOTE]",
                                                 "{0}",
                                                 "$(",
                                                 "``",
                                                 "../"};

/// A word as libFuzzer's dictionaries have it: in quotes, with all but plain letters as hexadecimal bytes.
std::string entry(std::string_view word) {
    std::string out = "\"";
    for (const char c : word) {
        const auto byte = static_cast<unsigned char>(c);
        out += byte >= 0x20 && byte < 0x7F && c != '"' && c != '\\' ? std::string(1, c)
                                                                    : fmt::format("\\x{:02X}", byte);
    }
    return out + "\"\n";
}

}  // namespace

std::string dictionary() {
    Words words{signs.begin(), signs.end()};
    gather_schemas(words);
    gather_method(words);
    gather_calls(words);
    for (const rules::Rule* rule : commands::all_rules()) words.emplace(rule->code);
    std::string out;
    for (const std::string& word : words)
        if (!word.empty() && word.size() <= 64) out += entry(word);
    return out;
}

}  // namespace atelier::fuzz::seeds
