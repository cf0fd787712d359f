#include "emit/support/remarks.hpp"

namespace atelier::emit {
namespace {

Place place_of(const text::Source& source, text::Span span, std::string text = {}) {
    return {source.position(span.begin), source.position(span.empty() ? span.begin : span.end),
            std::move(text)};
}

Remark remark_of(const diag::Finding& finding, const text::Source& source, const Run& run) {
    Remark out;
    out.code = finding.code;
    out.name = finding.name;
    out.severity = finding.severity;
    out.message = finding.message;
    out.help = finding.help;
    out.address = finding.address;
    out.fingerprint = finding.fingerprint;
    out.place = place_of(source, finding.span, finding.label);
    for (const diag::Label& label : finding.related)
        out.related.push_back(place_of(source, label.span, label.text));
    out.standing = finding.suppressed ? Standing::accepted : finding.known ? Standing::known : Standing::open;
    out.because = finding.suppressed_because;
    out.objected = run.objects_to(finding);
    return out;
}

}  // namespace

Remarks remarks_of(const FileFindings& item, const Run& run, const Look&) {
    Remarks out{run.named_for_service(item.source.name()), std::string{item.record}, {}, item.left_out};
    out.all.reserve(item.findings.size());
    for (const diag::Finding& finding : item.findings)
        out.all.push_back(remark_of(finding, item.source, run));
    return out;
}

std::vector<RemarkKind> kinds_of(const FileFindings*, const Run& run) {
    std::vector<RemarkKind> out;
    for (const rules::Rule* rule : run.rules)
        out.push_back({rule->code, rule->name, rule->severity, rule->what, rule->why, rule->help});
    return out;
}

std::string with_help(const Remark& remark) {
    std::string out = remark.message;
    if (!out.ends_with('.') && !out.ends_with('?') && !out.ends_with('!')) out += '.';
    return remark.help.empty() ? out : out + " " + remark.help;
}

std::string_view without_dot(std::string_view path) {
    while (path.starts_with("./")) {
        path.remove_prefix(2);
        while (path.starts_with('/')) path.remove_prefix(1);
    }
    return path;
}

}  // namespace atelier::emit
