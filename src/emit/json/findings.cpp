#include <cstddef>
#include <string>
#include <vector>

#include "atelier/diag/fingerprint.hpp"
#include "atelier/text/source.hpp"
#include "emit/json/json.hpp"
#include "emit/json/stream.hpp"

namespace atelier::emit::json {

namespace {

/// Lines and columns from 1, the column in code points, the end exclusive.
void add_place(Value& to, const text::Source& source, text::Span span) {
    const text::Position begin = source.position(span.begin);
    const text::Position end = source.position(span.empty() ? span.begin : span.end);
    to["line"] = begin.line;
    to["column"] = begin.column;
    to["end_line"] = end.line;
    to["end_column"] = end.column;
}

[[nodiscard]] Value related(const diag::Finding& finding, const text::Source& source) {
    Value list = Value::array();
    for (const diag::Label& label : finding.related) {
        Value entry{{"message", label.text}};
        add_place(entry, source, label.span);
        list.push_back(std::move(entry));
    }
    return list;
}

[[nodiscard]] Value value_of(const diag::Finding& finding, const std::string& fingerprint,
                             const text::Source& source) {
    Value value{
        {"code", finding.code},       {"name", finding.name}, {"severity", to_string(finding.severity)},
        {"message", finding.message}, {"why", finding.why},   {"help", finding.help},
        {"file", source.name()},
    };
    add_place(value, source, finding.span);
    value["address"] = or_null(finding.address);
    value["fingerprint"] = fingerprint;
    value["related"] = related(finding, source);
    value["suppressed"] = finding.suppressed;
    if (finding.suppressed) value["suppressed_because"] = finding.suppressed_because;
    return value;
}

class Findings final : public FindingsWriter {
public:
    explicit Findings(const Run& run) : run_{run} {}

    void begin(std::string& out) override {
        stream_.open("atelier.findings", out);
        stream_.field("as_of", text::to_iso(run_.as_of), out);
        stream_.open_list("findings", out);
    }

    void item(const FileFindings& item, std::string& out) override {
        const std::vector<std::string> fingerprints = diag::fingerprints(item.findings, item.record);
        for (std::size_t i = 0; i < item.findings.size(); ++i)
            stream_.item(value_of(item.findings[i], fingerprints[i], item.source), out);
    }

    void end(const Totals& totals, std::string& out) override {
        stream_.close_list(out);
        const Value summary{
            {"files", totals.files}, {"errors", totals.errors},         {"warnings", totals.warnings},
            {"notes", totals.notes}, {"suppressed", totals.suppressed},
        };
        stream_.field("summary", summary, out);
        stream_.close(out);
    }

private:
    Run run_;
    Stream stream_;
};

}  // namespace

std::unique_ptr<FindingsWriter> findings(const Run& run, const Look&) {
    return std::make_unique<Findings>(run);
}

}  // namespace atelier::emit::json
