#include <algorithm>
#include <array>
#include <string>

#include "emit/support/escape.hpp"
#include "support/outputs.hpp"
#include "support/seeds.hpp"
#include "support/target.hpp"

// Every escape, on its own: the ground that the formats stand on.
namespace atelier::fuzz {
namespace {

namespace escape = emit::escape;

using InOneLine = std::string (*)(std::string_view, bool);
constexpr std::array<InOneLine, 7> in_one_line{
    escape::terminal,          escape::path,          escape::sentence,     escape::markdown,
    escape::markdown_sentence, escape::markdown_code, escape::xml_sentence,
};
constexpr std::size_t sinks = in_one_line.size() + 5;

void require_xml_around(const std::string& escaped) {
    require_xml("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a b=\"" + escaped + "\">" + escaped + "</a>");
}

/// The sinks that are more than a line of plain words.
void require_place(std::size_t sink, std::string_view text, bool unicode) {
    if (sink == 0) return require_xml_around(escape::xml(text));
    if (sink == 1) return require_xml_around(escape::xml_sentence(text, unicode));
    if (sink == 2) {
        // Behind `::error::` a text may hold colons; in a property, nothing that ends it.
        require_one_line("x" + escape::command_data(text, unicode), !unicode);
        const std::string property = escape::command_property(text, unicode);
        require_one_line("x" + property, !unicode);
        require(property.find_first_of(":,") == std::string::npos, "a property ends where it ends");
        return;
    }
    if (sink == 3) {
        const std::string uri = escape::uri(text);
        require(std::all_of(uri.begin(), uri.end(), [](char c) { return c > 0x20 && c < 0x7F; }),
                "a URI is plain ASCII");
        require(!uri.starts_with("//") && uri.find('\\') == std::string::npos, "a path names no host");
        require(uri.substr(0, uri.find('/')).find(':') == std::string::npos, "a path has no scheme");
        return;
    }
    const std::string once = escape::terminal(text, unicode);
    require(escape::terminal(once, unicode) == once, "what was escaped once stays as it is");
}

void run(std::string_view bytes) {
    Input input{bytes};
    const std::size_t sink = input.choice(sinks);
    const bool unicode = input.choice(2) == 0;
    const std::string_view text = input.rest();
    if (sink < in_one_line.size()) return require_one_line(in_one_line[sink](text, unicode), !unicode);
    require_place(sink - in_one_line.size(), text, unicode);
}

/// The beginning of each record, for the next sink.
std::vector<Seed> texts() {
    std::vector<Seed> out = seeds::records();
    for (std::size_t i = 0; i < out.size(); ++i) {
        const std::string choices{chooses(i % sinks), chooses(i / sinks % 2)};
        out[i].bytes = choices + out[i].bytes.substr(0, 200);
    }
    return out;
}

}  // namespace

extern const Target escape_target;
const Target escape_target{
    .name = "escape",
    .about = "no text leaves its place in any sink",
    .longest = 256,
    .run = run,
    .seeds = texts,
};

}  // namespace atelier::fuzz
