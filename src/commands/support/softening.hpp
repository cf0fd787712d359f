#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "commands/support/session.hpp"
#include "emit/report.hpp"

namespace atelier::commands {

/// What a report is about, and so which settings can make it milder.
enum class About { findings, gates, scores };

/// What the configuration makes milder. Nothing where there is none, or where the call names it: then the caller trusts it. `skip` words
/// of the call are no paths.
[[nodiscard]] emit::Softening softening_of(const Session& session, About about, std::size_t skip = 0);

/// The line about it in a format for people.
[[nodiscard]] std::string softening_line(std::string_view format, const emit::Softening& softening,
                                         const emit::Look& look);

/// The same on standard error, where the report has no place for it; nothing where nothing is milder.
void tell_softening(const Session& session, const emit::Softening& softening);

/// The limits that a configuration raises, as sentences: they hold only where the call names it.
[[nodiscard]] std::vector<std::string> raised_limits(const rules::Config& config, const std::string& file);

}  // namespace atelier::commands
