#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <fmt/core.h>

#include "asking.hpp"
#include "atelier/rules/rule.hpp"

// Records and findings for the tests of rules that judge facts.
namespace facts {

using namespace atelier;

/// A repository in which everything is there, unless its name says otherwise.
class Repository : public rules::Surroundings {
public:
    [[nodiscard]] Presence look(std::string_view path) const override {
        if (path.find("issing") != std::string_view::npos) return Presence::missing;
        return path.find("outside") != std::string_view::npos ? Presence::outside : Presence::present;
    }
    [[nodiscard]] std::string other_with(std::string_view id) const override {
        return id == "taken" ? "other/atelier.yaml" : "";
    }
    [[nodiscard]] Twin twin(std::string_view path) const override {
        if (path == "docs/Missing-capitals.pdf") return {"docs/missing-capitals.pdf", false};
        if (path == "docs/missing-accents.pdf") return {"docs/missing-accents.pdf", true};
        return {};
    }
    [[nodiscard]] bool is_ignored(std::string_view path) const override {
        return path.find("ignored") != std::string_view::npos;
    }
};

inline rules::Settings on(std::string_view day = "2026-09-01") {
    rules::Settings settings;
    settings.as_of = *text::parse_date(day);
    return settings;
}

/// An example as a whole text: the first four keys are put in front where it has none of its own.
inline std::string whole(std::string_view text) {
    if (text.starts_with('\n')) text.remove_prefix(1);
    const auto begins_a_line = [&](std::string_view key) {
        return text.starts_with(key) || text.find("\n" + std::string{key}) != std::string_view::npos;
    };
    const bool is_archive = text.starts_with("PK\x03\x04");  // whole as it is: its first bytes tell it
    const bool has_keys = begins_a_line("atelier:") || begins_a_line("response:") || is_archive;
    return (has_keys ? "" : "atelier: 1\nid: example\nname: Example\nphase: establishing\n") +
           std::string{text};
}

inline rules::Sheet sheet_of(std::string_view text, const method::Method& method = asking::shipped()) {
    return asking::read_sheet({"atelier.yaml", whole(text)}, method);
}

inline std::string place(const text::Source& source, text::Span span) {
    const text::Position begin = source.position(span.begin);
    return fmt::format("{}:{}+{}", begin.line, begin.column, text::count_code_points(source.slice(span)));
}

inline std::string in_words(const text::Source& source, const diag::Finding& finding) {
    std::string out = fmt::format("{} {}: {}\n  at {}\n", place(source, finding.span),
                                  to_string(finding.severity), finding.message, finding.address);
    if (!finding.label.empty()) out += fmt::format("  here: {}\n", finding.label);
    for (const diag::Label& label : finding.related)
        out += fmt::format("  {}: {}\n", place(source, label.span), label.text);
    return out + fmt::format("  help: {}\n", finding.help);
}

}  // namespace facts
