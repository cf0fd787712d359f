#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/core.h>

#include "atelier/portfolio/portfolio.hpp"
#include "atelier/text/words.hpp"
#include "emit/format.hpp"
#include "emit/portfolio_report.hpp"
#include "emit/support/escape.hpp"
#include "emit/support/figures.hpp"
#include "emit/support/portfolio.hpp"

// CSV after RFC 4180, for spreadsheets: every field quoted, lines that end with CR and LF, one header.
namespace atelier::emit {

namespace {

constexpr std::array<std::string_view, 33> columns{
    "atelier",
    "id",
    "name",
    "city",
    "country",
    "file",
    "phase",
    "gate",
    "result",
    "profile",
    "basis",
    "blockers",
    "conditions",
    "level",
    "figure",
    "due",
    "low",
    "high",
    "point",
    "answered",
    "applicable",
    "insufficient_basis",
    "comparable",
    "remarks",
    "title",
    "asked",
    "waived",
    "supported_low",
    "supported_high",
    "claims",
    "contradicted",
    "unbacked",
    "errors",
};
/// Where the columns are that tell of a record that has no figures.
constexpr std::size_t remarks_column = 23;
/// A table like this is soon sorted by somebody; so every line says what its figures are not.
constexpr std::string_view scale = "atelier's own, from 0 to 1; no ranking";

/// One line in the making.
class Line {
public:
    /// For spreadsheets of Europe, `;` stands between the fields, and a decimal comma in figures.
    explicit Line(bool excel) : excel_{excel} {}

    Line& text(std::string_view text) { return field(escape::csv(text)); }
    /// A number, or a word, of ours.
    Line& own(std::string_view plain) { return field(fmt::format("\"{}\"", plain)); }
    Line& number(std::size_t value) { return own(std::to_string(value)); }
    Line& number(int value) { return own(std::to_string(value)); }
    Line& number(const std::optional<text::Fraction>& value) {
        std::string figure = value ? value->decimal(4) : "";
        if (excel_) std::replace(figure.begin(), figure.end(), '.', ',');
        return own(figure);
    }
    Line& flag(bool value) { return own(value ? "true" : "false"); }
    void end(std::string& out) const { out += line_ + "\r\n"; }

private:
    Line& field(const std::string& quoted) {
        if (!line_.empty()) line_ += excel_ ? ';' : ',';
        line_ += quoted;
        return *this;
    }

    bool excel_;
    std::string line_;
};

class PortfolioCsv final : public PortfolioWriter {
public:
    explicit PortfolioCsv(const Run& run) : run_{run} {}

    void begin(std::string& out) override {
        // Without the mark, Excel takes the file for one in the code page of the country, and breaks its accents.
        if (run_.excel) out += "\xEF\xBB\xBF";
        Line line{run_.excel};
        for (const std::string_view column : columns) line.own(column);
        line.own("scale").end(out);
    }

    /// It has a line, so that nobody takes it for one that was forgotten; the line has no figure.
    void unjudged(const Unjudged& one, std::string& out) override {
        Line line{run_.excel};
        line.text(one.record).text(one.record);
        for (std::size_t i = 0; i < 3; ++i) line.own("");
        line.text(one.file);
        for (std::size_t i = 6; i < remarks_column; ++i) line.own("");
        line.text("cannot be judged: " + one.why);
        for (std::size_t i = remarks_column + 1; i < columns.size(); ++i) line.own("");
        line.own(scale).end(out);
    }

    void item(const PortfolioItem& item, std::string& out) override {
        const portfolio::Portfolio& all = item.portfolio;
        if (all.by == portfolio::By::none)
            for (const portfolio::Row& row : all.rows) {
                lines(row, out);
                item.between(out);
            }
        for (const portfolio::Group& group : all.groups)
            for (const portfolio::Place place : group.rows) {
                lines(all.rows[place], out);
                item.between(out);
            }
    }

private:
    void lines(const portfolio::Row& row, std::string& out) const {
        const method::Method& method = run_.method;
        for (std::size_t i = 0; i < method.blocks.size(); ++i)
            line(row, "block", method.blocks[i].id, method.blocks[i].title, row.blocks[i], out);
        for (std::size_t i = 0; i < method.groups.size(); ++i)
            line(row, to_string(method.groups[i].kind), method.groups[i].address, method.groups[i].title,
                 row.groups[i], out);
    }

    void line(const portfolio::Row& row, std::string_view level, std::string_view address,
              std::string_view title, const portfolio::Figure& figure, std::string& out) const {
        const bool judged = row.gate.has_value();
        Line line{run_.excel};
        line.text(row.label).text(row.id).text(row.name).text(row.city).text(row.country).text(row.file);
        line.text(phase_id(run_.method, row.phase)).text(phase_id(run_.method, row.before));
        line.own(judged ? gate::to_string(*row.gate) : row.before == method::none ? "" : "not-yet-due");
        line.own(gate::to_string(row.profile)).own(gate::to_string(row.basis));
        line.number(row.blockers).number(row.conditions);
        line.own(level).text(address).flag(figure.due);
        line.number(figure.claimed.low).number(figure.claimed.high).number(figure.claimed.point);
        line.number(figure.answered).number(figure.applicable).flag(figure.insufficient_basis);
        line.flag(row.marks.none()).text(text::listing(mark_words(row), "", "and"));
        line.text(title).number(row.asked).number(row.waived);
        line.number(figure.supported.low).number(figure.supported.high);
        line.number(row.claims).number(row.contradicted).number(row.unbacked).number(row.errors);
        line.own(scale).end(out);
    }

    Run run_;
};

}  // namespace

extern const Format csv_format;
const Format csv_format{
    .name = "csv",
    .help = "for spreadsheets",
    .portfolio = [](const Run& run, const Look&) -> std::unique_ptr<PortfolioWriter> {
        return std::make_unique<PortfolioCsv>(run);
    },
};

}  // namespace atelier::emit
