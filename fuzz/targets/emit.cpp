#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "atelier/advice/card.hpp"
#include "atelier/advice/followed.hpp"
#include "atelier/advice/next.hpp"
#include "atelier/gate/checklist.hpp"
#include "atelier/gate/judge.hpp"
#include "atelier/gate/way.hpp"
#include "atelier/portfolio/collect.hpp"
#include "atelier/rules/brief.hpp"
#include "atelier/score/compute.hpp"
#include "commands/support/ruling.hpp"
#include "emit/actions_report.hpp"
#include "emit/advice_report.hpp"
#include "emit/format.hpp"
#include "emit/markdown/card.hpp"
#include "emit/markdown/checklist.hpp"
#include "emit/markdown/element_list.hpp"
#include "emit/portfolio_report.hpp"
#include "emit/text/status.hpp"
#include "support/checking.hpp"
#include "support/outputs.hpp"
#include "support/seeds.hpp"
#include "support/target.hpp"

// Every format, with findings, scores and gates of a record whose name, and whose findings, may hold anything at all.
namespace atelier::fuzz {
namespace {

using Json = nlohmann::json;

/// What was written, and how much of what went in.
struct Written {
    std::string_view format;
    std::string text;
    std::size_t items;  ///< findings, or files
    std::size_t open;   ///< findings that are not taken back
    bool findings;
};

Json parsed(std::string_view text) {
    const Json json = Json::parse(text, nullptr, false);
    require(!json.is_discarded(), "JSON can be read");
    return json;
}

void require_json(const Written& written) {
    require_showable(written.text);
    const Json json = parsed(written.text);
    if (written.format == "json" && written.findings)
        require(json["findings"].size() == written.items, "each finding is there");
    if (written.format == "sarif" && written.findings)
        require(json["runs"][0]["results"].size() == written.items, "each finding is there");
    if (written.format != "gitlab") return;
    require(!written.findings || json.size() == written.open, "each finding that counts is there");
    std::set<std::string> prints;
    for (const Json& issue : json)
        require(prints.insert(issue["fingerprint"].get<std::string>()).second, "fingerprints differ");
}

void require_json_lines(const Written& written) {
    require_showable(written.text);
    for (std::size_t at = 0; at < written.text.size();) {
        const std::size_t end = written.text.find('\n', at);
        require(end != std::string::npos, "the last line ends");
        parsed(std::string_view{written.text}.substr(at, end - at));
        at = end + 1;
    }
    require(!written.findings || lines_of(written.text) == written.items + 1,
            "one line a finding, and the count");
}

/// Commands are ours: all else is as for a log.
void require_github(const Written& written) {
    std::string others;
    std::size_t commands = 0;
    for (std::size_t at = 0; at < written.text.size();) {
        const std::size_t end = written.text.find('\n', at);
        require(end != std::string::npos, "the last line ends");
        const std::string_view line = std::string_view{written.text}.substr(at, end - at);
        const bool command =
            line.starts_with("::error ") || line.starts_with("::warning ") || line.starts_with("::notice ");
        if (command) ++commands;
        others.append(command ? line.substr(2) : line).push_back('\n');
        at = end + 1;
    }
    require_showable(others);
    require(!written.findings || (commands <= 30 && commands >= std::min<std::size_t>(written.open, 10)),
            "ten annotations of a kind, and no more");
}

/// No field is what a spreadsheet takes for a formula, and each line is whole.
void require_csv(const Written& written) {
    require(written.text.empty() || written.text.ends_with("\r\n"), "the last line ends");
    for (const std::string_view formula : {"\"=", "\"+", "\"-", "\"@"})
        for (const std::string_view before : {",", "\n"})
            require(written.text.find(std::string{before} + std::string{formula}) == std::string::npos,
                    "no field is a formula");
}

void require_fits(const Written& written, const emit::Look& look) {
    const std::string_view format = written.format;
    if (format == "json" || format.starts_with("sarif") || format == "gitlab") return require_json(written);
    if (format == "ndjson") return require_json_lines(written);
    if (format == "github") return require_github(written);
    if (format == "csv") return require_csv(written);
    require_showable(written.text, !look.unicode, look.colour);
    if (format == "junit") require_xml(written.text);
    if (format == "concise" && written.findings)
        require(lines_of(written.text) == written.open, "one line a finding");
    if (format == "markdown" && written.findings)
        require(lines_that_begin(written.text, "| ") == written.open + (written.open > 0 ? 1 : 0),
                "one row a finding, and a head");
}

/// One record on its way through the formats.
class Run {
public:
    Run(std::string name, std::string words, std::string text, emit::Look look)
        : words_{std::move(words)},
          look_{look},
          sheet_{commands::read_sheet({std::move(name), std::move(text)}, shipped())},
          run_{.as_of = settings().as_of, .method = shipped(), .rules = commands::all_rules()} {}

    void findings(const emit::Format& format) {
        if (format.findings == nullptr) return;
        std::vector<diag::Finding> all = findings_of(sheet_);
        if (all.size() > 60) all.resize(60);
        add_hostile(all);
        rules::stamp(all, id(), sheet_.document);
        emit::Totals totals;
        totals.add(all);
        Written written{format.name, {}, all.size(), 0, true};
        for (const diag::Finding& finding : all)
            if (!finding.suppressed) ++written.open;
        const auto writer = format.findings(run_, look_);
        writer->begin(written.text);
        writer->item({sheet_.document.source, id(), words_, all, words_}, written.text);
        writer->end(totals, written.text);
        require_fits(written, look_);
    }

    void scores(const emit::Format& format, emit::Level level) {
        if (format.scores == nullptr) return;
        if (!sheet_.readable()) return unjudged(format, *format.scores);
        const score::RecordScore scored = score();
        write(format, *format.scores,
              emit::ScoreItem{sheet_.document.source.name(),
                              sheet_.record(),
                              scored,
                              level,
                              {{"fail-under", words_, words_}}});
    }

    void gates(const emit::Format& format, method::Index phase) {
        if (format.gates == nullptr) return;
        if (!sheet_.readable()) return unjudged(format, *format.gates);
        const score::RecordScore scored = score();
        const gate::Terms terms{.phase = phase, .as_of = settings().as_of};
        const gate::Gate gate = gate::judge(sheet_.record(), shipped(), scored.questions, terms);
        write(format, *format.gates,
              emit::GateItem{sheet_.document.source.name(), sheet_.record(), gate, terms});
    }

    void advice(const emit::Format& format, method::Index phase) {
        if (format.advice == nullptr) return;
        if (!sheet_.readable()) return unjudged(format, *format.advice);
        const std::vector<diag::Finding> findings = findings_of(sheet_);
        const advice::Next next = next_of(phase, findings);
        write(format, *format.advice,
              emit::AdviceItem{sheet_.document.source.name(), sheet_.record(), sheet_.document.source, next,
                               true});
    }

    void actions(const emit::Format& format) {
        if (format.actions == nullptr) return;
        if (!sheet_.readable()) return unjudged(format, *format.actions);
        const text::Date day = settings().as_of;
        const advice::FollowTerms terms{.as_of = day, .due = text::plus_months(day, 1), .only_due = false};
        std::vector<advice::Followed> all = advice::follow(sheet_.record(), shipped(), terms);
        for (advice::Followed& one : all) one.record = one.title = words_;
        advice::sort_followed(all);
        const std::vector<emit::NamedRecord> without{{words_, words_, words_}};
        write(format, *format.actions, emit::ActionsReport{all, terms, 2, without});
    }

    /// Two ateliers of the same record, so that the lists of what they share are not empty.
    void portfolio(const emit::Format& format) {
        if (format.portfolio == nullptr) return;
        if (!sheet_.readable()) return unjudged(format, *format.portfolio);
        const score::RecordScore scored = score();
        const gate::Terms terms{.as_of = settings().as_of};
        const gate::Way way = gate::way_of(sheet_.record(), shipped(), scored.questions, terms);
        portfolio::Collector collector{shipped()};
        collector.add(sheet_.document.source.name(), sheet_.record(), scored, way, terms);
        collector.add(words_, sheet_.record(), scored, way, terms);
        const portfolio::Portfolio all = collector.finish();
        write(format, *format.portfolio, emit::PortfolioItem{all});
    }

    void pages(method::Index phase) {
        if (!sheet_.readable()) return;
        const score::RecordScore scored = score();
        const gate::ChecklistTerms terms{.phase = phase, .as_of = settings().as_of};
        const gate::Checklist list =
            gate::make_checklist(sheet_.record(), shipped(), scored.questions, terms);
        const emit::markdown::ChecklistPage page{sheet_.record(), shipped(), list, terms, look_};
        std::string out;
        emit::markdown::write_checklist(page, out);
        require(lines_that_begin(out, "- [") == shown(list), "one box a point");
        emit::markdown::write_blank_sheet(page, false, out);
        emit::markdown::write_blank_sheet(page, true, out);
        const emit::markdown::ElementPage elements{sheet_.record(), shipped(),        scored.elements,
                                                   gate::Only::all, settings().as_of, look_};
        emit::markdown::write_element_list(elements, out);
        emit::markdown::write_blank_elements(elements, out);
        const std::vector<diag::Finding> findings = findings_of(sheet_);
        const advice::Next next = next_of(phase, findings);
        emit::text_format::write_status(
            {sheet_.document.source.name(), sheet_.record(), sheet_.document.source, shipped(), scored, next,
             settings().as_of, look_},
            out);
        emit::markdown::write_card(
            {sheet_.record(), sheet_.document.source, shipped(),
             advice::card_of(sheet_.record(), shipped(), next), settings().as_of, look_},
            out);
        require_showable(out, !look_.unicode, look_.colour);
    }

private:
    /// Its codes and places lead into the findings.
    [[nodiscard]] advice::Next next_of(method::Index phase,
                                       const std::vector<diag::Finding>& findings) const {
        return advice::next_of(sheet_.record(), shipped(), score().questions,
                               {sheet_.document.source, findings}, {.as_of = settings().as_of}, phase);
    }

    [[nodiscard]] std::string id() const {
        const record::Record& record = sheet_.record();
        return record.id ? std::string{*record.id} : sheet_.document.source.name();
    }

    [[nodiscard]] score::RecordScore score() const {
        return score::score(sheet_.record(), shipped(),
                            commands::contradicted(sheet_, shipped(), settings().as_of), settings().as_of);
    }

    /// What does not apply has no box.
    [[nodiscard]] static std::size_t shown(const gate::Checklist& list) {
        std::size_t count = 0;
        for (const gate::ChecklistSection& section : list.sections)
            for (const gate::ChecklistItem& item : section.items)
                if (item.state != record::State::not_applicable) ++count;
        return count;
    }

    /// Findings that no rule would make: their words are the fuzzer's, and they point at the middle of the text.
    void add_hostile(std::vector<diag::Finding>& findings) const {
        const std::uint32_t size = sheet_.document.source.size();
        for (const auto severity : {diag::Severity::error, diag::Severity::warning, diag::Severity::note}) {
            diag::Finding finding;
            finding.code = "CLM008";
            finding.name = "hostile";
            finding.severity = severity;
            finding.message = finding.why = finding.help = finding.label = finding.address = words_;
            finding.help = "`" + words_ + "`";
            finding.span = {size / 3, size / 2};
            finding.related = {{{size / 2, size}, words_}};
            finding.covered = severity == diag::Severity::note;
            finding.suppressed = severity == diag::Severity::warning;
            finding.suppressed_because = words_;
            findings.push_back(std::move(finding));
        }
    }

    template <class Make, class Item>
    void write(const emit::Format& format, Make& make, const Item& item) {
        finish(format, make, [&](auto& writer, std::string& out) { writer.item(item, out); });
    }

    template <class Make>
    void unjudged(const emit::Format& format, Make& make) {
        std::vector<diag::Finding> errors = findings_of(sheet_);
        if (errors.size() > 5) errors.resize(5);
        add_hostile(errors);
        rules::stamp(errors, id(), sheet_.document);
        const text::Source& source = sheet_.document.source;
        finish(format, make, [&](auto& writer, std::string& out) {
            writer.unjudged(
                {.file = source.name(), .record = id(), .source = source, .errors = errors, .why = words_},
                out);
        });
    }

    template <class Make, class Write>
    void finish(const emit::Format& format, Make& make, Write write) {
        Written written{format.name, {}, 1, 1, false};
        const auto writer = make(run_, look_);
        writer->begin(written.text);
        write(*writer, written.text);
        writer->end({}, written.text);
        require_fits(written, look_);
    }

    std::string words_;
    emit::Look look_;
    rules::Sheet sheet_;
    emit::Run run_;
};

void run(std::string_view bytes) {
    Input input{bytes};
    const auto formats = emit::all_formats();
    const std::size_t format =
        input.choice(formats.size() + 1);  // the last one: the pages that are no format
    const std::size_t what = input.choice(6);
    const std::size_t which = input.choice(5);
    emit::Look look;
    look.unicode = input.choice(2) == 0;
    look.colour = input.choice(2) == 1;
    look.width = 20 + 20 * input.choice(8);
    std::string name{input.part()};
    std::string words{input.part()};
    if (name.empty()) name = "atelier.yaml";
    Run one{std::move(name), std::move(words), std::string{input.part()}, look};
    const auto phase = static_cast<method::Index>(which);
    if (format == formats.size()) return one.pages(phase);
    constexpr std::array levels{emit::Level::question, emit::Level::cell, emit::Level::block,
                                emit::Level::phase, emit::Level::element};
    if (what == 1) return one.scores(*formats[format], levels[which % levels.size()]);
    if (what == 2) return one.gates(*formats[format], phase);
    if (what == 3) return one.advice(*formats[format], phase);
    if (what == 4) return one.actions(*formats[format]);
    if (what == 5) return one.portfolio(*formats[format]);
    one.findings(*formats[format]);
}

/// Each record under the next format, with the next kind of item.
std::vector<Seed> dressed() {
    const std::vector<Seed> records = seeds::records();
    const std::size_t formats = emit::all_formats().size() + 1;
    std::vector<Seed> out;
    for (std::size_t i = 0; i < std::max(records.size(), formats * 6); ++i) {
        const Seed& record = records[i % records.size()];
        const std::string choices{chooses(i % formats), chooses(i / formats % 6), chooses(i % 5),
                                  chooses(i % 2),       chooses(i / 2 % 2),       chooses(i % 8)};
        const std::vector<std::string> parts{choices + "records/a.yaml", "the `owner` of | @a <b> ::c",
                                             record.bytes};
        out.push_back({std::to_string(i) + "-" + record.name, in_parts(parts)});
    }
    return out;
}

}  // namespace

extern const Target emit_target;
const Target emit_target{
    .name = "emit",
    .about = "whatever a record says, each format says it whole and says nothing else",
    .longest = 4096,
    .run = run,
    .seeds = dressed,
};

}  // namespace atelier::fuzz
