#pragma once

#include <string_view>
#include <vector>

#include "emit/format.hpp"

// Which formats a command has use for: said once in its table of options, and followed by its help, its refusals and the shells.
namespace atelier::commands {

inline bool writes_findings(const emit::Format& format) { return format.findings != nullptr; }
inline bool writes_scores(const emit::Format& format) { return format.scores != nullptr; }
inline bool writes_gates(const emit::Format& format) { return format.gates != nullptr; }
inline bool writes_advice(const emit::Format& format) { return format.advice != nullptr; }
inline bool writes_actions(const emit::Format& format) { return format.actions != nullptr; }
inline bool writes_rules(const emit::Format& format) { return format.rules != nullptr; }
inline bool writes_portfolio(const emit::Format& format) { return format.portfolio != nullptr; }

/// The format that `--format auto` chooses on GitHub; elsewhere it chooses the usual one.
inline constexpr std::string_view format_on_github = "github";

/// Their names, in the order of formats.list; then `auto`, where there is something to choose.
inline std::vector<std::string_view> formats_for(bool (*writes)(const emit::Format&)) {
    std::vector<std::string_view> names;
    bool chooses = false;
    for (const emit::Format* format : emit::all_formats()) {
        if (!writes(*format)) continue;
        names.push_back(format->name);
        chooses = chooses || format->name == format_on_github;
    }
    if (chooses) names.emplace_back("auto");
    return names;
}

}  // namespace atelier::commands
