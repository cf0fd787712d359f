#include "emit/markdown/file_table.hpp"

#include <fmt/core.h>

#include "emit/support/escape.hpp"

namespace atelier::emit::markdown {
namespace {

void head(std::string_view file, std::string_view title, bool unicode, std::string& out) {
    const std::string name = escape::markdown_code(escape::path(file, unicode), unicode);
    out += fmt::format("## {}\n\n{}\n\n", title.empty() ? std::string_view{name} : title, name);
}

/// A remedy that is the same for several findings in a row is given once.
void row(const text::Source& source, const diag::Finding& finding, const diag::Finding* before, bool unicode,
         std::string& out) {
    const text::Position at = source.position(finding.span.begin);
    const bool as_above = before != nullptr && !finding.help.empty() && before->help == finding.help;
    const std::string help =
        as_above ? std::string{"as above"} : escape::markdown_sentence(finding.help, unicode);
    out += fmt::format("| {}{} | {}:{} | {} (`{}`) | {} |\n", diag::to_string(finding.severity),
                       finding.known ? ", known" : "", at.line, at.column,
                       escape::markdown_sentence(finding.message, unicode), finding.code, help);
}

void rows(const text::Source& source, const std::vector<diag::Finding>& findings, bool unicode,
          std::string& out) {
    const diag::Finding* before = nullptr;
    for (const diag::Finding& finding : findings) {
        if (finding.suppressed) continue;
        if (before == nullptr) out += "| Severity | Line:column | What | What to do |\n|---|---|---|---|\n";
        row(source, finding, before, unicode, out);
        before = &finding;
    }
    if (before != nullptr) out += '\n';
}

}  // namespace

void file_table(const text::Source& source, std::string_view title,
                const std::vector<diag::Finding>& findings, bool unicode, std::string& out) {
    std::string table;
    rows(source, findings, unicode, table);
    if (table.empty()) return;
    head(source.name(), title, unicode, out);
    out += table;
}

void not_judged(const Unjudged& one, bool unicode, std::string& out) {
    head(one.file, escape::markdown(one.record, unicode), unicode, out);
    out += fmt::format("**It cannot be judged: {}.**\n\n", escape::markdown_sentence(one.why, unicode));
    rows(one.source, one.errors, unicode, out);
}

}  // namespace atelier::emit::markdown
