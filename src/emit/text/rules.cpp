#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include <fmt/core.h>

#include "atelier/rules/rule.hpp"
#include "atelier/text/words.hpp"
#include "emit/support/families.hpp"
#include "emit/text/page.hpp"
#include "emit/text/text.hpp"

namespace atelier::emit::plain {

namespace {

constexpr std::size_t what_at = 2 + 6 + 2 + 7 + 2;  // indent, `CLM008`, gap, `warning`, gap
constexpr std::size_t least_text = 30;

void write(Page& page, const rules::Rule& rule) {
    const std::string_view severity = to_string(rule.severity);
    if (page.columns() >= what_at + least_text) {
        page.fold_beside(rule.what, "", fmt::format("  {}  {:<7}  ", rule.code, severity), what_at);
        return;
    }
    page.fold(fmt::format("{} {}", rule.code, severity), 2);
    page.fold(rule.what, 4);
}

}  // namespace

void rules(std::span<const rules::Rule* const> all, const Look& look, std::string& out) {
    Page page{look, out};
    std::string_view family;
    for (const rules::Rule* rule : all) {
        if (rule->family() != family) {
            if (!family.empty()) page.blank();
            family = rule->family();
            page.fold(fmt::format("{}: {}", family, family_title(family)), 0, Ink::bold);
        }
        write(page, *rule);
    }
    if (look.quiet) return;
    if (!all.empty()) page.blank();
    page.fold(fmt::format("{}. More on one: atelier explain CODE", text::count(all.size(), "rule")), 0,
              Ink::dim);
}

}  // namespace atelier::emit::plain
