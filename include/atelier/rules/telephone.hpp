#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/rules/harmless.hpp"
#include "atelier/rules/personal.hpp"
#include "atelier/rules/telephone_label.hpp"

namespace atelier::rules {

namespace detail {

/// Digits with what people put between them: `+31 (0)20 123 45 67`, `020-1234567`, `06.12.34.56.78`.
class PhoneRun {
public:
    /// `follows`: it stands behind another number, with nothing but `/`, `,` or "or" between.
    PhoneRun(std::string_view text, std::size_t at, bool follows)
        : text_{text}, begin_{at}, end_{at}, follows_{follows} {
        while (end_ < text_.size() && take()) {
        }
    }

    [[nodiscard]] std::size_t end() const { return end_; }
    [[nodiscard]] std::size_t length() const { return end_ - begin_; }

    [[nodiscard]] bool looks_like_one() const {
        if (glued_in_front() || glued_behind() || slashes_ > 1 || is_amount()) return false;
        const std::string_view run = text_.substr(begin_, length());
        if (digits_.ends_with("00000")) return false;  // an amount
        if (run.starts_with('+') || run.starts_with("(+"))
            return digits_.size() >= 8 && digits_.size() <= 15 && digits_.front() != '0';
        if (digits_.starts_with("00"))
            return digits_.size() >= 10 && digits_.size() <= 17 && digits_[2] != '0';
        if (digits_.starts_with('0')) return national();
        const std::size_t least = groups_.size() > 1 ? 6 : 7;
        return digits_.size() >= least && digits_.size() <= 13 && !are_years() && labelled();
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
        while (next < text_.size() && next < end_ + 3 &&
               std::string_view{" -./()"}.find(text_[next]) != std::string_view::npos) {
            if (text_[next] == '/') ++slashes_;
            ++next;
        }
        if (next == end_ || !is_ascii_digit(char_at(text_, next))) return false;
        if (digits_.size() >= 7 && begins_another(text_.substr(end_, next - end_))) return false;
        end_ = next;
        fresh_ = true;
        return true;
    }

    /// Part of something longer: a decimal, an amount, a reference.
    [[nodiscard]] bool glued_in_front() const {
        const char before = char_before(text_, begin_);
        if (before == ':') return begin_ >= 2 && is_ascii_digit(text_[begin_ - 2]);
        return is_word(before) || std::string_view{".,/_#$-=+"}.find(before) != std::string_view::npos;
    }
    [[nodiscard]] bool glued_behind() const {
        const char after = char_at(text_, end_);
        if (after == ',' || after == ':') return is_ascii_digit(char_at(text_, end_ + 1));
        return is_word(after) || after == '%' || after == '_';
    }

    [[nodiscard]] bool is_amount() const {
        return is_currency(word_before(text_, begin_)) || is_unit(word_after(text_, end_));
    }

    /// ` / ` and ` - ` stand between two numbers, as soon as the first may be whole.
    [[nodiscard]] static bool begins_another(std::string_view marks) {
        return marks.find(' ') != std::string_view::npos &&
               marks.find_first_of("/-") != std::string_view::npos;
    }

    /// `2026-2027`.
    [[nodiscard]] bool are_years() const {
        for (std::size_t i = 0; i < groups_.size(); ++i)
            if (groups_[i] != 4 ||
                (digits_.compare(4 * i, 2, "19") != 0 && digits_.compare(4 * i, 2, "20") != 0))
                return false;
        return true;
    }

    /// An area code of two to five digits and the rest, or ten or eleven digits in a row.
    [[nodiscard]] bool national() const {
        if (digits_.size() < 9 || digits_[1] == '0') return false;
        if (groups_.size() == 1) return digits_.size() == 10 || digits_.size() == 11;
        return digits_.size() <= 12 && groups_.size() <= 6 && groups_.front() >= 2 && groups_.front() <= 5;
    }

    /// Countries without a leading 0 write numbers that only a word in front tells from amounts; a second number goes on behind a first.
    [[nodiscard]] bool labelled() const { return follows_ || has_telephone_label(text_, begin_); }

    std::string_view text_;
    std::size_t begin_;
    std::size_t end_;
    bool follows_;
    std::string digits_;
    std::vector<std::size_t> groups_;
    std::size_t slashes_{0};
    bool fresh_{false};
};

/// What stands between two numbers of one person.
[[nodiscard]] inline bool joins_numbers(std::string_view between) {
    constexpr std::array joints =
        std::to_array<std::string_view>({"/", ",", ";",  "-",  "|",   "&",    "or", "and", "of",  "en", "y",
                                         "o", "e", "ou", "et", "und", "oder", "og", "eta", "edo", "και"});
    const std::size_t first = between.find_first_not_of(' ');
    if (first == std::string_view::npos || between.size() > 8) return false;
    const std::string_view word = between.substr(first, between.find_last_not_of(' ') + 1 - first);
    return std::find(joints.begin(), joints.end(), word) != joints.end();
}

}  // namespace detail

[[nodiscard]] inline std::vector<PersonalMatch> find_telephones(std::string_view text) {
    std::vector<PersonalMatch> out;
    if (detail::count_digits(text) < 6) return out;
    const std::string clean = without_harmless(text);
    std::size_t last_end = std::string::npos;
    for (std::size_t at = 0; at < clean.size(); ++at) {
        const char c = clean[at];
        const bool opens =
            (c == '+' || c == '(') &&
            (detail::is_ascii_digit(detail::char_at(clean, at + 1)) || detail::char_at(clean, at + 1) == '+');
        if (!detail::is_ascii_digit(c) && !opens) continue;
        const bool follows =
            last_end <= at && detail::joins_numbers(std::string_view{clean}.substr(last_end, at - last_end));
        const detail::PhoneRun run{clean, at, follows};
        if (run.looks_like_one()) {
            out.push_back({at, run.length(), "a telephone number"});
            last_end = run.end();
        }
        at = run.end() - 1;
    }
    return out;
}

}  // namespace atelier::rules
