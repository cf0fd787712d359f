#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/edit/address.hpp"
#include "atelier/edit/edit.hpp"
#include "atelier/edit/ends.hpp"
#include "atelier/edit/layout.hpp"
#include "atelier/edit/manners.hpp"
#include "atelier/edit/patch.hpp"
#include "atelier/edit/value.hpp"
#include "atelier/yaml/document.hpp"

namespace atelier::edit {

/// The keys of a group in the order in which they are documented: a new one is put in its place among them. The group is told by its keys
/// alone, without entries (`stakeholders.gains`); it is empty for the root. An empty answer means: at the end.
using Order = std::function<std::vector<std::string_view>(std::string_view keys)>;

/// Makes patches of one edit in one document. Each method gives none where something is in the way, and tells it in `obstacle`.
class Patching {
public:
    Patching(const yaml::Document& document, const Order& order)
        : document_{document},
          text_{document.source.text()},
          order_{order},
          manners_{manners_of(document)},
          block_{manners_} {}

    [[nodiscard]] Obstacle obstacle() const { return obstacle_; }

    /// Puts another value in the place of a node.
    [[nodiscard]] Patches replace(yaml::View node, bool is_entry, bool in_flow_style, const Value& value) {
        const bool stands = !node.span().empty() && !(is_entry && is_bare_dash(node));
        if (in_flow_style) return replace_in_flow(node, value);
        if (node.is(yaml::Kind::scalar) && value.is(Value::Kind::scalar)) return replace_scalar(node, value);
        const std::uint32_t sign =
            is_entry ? detail::dash_of(text_, node) + 1 : detail::behind_colon(text_, node);
        const std::uint32_t own = column_of(node, is_entry);
        const std::string words =
            is_entry ? block_.behind_dash(value, own, false) : block_.behind_key(value, own);
        if (!stands) return put_behind(sign, words);
        const std::uint32_t end = detail::end_of(node);
        if (detail::has_comment(document_, sign, end)) return stop(Obstacle::comment);
        return put_in_place({sign, end}, words);
    }

    /// A new key in a group that has some.
    [[nodiscard]] Patches insert_key(yaml::View group, std::string_view keys, std::string_view key,
                                     const Value& value) {
        const yaml::View before = neighbour(group, keys, key);
        if (group.style() == yaml::Style::flow) {
            std::string words = on_one_line(key, Within::flow, false) + ": " + in_flow(value, manners_);
            if (before.found()) return {{{detail::end_of(before), detail::end_of(before)}, ", " + words}};
            const yaml::View first = *group.begin();
            return {{{first.key_span().begin, first.key_span().begin}, words + ", "}};
        }
        const std::uint32_t own = detail::column(text_, (*group.begin()).key_span().begin);
        const std::string words =
            on_one_line(key, Within::block, false) + ":" + block_.behind_key(value, own);
        if (before.found()) return line_after(before, own, words);
        const yaml::View first = *group.begin();
        const std::uint32_t at = first.key_span().begin;
        return {{{at, at}, words + manners_.line_end + std::string(own, ' ')}};
    }

    /// One more entry behind the last of a list that has some.
    [[nodiscard]] Patches append(yaml::View list, const Value& value) {
        yaml::View last;
        yaml::View one_before;
        for (const yaml::View child : list) {
            one_before = last;
            last = child;
        }
        const std::uint32_t end = detail::end_of(last);
        if (list.style() == yaml::Style::flow) return {{{end, end}, ", " + in_flow(value, manners_)}};
        const std::uint32_t own = detail::column(text_, detail::dash_of(text_, last));
        const bool braces = last.is(yaml::Kind::mapping) && last.style() == yaml::Style::flow;
        std::string words = "-" + block_.behind_dash(value, own, braces);
        const bool parted = one_before.found() && is_empty_line_before(last);
        if (parted) words.insert(0, manners_.line_end + std::string(own, ' '));
        return line_after(last, own, words, parted);
    }

    /// Takes a child out of a group or a list that keeps others.
    [[nodiscard]] Patches take_out(yaml::View parent, std::size_t index) {
        yaml::View before;
        yaml::View node;
        yaml::View behind;
        std::size_t i = 0;
        for (const yaml::View child : parent) {
            if (i + 1 == index) before = child;
            if (i == index) node = child;
            if (i == index + 1) behind = child;
            ++i;
        }
        if (parent.style() == yaml::Style::flow) return take_out_of_flow(before, node, behind);
        const bool is_entry = parent.is(yaml::Kind::sequence);
        const std::uint32_t begin = is_entry ? detail::dash_of(text_, node) : node.key_span().begin;
        const std::uint32_t line = detail::line_begin(text_, begin);
        const std::uint32_t end = detail::line_behind(text_, node);
        if (detail::has_comment(document_, begin, detail::end_of(node))) return stop(Obstacle::comment);
        const bool alone = text_.substr(line, begin - line).find_first_not_of(' ') == std::string_view::npos;
        if (alone) return {whole_lines({line, end})};
        // The first behind a dash: the next comes up to it.
        if (!behind.found() || is_entry) return stop(Obstacle::unwritable);
        const std::uint32_t next = behind.key_span().begin;
        if (detail::has_comment(document_, begin, next)) return stop(Obstacle::comment);
        return {{{begin, next}, {}}};
    }

private:
    [[nodiscard]] Patches stop(Obstacle obstacle) {
        obstacle_ = obstacle;
        return {};
    }

    [[nodiscard]] bool is_bare_dash(yaml::View entry) const {
        return entry.is(yaml::Kind::null) && entry.span().begin < text_.size() &&
               text_[entry.span().begin] == '-';
    }

    [[nodiscard]] std::uint32_t column_of(yaml::View node, bool is_entry) const {
        return detail::column(text_, is_entry ? detail::dash_of(text_, node) : node.key_span().begin);
    }

    [[nodiscard]] Patches replace_in_flow(yaml::View node, const Value& value) {
        const text::Span span = node.span();
        if (!span.empty() && detail::has_comment(document_, span.begin, detail::end_of(node)))
            return stop(Obstacle::comment);
        const std::string words = value.is(Value::Kind::scalar) && node.is(yaml::Kind::scalar)
                                      ? on_one_line(value.text, Within::flow, value.typed, node.style())
                                      : in_flow(value, manners_);
        if (!span.empty()) return {{span, words}};
        if (node.key_span().empty()) return stop(Obstacle::unwritable);
        const std::uint32_t colon = detail::behind_colon(text_, node);
        return {{{colon, colon}, " " + words}};
    }

    /// A text in the place of a text keeps its dress: quotes, and lines of their own where it had them.
    [[nodiscard]] Patches replace_scalar(yaml::View node, const Value& value) {
        const text::Span span = node.span();
        const bool is_entry = node.key_span().empty();
        if (value.text.find('\n') == std::string::npos || !Block::is_for_a_block(value.text))
            return {{span, on_one_line(value.text, Within::block, value.typed, node.style())}};
        const std::uint32_t own = column_of(node, is_entry) + manners_.indent;
        const std::uint32_t line_end = end_of_line(span.end);
        return {{span, std::string{Block::block_header}},
                {{line_end, line_end}, block_.block_lines(value.text, own)}};
    }

    /// Behind a colon or a dash with nothing: what fits on its line stands before a comment, and all else behind it.
    [[nodiscard]] Patches put_behind(std::uint32_t sign, const std::string& words) {
        const auto end = words.find_first_of("\r\n");
        Patches patches;
        if (end != 0) patches.push_back({{sign, sign}, words.substr(0, end)});
        if (end == std::string::npos) return patches;
        const std::uint32_t line_end = end_of_line(sign);
        patches.push_back({{line_end, line_end}, words.substr(end)});
        return patches;
    }

    [[nodiscard]] Patches put_in_place(text::Span old, const std::string& words) {
        const auto end = words.find_first_of("\r\n");
        const std::uint32_t line_end = end_of_line(old.end);
        Patches patches{{old, words.substr(0, end)}};
        if (end != std::string::npos) patches.push_back({{line_end, line_end}, words.substr(end)});
        return patches;
    }

    [[nodiscard]] std::uint32_t end_of_line(std::uint32_t at) const {
        const auto end = text_.find('\n', at);
        if (end == std::string_view::npos) return static_cast<std::uint32_t>(text_.size());
        const bool crlf = end > at && text_[end - 1] == '\r';
        return static_cast<std::uint32_t>(crlf ? end - 1 : end);
    }

    /// The last of the keys that stand there and come before the new one; nothing where it comes first.
    [[nodiscard]] yaml::View neighbour(yaml::View group, std::string_view keys, std::string_view key) const {
        const std::vector<std::string_view> known = order_ ? order_(keys) : std::vector<std::string_view>{};
        const auto rank = [&](std::string_view one) {
            return std::find(known.begin(), known.end(), one) - known.begin();
        };
        yaml::View last;
        yaml::View before;
        for (const yaml::View child : group) {
            if (rank(child.key()) < rank(key)) before = child;
            last = child;
        }
        const bool is_known = rank(key) < static_cast<std::ptrdiff_t>(known.size());
        if (!is_known) return last;
        // Nothing is put above the first key of an entry, whose line begins with the dash, nor between a comment and what it is about.
        const yaml::View first = *group.begin();
        if (!before.found() && group.style() == yaml::Style::block && !may_stand_above(first)) return first;
        return before;
    }

    [[nodiscard]] bool may_stand_above(yaml::View first) const {
        const std::uint32_t at = first.key_span().begin;
        const std::uint32_t line = detail::line_begin(text_, at);
        if (text_.substr(line, at - line).find_first_not_of(' ') != std::string_view::npos) return false;
        if (line == 0) return true;
        const std::string_view above = text_.substr(detail::line_begin(text_, line - 1), line - 1);
        const auto sign = above.find_first_not_of(' ');
        return sign == std::string_view::npos || above[sign] != '#';
    }

    [[nodiscard]] bool is_empty_line_before(yaml::View entry) const {
        const std::uint32_t line = detail::line_begin(text_, detail::dash_of(text_, entry));
        if (line == 0) return false;
        const std::uint32_t above = detail::line_begin(text_, line - 1);
        return text_.substr(above, line - above).find_first_not_of(" \r\n") == std::string_view::npos;
    }

    /// New lines behind a node. Where the text does not end its last line, neither does what is put behind it.
    [[nodiscard]] Patches line_after(yaml::View node, std::uint32_t own, const std::string& words,
                                     bool begins_empty = false) const {
        const std::uint32_t at = detail::line_behind(text_, node);
        const std::string indent = begins_empty ? std::string{} : std::string(own, ' ');
        if (at == text_.size() && !text_.ends_with('\n'))
            return {{{at, at}, manners_.line_end + indent + words}};
        return {{{at, at}, indent + words + manners_.line_end}};
    }

    /// Whole lines go with the line end before them where they are the last and have none of their own.
    [[nodiscard]] Patch whole_lines(text::Span lines) const {
        if (lines.end == text_.size() && !text_.ends_with('\n') && lines.begin > 0) {
            --lines.begin;
            if (lines.begin > 0 && text_[lines.begin - 1] == '\r') --lines.begin;
        }
        return {lines, {}};
    }

    [[nodiscard]] Patches take_out_of_flow(yaml::View before, yaml::View node, yaml::View behind) {
        const auto begin_of = [](yaml::View one) {
            return one.key_span().empty() ? one.span().begin : one.key_span().begin;
        };
        const text::Span gone = before.found() ? text::Span{detail::end_of(before), detail::end_of(node)}
                                               : text::Span{begin_of(node), begin_of(behind)};
        if (detail::has_comment(document_, gone.begin, gone.end)) return stop(Obstacle::comment);
        return {{gone, {}}};
    }

    const yaml::Document& document_;
    std::string_view text_;
    const Order& order_;
    Manners manners_;
    Block block_;
    Obstacle obstacle_{Obstacle::none};
};

}  // namespace atelier::edit
