#include "telling.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "asking.hpp"
#include "atelier/text/utf8.hpp"
#include "atelier/yaml/read.hpp"

namespace telling {

rules::Settings settings() {
    rules::Settings settings;
    settings.as_of = *text::parse_date("2026-09-01");
    return settings;
}

namespace {

/// Leaves out families that judge facts: a text made to show one fault of form has many gaps of fact.
bool is_about_form(std::string_view code) {
    constexpr std::array<std::string_view, 6> families{"SYN", "SCH", "REF", "SUP", "MET", "CFG"};
    return std::find(families.begin(), families.end(), code.substr(0, 3)) != families.end();
}

std::string place(const text::Source& source, text::Span span) {
    const text::Position begin = source.position(span.begin);
    return fmt::format("{}:{}+{}", begin.line, begin.column, text::count_code_points(source.slice(span)));
}

}  // namespace

std::string tell(const text::Source& source, const std::vector<diag::Finding>& findings) {
    std::string out = "\n";
    for (const diag::Finding& finding : findings) {
        if (!is_about_form(finding.code)) continue;
        out += fmt::format("{} {} {}: {}{}\n", place(source, finding.span), to_string(finding.severity),
                           finding.code, finding.message, finding.suppressed ? " (suppressed)" : "");
        if (!finding.address.empty()) out += fmt::format("  at   {}\n", finding.address);
        out += fmt::format("  help {}\n", finding.help);
        for (const diag::Label& label : finding.related)
            out += fmt::format("  {} {}\n", place(source, label.span), label.text);
    }
    return out;
}

std::string text(std::string_view text, const rules::Settings& with) {
    const rules::Sheet sheet =
        asking::read_sheet({"atelier.yaml", std::string{text}}, asking::shipped(), with.limits);
    return tell(sheet.document.source, asking::check(sheet, asking::shipped(), with));
}

std::string record(std::string_view rest, const rules::Settings& with) {
    return telling::text("atelier: 1\nid: example\nname: Example\nphase: establishing\n" + std::string{rest},
                         with);
}

std::string method(std::string_view text) {
    const method::Loaded loaded = asking::read_method({"method.yaml", std::string{text}});
    return tell(loaded.source(), asking::check_method(loaded, settings()));
}

std::string config(std::string_view text) {
    const yaml::Document document = yaml::read({".atelier.yaml", std::string{text}});
    return tell(document.source, asking::check_config(document, settings()));
}

}  // namespace telling
