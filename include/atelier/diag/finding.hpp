#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/text/span.hpp"

namespace atelier::diag {

/// How much a finding matters: an error says that the record contradicts itself or cannot be read as meant, a
/// warning that something should be looked at, a note that something is still missing. Incomplete is never an error.
enum class Severity : std::uint8_t { note, warning, error };

[[nodiscard]] constexpr std::string_view to_string(Severity severity) {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::note: break;
    }
    return "note";
}

/// A second place that a finding points at, with a few words on what is to be seen there.
struct Label {
    text::Span span;
    std::string text;
};

/// One thing that the toolkit has to say about a text: a value without colour, format or file. What is wrong
/// (`message`), why that matters (`why`), what to do (`help`), and where: `span` with `label` beside it, and `related`.
/// `code` and `name` are the rule's and live as long as the program.
struct Finding {
    std::string_view code;
    std::string_view name;
    Severity severity{Severity::error};
    std::string message;
    std::string why;
    std::string help;
    /// What facts say against a claim, as a clause: `one has no owner`. Of the rules about claims; empty for all others.
    std::string but;
    text::Span span;
    std::string label;
    std::vector<Label> related;
    /// Dotted path of what the finding is about, by ids rather than positions: `stakeholders.developer.role`,
    /// `establishing.vision.endorsement`. Empty where it is about the text as a whole.
    std::string address;
    /// True where what stands at `span` and `related` identifies somebody: whoever shows the text covers it there.
    bool covered{false};
    /// Set where a comment beside the line or the configuration takes the finding back, with the reason that it gives.
    bool suppressed{false};
    std::string suppressed_because;
    /// Names the finding across edits elsewhere in the file; set by stamp() of fingerprint.hpp, and empty before.
    std::string fingerprint;
    /// Set where a baseline holds the finding: it is shown, and does not count.
    bool known{false};

    /// True for what counts: it is neither taken back nor known.
    [[nodiscard]] bool counts() const { return !suppressed && !known; }
};

/// Puts findings in the order of the text, those of one place by code, and equal ones as they came.
inline void sort(std::vector<Finding>& findings) {
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
        return std::pair{a.span.begin, a.code} < std::pair{b.span.begin, b.code};
    });
}

}  // namespace atelier::diag
