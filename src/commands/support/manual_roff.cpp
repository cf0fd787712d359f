#include <algorithm>
#include <vector>

#include <fmt/core.h>

#include "atelier/text/date.hpp"
#include "atelier/version.hpp"
#include "commands/support/manual.hpp"
#include "emit/support/escape.hpp"
#include "emit/support/width.hpp"

namespace atelier::commands {
namespace {

constexpr std::size_t columns = 70;  // of a line of source, which mandoc wants below 80

static_assert(text::parse_date(version_date).has_value(),
              "ATELIER_VERSION_DATE is no day, such as 2026-09-01");

/// Plain text: nothing in it steers the formatter. A dash of an option stays the character that can be copied.
std::string escaped(std::string_view text) {
    std::string out;
    bool code = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\\')
            out += "\\e";
        else if (c == '`')
            out += (code = !code) ? "\\fB" : "\\fR";
        else if (c == '-' && ((i + 1 < text.size() && text[i + 1] == '-') || (i > 0 && text[i - 1] == '-')))
            out += "\\-";
        else
            out += c;
    }
    return out.starts_with('.') || out.starts_with('\'') ? "\\&" + out : out;
}

/// An argument of a macro: never taken for a macro or for punctuation itself.
std::string argument(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '\\')
            out += "\\e";
        else if (c == '"')
            out += "\\(dq";
        else
            out += c == '-' ? std::string{"\\-"} : std::string{c};
    }
    return out + "\\&\"";
}

class Page {
public:
    explicit Page(const Manual& manual) : manual_{manual} {}

    std::string write() {
        heading();
        synopsis();
        description();
        terms("ENVIRONMENT", environment_terms(), "Ev");
        terms("FILES", file_terms(), "Pa");
        terms("EXIT STATUS", exit_statuses(), "");
        examples();
        see_also();
        return std::move(out_);
    }

private:
    void line(std::string_view text) { out_ += fmt::format("{}\n", text); }

    /// Each sentence on a line of its own, as mdoc wants it, and no line too long.
    void prose(std::string_view text) {
        const std::string plain = emit::escape::ascii(text);
        for (std::string_view rest = plain; !rest.empty();) {
            const auto end = sentence_end(rest);
            for (const std::string& part : emit::fold(rest.substr(0, end), columns)) line(escaped(part));
            rest.remove_prefix(std::min(rest.size(), end + 1));
        }
    }

    static std::size_t sentence_end(std::string_view text) {
        for (std::size_t i = 0; i + 1 < text.size(); ++i)
            if ((text[i] == '.' || text[i] == '?' || text[i] == '!') && text[i + 1] == ' ') return i + 1;
        return text.size();
    }

    [[nodiscard]] std::string page_name() const {
        return manual_.command == nullptr ? std::string{"atelier"}
                                          : fmt::format("atelier-{}", manual_.command->name);
    }

    void heading() {
        const auto day = text::parse_date(version_date);
        const std::string words = text::to_words(*day);  // 1 September 2026; mdoc has the month first
        const auto first = words.find(' ');
        const auto second = words.find(' ', first + 1);
        std::string title = page_name();
        for (char& c : title) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
        line(".\\\" Made from the tables of options: atelier man");
        line(fmt::format(".Dd {} {}, {}", words.substr(first + 1, second - first - 1), words.substr(0, first),
                         words.substr(second + 1)));
        line(fmt::format(".Dt {} 1", title));
        line(".Os");
        line(".Sh NAME");
        line(".Nm " + page_name());
        line(fmt::format(".Nd {}", emit::escape::ascii(manual_.summary)));
    }

    void synopsis() {
        line(".Sh SYNOPSIS");
        line(".Nm atelier");
        if (manual_.command == nullptr) {
            line(".Ar COMMAND");
            line(".Op Ar PATH ...");
        } else {
            line(".Cm " + std::string{manual_.command->name});
            for (const Positional& positional : manual_.words()) {
                const std::string name = std::string{positional.name} + (positional.most == 1 ? "" : " ...");
                line((positional.least > 0 ? ".Ar " : ".Op Ar ") + name);
            }
        }
        line(".Op Ar OPTIONS");
    }

    void description() {
        line(".Sh DESCRIPTION");
        prose(manual_.details.empty() ? sentence(manual_.summary) : std::string{manual_.details});
        if (manual_.command == nullptr) {
            commands();
        } else if (!manual_.command->alias.empty()) {
            line(".Pp");
            line(fmt::format("Also called: atelier {}.", manual_.command->alias));
        }
        if (!manual_.words().empty()) {
            line(".Ss Words");
            line(".Bl -tag -width Ds");
            for (const Positional& positional : manual_.words()) {
                line(".It Ar " + argument(positional.name));
                prose(sentence(positional.help));
            }
            line(".El");
        }
        options("Options", manual_.options());
        options("Options of every command", common_options());
    }

    void commands() {
        line(".Ss Commands");
        line(".Bl -tag -width Ds");
        for (const Command* command : all_commands()) {
            line(".It Cm " + argument(command->name));
            prose(sentence(command->summary));
            if (!command->alias.empty()) line(fmt::format("Also called {}.", command->alias));
        }
        line(".El");
    }

    void options(std::string_view heading, std::span<const Option> table) {
        if (table.empty()) return;
        line(fmt::format(".Ss {}", heading));
        line(".Bl -tag -width Ds");
        for (const Option& option : table) {
            std::string item = ".It";
            bool first = true;
            for (const std::string_view name : option.spellings()) {
                item += fmt::format("{} Fl {}", first ? "" : " ,", argument(name.substr(1)));
                first = false;
            }
            if (!option.is_flag()) item += " Ar " + argument(option.value);
            line(item);
            prose(sentence(option.meaning()));
        }
        line(".El");
    }

    void terms(std::string_view heading, std::span<const Term> table, std::string_view macro) {
        line(fmt::format(".Sh {}", heading));
        line(".Bl -tag -width Ds");
        for (const Term& term : table) {
            line(macro.empty() ? fmt::format(".It {}", term.name)
                               : fmt::format(".It {} {}", macro, argument(term.name)));
            prose(sentence(term.meaning));
        }
        line(".El");
    }

    void examples() {
        line(".Sh EXAMPLES");
        line(".Bl -tag -width Ds");
        for (const Example& example : manual_.examples) {
            line(".It Li " + argument(example.call));
            if (!example.does.empty()) prose(sentence(example.does));
        }
        line(".El");
    }

    void see_also() {
        std::vector<std::string> pages;
        if (manual_.command != nullptr) pages.emplace_back("atelier");
        for (const Command* command : all_commands())
            if (manual_.command == nullptr) pages.push_back(fmt::format("atelier-{}", command->name));
        std::sort(pages.begin(), pages.end());
        line(".Sh SEE ALSO");
        for (std::size_t i = 0; i < pages.size(); ++i)
            line(fmt::format(".Xr {} 1{}", pages[i], i + 1 < pages.size() ? " ," : ""));
    }

    /// A text of the tables as a sentence. It keeps its small letter: it may begin with a word that is typed.
    static std::string sentence(std::string_view text) {
        return std::string{text} + (text.ends_with('.') || text.ends_with('?') ? "" : ".");
    }

    const Manual& manual_;
    std::string out_;
};

}  // namespace

std::string write_man_page(const Manual& manual) { return Page{manual}.write(); }

}  // namespace atelier::commands
