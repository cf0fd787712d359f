#include <memory>
#include <string>
#include <string_view>

#include <fmt/core.h>

#include "emit/markdown/markdown.hpp"
#include "emit/support/closing.hpp"
#include "emit/support/escape.hpp"

namespace atelier::emit::markdown {
namespace {

class Findings : public FindingsWriter {
public:
    explicit Findings(const Look& look) : unicode_{look.unicode} {}

    void item(const FileFindings& file, std::string& out) override {
        const std::string title = escape::markdown(file.title.empty() ? file.record : file.title, unicode_);
        progress_.note(title, escape::markdown_sentence(file.progress, unicode_));
        const diag::Finding* before = nullptr;
        for (const diag::Finding& finding : file.findings) {
            if (finding.suppressed) continue;
            if (before == nullptr) write_head(file, title, out);
            write_row(file.source, finding, before, out);
            before = &finding;
        }
        if (before != nullptr) out += '\n';
    }

    void end(const Totals& totals, std::string& out) override {
        out.append(closing(totals, progress_.of_one())).append("\n");
    }

private:
    void write_head(const FileFindings& file, std::string_view title, std::string& out) const {
        const std::string name = escape::markdown_code(escape::path(file.source.name(), unicode_), unicode_);
        out += fmt::format("## {}\n\n{}\n\n", title.empty() ? std::string_view{name} : title, name);
        out += "| Severity | Line:column | What | What to do |\n|---|---|---|---|\n";
    }

    /// A remedy that is the same for several findings in a row is given once.
    void write_row(const text::Source& source, const diag::Finding& finding, const diag::Finding* before,
                   std::string& out) const {
        const text::Position at = source.position(finding.span.begin);
        const bool as_above = before != nullptr && !finding.help.empty() && before->help == finding.help;
        const std::string help =
            as_above ? std::string{"as above"} : escape::markdown_sentence(finding.help, unicode_);
        out += fmt::format("| {}{} | {}:{} | {} (`{}`) | {} |\n", diag::to_string(finding.severity),
                           finding.known ? ", known" : "", at.line, at.column,
                           escape::markdown_sentence(finding.message, unicode_), finding.code, help);
    }

    bool unicode_;
    Progress progress_;
};

}  // namespace

std::unique_ptr<FindingsWriter> findings(const Run&, const Look& look) {
    return std::make_unique<Findings>(look);
}

}  // namespace atelier::emit::markdown
