#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "atelier/text/words.hpp"
#include "emit/support/width.hpp"
#include "emit/text/page.hpp"
#include "emit/text/text.hpp"

namespace atelier::emit::plain {

namespace {

std::string source_of(const Setting& setting) {
    if (setting.source != "file") return setting.name.empty() ? std::string{setting.source} : setting.name;
    return fmt::format("{}:{}{}", setting.name, setting.line, setting.overridden ? ", an override" : "");
}

/// Three columns; the key is not said again for the next entry of a list.
void table(Page& page, const std::vector<Setting>& settings) {
    constexpr std::size_t widest = 40;  // a long value pushes its own source aside, and nobody else's
    std::size_t keys = 0;
    std::size_t values = 0;
    for (const Setting& setting : settings) {
        keys = std::max(keys, setting.key.size());
        values = std::max(values, std::min(width(page.safe(setting.value)), widest));
    }
    std::string_view last;
    for (const Setting& setting : settings) {
        const std::string value = !setting.value.empty()    ? setting.value
                                  : setting.key == "select" ? "all"
                                                            : "none";
        page.line(fmt::format("{}  {}  {}", padded(setting.key == last ? "" : page.safe(setting.key), keys),
                              padded(page.safe(value), values),
                              page.paint(Ink::dim, page.safe(source_of(setting)))));
        last = setting.key;
    }
}

}  // namespace

void settings(const SettingsReport& report, const Look& look, std::string& out) {
    Page page{look, out};
    page.fold(report.file.empty() ? std::string{"No configuration file."}
                                  : fmt::format("Configuration: {}", report.file),
              0, Ink::bold);
    if (!report.record.empty()) page.fold(fmt::format("For the record {}", report.record));
    page.blank();
    table(page, report.settings);
    if (report.overrides.empty()) return;
    page.blank();
    page.line("Overrides");
    for (const SettingsOverride& one : report.overrides) {
        const std::string where = fmt::format("{}:{}", report.file, one.line);
        const std::string holds = report.record.empty() ? ""
                                  : one.holds           ? ": holds here"
                                                        : ": does not hold here";
        page.fold(fmt::format("{}, for {}{}", where, text::listing(one.paths), holds), 2);
    }
    if (report.record.empty() && !look.quiet)
        page.fold("What holds for one record: atelier config PATH", 0, Ink::dim);
}

}  // namespace atelier::emit::plain
