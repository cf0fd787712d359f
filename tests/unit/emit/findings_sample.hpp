#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "emit/format.hpp"

// Small findings and runs, for the formats that write findings.
namespace atelier::emit::sample {

inline const method::Method& no_method() {
    static const method::Method method;
    return method;
}

inline Run run() { return {text::Date{}, no_method()}; }

/// The place of the nth `what` (from 0) in `text`.
inline text::Span span_of(std::string_view text, std::string_view what, std::size_t nth = 0) {
    std::size_t at = text.find(what);
    while (nth-- > 0) at = text.find(what, at + 1);
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + what.size())};
}

inline diag::Finding finding(std::string_view code, diag::Severity severity, std::string message,
                             text::Span span, std::string label = {}) {
    diag::Finding out;
    out.code = code;
    out.name = "sample";
    out.severity = severity;
    out.message = std::move(message);
    out.span = span;
    out.label = std::move(label);
    return out;
}

inline Totals totals_of(const std::vector<diag::Finding>& findings) {
    Totals totals;
    totals.add(findings);
    return totals;
}

/// A whole run over one file.
inline std::string write(FindingsWriter& writer, const text::Source& source,
                         const std::vector<diag::Finding>& findings, std::string_view title = "Republica",
                         std::string progress = {}) {
    std::string out;
    writer.begin(out);
    writer.item({source, "republica", title, findings, std::move(progress)}, out);
    writer.end(totals_of(findings), out);
    return out;
}

}  // namespace atelier::emit::sample
