#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/rules/harmless.hpp"
#include "atelier/rules/personal.hpp"

namespace atelier::rules {

namespace detail {

/// Digits with what people put between them: `+31 (0)20 123 45 67`, `020-1234567`, `06.12.34.56.78`.
class PhoneRun {
public:
    PhoneRun(std::string_view text, std::size_t at) : text_{text}, begin_{at}, end_{at} {
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
        return labelled() && digits_.size() >= 7 && digits_.size() <= 13;
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
        return is_unit(word_before(text_, begin_)) || is_unit(word_after(text_, end_));
    }

    /// An area code of two to five digits and the rest, or ten or eleven digits in a row.
    [[nodiscard]] bool national() const {
        if (digits_.size() < 9 || digits_[1] == '0') return false;
        if (groups_.size() == 1) return digits_.size() == 10 || digits_.size() == 11;
        return digits_.size() <= 12 && groups_.size() <= 6 && groups_.front() >= 2 && groups_.front() <= 5;
    }

    /// Countries without a leading 0 write numbers that only a word in front tells from amounts.
    [[nodiscard]] bool labelled() const {
        constexpr std::array<std::string_view, 14> labels{
            "tel",    "telephone", "telefoon", "telefon", "telefono", "teléfono", "phone",
            "mobile", "mobiel",    "móvil",    "gsm",     "fax",      "mob",      "call"};
        return std::find(labels.begin(), labels.end(), word_before(text_, begin_)) != labels.end();
    }

    std::string_view text_;
    std::size_t begin_;
    std::size_t end_;
    std::string digits_;
    std::vector<std::size_t> groups_;
    std::size_t slashes_{0};
    bool fresh_{false};
};

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
        const detail::PhoneRun run{clean, at};
        if (run.looks_like_one()) out.push_back({at, run.length(), "a telephone number"});
        at = run.end() - 1;
    }
    return out;
}

}  // namespace atelier::rules
