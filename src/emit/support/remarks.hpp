#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/diag/finding.hpp"
#include "atelier/text/source.hpp"
#include "emit/look.hpp"
#include "emit/report.hpp"

// Build services know one kind of thing: a remark about a place in a file. A finding is one as it stands; the points of a gate and the
// figures of a score become some here, so that the formats for build services need not know what they write about.
namespace atelier::emit {

/// A place of a remark: the end is exclusive, lines and columns count from 1, columns in code points.
struct Place {
    text::Position begin;
    text::Position end;
    std::string text;  ///< what is to be seen there; may be empty

    /// False for what is about a file as a whole: its place is the first line, and columns would say more than is known.
    [[nodiscard]] bool has_columns() const { return begin != end; }
};

/// What becomes of a remark: it stands, a baseline knows it, or it is taken back or waived for the reason that `because` gives.
enum class Standing { open, known, accepted };

/// Texts are raw: they may quote the record.
struct Remark {
    std::string_view code;  ///< `CLM008`, `GATE-BLOCKED`
    std::string_view name;  ///< `follow-up-without-owner`
    diag::Severity severity{diag::Severity::note};
    std::string message;
    std::string help;  ///< what to do; may be empty
    std::string address;
    std::string fingerprint;
    Place place;
    std::vector<Place> related;
    Standing standing{Standing::open};
    std::string because;
    bool objected{false};  ///< it makes the exit status
};

/// What is remarked of one file.
struct Remarks {
    std::string file;    ///< as build services name it
    std::string record;  ///< its id, or the file's name
    std::vector<Remark> all;
    std::span<const LeftOut> left_out{};  ///< of the item, whose they are
};

[[nodiscard]] Remarks remarks_of(const FileFindings& item, const Run& run, const Look& look);
/// Each point that falls short; what is covered and what is waived too, since a waiver is printed wherever the gate is.
[[nodiscard]] Remarks remarks_of(const GateItem& item, const Run& run, const Look& look);
/// What the checks object to, then each figure of the level.
[[nodiscard]] Remarks remarks_of(const ScoreItem& item, const Run& run, const Look& look);

/// Each error that stands in the way, or one remark that says why there is no judgement.
[[nodiscard]] Remarks remarks_of(const Unjudged& one, const Run& run, const Look& look);

/// What remarks of a code are about, for formats that list such.
struct RemarkKind {
    std::string_view code;
    std::string_view name;
    diag::Severity severity;
    std::string_view what;
    std::string_view why;
    std::string_view help;
};

/// The kind of remarks_of(Unjudged), which the kinds of gates and scores end with.
extern const RemarkKind unjudged_kind;
[[nodiscard]] std::span<const RemarkKind> gate_kinds();
[[nodiscard]] std::span<const RemarkKind> score_kinds();
/// All codes that reports use and that are no rules.
[[nodiscard]] std::vector<RemarkKind> kinds_beside_rules();

/// The kinds that the items of a run can have; for findings, the rules that were asked.
[[nodiscard]] std::vector<RemarkKind> kinds_of(const FileFindings* tag, const Run& run);
[[nodiscard]] std::vector<RemarkKind> kinds_of(const GateItem* tag, const Run& run);
[[nodiscard]] std::vector<RemarkKind> kinds_of(const ScoreItem* tag, const Run& run);

/// The message and what to do, as sentences behind one another.
[[nodiscard]] std::string with_help(const Remark& remark);

/// A path as services want it, without a `./` in front.
[[nodiscard]] std::string_view without_dot(std::string_view path);

}  // namespace atelier::emit
