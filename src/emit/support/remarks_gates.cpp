#include <array>

#include <fmt/core.h>

#include "atelier/diag/fingerprint.hpp"
#include "emit/support/figures.hpp"
#include "emit/support/gates.hpp"
#include "emit/support/remarks.hpp"

namespace atelier::emit {
namespace {

using diag::Severity;

constexpr std::array<RemarkKind, 4> kinds{{
    {"GATE-BLOCKED", "point-falls-short", Severity::error,
     "An item of the gate falls short, and nothing covers it.",
     "A phase that goes on without it is likely to come back to it later, at a higher price.",
     "Raise the rating, complete the output, or record an action with a willing or committed owner and a "
     "review date within twelve months."},
    {"GATE-CONDITIONAL", "point-in-hand", Severity::note,
     "An item of the gate falls short, and an action covers it until its review.",
     "The gate is passed on condition: it holds as long as the action does.", "Review the action in time."},
    {"GATE-WAIVED", "point-waived", Severity::note,
     "An item of the gate falls short, and a waiver lets it through.",
     "What is waived stays open, and whoever reads the gate should know.",
     "See to it that the item is met, or the waiver renewed, before it runs out."},
    {"GATE-UNSUPPORTED", "claim-unsupported", Severity::note,
     "A claim passes the gate, and goes further than evidence and facts carry.",
     "With the basis `supported` it would not pass.", "Name evidence for it, or have it confirmed."},
}};

/// The points of one record, turned into remarks one after another.
class Points {
public:
    Points(const GateItem& item, const Run& run, Remarks& out) : item_{item}, run_{run}, out_{out} {}

    Remark& add(const RemarkKind& kind, std::string_view address, std::string message) {
        Remark remark;
        remark.code = kind.code;
        remark.name = kind.name;
        remark.severity = kind.severity;
        remark.message = std::move(message);
        remark.address = address;
        // The phase is that of the gate: the same point can stand in the way of several.
        remark.fingerprint =
            diag::fingerprint(kind.code, out_.record,
                              fmt::format("{} {}", phase_id(run_.method, item_.gate.phase), address), 0);
        return out_.all.emplace_back(std::move(remark));
    }

    Remark& add(const RemarkKind& kind, const gate::Point& point, std::string_view says) {
        const std::string how = point.question == method::none ? point.has : change(point);
        return add(kind, point.address,
                   fmt::format("{} {}: {} ({}).", phase_title(run_.method, item_.gate.phase), says,
                               point.text, how));
    }

private:
    const GateItem& item_;
    const Run& run_;
    Remarks& out_;
};

}  // namespace

Remarks remarks_of(const GateItem& item, const Run& run, const Look&) {
    const record::Record& record = item.record;
    Remarks out{
        run.named_for_service(item.file), record.id ? std::string{*record.id} : std::string{item.file}, {}};
    Points points{item, run, out};
    for (const gate::Point& point : item.gate.blockers) {
        Remark& remark = points.add(kinds[0], point, "is blocked");
        remark.help = point.why.empty() ? point.remedy : point.why + " " + point.remedy;
        remark.objected = true;
    }
    for (const gate::Point& point : item.gate.conditions)
        points.add(kinds[1], point, "is passed on condition").help = action_sentence(point.action);
    for (const gate::Point& point : item.gate.waived) {
        Remark& remark = points.add(kinds[2], point, "is let through");
        remark.standing = Standing::accepted;
        remark.because = waiver_sentence(point.waiver);
    }
    for (const gate::Unsupported& claim : item.gate.unsupported)
        points.add(
            kinds[3], claim.address,
            fmt::format(
                "A claim goes further than evidence and facts carry: {} (claimed `{}`, supported `{}`).",
                question_text(claim, run.method), to_string(claim.claimed), to_string(claim.supported)));
    return out;
}

std::span<const RemarkKind> gate_kinds() { return kinds; }

std::vector<RemarkKind> kinds_of(const GateItem*, const Run&) {
    std::vector<RemarkKind> out{kinds.begin(), kinds.end()};
    out.push_back(unjudged_kind);
    return out;
}

}  // namespace atelier::emit
