#include <memory>
#include <string>
#include <string_view>

#include "atelier/text/date.hpp"
#include "emit/format.hpp"
#include "emit/json/stream.hpp"
#include "emit/json/values.hpp"

// Lines of JSON: each says by itself what it is, so that a stream can be read, cut and mixed line by line.
namespace atelier::emit {
namespace {

/// A line of a kind: `schema` and `version` first, then the day, then what the value holds.
void line(std::string_view schema, const Run& run, const json::Value& value, std::string& out) {
    json::Value whole{{"schema", schema}, {"version", 1}, {"as_of", text::to_iso(run.as_of)}};
    for (const auto& [key, each] : value.items()) whole[key] = each;
    out += json::one_line(whole) + "\n";
}

class Findings final : public FindingsWriter {
public:
    Findings(const Run& run, const Look&) : run_{run} {}

    void item(const FileFindings& item, std::string& out) override {
        for (const diag::Finding& finding : item.findings)
            line("atelier.finding", run_, json::object_of(finding, item.source), out);
        for (const LeftOut& each : item.left_out)
            line("atelier.left-out", run_, json::object_of(each, item.source.name()), out);
    }

    void end(const Totals& totals, std::string& out) override {
        for (const Fixed& fixed : totals.fixed) line("atelier.fixed", run_, json::object_of(fixed), out);
        json::Value summary = json::object_of(totals);
        if (!run_.softening.softens.empty()) summary["configuration"] = json::object_of(run_.softening);
        line("atelier.findings-summary", run_, summary, out);
    }

private:
    Run run_;
};

/// One line for each record, judged or not.
template <class Item>
class Records final : public Writer<Item> {
public:
    Records(const Run& run, const Look&) : run_{run} {}

    void item(const Item& item, std::string& out) override {
        constexpr bool gate = std::is_same_v<Item, GateItem>;
        line(gate ? "atelier.gate-record" : "atelier.score-record", run_, json::object_of(item, run_.method),
             out);
    }
    void unjudged(const Unjudged& one, std::string& out) override {
        line("atelier.unjudged", run_, json::object_of(one), out);
    }
    void end(const Totals&, std::string& out) override {
        if (!run_.softening.softens.empty())
            line("atelier.configuration", run_, json::object_of(run_.softening), out);
    }

private:
    Run run_;
};

template <class Kind, class Item>
std::unique_ptr<Writer<Item>> make(const Run& run, const Look& look) {
    return std::make_unique<Kind>(run, look);
}

}  // namespace

extern const Format ndjson_format;
const Format ndjson_format{
    .name = "ndjson",
    .help = "lines of JSON, for programs that read as they go",
    .findings = make<Findings, FileFindings>,
    .scores = make<Records<ScoreItem>, ScoreItem>,
    .gates = make<Records<GateItem>, GateItem>,
};

}  // namespace atelier::emit
