#include "emit/support/escape.hpp"

// Workflow commands of GitHub Actions: `::error file=a.yaml,line=1::message`. The service decodes exactly five sequences.

namespace atelier::emit::escape {
namespace {

enum class Part { data, property };

/// The text with what steers a terminal shown, since the line stands in a log, and then encoded.
std::string encoded(std::string_view text, bool unicode, Part part) {
    Terminal terminal{unicode};
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        const bool property = part == Part::property;
        const std::string_view code = c == '%'               ? "%25"
                                      : c == '\r'            ? "%0D"
                                      : c == '\n'            ? "%0A"
                                      : c == ':' && property ? "%3A"
                                      : c == ',' && property ? "%2C"
                                                             : "";
        if (code.empty()) {
            at += terminal.show(text, at, out);
        } else {
            terminal.show(" ", 0, out);  // so that it knows that a word has ended
            out.pop_back();
            out += code;
            ++at;
        }
    }
    return out;
}

}  // namespace

std::string command_data(std::string_view text, bool unicode) { return encoded(text, unicode, Part::data); }

std::string command_property(std::string_view text, bool unicode) {
    return encoded(text, unicode, Part::property);
}

}  // namespace atelier::emit::escape
