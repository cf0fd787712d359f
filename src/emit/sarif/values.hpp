#pragma once

#include <span>
#include <string>
#include <string_view>

#include "atelier/version.hpp"
#include "emit/json/stream.hpp"
#include "emit/support/remarks.hpp"

// The objects of SARIF that remarks become.
namespace atelier::emit::sarif {

/// All of a run but its results: the tool with its rules, and what holds for the places. With a home, where each rule is explained.
[[nodiscard]] json::Value run_of(std::span<const RemarkKind> kinds, const Run& run,
                                 std::string_view home = atelier::home);

[[nodiscard]] json::Value result_of(const Remarks& remarks, const Remark& remark, const Run& run);

/// What is to be known about the run; about a file of it, or about all.
[[nodiscard]] json::Value notification_of(std::string_view file, std::string_view text);
[[nodiscard]] json::Value invocation_of(std::span<const json::Value> notifications);

/// A sentence as a message: in messages `[x](y)` is a link and `{0}` a placeholder, and no record may bring one about.
[[nodiscard]] std::string message(std::string_view text);

}  // namespace atelier::emit::sarif
