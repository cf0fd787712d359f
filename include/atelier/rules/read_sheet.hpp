#pragma once

#include <utility>

#include "atelier/method/method.hpp"
#include "atelier/record/bind.hpp"
#include "atelier/rules/sheet.hpp"
#include "atelier/text/source.hpp"
#include "atelier/yaml/limits.hpp"
#include "atelier/yaml/read.hpp"

namespace atelier::rules {

/// Reads and binds a text. Never throws on bad input.
[[nodiscard]] inline Sheet read_sheet(text::Source source, const method::Method& method,
                                      const yaml::Limits& limits = {}) {
    Sheet sheet{yaml::read(std::move(source), limits), {}};
    sheet.bound = record::bind(sheet.document, method);
    return sheet;
}

}  // namespace atelier::rules
