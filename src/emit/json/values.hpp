#pragma once

#include "emit/advice_report.hpp"
#include "emit/json/stream.hpp"
#include "emit/report.hpp"

// The objects that the lists of a report hold, the same in JSON and in lines of JSON.
namespace atelier::emit::json {

[[nodiscard]] Value object_of(const diag::Finding& finding, const text::Source& source);
[[nodiscard]] Value object_of(const Softening& softening);
[[nodiscard]] Value object_of(const Fixed& fixed);
[[nodiscard]] Value object_of(const LeftOut& left_out, std::string_view file);
[[nodiscard]] Value object_of(const Totals& totals);
[[nodiscard]] Value object_of(const GateItem& item, const method::Method& method);
[[nodiscard]] Value object_of(const ScoreItem& item, const method::Method& method);
[[nodiscard]] Value object_of(const AdviceItem& item, const method::Method& method);
[[nodiscard]] Value object_of(const Unjudged& one);

}  // namespace atelier::emit::json
