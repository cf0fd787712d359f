#include <cstddef>
#include <string>
#include <vector>

#include "atelier/text/source.hpp"
#include "emit/json/json.hpp"
#include "emit/json/stream.hpp"
#include "emit/json/values.hpp"

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

}  // namespace

Value object_of(const diag::Finding& finding, const text::Source& source) {
    Value value{
        {"code", finding.code},       {"name", finding.name}, {"severity", to_string(finding.severity)},
        {"message", finding.message}, {"why", finding.why},   {"help", finding.help},
        {"file", source.name()},
    };
    add_place(value, source, finding.span);
    value["address"] = or_null(finding.address);
    value["fingerprint"] = or_null(finding.fingerprint);
    value["related"] = related(finding, source);
    value["known"] = finding.known;
    value["suppressed"] = finding.suppressed;
    if (finding.suppressed) value["suppressed_because"] = finding.suppressed_because;
    return value;
}

Value object_of(const Softening& softening) {
    return {{"file", softening.file}, {"softens", softening.softens}};
}

Value object_of(const LeftOut& left_out, std::string_view file) {
    return {
        {"file", file},
        {"code", left_out.code},
        {"name", left_out.name},
        {"errors", left_out.errors},
        {"warnings", left_out.warnings},
        {"notes", left_out.notes},
        {"known", left_out.known},
        {"suppressed", left_out.suppressed},
    };
}

Value object_of(const Fixed& fixed) {
    return {
        {"record", fixed.record},
        {"code", fixed.code},
        {"address", or_null(fixed.address)},
        {"fingerprint", fixed.fingerprint},
    };
}

Value object_of(const Totals& totals) {
    return {
        {"files", totals.files},        {"errors", totals.errors},         {"warnings", totals.warnings},
        {"notes", totals.notes},        {"suppressed", totals.suppressed}, {"known", totals.known},
        {"fixed", totals.fixed.size()}, {"left_out", totals.left_out},
    };
}

namespace {

class Findings final : public FindingsWriter {
public:
    explicit Findings(const Run& run) : run_{run} {}

    void begin(std::string& out) override {
        stream_.open("atelier.findings", out);
        stream_.field("as_of", text::to_iso(run_.as_of), out);
        stream_.open_list("findings", out);
    }

    void item(const FileFindings& item, std::string& out) override {
        for (const diag::Finding& finding : item.findings) stream_.item(object_of(finding, item.source), out);
        for (const LeftOut& each : item.left_out) left_out_.push_back(object_of(each, item.source.name()));
    }

    void end(const Totals& totals, std::string& out) override {
        stream_.close_list(out);
        stream_.open_list("left_out", out);
        for (const Value& each : left_out_) stream_.item(each, out);
        stream_.close_list(out);
        stream_.open_list("fixed", out);
        for (const Fixed& fixed : totals.fixed) stream_.item(object_of(fixed), out);
        stream_.close_list(out);
        const Value summary = object_of(totals);
        stream_.field("summary", summary, out);
        if (!run_.softening.softens.empty()) stream_.field("configuration", object_of(run_.softening), out);
        stream_.close(out);
    }

private:
    Run run_;
    Stream stream_;
    std::vector<Value> left_out_;
};

}  // namespace

std::unique_ptr<FindingsWriter> findings(const Run& run, const Look&) {
    return std::make_unique<Findings>(run);
}

}  // namespace atelier::emit::json
