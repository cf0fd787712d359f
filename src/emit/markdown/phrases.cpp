#include "emit/markdown/phrases.hpp"

#include <fmt/core.h>

#include "atelier/record/choices.hpp"
#include "emit/support/escape.hpp"

namespace atelier::emit::markdown {

std::string ours(std::string_view text, const Look& look) {
    return look.unicode ? std::string{text} : escape::ascii(text);
}

std::string sentence(std::string_view text, const Look& look) {
    while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.remove_suffix(1);
    const bool closed =
        text.ends_with('.') || text.ends_with('!') || text.ends_with('?') || text.ends_with("…");
    // With its full stop, since that makes the number of a list of "2026".
    return escape::markdown(closed ? std::string{text} : std::string{text} + ".", look.unicode);
}

std::string capital(record::State state) {
    std::string out{record::to_string(state)};
    if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 32);
    return out;
}

std::string place(const record::Record& record, const Look& look) {
    std::string out = escape::markdown(record.title(), look.unicode);
    if (record.city) out += ", " + escape::markdown(*record.city, look.unicode);
    return out;
}

std::string_view kind_of_list(gate::Only only) {
    switch (only) {
        case gate::Only::open: return "what is open";
        case gate::Only::unknown: return "what nobody knows yet";
        case gate::Only::stale: return "what to look at again";
        case gate::Only::unsupported: return "what lacks evidence";
        case gate::Only::all: break;
    }
    return "what is in place, and what is not";
}

std::string ticks_explained(const Look& look) {
    return ours(
        "\n---\n\nTicked: rated `largely` or `fully`. The scale is atelier’s own choice; the method sets "
        "none.\n",
        look);
}

std::string sheet_heading(std::string_view subject, const record::Record& record, const Look& look) {
    return fmt::format(
        "# {}: how do we stand?\n\n{}\n\nDate: ______________   Who: "
        "______________________________________\n",
        escape::markdown(subject, look.unicode), place(record, look));
}

std::string scale(const Look& look) {
    using record::Rating;
    std::string out;
    for (const Rating rating : {Rating::not_, Rating::partly, Rating::largely, Rating::fully})
        out += fmt::format("{}{}: {}", out.empty() ? "" : " · ", to_string(rating), meaning(rating));
    return ours(out, look);
}

std::string_view box(const Look& look) { return look.unicode ? "☐" : "[ ]"; }

std::string rating_boxes(const Look& look) {
    return fmt::format(
        "{0} not   {0} partly   {0} largely   {0} fully   {0} nobody knows   {0} does not apply", box(look));
}

std::string rating_room(const Look& look) {
    return "   " + rating_boxes(look) +
           "\n\n   What shows it: _______________________________________________\n\n   What is next, by "
           "whom, "
           "until when: ___________________________\n\n";
}

}  // namespace atelier::emit::markdown
