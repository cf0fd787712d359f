#pragma once

#include <array>
#include <string_view>
#include <utility>

namespace atelier::emit {

/// What the rules of a family look at, as a heading; the code itself for a family that is not known here.
[[nodiscard]] constexpr std::string_view family_title(std::string_view family) {
    using Entry = std::pair<std::string_view, std::string_view>;
    constexpr std::array<Entry, 14> titles{{{"SYN", "Syntax"},
                                            {"SCH", "Shape"},
                                            {"REF", "References"},
                                            {"PHA", "Phases and outputs"},
                                            {"ANS", "Answers"},
                                            {"EVD", "Evidence"},
                                            {"CLM", "Claims against facts"},
                                            {"FCT", "Facts against facts"},
                                            {"HYP", "Hypotheses"},
                                            {"ACT", "Actions"},
                                            {"PRV", "Privacy"},
                                            {"SUP", "Suppressions"},
                                            {"MET", "Methods"},
                                            {"CFG", "Configuration"}}};
    for (const auto& [code, title] : titles)
        if (code == family) return title;
    return family;
}

}  // namespace atelier::emit
