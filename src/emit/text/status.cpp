#include "emit/text/status.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "atelier/text/words.hpp"
#include "emit/support/escape.hpp"
#include "emit/support/figures.hpp"
#include "emit/support/paint.hpp"
#include "emit/support/shell_word.hpp"
#include "emit/support/width.hpp"
#include "emit/text/capacity_line.hpp"

namespace atelier::emit::text_format {
namespace {

class Screen {
public:
    Screen(const StatusPage& page, std::string& out)
        : page_{page}, look_{page.look}, paint_{page.look}, out_{out} {}

    void write() {
        heading();
        phases();
        blocks();
        capacity();
        steps();
    }

private:
    [[nodiscard]] std::string sign(std::string_view unicode, std::string_view ascii) const {
        return std::string{look_.unicode ? unicode : ascii};
    }

    [[nodiscard]] static std::string padded(const std::string& text, std::size_t columns) {
        const std::size_t taken = width(text);
        return taken < columns ? text + std::string(columns - taken, ' ') : text;
    }

    void heading() {
        const std::string city =
            page_.record.city ? cut(escape::terminal(*page_.record.city, look_.unicode), 30) : std::string{};
        const std::size_t room = look_.width - (city.empty() ? 0 : width(city) + 2);
        const std::string name = cut(escape::terminal(page_.record.title(), look_.unicode), room);
        out_ += paint_(Ink::bold, name) + std::string(look_.width - width(name) - width(city), ' ') + city;
        while (out_.ends_with(' ')) out_.pop_back();
        out_ += fmt::format("\nas of {}", text::to_words(page_.as_of));
        const method::Index phase = page_.record.phase_index;
        if (phase != method::none)
            out_ += sign(" · ", ", ") + fmt::format("says it is in {}", page_.method.phases[phase].id);
        out_ += "\n\n";
    }

    void phases() {
        std::size_t column = 0;
        for (const method::Phase& phase : page_.method.phases) column = std::max(column, width(phase.title));
        for (std::size_t i = 0; i < page_.method.phases.size(); ++i) {
            const method::Phase& phase = page_.method.phases[i];
            const std::string mark = i == page_.record.phase_index ? sign("▸", ">") : " ";
            const std::string start =
                fmt::format("{} {} {}", mark, phase.number, padded(std::string{phase.title}, column + 2));
            if (i >= page_.outlook.gates.size()) {
                out_ += start + paint_(Ink::dim, "not yet due") + "\n";
                continue;
            }
            const gate::Gate& gate = page_.outlook.gates[i];
            const std::string line =
                start + paint_(ink(gate.result), padded(std::string{gate::to_string(gate.result)}, 13)) +
                why(gate);
            out_ += line + "\n";
            while (out_.ends_with(" \n")) out_.erase(out_.size() - 2, 1);
        }
    }

    [[nodiscard]] static Ink ink(gate::Result result) {
        return result == gate::Result::blocked       ? Ink::error
               : result == gate::Result::conditional ? Ink::warning
                                                     : Ink::plain;
    }

    /// In how many points, and what carries them.
    [[nodiscard]] std::string why(const gate::Gate& gate) const {
        if (gate.result == gate::Result::conditional) {
            text::Date first = *gate.conditions.front().action->review;
            for (const gate::Point& point : gate.conditions) first = std::min(first, *point.action->review);
            const std::string points = text::count(gate.conditions.size(), "point");
            const std::string carried = fmt::format("{}, in hand until {}", points, text::to_words(first));
            return width(carried) + 34 <= look_.width ? carried : points;
        }
        if (gate.result == gate::Result::passed)
            return gate.waived.empty() ? std::string{}
                                       : fmt::format("{} waived", text::count(gate.waived.size(), "point"));
        const std::string few = fmt::format("{} of {}", gate.blockers.size(), gate.asked);
        const std::string all = few + (gate.asked == 1 ? " point" : " points") +
                                (gate.unanswered > 0 ? fmt::format(", {} unanswered", gate.unanswered) : "");
        return width(all) + 34 <= look_.width ? all : few;
    }

    void blocks() {
        const bool any = std::any_of(page_.scored.blocks.begin(), page_.scored.blocks.end(),
                                     [](const score::Figures& block) { return has_figures(block); });
        if (!any) return;
        out_ += "\n";
        std::size_t column = 0;
        for (const score::Figures& block : page_.scored.blocks) column = std::max(column, width(block.title));
        for (std::size_t i = 0; i < page_.scored.blocks.size(); ++i)
            block(page_.scored.blocks[i], column, i == page_.scored.weakest_block);
    }

    void block(const score::Figures& figures, std::size_t column, bool weakest) {
        std::string line = "  " + padded(escape::terminal(figures.title, look_.unicode), column + 2);
        if (!has_figures(figures)) {
            out_ += line + paint_(Ink::dim, figures.due ? "nothing applies" : "not yet due") + "\n";
            return;
        }
        constexpr std::size_t cells = 18;
        if (look_.width >= column + cells + 31) {
            const Bar parts = bar(figures.claimed, cells);
            const BarSigns signs = bar_signs(look_);
            line += repeat(signs.filled, parts.filled) + repeat(signs.shaded, parts.shaded) +
                    paint_(Ink::dim, repeat(signs.empty, parts.empty)) + "   ";
        }
        std::string range_text = figures.claimed.low->decimal(2);
        if (*figures.claimed.low != *figures.claimed.high)
            range_text += " to " + figures.claimed.high->decimal(2);
        line += weakest ? padded(range_text, 12) + "   " + sign("◂ weakest", "< weakest") : range_text;
        out_ += line + "\n";
    }

    /// Apart from the blocks, since it counts in none.
    void capacity() {
        const std::string line = capacity_line(page_.scored.elements, look_);
        if (!line.empty()) out_ += "\n" + line;
    }

    void steps() {
        if (page_.outlook.steps.empty()) {
            out_ += "\nNothing is open up to the declared phase.\n";
            return;
        }
        out_ += "\nNext\n";
        std::size_t number = 0;
        for (const gate::Step& step : page_.outlook.steps) entry(++number, step);
        if (page_.outlook.more_errors > 0)
            out_ += fmt::format("\n{}: atelier validate {}\n",
                                text::count(page_.outlook.more_errors, "more error"),
                                escape::path(shell_word(page_.file), look_.unicode));
    }

    void entry(std::size_t number, const gate::Step& step) {
        const std::string text = escape::sentence(step.text, look_.unicode);
        const std::string where = escape::sentence(step.where, look_.unicode);
        const auto lines = fold(text, look_.width - 5);
        for (std::size_t i = 0; i < lines.size(); ++i)
            out_ += (i == 0 ? fmt::format("  {}  ", number) : std::string(5, ' ')) + lines[i] + "\n";
        if (!where.empty()) out_ += std::string(5, ' ') + paint_(Ink::dim, where) + "\n";
    }

    const StatusPage& page_;
    const Look& look_;
    Paint paint_;
    std::string& out_;
};

}  // namespace

void write_status(const StatusPage& page, std::string& out) { Screen{page, out}.write(); }

}  // namespace atelier::emit::text_format
