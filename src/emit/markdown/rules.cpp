#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include <fmt/core.h>

#include "atelier/rules/rule.hpp"
#include "atelier/text/words.hpp"
#include "emit/markdown/markdown.hpp"
#include "emit/support/escape.hpp"
#include "emit/support/families.hpp"

namespace atelier::emit::markdown {

namespace {

[[nodiscard]] std::string fence_for(std::string_view text) {
    std::size_t longest = 2;
    std::size_t run = 0;
    for (const char c : text) {
        run = c == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    std::string fence(longest + 1, '`');
    return fence;
}

/// An example as it stands, but for what could not be seen or would steer a terminal: some rules are about just that.
[[nodiscard]] std::string shown(std::string_view example, bool unicode) {
    escape::Terminal terminal{unicode};
    std::string out;
    for (std::size_t at = 0; at < example.size();) {
        if (example[at] == '\n' || example[at] == '\t')
            out += example[at++];
        else
            at += terminal.show(example, at, out);
    }
    while (out.ends_with('\n')) out.pop_back();
    return out;
}

/// One rule, as a section of the page.
class Section {
public:
    Section(const rules::Rule& rule, const Look& look, std::string& out)
        : rule_{rule}, unicode_{look.unicode}, out_{out} {}

    void write() {
        out_ += fmt::format("\n### {} {}\n\n", rule_.code, rule_.name);
        out_ += fmt::format("**{}**: {}\n\n", capital(to_string(rule_.severity)), safe(rule_.what));
        out_ += fmt::format("*Why:* {}\n\n*What to do:* {}\n", safe(rule_.why), safe(rule_.help));
        claims();
        example("Found here:", rule_.bad);
        example("Put right:", rule_.good);
    }

private:
    [[nodiscard]] std::string safe(std::string_view text) const {
        return escape::markdown_sentence(text, unicode_);
    }

    [[nodiscard]] static std::string capital(std::string_view word) {
        std::string out{word};
        if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
        return out;
    }

    void claims() {
        if (rule_.claims.empty()) return;
        out_ += fmt::format("\n*Holds against facts:* {}\n",
                            safe(text::listing(rule_.claims, "`", "and", rule_.claims.size())));
    }

    void example(std::string_view head, std::string_view text) {
        if (text.empty()) return;
        const std::string body = shown(text, unicode_);
        const std::string fence = fence_for(body);
        out_ += fmt::format("\n{}\n\n{}yaml\n{}\n{}\n", head, fence, body, fence);
    }

    const rules::Rule& rule_;
    bool unicode_;
    std::string& out_;
};

[[nodiscard]] std::string anchor(const rules::Rule& rule) {
    std::string out = fmt::format("{}-{}", rule.code, rule.name);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

void contents(std::span<const rules::Rule* const> all, std::string& out) {
    std::string_view family;
    for (const rules::Rule* rule : all) {
        if (rule->family() != family) {
            out += fmt::format("{}- {} ({}):", family.empty() ? "" : "\n", family_title(rule->family()),
                               rule->family());
            family = rule->family();
        } else {
            out += ",";
        }
        out += fmt::format(" [{}](#{})", rule->code, anchor(*rule));
    }
    if (!all.empty()) out += "\n";
}

}  // namespace

void rules(std::span<const rules::Rule* const> all, const Look& look, std::string& out) {
    out +=
        "# Rules\n\n"
        "What `atelier validate` looks for. An error says that a record contradicts itself or cannot be read "
        "as meant, a warning that\n"
        "something should be looked at, a note that something is still missing. Any rule can be switched off "
        "in the configuration, or beside\n"
        "the line with a reason: `# atelier: ignore[CODE] reason=\"…\"`.\n\n"
        "This page is made from the rules themselves: `atelier rules --format markdown`.\n\n";
    contents(all, out);
    std::string_view family;
    for (const rules::Rule* rule : all) {
        if (rule->family() != family) {
            family = rule->family();
            out += fmt::format("\n## {}: {}\n", family, family_title(family));
        }
        Section{*rule, look, out}.write();
    }
}

}  // namespace atelier::emit::markdown
