#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "emit/text/text.hpp"
#include "findings_sample.hpp"

// A record and its findings, for the tests of the text format.
namespace atelier::emit::plain {

using diag::Finding;
using diag::Severity;
using sample::finding;
using sample::span_of;

inline constexpr std::string_view record = R"(atelier: 1
id: republica
activities:
  - id: a1
    follow-ups: [{action: ask for the load profile, due: 2026-03-01}]
    title: a session
# 1
# 2
# 3
# 4
assessment:
  maturing:
    activities:
      follow-up: fully
)";

inline std::string text(const text::Source& source, const std::vector<Finding>& findings,
                        const Look& look = {}) {
    const auto writer = plain::findings(sample::run(), look);
    return "\n" + sample::write(*writer, source, findings);
}

inline std::string text(std::string_view bytes, const std::vector<Finding>& findings, const Look& look = {}) {
    return text(text::Source{"a.yaml", std::string{bytes}}, findings, look);
}

inline Look columns(std::size_t width) {
    Look look;
    look.width = width;
    return look;
}

inline Look in_ascii() {
    Look look;
    look.unicode = false;
    return look;
}

/// The finding that the drafts of the screens show.
inline Finding follow_up() {
    Finding out = finding("CLM008", Severity::error, "follow-ups are rated as assigned, but one has no owner",
                          span_of(record, "{action: ask for the load profile, due: 2026-03-01}"), "no owner");
    out.why = "What nobody owns is seldom done; the method asks that every follow-up is assigned.";
    out.help =
        "Name a stakeholder as its owner (municipality, developer, grid-operator), or rate the question "
        "`partly`.";
    out.related.push_back({span_of(record, "fully"), "the claim"});
    return out;
}

inline Finding missing(std::string_view what) {
    Finding out = finding("PHA001", Severity::note, "`" + std::string{what} + "` is still missing",
                          span_of(record, "republica"));
    out.why = "The phase that the record declares asks for it.";
    out.help = "Add it when you know it.";
    return out;
}

}  // namespace atelier::emit::plain
