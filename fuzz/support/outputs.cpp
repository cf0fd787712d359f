#include "support/outputs.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "atelier/text/utf8.hpp"
#include "support/target.hpp"

namespace atelier::fuzz {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// How many bytes a sequence for a colour takes that begins here; 0 where none does.
std::size_t colour_at(std::string_view text, std::size_t at) {
    if (!text.substr(at).starts_with("\x1b[")) return 0;
    const std::size_t end = text.find_first_not_of("0123456789;", at + 2);
    return end != std::string_view::npos && text[end] == 'm' ? end + 1 - at : 0;
}

/// Whether `##word[` stands somewhere, which build services obey.
bool commands_a_service(std::string_view text) {
    for (std::size_t at = text.find("##"); at != std::string_view::npos; at = text.find("##", at + 1)) {
        std::size_t end = at + 2;
        while (end < text.size() && is_letter(text[end])) ++end;
        if (end < text.size() && text[end] == '[') return true;
    }
    return false;
}

/// Reads XML from left to right.
class Xml {
public:
    explicit Xml(std::string_view text) : rest_{text} {}

    void read() {
        take("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        while (!rest_.empty()) {
            if (rest_.starts_with("</"))
                end_tag();
            else if (rest_.front() == '<')
                start_tag();
            else
                text("<");
        }
        require(open_.empty(), "XML: each element is closed");
    }

private:
    void take(std::string_view what) {
        require(rest_.starts_with(what), std::string{"XML: expected "} + std::string{what});
        rest_.remove_prefix(what.size());
    }

    std::string_view name() {
        const std::size_t end =
            std::min(static_cast<std::size_t>(std::find_if(rest_.begin(), rest_.end(),
                                                           [](char c) { return !is_letter(c) && c != '-'; }) -
                                              rest_.begin()),
                     rest_.size());
        require(end > 0, "XML: a name stands here");
        const std::string_view name = rest_.substr(0, end);
        rest_.remove_prefix(end);
        return name;
    }

    void start_tag() {
        take("<");
        const std::string_view element = name();
        while (rest_.starts_with(' ')) {
            take(" ");
            name();
            take("=\"");
            text("\"<");
            take("\"");
        }
        if (rest_.starts_with('/')) {
            take("/>");
            return;
        }
        take(">");
        open_.push_back(element);
    }

    void end_tag() {
        take("</");
        require(!open_.empty() && name() == open_.back(), "XML: the last element is closed first");
        open_.pop_back();
        take(">");
    }

    /// Characters and references up to one of `ends`.
    void text(std::string_view ends) {
        while (!rest_.empty() && ends.find(rest_.front()) == std::string_view::npos) {
            require(!rest_.starts_with("]]>"), "XML: no ]]> in text");
            if (rest_.front() == '&') {
                reference();
                continue;
            }
            const text::CodePoint point = text::decode(rest_, 0);
            const bool blank = point.value == '\t' || point.value == '\n' || point.value == '\r';
            require(point.valid && (blank || point.value >= 0x20) && point.value != 0xFFFE &&
                        point.value != 0xFFFF,
                    "XML: a character that XML 1.0 has");
            rest_.remove_prefix(point.bytes);
        }
    }

    void reference() {
        const std::size_t end = rest_.find(';');
        const std::string_view what = rest_.substr(1, end == std::string_view::npos ? 0 : end - 1);
        constexpr std::string_view known[] = {"amp", "lt",  "gt",  "quot", "apos", "#39",
                                              "#9",  "#10", "#13", "#xA",  "#xD",  "#x9"};
        require(std::find(std::begin(known), std::end(known), what) != std::end(known),
                "XML: a reference that is known");
        rest_.remove_prefix(end + 1);
    }

    std::string_view rest_;
    std::vector<std::string_view> open_;
};

}  // namespace

void require_showable(std::string_view text, bool ascii, bool colours) {
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t colour = colours ? colour_at(text, at) : 0; colour > 0) {
            at += colour;
            continue;
        }
        const text::CodePoint point = text::decode(text, at);
        require(point.valid, "what goes out is UTF-8");
        require(point.value == '\n' ||
                    (point.value != '\t' && point.value != '\r' && !text::is_forbidden(point.value)),
                "no controls go out");
        // Joiners and the choice of a picture belong to the writing of some scripts; where they do not, the formats spell them out.
        const bool joins =
            point.value == 0x200C || point.value == 0x200D || point.value == 0xFE0E || point.value == 0xFE0F;
        require(joins || !text::is_invisible(point.value), "nothing goes out that cannot be seen");
        require(!ascii || point.value < 0x80, "nothing but ASCII goes out where that was asked for");
        at += point.bytes;
    }
    require(!commands_a_service(text), "no text commands a build service");
    require(!text.starts_with("::") && text.find("\n::") == std::string_view::npos,
            "no line commands a workflow");
}

void require_one_line(std::string_view text, bool ascii) {
    require(text.find('\n') == std::string_view::npos, "a text in one line stays in one line");
    require_showable(text, ascii);
}

void require_xml(std::string_view text) { Xml{text}.read(); }

std::size_t lines_of(std::string_view text) {
    require(text.empty() || text.ends_with('\n'), "the last line ends");
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

std::size_t lines_that_begin(std::string_view text, std::string_view begin) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (text.substr(at).starts_with(begin)) ++count;
        const std::size_t end = text.find('\n', at);
        if (end == std::string_view::npos) break;
        at = end + 1;
    }
    return count;
}

}  // namespace atelier::fuzz
