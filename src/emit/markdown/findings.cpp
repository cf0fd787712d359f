#include <memory>
#include <string>
#include <string_view>

#include <fmt/core.h>

#include "emit/markdown/file_table.hpp"
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
        file_table(file.source, title, file.findings, unicode_, out);
        for (const LeftOut& each : file.left_out)
            out += fmt::format("{}: {}.\n\n",
                               escape::markdown_code(escape::path(file.source.name(), unicode_), unicode_),
                               in_words(each));
    }

    void end(const Totals& totals, std::string& out) override {
        out.append(closing(totals, progress_.of_one())).append("\n");
    }

private:
    bool unicode_;
    Progress progress_;
};

}  // namespace

std::unique_ptr<FindingsWriter> findings(const Run&, const Look& look) {
    return std::make_unique<Findings>(look);
}

}  // namespace atelier::emit::markdown
