#include <array>
#include <span>

#include <fmt/core.h>

#include "atelier/diag/fingerprint.hpp"
#include "atelier/score/elements.hpp"
#include "emit/support/figures.hpp"
#include "emit/support/remarks.hpp"

namespace atelier::emit {
namespace {

using diag::Severity;

constexpr std::array<RemarkKind, 2> kinds{{
    {"SCORE-SHORT", "mark-not-reached", Severity::error, "A figure does not reach what the call asks of it.",
     "Somebody set a mark for it, and it is not there yet.",
     "See what makes the figure: atelier score --explain ADDRESS."},
    {"SCORE-FIGURE", "figure", Severity::note,
     "A figure of a block, a phase, a cell, a question or an element.",
     "It tells how far the atelier has come.", "What stands behind it: atelier explain score."},
}};

Remark& add(Remarks& out, const RemarkKind& kind, std::string_view address, std::string message) {
    Remark remark;
    remark.code = kind.code;
    remark.name = kind.name;
    remark.severity = kind.severity;
    remark.message = std::move(message);
    remark.address = address;
    remark.fingerprint = diag::fingerprint(kind.code, out.record, address, 0);
    return out.all.emplace_back(std::move(remark));
}

void complaint(Remarks& out, const Complaint& each) {
    Remark& remark = add(out, kinds[0], each.address, each.text + ".");
    // One figure can fall short of two checks.
    remark.name = each.check;
    remark.fingerprint =
        diag::fingerprint(kinds[0].code, out.record, fmt::format("{} {}", each.check, each.address), 0);
    remark.objected = true;
}

void figure(Remarks& out, std::string_view address, const score::Figures& each, const Look& look) {
    add(out, kinds[1], address,
        fmt::format("{} ({}): {}{}{}.", each.title, address, summary(each, look),
                    each.band ? fmt::format(", {}", band_words(each, look)) : "",
                    each.insufficient_basis ? ", insufficient basis" : ""));
}

void figures(Remarks& out, std::span<const score::Figures> all, const Look& look) {
    for (const score::Figures& each : all) figure(out, each.address, each, look);
}

/// By addresses that no block has.
void elements(Remarks& out, const score::RecordScore& score, const Look& look) {
    for (const score::ElementScore& each : score.elements)
        figure(out, score::element_address(each.figures.address), each.figures, look);
}

void questions(Remarks& out, const score::RecordScore& score, const method::Method& method) {
    for (std::size_t i = 0; i < score.questions.size() && i < method.questions.size(); ++i) {
        const score::Standing& each = score.questions[i];
        if (!each.due) continue;
        add(out, kinds[1], method.questions[i].address,
            fmt::format("{} Claimed `{}`, supported `{}`.", method.questions[i].text, to_string(each.claimed),
                        to_string(each.supported)));
    }
}

}  // namespace

Remarks remarks_of(const ScoreItem& item, const Run& run, const Look& look) {
    const record::Record& record = item.record;
    Remarks out{
        run.named_for_service(item.file), record.id ? std::string{*record.id} : std::string{item.file}, {}};
    for (const Complaint& each : item.complaints) complaint(out, each);
    switch (item.level) {
        case Level::question: questions(out, item.score, run.method); break;
        case Level::cell: figures(out, item.score.groups, look); break;
        case Level::block: figures(out, item.score.blocks, look); break;
        case Level::phase: figures(out, item.score.phases, look); break;
        case Level::element: elements(out, item.score, look); break;
    }
    return out;
}

std::span<const RemarkKind> score_kinds() { return kinds; }

std::vector<RemarkKind> kinds_of(const ScoreItem*, const Run&) {
    std::vector<RemarkKind> out{kinds.begin(), kinds.end()};
    out.push_back(unjudged_kind);
    return out;
}

}  // namespace atelier::emit
