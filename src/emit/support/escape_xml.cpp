#include "emit/support/escape.hpp"

#include "atelier/text/utf8.hpp"

namespace atelier::emit::escape {
namespace {

/// XML 1.0 lacks these, even as a reference.
bool is_in_xml(char32_t value) {
    if (value < 0x20) return value == '\t' || value == '\n' || value == '\r';
    return (value < 0xD800 || value > 0xDFFF) && value != 0xFFFE && value != 0xFFFF && value <= 0x10FFFF;
}

}  // namespace

std::string xml(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const text::CodePoint point = text::decode(text, at);
        switch (point.value) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            // So that no `]]>` can come about, which ends a section.
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            case '\'': out += "&apos;"; break;
            // An attribute would lose these, and a reader makes a line end of a bare CR.
            case '\t': out += "&#9;"; break;
            case '\n': out += "&#10;"; break;
            case '\r': out += "&#13;"; break;
            default:
                if (point.valid && is_in_xml(point.value))
                    out.append(text, at, point.bytes);
                else
                    out += "\uFFFD";
        }
        at += point.bytes;
    }
    return out;
}

std::string xml_sentence(std::string_view text, bool unicode) { return xml(sentence(text, unicode)); }

}  // namespace atelier::emit::escape
