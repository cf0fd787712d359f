#pragma once

#include <string>
#include <utility>

#include "atelier/method/method.hpp"
#include "atelier/record/bind.hpp"
#include "atelier/rules/sheet.hpp"
#include "atelier/text/source.hpp"
#include "atelier/yaml/fault.hpp"
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

/// The sheet of a file that is a link out of where files may be read: nothing stands in it but that.
[[nodiscard]] inline Sheet sheet_outside(std::string name) {
    Sheet sheet{{text::Source{std::move(name), {}}, {}, {}, {}, false}, {}};
    sheet.document.faults.push_back({yaml::FaultKind::outside, {}, {}, {}, 0});
    sheet.bound.usable = false;
    return sheet;
}

}  // namespace atelier::rules
