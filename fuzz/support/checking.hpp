#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/diag/finding.hpp"
#include "atelier/method/method.hpp"
#include "atelier/rules/settings.hpp"
#include "atelier/rules/sheet.hpp"
#include "atelier/text/source.hpp"
#include "atelier/yaml/document.hpp"

// What the targets share: the method that ships, a day, a world around a record, and what must hold of whatever was read or found.
namespace atelier::fuzz {

/// The method that the program carries, read once.
[[nodiscard]] const method::Method& shipped();

/// The settings of a plain run on 1 September 2026.
[[nodiscard]] const rules::Settings& settings();

/// A repository in which each file is there, unless its name says otherwise.
[[nodiscard]] const rules::Surroundings& repository();

/// All that the rules find in a record.
[[nodiscard]] std::vector<diag::Finding> findings_of(const rules::Sheet& sheet,
                                                     const rules::Settings& how = settings());

/// Spans lie in the text, in order; what is not complete has a fault.
void require_sound(const yaml::Document& document);

/// Spans lie in the text; the order is the text's; each finding says what, why and what to do, in UTF-8 without controls; what was not
/// understood as a whole has an error.
void require_sound(const std::vector<diag::Finding>& findings, const yaml::Document& document);

/// All of the findings in one text: equal for equal findings.
[[nodiscard]] std::string in_one_text(const std::vector<diag::Finding>& findings);

/// Whether a text is UTF-8 as a whole.
[[nodiscard]] bool is_utf8(std::string_view text);

}  // namespace atelier::fuzz
