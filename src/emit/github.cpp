#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "atelier/text/words.hpp"
#include "emit/format.hpp"
#include "emit/support/closing.hpp"
#include "emit/support/escape.hpp"
#include "emit/support/remarks.hpp"

// Workflow commands of GitHub Actions: each becomes an annotation beside its line in a pull request. Of each kind the service shows ten
// for a step and drops the rest without a word, so that the errors come first and a last line counts what is left out.
namespace atelier::emit {
namespace {

constexpr std::size_t most_of_a_kind = 10;

/// In the order in which they are written.
constexpr std::array<std::string_view, 3> commands{"error", "warning", "notice"};

[[nodiscard]] std::size_t kind_of(diag::Severity severity) {
    switch (severity) {
        case diag::Severity::error: return 0;
        case diag::Severity::warning: return 1;
        case diag::Severity::note: break;
    }
    return 2;
}

template <class Item>
class Annotations final : public Writer<Item> {
public:
    Annotations(const Run& run, const Look& look) : run_{run}, look_{look} {}

    void item(const Item& item, std::string& out) override { write(remarks_of(item, run_, look_), out); }
    void unjudged(const Unjudged& one, std::string& out) override {
        write(remarks_of(one, run_, look_), out);
    }

    void end(const Totals& totals, std::string& out) override {
        for (std::size_t kind = 1; kind < commands.size(); ++kind)
            for (const Kept& each : kept_)
                if (each.kind == kind) out += each.text;
        write_rest(out);
        if (counts_findings()) out += closing(totals, {}) + "\n";
    }

private:
    struct Kept {
        std::size_t kind;
        std::string text;
    };

    [[nodiscard]] static constexpr bool counts_findings() { return std::is_same_v<Item, FileFindings>; }

    void write(const Remarks& remarks, std::string& out) {
        for (const Remark& remark : remarks.all) {
            if (remark.standing != Standing::open) {
                write_aside(remarks.file, remark, out);
                continue;
            }
            const std::size_t kind = kind_of(remark.severity);
            if (++seen_[kind] > most_of_a_kind) continue;
            // Errors may go out at once; the others wait for the errors of files to come.
            write(remarks.file, remark, kind == 0 ? out : kept_.emplace_back(Kept{kind, {}}).text);
        }
        for (const LeftOut& each : remarks.left_out) {
            seen_[0] += each.errors;
            seen_[1] += each.warnings;
            seen_[2] += each.notes;
            if (each.known > 0)
                out += fmt::format("known: {}: {} of {} left out here, and counted\n",
                                   escape::path(remarks.file, look_.unicode),
                                   text::count(each.known, "more finding"), each.code);
        }
    }

    void write(std::string_view file, const Remark& remark, std::string& out) const {
        const Place& place = remark.place;
        out += fmt::format("::{} file={},line={}", commands[kind_of(remark.severity)],
                           escape::command_property(without_dot(file), look_.unicode), place.begin.line);
        // Columns of another line than the first are taken for its own.
        if (place.has_columns() && place.end.line == place.begin.line)
            out += fmt::format(",col={},endColumn={}", place.begin.column, place.end.column);
        std::string text = remark.message;
        if (!remark.help.empty()) text += "\n" + remark.help;
        out += fmt::format(
            ",title={}::{}\n",
            escape::command_property(fmt::format("{} {}", remark.code, remark.name), look_.unicode),
            escape::command_data(text, look_.unicode));
    }

    /// What does not count stands in the log, and is no annotation.
    void write_aside(std::string_view file, const Remark& remark, std::string& out) const {
        const bool known = remark.standing == Standing::known;
        if (!known && counts_findings())
            return;  // taken back beside the line: whoever wrote the comment knows
        out += fmt::format("{}: {}:{}:{}: {} {}: {}", known ? "known" : "accepted",
                           escape::path(file, look_.unicode), remark.place.begin.line,
                           remark.place.begin.column, diag::to_string(remark.severity), remark.code,
                           escape::sentence(remark.message, look_.unicode));
        if (!remark.because.empty()) out += " " + escape::sentence(remark.because, look_.unicode);
        out += '\n';
    }

    void write_rest(std::string& out) const {
        constexpr std::array<std::string_view, 3> words{"more error", "more warning", "more notice"};
        std::vector<std::string> parts;
        for (std::size_t kind = 0; kind < words.size(); ++kind)
            if (seen_[kind] > most_of_a_kind)
                parts.push_back(text::count(seen_[kind] - most_of_a_kind, words[kind]));
        if (parts.empty()) return;
        out += fmt::format(
            "GitHub shows ten annotations of a kind, so {} {} left out here. All: {} --format text\n",
            text::listing(parts), parts.size() == 1 && parts.front().starts_with("1 ") ? "is" : "are",
            run_.call);
    }

    Run run_;
    Look look_;
    std::array<std::size_t, 3> seen_{};
    std::vector<Kept> kept_;  ///< at most ten of each kind
};

template <class Item>
std::unique_ptr<Writer<Item>> make(const Run& run, const Look& look) {
    return std::make_unique<Annotations<Item>>(run, look);
}

}  // namespace

extern const Format github_format;
const Format github_format{
    .name = "github",
    .help = "annotations in GitHub Actions",
    .findings = make<FileFindings>,
    .scores = make<ScoreItem>,
    .gates = make<GateItem>,
};

}  // namespace atelier::emit
