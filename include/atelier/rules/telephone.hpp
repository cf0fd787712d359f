#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/rules/harmless.hpp"
#include "atelier/rules/personal.hpp"
#include "atelier/rules/telephone_words.hpp"

namespace atelier::rules {

namespace detail {

/// Digits with what people put between them: `+31 (0)20 123 45 67`, `020-1234567`, `06.12.34.56.78`.
class PhoneRun {
public:
    /// `continues` is true behind another number: "tel. 944 204 200 / 944 204 201".
    PhoneRun(std::string_view text, std::size_t at, bool continues)
        : text_{text}, begin_{at}, end_{at}, continues_{continues} {
        while (end_ < text_.size() && take()) {
        }
    }

    [[nodiscard]] std::size_t end() const { return end_; }
    [[nodiscard]] std::size_t length() const { return end_ - begin_; }

    [[nodiscard]] bool looks_like_one() const {
        // No word needs to be looked for where there are too few figures for any of them.
        if (digits_.size() < 7 || digits_.size() > 17) return false;
        const bool labelled = continues_ || announces_telephone(text_, begin_);
        if (glued_in_front(labelled) || glued_behind() || slashes_ > 1 || is_amount()) return false;
        const std::string_view run = text_.substr(begin_, length());
        if (digits_.ends_with("00000")) return false;  // an amount
        if (run.starts_with('+') || run.starts_with("(+"))
            return digits_.size() >= 8 && digits_.size() <= 15 && digits_.front() != '0';
        if (digits_.starts_with("00"))
            return digits_.size() >= 10 && digits_.size() <= 17 && digits_[2] != '0';
        if (digits_.starts_with('0') && national()) return true;
        return labelled && digits_.size() <= 13 && !in_thousands();
    }

private:
    bool take() {
        const char c = text_[end_];
        if (is_ascii_digit(c)) {
            digits_ += c;
            if (fresh_ || groups_.empty()) groups_.push_back(0);
            ++groups_.back();
            fresh_ = false;
            ++end_;
            return true;
        }
        if (end_ == begin_) {
            ++end_;  // `+` or `(`
            if (c == '(' && char_at(text_, end_) == '+') ++end_;
            return true;
        }
        std::size_t next = end_;
        std::size_t slashes = 0;
        while (next < text_.size() && next < end_ + 3 &&
               std::string_view{" -./()"}.find(text_[next]) != std::string_view::npos) {
            if (text_[next] == '/') ++slashes;
            ++next;
        }
        constexpr std::size_t shortest = 7;  // a number that is whole; what follows is another
        if (digits_.size() >= shortest && text_.substr(end_, next - end_) == " / ") return false;
        if (next == end_ || !is_ascii_digit(char_at(text_, next))) return false;
        end_ = next;
        slashes_ += slashes;
        fresh_ = true;
        return true;
    }

    /// Part of something longer: a decimal, an amount, a reference.
    [[nodiscard]] bool glued_in_front(bool labelled) const {
        const char before = char_before(text_, begin_);
        // `tlf.33663366`, `?tel=944204200`, `☎944204200`
        if (labelled && (before == '.' || before == '=' || static_cast<unsigned char>(before) >= 0x80))
            return false;
        if (before == ':') return begin_ >= 2 && is_ascii_digit(text_[begin_ - 2]);
        return is_word(before) || std::string_view{".,/_#$-=+?&"}.find(before) != std::string_view::npos;
    }
    [[nodiscard]] bool glued_behind() const {
        const char after = char_at(text_, end_);
        if (after == ',' || after == ':') return is_ascii_digit(char_at(text_, end_ + 1));
        return is_word(after) || after == '%' || after == '_';
    }

    [[nodiscard]] bool is_amount() const {
        return is_unit(word_before(text_, begin_)) || is_unit(word_after(text_, end_));
    }

    /// An area code of two to five digits and the rest, or ten or eleven digits in a row.
    [[nodiscard]] bool national() const {
        if (digits_.size() < 9 || digits_[1] == '0') return false;
        if (groups_.size() == 1) return digits_.size() == 10 || digits_.size() == 11;
        return digits_.size() <= 12 && groups_.size() <= 6 && groups_.front() >= 2 && groups_.front() <= 5;
    }

    /// `12 500 000`, as amounts are written.
    [[nodiscard]] bool in_thousands() const {
        const auto three = [](std::size_t digits) { return digits == 3; };
        return groups_.size() > 1 && groups_.front() <= 2 && digits_.ends_with("000") &&
               std::all_of(groups_.begin() + 1, groups_.end(), three);
    }

    std::string_view text_;
    std::size_t begin_;
    std::size_t end_;
    std::string digits_;
    std::vector<std::size_t> groups_;
    std::size_t slashes_{0};
    bool fresh_{false};
    bool continues_;
};

/// Between two numbers of a row: ", ", " / ", " y ", " och ".
[[nodiscard]] inline bool joins_numbers(std::string_view between) {
    constexpr std::size_t longest = 8;
    if (between.empty() || between.size() > longest) return false;
    std::size_t letters = 0;
    for (const char c : between) {
        if (is_word_letter(c))
            ++letters;
        else if (std::string_view{" ,;/&+("}.find(c) == std::string_view::npos)
            return false;
    }
    return letters <= 4 && between.front() != '(' && !is_word(between.front()) &&
           !is_unit(word_after(between, 0));
}

}  // namespace detail

[[nodiscard]] inline std::vector<PersonalMatch> find_telephones(std::string_view text) {
    std::vector<PersonalMatch> out;
    if (detail::count_digits(text) < 7) return out;
    const std::string clean = without_harmless(text);
    for (std::size_t at = 0; at < clean.size(); ++at) {
        const char c = clean[at];
        const bool opens =
            (c == '+' || c == '(') &&
            (detail::is_ascii_digit(detail::char_at(clean, at + 1)) || detail::char_at(clean, at + 1) == '+');
        if (!detail::is_ascii_digit(c) && !opens) continue;
        const bool continues =
            !out.empty() && detail::joins_numbers(std::string_view{clean}.substr(
                                out.back().at + out.back().length, at - out.back().at - out.back().length));
        const detail::PhoneRun run{clean, at, continues};
        if (run.looks_like_one()) out.push_back({at, run.length(), "a telephone number"});
        at = run.end() - 1;
    }
    return out;
}

}  // namespace atelier::rules
