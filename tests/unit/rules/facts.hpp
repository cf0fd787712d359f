#pragma once

#include <string>
#include <string_view>

// What one rule says about a record, as one text: a test compares all of it at once.
namespace facts {

/// All that a rule says about a record on a day; a line break alone where it says nothing. The first four keys are put in front of a text
/// that has none of its own.
[[nodiscard]] std::string said(std::string_view code, std::string_view text,
                               std::string_view day = "2026-09-01");

}  // namespace facts
