#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "atelier/diag/finding.hpp"
#include "atelier/rules/settings.hpp"
#include "atelier/text/source.hpp"

// Findings as texts, so that a test compares all that they say at once: place, severity, code, message, address, help, related.
namespace telling {

using namespace atelier;

rules::Settings settings();

std::string tell(const text::Source& source, const std::vector<diag::Finding>& findings);

/// What is said about a text as it stands. Families that judge facts are left out: a text made to show one fault of form has many gaps of fact.
std::string text(std::string_view text, const rules::Settings& with = settings());

/// What is said about a record whose first four lines are sound.
std::string record(std::string_view rest, const rules::Settings& with = settings());

std::string method(std::string_view text);
std::string config(std::string_view text);

}  // namespace telling
