#include "emit/markdown/heading.hpp"

#include <fmt/core.h>

#include "atelier/text/date.hpp"
#include "emit/support/escape.hpp"
#include "emit/support/figures.hpp"

namespace atelier::emit::markdown {

void heading(const record::Record& record, const Run& run, const Look& look, std::string& out) {
    out += fmt::format("## {}\n\n", escape::markdown(record.title(), look.unicode));
    if (record.city) out += fmt::format("{}, ", escape::markdown(*record.city, look.unicode));
    out += fmt::format("as of {}, ", text::to_words(run.as_of));
    const std::string_view phase = phase_id(run.method, record.phase_index);
    out += phase.empty() ? "names no phase yet"
                         : fmt::format("says it is in {}", escape::markdown_code(phase, look.unicode));
    out += "\n\n";
}

}  // namespace atelier::emit::markdown
