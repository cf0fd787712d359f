#include "emit/markdown/card.hpp"

#include <string_view>

#include <fmt/core.h>

#include "atelier/text/words.hpp"
#include "emit/markdown/phrases.hpp"
#include "emit/support/advice.hpp"
#include "emit/support/escape.hpp"

namespace atelier::emit::markdown {
namespace {

constexpr std::string_view line_to_write_on =
    "______________________________________________________________";

/// The page, from the challenge to the YAML.
class Page {
public:
    Page(const CardPage& page, std::string& out) : page_{page}, card_{page.card}, out_{out} {}

    void write() {
        out_ += fmt::format("# One small step for next month\n\n{}", safe(page_.record.title()));
        if (page_.record.city) out_ += ", " + safe(*page_.record.city);
        out_ += ours(fmt::format(" · {}", text::to_words(page_.as_of))) + "\n";
        challenge();
        strategy();
        involved();
        change();
        smallest();
        yaml();
    }

private:
    [[nodiscard]] std::string safe(std::string_view text) const {
        return escape::markdown(text, page_.look.unicode);
    }
    [[nodiscard]] std::string ours(std::string_view text) const {
        return page_.look.unicode ? std::string{text} : escape::ascii(text);
    }
    [[nodiscard]] std::string_view box() const { return page_.look.unicode ? "☐" : "[ ]"; }

    void head(std::string_view text) { out_ += fmt::format("\n## {}\n\n", text); }
    void lines(int number) {
        for (int i = 0; i < number; ++i) out_ += fmt::format("{}{}\n", i > 0 ? "\n" : "", line_to_write_on);
    }

    void challenge() {
        head("The one challenge that you see most clearly");
        if (card_.barrier == nullptr) return lines(2);
        out_ += safe(*card_.barrier->text) + "\n";
    }

    void strategy() {
        head("The strategy that would make it lighter");
        if (card_.strategy == method::none) {
            for (const method::Strategy& each : page_.method.strategies)
                out_ += fmt::format("- {} {} ({})\n", box(), safe(each.title),
                                    escape::markdown_code(each.id, page_.look.unicode));
            return;
        }
        out_ += fmt::format("**{}**\n\n{}\n", safe(page_.method.strategies[card_.strategy].title),
                            sentence(page_.method.actions[card_.action].text, page_.look));
    }

    void involved() {
        head("Who must be involved");
        for (const record::Stakeholder* who : card_.who)
            out_ += fmt::format("- {} {}\n", box(), safe(who->name ? *who->name : *who->id));
        out_ += fmt::format("- {} {}\n", box(), line_to_write_on.substr(0, 40));
    }

    void change() {
        head("What changes in the way people meet, decide, hand over or describe a role");
        for (const std::string_view kind : page_.method.change_kinds) {
            std::string words{kind};
            for (char& c : words)
                if (c == '-') c = ' ';
            out_ += fmt::format("- {} {}\n", box(), safe(words));
        }
        out_ += fmt::format("\nHow: {}\n", line_to_write_on.substr(0, 56));
    }

    void smallest() {
        head("The smallest version that you can try");
        lines(2);
        out_ += "\nWho sees to it: ________________   From: ____________   We look back on: ____________\n";
    }

    // ── The YAML ─────────────────────────────────────────────────────────────────────────────────

    /// How the record writes its actions now.
    enum class Style { absent, empty, block, flow };

    [[nodiscard]] Style style() const {
        const auto& actions = page_.record.actions;
        if (!actions.given) return Style::absent;
        if (actions.empty()) return Style::empty;
        return page_.source.slice(actions.at).starts_with('[') ? Style::flow : Style::block;
    }

    /// How far the dashes of the list stand from the margin.
    [[nodiscard]] std::size_t indent() const {
        if (style() != Style::block) return 2;
        const text::Span first = page_.record.actions.items.front().at;
        const std::string_view before = page_.source.text().substr(0, first.begin);
        const std::string_view line = before.substr(before.rfind('\n') + 1);
        return line.find_first_not_of(' ') == std::string_view::npos ? 2 : line.find_first_not_of(' ');
    }

    [[nodiscard]] std::string where() const {
        const auto line_of = [&](text::Span span) { return page_.source.position(span.begin).line; };
        const auto& actions = page_.record.actions;
        switch (style()) {
            case Style::absent: return "at the end of the record";
            case Style::empty: return fmt::format("in place of line {}", line_of(actions.key));
            case Style::block:
                return fmt::format("below the actions that stand there from line {} on",
                                   line_of(actions.key));
            case Style::flow: break;
        }
        return fmt::format("into the list on line {}, behind a comma, on one line and between braces",
                           line_of(actions.key));
    }

    [[nodiscard]] std::string stakeholders() const {
        std::string out;
        for (const record::Stakeholder* who : card_.who)
            if (text::is_kebab(*who->id)) out += (out.empty() ? "" : ", ") + std::string{*who->id};
        return out;
    }

    void yaml() {
        out_ += fmt::format(
            "\n---\n\nTo keep it, write this into the record, {}; take the `#` away from what has been "
            "settled:\n\n```yaml\n",
            where());
        const std::size_t margin = indent();
        if (style() == Style::absent || style() == Style::empty) out_ += "actions:\n";
        const std::string dash(margin, ' ');
        out_ += fmt::format("{}- id: {}\n", dash, card_.id);
        const auto field = [&](std::string_view text) { out_ += fmt::format("{}  {}\n", dash, text); };
        if (card_.barrier != nullptr && card_.barrier->id && text::is_kebab(*card_.barrier->id))
            field(fmt::format("barrier: {}", *card_.barrier->id));
        else
            field("# barrier: the id of one under `barriers`");
        if (card_.strategy != method::none)
            field(fmt::format("strategy: {}", reference(page_.method, card_.strategy, card_.action)));
        else
            field(fmt::format("# strategy: {}", text::listing(strategies(), "", "or")));
        if (card_.question != method::none)
            // An action covers at the gate the question that it names, and only the meeting knows what it will try: so this is no default.
            field(fmt::format("# question: {}  # only if what you try answers it",
                              page_.method.questions[card_.question].address));
        field(fmt::format("# involved: [{}]", stakeholders()));
        field("# change: " + change_to_fill_in());
        field("# smallest-version: what you try");
        field("# owner: the id of a stakeholder");
        field(fmt::format("# start: {}", text::to_iso(page_.as_of)));
        field(fmt::format("# review: {}", text::to_iso(text::plus_months(page_.as_of, 1))));
        field("state: planned");
        out_ += "```\n";
    }

    /// `{kind: meeting-rhythm, text: what changes}  # or role-description, other`
    [[nodiscard]] std::string change_to_fill_in() const {
        const auto& kinds = page_.method.change_kinds;
        if (kinds.empty()) return "{text: what changes}";
        std::string out = fmt::format("{{kind: {}, text: what changes}}", kinds.front());
        if (kinds.size() > 1)
            out += "  # or " +
                   text::listing(std::vector(kinds.begin() + 1, kinds.end()), "", "or", kinds.size());
        return out;
    }

    [[nodiscard]] std::vector<std::string_view> strategies() const {
        std::vector<std::string_view> ids;
        for (const method::Strategy& each : page_.method.strategies) ids.push_back(each.id);
        return ids;
    }

    const CardPage& page_;
    const advice::Card& card_;
    std::string& out_;
};

}  // namespace

void write_card(const CardPage& page, std::string& out) { Page{page, out}.write(); }

}  // namespace atelier::emit::markdown
