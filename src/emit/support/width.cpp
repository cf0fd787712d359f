#include "emit/support/width.hpp"

#include <algorithm>
#include <utility>

#include <utf8proc.h>

#include "atelier/text/utf8.hpp"
#include "emit/support/joining.hpp"

namespace atelier::emit {
namespace {

/// The lines of one folded text, in the making.
class Folding {
public:
    Folding(std::size_t columns, std::size_t indent, std::size_t used)
        : columns_{columns}, indent_{indent}, used_{used}, fresh_{used == 0} {}

    void add(std::string_view word) {
        const std::size_t needed = width(word);
        if (!fresh_ && used_ + 1 + needed > columns_) next_line();
        if (!fresh_) append(" ", 1);
        std::size_t rest = needed;
        while (used_ + rest > columns_) {
            const std::size_t taken =
                std::max<std::size_t>(fitting(word, columns_ - used_), text::decode(word, 0).bytes);
            if (taken >= word.size()) break;
            rest -= width(word.substr(0, taken));
            append(word.substr(0, taken), 0);
            word.remove_prefix(taken);
            next_line();
        }
        append(word, rest);
    }

    std::vector<std::string> take() {
        if (!line_.empty()) lines_.push_back(std::move(line_));
        return std::move(lines_);
    }

private:
    void append(std::string_view part, std::size_t columns) {
        line_ += part;
        used_ += columns;
        fresh_ = false;
    }
    void next_line() {
        lines_.push_back(std::move(line_));
        line_.assign(indent_, ' ');
        used_ = indent_;
        fresh_ = true;
    }

    std::size_t columns_;
    std::size_t indent_;
    std::size_t used_;
    bool fresh_;  ///< nothing but the indentation stands in the line
    std::string line_;
    std::vector<std::string> lines_;
};

}  // namespace

std::size_t width_of(char32_t value) {
    const int columns = utf8proc_charwidth(static_cast<utf8proc_int32_t>(value));
    return columns > 0 ? static_cast<std::size_t>(columns) : 0;
}

std::size_t width_at(std::string_view text, std::size_t at) {
    constexpr char32_t joiner = 0x200D;
    constexpr char32_t as_picture = 0xFE0F;
    const text::CodePoint point = text::decode(text, at);
    if (!point.valid) return 1;
    if (is_flag_letter(point.value)) return 1;
    if (at > 0 && (point.value == as_picture || is_skin_tone(point.value) || is_picture(point.value))) {
        const char32_t before = text::decode_before(text, at).value;
        if (point.value == as_picture) return width_of(before) == 1 ? 1 : 0;
        if (before == joiner) return 0;
        if (is_skin_tone(point.value) && (is_picture(before) || before == as_picture)) return 0;
    }
    return width_of(point.value);
}

std::size_t width(std::string_view text, std::size_t from) {
    std::size_t columns = 0;
    for (std::size_t at = from; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        columns += byte < 0x80 ? std::size_t{1} : width_at(text, at);
        at += byte < 0x80 ? std::size_t{1} : std::size_t{text::decode(text, at).bytes};
    }
    return columns;
}

std::size_t fitting(std::string_view text, std::size_t columns) {
    std::size_t at = 0;
    for (std::size_t used = 0; at < text.size();) {
        used += width_at(text, at);
        if (used > columns) break;
        at += text::decode(text, at).bytes;
    }
    return at;
}

std::string cut(std::string_view text, std::size_t columns, std::string_view sign) {
    if (fitting(text, columns) == text.size()) return std::string{text};
    const std::size_t taken = width(sign);
    std::string out{text.substr(0, fitting(text, columns > taken ? columns - taken : 0))};
    out += taken <= columns ? sign : sign.substr(0, fitting(sign, columns));
    return out;
}

std::vector<std::string> fold(std::string_view text, std::size_t columns, std::size_t indent,
                              std::size_t used) {
    columns = std::max<std::size_t>(columns, 1);
    Folding folding{columns, std::min(indent, columns - 1), used};
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0) folding.add(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return folding.take();
}

}  // namespace atelier::emit
