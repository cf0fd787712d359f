#include <fmt/core.h>

#include "atelier/diag/fingerprint.hpp"
#include "emit/support/remarks.hpp"

namespace atelier::emit {
namespace {

Remark blank(const Unjudged& one, std::string_view because) {
    Remark out;
    out.code = unjudged_kind.code;
    out.name = unjudged_kind.name;
    out.severity = unjudged_kind.severity;
    out.fingerprint = diag::fingerprint(unjudged_kind.code, one.record, because, 0);
    out.objected = true;
    return out;
}

}  // namespace

const RemarkKind unjudged_kind{
    "RECORD-UNJUDGED",
    "record-not-judged",
    diag::Severity::error,
    "A record cannot be judged as it stands.",
    "A text that is understood only in part has no figures: whatever was counted in it would be a guess.",
    "Put right what is named here, then ask again. All of it: atelier validate."};

std::vector<RemarkKind> kinds_beside_rules() {
    std::vector<RemarkKind> out;
    for (const RemarkKind& kind : gate_kinds()) out.push_back(kind);
    for (const RemarkKind& kind : score_kinds()) out.push_back(kind);
    out.push_back(unjudged_kind);
    return out;
}

Remarks remarks_of(const Unjudged& one, const Run& run, const Look&) {
    Remarks out{run.named_for_service(one.file), std::string{one.record}, {}};
    for (const diag::Finding& error : one.errors) {
        Remark& remark = out.all.emplace_back(blank(one, error.fingerprint));
        remark.message = fmt::format("It cannot be judged: {} ({}).", error.message, error.code);
        remark.help = error.help;
        remark.address = error.address;
        remark.place = {one.source.position(error.span.begin),
                        one.source.position(error.span.empty() ? error.span.begin : error.span.end),
                        error.label};
    }
    if (!out.all.empty()) return out;
    Remark& remark = out.all.emplace_back(blank(one, one.why));
    remark.message = fmt::format("It cannot be judged: {}.", one.why);
    return out;
}

}  // namespace atelier::emit
