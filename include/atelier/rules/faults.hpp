#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

#include "atelier/rules/rule.hpp"
#include "atelier/text/source.hpp"
#include "atelier/text/span.hpp"
#include "atelier/yaml/fault.hpp"

namespace atelier::rules {

/// Calls `use` with each fault of a kind: what a rule of the family SYN has to word. Their findings have no address, since a
/// text that is no sound YAML has no fields to name.
template <class Use>
void each_fault(const Case& subject, yaml::FaultKind kind, Use use) {
    for (const yaml::Fault& fault : subject.document.faults)
        if (fault.kind == kind) use(fault);
}

/// A key from where it begins to its colon, or to the end of the line: faults are noted before keys have an end.
[[nodiscard]] inline text::Span written_key(const text::Source& source, std::uint32_t begin) {
    const std::string_view text = source.text();
    auto end = std::min(text.find_first_of(":\r\n", begin), text.size());
    while (end > begin && text[end - 1] == ' ') --end;
    return {begin, static_cast<std::uint32_t>(end)};
}

/// What people call the text that is looked at.
[[nodiscard]] constexpr std::string_view name_of(Subject subject) {
    return subject == Subject::record ? "record" : subject == Subject::method ? "method" : "configuration";
}

/// Advice in the form "what is wrong: what to do" as its two halves; the second is empty where there is none.
[[nodiscard]] inline std::pair<std::string_view, std::string_view> what_and_remedy(std::string_view advice) {
    const auto colon = advice.find(": ");
    if (colon == std::string_view::npos) return {advice, {}};
    return {advice.substr(0, colon), advice.substr(colon + 2)};
}

}  // namespace atelier::rules
