#include "emit/text/status.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/core.h>

#include "atelier/text/words.hpp"
#include "emit/support/escape.hpp"
#include "emit/support/figures.hpp"
#include "emit/support/gates.hpp"
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
        std::size_t result_columns = 0;
        for (const gate::Gate& gate : page_.next.way.gates)
            result_columns = std::max(result_columns, width(result_words(gate.result)) + gap);
        phase_columns_ = column + 6 + result_columns;
        for (std::size_t i = 0; i < page_.method.phases.size(); ++i) {
            const method::Phase& phase = page_.method.phases[i];
            const std::string mark = i == page_.record.phase_index ? sign("▸", ">") : " ";
            const std::string start =
                fmt::format("{} {} {}", mark, phase.number, padded(std::string{phase.title}, column + 2));
            if (i >= page_.next.way.gates.size()) {
                out_ += start + paint_(Ink::dim, "not yet due") + "\n";
                continue;
            }
            const gate::Gate& gate = page_.next.way.gates[i];
            const std::string line =
                start + paint_(ink(gate.result), padded(result_words(gate.result), result_columns)) +
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

    /// Wide enough for the phases' titles and results, which stand before it.
    [[nodiscard]] bool fits(std::string_view words) const {
        return width(words) + phase_columns_ <= look_.width;
    }

    /// The longest of these words that has room.
    [[nodiscard]] std::string first_that_fits(const std::vector<std::string>& words) const {
        for (const std::string& each : words)
            if (fits(each)) return each;
        return words.back();
    }

    /// What is open, and what carries it.
    [[nodiscard]] std::string why(const gate::Gate& gate) const {
        if (gate.result == gate::Result::conditional) {
            text::Date first = *gate.conditions.front().action->review;
            for (const gate::Point& point : gate.conditions) first = std::min(first, *point.action->review);
            const std::string items = text::count(gate.conditions.size(), "open item");
            return first_that_fits({fmt::format("{}, in hand until {}", items, text::to_words(first)),
                                    fmt::format("{}, until {}", items, text::to_words(first)), items});
        }
        if (gate.result == gate::Result::passed) {
            const std::string waived =
                gate.waived.empty() ? std::string{}
                                    : fmt::format("{} waived", text::count(gate.waived.size(), "item"));
            if (gate.unsupported.empty()) return waived;
            return "on its claims alone" + (waived.empty() ? "" : ", " + waived);
        }
        const std::string few = fmt::format("{} of {} still open", gate.blockers.size(), gate.asked);
        const std::string all = open_words(gate);
        const std::string unanswered =
            gate.unrated > 0 ? fmt::format(", {} without a rating", gate.unrated) : std::string{};
        return first_that_fits({all + unanswered, all, few + unanswered, few});
    }

    void blocks() {
        const auto& all = page_.scored.blocks;
        if (std::none_of(all.begin(), all.end(), [](const auto& block) { return has_figures(block); }))
            return;
        out_ += "\n";
        std::vector<Block> rows;
        std::size_t title = 0;
        std::size_t range = 0;
        for (std::size_t i = 0; i < all.size(); ++i) {
            rows.push_back(row(all[i], i == page_.scored.weakest_block));
            title = std::max(title, width(rows.back().title));
            range = std::max(range, width(rows.back().range));
        }
        // In one column where there is room for that and for a bar; else each note stands right behind its range.
        std::size_t room = cells(rows, title, range);
        if (room == 0) room = cells(rows, title, range = 0);
        for (const Block& each : rows) block(each, title, range, room);
        claims();
    }

    /// One block as it is shown: the bar comes in where there is room.
    struct Block {
        const score::Figures* figures;
        std::string title;
        std::string range;
        std::vector<std::string> notes;  ///< the more important first
    };

    [[nodiscard]] Block row(const score::Figures& figures, bool weakest) const {
        Block out{&figures, escape::terminal(figures.title, look_.unicode), {}, {}};
        if (!has_figures(figures)) return out;
        out.range = span(figures.claimed);
        // A rating without support is never shown without its support beside it.
        if (differs(figures)) out.notes.push_back("backed by evidence: " + span(figures.supported));
        if (weakest) out.notes.push_back(sign("◂ weakest", "< weakest"));
        if (figures.open() > 0)
            out.notes.push_back(fmt::format("{} of {} open", figures.open(), figures.applicable));
        return out;
    }

    [[nodiscard]] static std::string span(const score::Interval& interval) {
        return *interval.low == *interval.high
                   ? interval.low->decimal(2)
                   : fmt::format("{} to {}", interval.low->decimal(2), interval.high->decimal(2));
    }

    /// Columns of the bar: what every line has room for beside its range, of at least so many columns, and its first note; none where that is
    /// too little to see anything.
    [[nodiscard]] std::size_t cells(const std::vector<Block>& rows, std::size_t title,
                                    std::size_t range) const {
        constexpr std::size_t most = 18;
        constexpr std::size_t least = 8;
        std::size_t behind = 0;
        for (const Block& each : rows)
            behind = std::max(behind, std::max(range, width(each.range)) +
                                          (each.notes.empty() ? 0 : width(each.notes.front()) + gap));
        const std::size_t taken = margin + title + gap + gap + behind;
        const std::size_t room = look_.width > taken ? look_.width - taken : 0;
        return room < least ? 0 : std::min(room, most);
    }

    void block(const Block& each, std::size_t title, std::size_t range, std::size_t cells) {
        std::string line = std::string(margin, ' ') + padded(each.title, title + gap);
        if (!has_figures(*each.figures)) {
            out_ += line + paint_(Ink::dim, each.figures->due ? "nothing applies" : "not yet due") + "\n";
            return;
        }
        std::size_t used = width(line) + (cells > 0 ? cells + gap : 0) + std::max(range, width(each.range));
        if (cells > 0) {
            const Bar parts = bar(each.figures->claimed, cells);
            const BarSigns signs = bar_signs(look_);
            line += repeat(signs.filled, parts.filled) + repeat(signs.shaded, parts.shaded) +
                    paint_(Ink::dim, repeat(signs.empty, parts.empty)) + std::string(gap, ' ');
        }
        line += each.notes.empty() ? each.range : padded(each.range, range);
        for (const std::string& note : each.notes) {
            const bool room = used + gap + width(note) <= look_.width;
            // The first is never left out: on a narrow terminal it goes below.
            if (!room && &note != &each.notes.front()) continue;
            while (!room && line.ends_with(' ')) line.pop_back();
            line += room ? std::string(gap, ' ') + note : "\n" + std::string(2 * gap, ' ') + note;
            used += gap + width(note);
        }
        out_ += line + "\n";
    }

    /// How much of what is claimed nothing carries.
    void claims() {
        const score::Claims& claims = page_.next.claims;
        if (claims.contradicted == 0 && claims.unbacked.empty()) return;
        const std::string words = claims_words(claims.all, claims.contradicted, claims.unbacked.size()) + ".";
        for (const std::string& line : fold(words, look_.width - margin))
            out_ += std::string(margin, ' ') + paint_(Ink::warning, line) + "\n";
    }

    /// Apart from the blocks, since it counts in none.
    void capacity() {
        const std::string line = capacity_line(page_.scored.elements, look_);
        // What the claims rest on parts it from them already.
        if (!line.empty())
            out_ +=
                (page_.next.claims.contradicted + page_.next.claims.unbacked.size() > 0 ? "" : "\n") + line;
    }

    /// The first of what `next` shows, as many as stand on this screen.
    void steps() {
        const advice::Next& next = page_.next;
        out_ += "\n";
        if (const std::string nothing = nothing_open(); !nothing.empty()) out_ += nothing + "\n";
        if (next.steps.empty()) return;
        out_ += next.due ? "Next\n"
                         : fmt::format("Next, towards {}\n", page_.method.phases[next.gate->phase].title);
        const std::size_t number = std::min(most_steps, next.steps.size());
        std::vector<Lines> texts;
        for (std::size_t i = 0; i < number; ++i)
            texts.push_back(fold(escape::sentence(next.steps[i].what, look_.unicode), look_.width - indent));
        // One line is for how many more there are.
        std::size_t spare = shorten(texts, lines_left() - 1);
        for (std::size_t i = 0; i < number; ++i) {
            const std::string where = place(next.steps[i]);
            for (std::size_t k = 0; k < texts[i].size(); ++k)
                out_ +=
                    (k == 0 ? fmt::format("  {}  ", i + 1) : std::string(indent, ' ')) + texts[i][k] + "\n";
            if (spare == 0 || where.empty() || width(where) + indent > look_.width) continue;
            --spare;
            out_ += std::string(indent, ' ') + paint_(Ink::dim, where) + "\n";
        }
        if (next.steps.size() > number && lines_used() < most_lines)
            out_ += paint_(Ink::dim, fmt::format("     {} more: atelier next {}", next.steps.size() - number,
                                                 escape::path(shell_word(page_.file), look_.unicode))) +
                    "\n";
    }

    /// Only where all gates are passed outright, and nothing speaks against what the record claims.
    [[nodiscard]] std::string nothing_open() const {
        const advice::Next& next = page_.next;
        if (next.way.gates.empty()) return "The record names no phase of the method yet: give it a `phase`.";
        const auto passed = [](const gate::Gate& gate) { return gate.result == gate::Result::passed; };
        const bool all =
            !next.way.gates.empty() && std::all_of(next.way.gates.begin(), next.way.gates.end(), passed);
        return all && next.is_sound() ? "Nothing is open up to the declared phase." : "";
    }

    /// How many of the screen's lines are taken, and how many are still free: never so few that a step has none.
    [[nodiscard]] std::size_t lines_used() const {
        return static_cast<std::size_t>(std::count(out_.begin() + begin_, out_.end(), '\n'));
    }
    [[nodiscard]] std::size_t lines_left() const {
        const std::size_t used = lines_used();
        return std::max<std::size_t>(most_lines > used ? most_lines - used : 0, 2);
    }

    using Lines = std::vector<std::string>;

    /// Takes lines from the longest until all have room, each at least one; returns how many lines are left over. `next` has them whole.
    [[nodiscard]] std::size_t shorten(std::vector<Lines>& texts, std::size_t room) const {
        const auto all = [&] {
            std::size_t out = 0;
            for (const Lines& lines : texts) out += lines.size();
            return out;
        };
        while (all() > room) {
            const auto shorter = [](const Lines& a, const Lines& b) { return a.size() < b.size(); };
            Lines& longest = *std::max_element(texts.begin(), texts.end(), shorter);
            if (longest.size() < 2) return 0;
            longest.pop_back();
            const std::string end = sign("…", "...");
            std::string& last = longest.back();
            while (last.ends_with(end)) last.resize(last.size() - end.size());
            last = cut(last, look_.width - indent - width(end), "") + end;
        }
        return room - all();
    }

    /// Where to begin: the line for what stands in the record, else the address.
    [[nodiscard]] std::string place(const advice::Step& step) const {
        if (!step.at.empty()) return fmt::format("line {}", page_.source.position(step.at.begin).line);
        return escape::sentence(step.address, look_.unicode);
    }

    static constexpr std::size_t most_steps = 3;
    static constexpr std::size_t most_lines = 24;  ///< of a terminal that nobody has made larger
    static constexpr std::size_t margin = 2;
    static constexpr std::size_t indent = 5;  ///< of a step, behind its number
    static constexpr std::size_t gap = 2;

    const StatusPage& page_;
    const Look& look_;
    Paint paint_;
    std::string& out_;
    std::ptrdiff_t begin_{static_cast<std::ptrdiff_t>(out_.size())};  ///< of this screen
    std::size_t phase_columns_{0};
};

}  // namespace

void write_status(const StatusPage& page, std::string& out) { Screen{page, out}.write(); }

}  // namespace atelier::emit::text_format
