#pragma once

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <istream>
#include <optional>
#include <streambuf>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/text/source.hpp"
#include "atelier/yaml/abridged.hpp"
#include "atelier/yaml/cause.hpp"
#include "atelier/yaml/disguise.hpp"
#include "atelier/yaml/fault.hpp"
#include "atelier/yaml/guard.hpp"
#include "atelier/yaml/limits.hpp"
#include "atelier/yaml/tree.hpp"

// The one header that names yaml-cpp. Everything above sees only the Tree, so that another reader would be a change to this file.
namespace atelier::yaml {

namespace detail {

/// Lets yaml-cpp read a text where it lies, without another copy.
class ViewBuffer : public std::streambuf {
public:
    explicit ViewBuffer(std::string_view text) {
        char* begin =
            const_cast<char*>(text.data());  // NOLINT: streambuf asks for char*, and only reads the get area
        setg(begin, begin, begin + text.size());
    }
};

/// What yaml-cpp says when it gives up, sorted, and in words for people who did not write a YAML parser.
[[nodiscard]] inline Complaint complaint(std::string_view message) {
    using namespace YAML::ErrorMsg;
    struct Known {
        std::string_view message;
        Trouble trouble;
        std::string_view words;
    };
    const Known known[] = {
        {END_OF_MAP, Trouble::out_of_line,
         "a key stands further left or right than the keys around it, or its `:` is missing"},
        {END_OF_MAP_FLOW, Trouble::open_bracket, "a `{` is never closed by `}`, or a comma is missing"},
        {END_OF_SEQ, Trouble::out_of_line,
         "an entry stands further left or right than the entries around it, or its `-` is missing"},
        {END_OF_SEQ_FLOW, Trouble::open_bracket, "a `[` is never closed by `]`, or a comma is missing"},
        {UNKNOWN_TOKEN, Trouble::other,
         "a character stands here that cannot begin a value: put the value in quotes"},
        {DOC_IN_SCALAR, Trouble::open_quote, "a line of `---` or `...` stands inside a quoted value"},
        {EOF_IN_SCALAR, Trouble::open_quote, "a quote is opened and never closed"},
        {CHAR_IN_SCALAR, Trouble::other,
         "a character stands here that cannot stand in a value: put the value in quotes"},
        {TAB_IN_INDENTATION, Trouble::other, "a tab stands where the line is indented: use spaces"},
        {FLOW_END, Trouble::other, "a `]` or `}` closes nothing"},
        {BLOCK_ENTRY, Trouble::other, "a `-` stands where no list can begin: put it on a line of its own"},
        {MAP_KEY, Trouble::other, "a key stands where none can begin"},
        {MAP_VALUE, Trouble::odd_colon,
         "a `:` stands where no value can begin: put a text that holds `: ` in quotes"},
        {ZERO_INDENT_IN_BLOCK, Trouble::other, "a block of text cannot be indented by 0"},
        {CHAR_IN_BLOCK, Trouble::other, "nothing but a comment can stand behind `|` or `>` on the same line"},
        {INVALID_HEX, Trouble::escape,
         "an escape in double quotes lacks its digits: write `/` in a path, and elsewhere the backslash "
         "twice"},
        {SINGLE_QUOTED_CHAR, Trouble::other, "a single quote stands where it cannot: write it twice"},
    };
    for (const Known& each : known)
        if (message == each.message) return {each.trouble, each.words};
    if (message.starts_with(INVALID_ESCAPE)) return {Trouble::escape, unknown_escape};
    if (message.starts_with(INVALID_UNICODE))
        return {
            Trouble::escape,
            "an escape in double quotes names no character: write the backslash twice, or use single quotes"};
    return {Trouble::other, "the structure cannot be understood from here on"};
}

/// Thrown from a handler to make the parser stop; the fault has been recorded.
struct Stop {};

/// Builds the tree from the parser's events and stops it where a limit is met.
class Builder final : public YAML::EventHandler {
public:
    /// `disguised` says whether the parser gets the text so (disguise.hpp), `abridged` is what it gets in place of it (abridged.hpp), or
    /// null.
    Builder(const text::Source& source, bool disguised, Abridged* abridged, const Limits& limits, Tree& tree,
            std::vector<Fault>& faults)
        : source_{source},
          disguised_{disguised},
          abridged_{abridged},
          limits_{limits},
          tree_{tree},
          faults_{faults} {}

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t) override { leaf(Kind::null, mark, {}); }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { leaf(Kind::scalar, mark, {}); }

    void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                  const std::string& value) override {
        if (abridged_ != nullptr) return leaf(Kind::scalar, mark, value);
        const bool changed = disguised_ && (value.find(question_mark) != std::string::npos ||
                                            value.find(asterisk) != std::string::npos);
        if (changed)
            leaf(Kind::scalar, mark, undisguise(value));
        else
            leaf(Kind::scalar, mark, value);
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                         YAML::EmitterStyle::value style) override {
        open(Kind::sequence, mark, style);
    }
    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                    YAML::EmitterStyle::value style) override {
        open(Kind::mapping, mark, style);
    }
    void OnSequenceEnd() override { open_.pop_back(); }
    void OnMapEnd() override {
        find_duplicates(open_.back().node);
        open_.pop_back();
    }

    /// Leaves only those entries of the root that were read whole. Where the parser gave up, what it read last may be broken too;
    /// where it was stopped, that was before it went on.
    void drop_unfinished(bool gave_up) {
        if (open_.empty() || tree_.empty() || (!gave_up && open_.size() == 1)) return;
        Node& root = tree_.at(0);
        if (root.count == 0) return;
        std::uint32_t last = 0;
        for (std::uint32_t at = root.first; tree_.at(at).next != 0; at = tree_.at(at).next) last = at;
        if (last == 0)
            root.first = 0;
        else
            tree_.at(last).next = 0;
        --root.count;
    }

    [[nodiscard]] Reached reached() const {
        Reached reached = reached_;
        if (!open_.empty() && tree_.at(open_.back().node).style == Style::flow)
            reached.bracket = tree_.at(open_.back().node).span.begin;
        return reached;
    }

    /// Entries whose key is a fault, or stands twice in its mapping: to be marked as refused once their places have been found.
    [[nodiscard]] const std::vector<std::uint32_t>& refused() const { return refused_; }

private:
    struct Open {
        std::uint32_t node;
        std::uint32_t last{0};
        bool key_is_next{false};
        Node key{};  // the key that has been read and waits for its value
        bool key_is_refused{false};
    };

    [[nodiscard]] std::uint32_t offset(const YAML::Mark& mark) const {
        if (abridged_ != nullptr && mark.pos >= 0)
            return abridged_->place(static_cast<std::size_t>(mark.line),
                                    static_cast<std::size_t>(mark.column));
        return mark.pos < 0 ? source_.size() : std::min(static_cast<std::uint32_t>(mark.pos), source_.size());
    }

    /// The word that begins at a place: for anchors, aliases and tags.
    [[nodiscard]] text::Span token(std::uint32_t at) const {
        const bool verbatim = source_.text().substr(at).starts_with("!<");
        const auto end = source_.text().find_first_of(verbatim ? " \t\r\n" : " \t\r\n,[]{}", at);
        return {at, end == std::string_view::npos ? source_.size() : static_cast<std::uint32_t>(end)};
    }

    /// Reports anchors and tags before a node, and returns where the node itself begins.
    std::uint32_t behind_properties(std::uint32_t at) {
        const std::string_view text = source_.text();
        while (at < text.size() && (text[at] == '&' || text[at] == '!')) {
            if (abridged_ != nullptr) throw Stop{};
            const text::Span word = token(at);
            faults_.push_back({text[at] == '&' ? FaultKind::anchor : FaultKind::tag,
                               word,
                               std::string{source_.slice(word)},
                               {},
                               0});
            const auto next = text.find_first_not_of(" \t\r\n", word.end);
            at = next == std::string_view::npos ? source_.size() : static_cast<std::uint32_t>(next);
        }
        return at;
    }

    void count_event(std::uint32_t at) {
        ++events_;
        if (events_ > limits_.events) stop(FaultKind::events, at, limits_.events);
        // Asking for the time costs more than an event does.
        constexpr std::uint32_t rarely = 256;
        if (events_ % rarely == 1 && limits_.out_of_time()) stop(FaultKind::time, at, limits_.seconds);
    }

    [[noreturn]] void stop(FaultKind limit, std::uint32_t at, std::uint32_t allowed) {
        faults_.push_back({limit, {at, at}, {}, {}, allowed});
        throw Stop{};
    }

    void leaf(Kind kind, const YAML::Mark& mark, std::string_view value) {
        const std::uint32_t at = behind_properties(offset(mark));
        count_event(at);
        Node node;
        node.kind = kind;
        node.span = {at, at};
        std::string folded;
        if (kind == Kind::scalar && abridged_ != nullptr) value = restored(at, value, folded);
        if (kind == Kind::scalar) read_scalar(node, at, value);
        if (abridged_ != nullptr && is_null(node)) {
            node.kind = Kind::null;
            node.text = {};
        }
        if (node.kind == Kind::scalar && source_.slice({at, at + 1}) == "*") refuse_alias(node);
        if (!open_.empty() && open_.back().key_is_next) {
            take_key(node);
        } else {
            attach(node);
        }
    }

    void refuse_alias(Node& node) {
        const text::Span word = token(node.span.begin);
        faults_.push_back({FaultKind::anchor, word, std::string{source_.slice(word)}, {}, 0});
        if (open_.empty() || !open_.back().key_is_next) node.kind = Kind::refused;
    }

    [[nodiscard]] Style style_at(std::uint32_t at) const {
        switch (at < source_.size() ? source_.text()[at] : '\0') {
            case '"': return Style::double_quoted;
            case '\'': return Style::single_quoted;
            case '|': return Style::literal;
            case '>': return Style::folded;
            default: return Style::plain;
        }
    }

    /// What the parser read in place of this, where it got the text abridged. A block of text the Locator reads.
    [[nodiscard]] std::string_view restored(std::uint32_t at, std::string_view value, std::string& folded) {
        const Style style = style_at(at);
        if (style == Style::literal || style == Style::folded) return {};
        const auto whole = abridged_->restored(value, style, folded);
        if (!whole) throw Stop{};
        return *whole;
    }

    /// What yaml-cpp takes for nothing, where it sees the whole word.
    [[nodiscard]] static bool is_null(const Node& node) {
        return node.style == Style::plain &&
               (node.text == "null" || node.text == "Null" || node.text == "NULL");
    }

    void read_scalar(Node& node, std::uint32_t at, std::string_view value) {
        node.style = style_at(at);
        if (value.size() > limits_.scalar) {
            faults_.push_back({FaultKind::long_scalar, {at, at}, {}, {}, limits_.scalar});
            throw Stop{};
        }
        const bool quoted = node.style == Style::double_quoted || node.style == Style::single_quoted;
        const std::uint32_t begin = at + (quoted ? 1 : 0);
        const std::string_view here =
            source_.slice({begin, begin + static_cast<std::uint32_t>(value.size())});
        node.text = here == value ? here : tree_.keep(std::string{value});
        reached_.last_read =
            here == value ? begin + static_cast<std::uint32_t>(value.size()) + (quoted ? 1 : 0) : begin;
        reached_.last_quote = quoted ? at : UINT32_MAX;
        if (node.style == Style::double_quoted && here != value) check_unescaped(at, node.text);
    }

    void check_unescaped(std::uint32_t at, std::string_view value) {
        for (std::size_t i = 0; i < value.size();) {
            const text::CodePoint point = text::decode(value, i);
            if (!point.valid || text::is_forbidden(point.value) || point.value == '\r') {
                faults_.push_back(
                    {FaultKind::control, {at, at}, code_point_name(point.value) + " as an escape", {}, 0});
                return;
            }
            i += point.bytes;
        }
    }

    void take_key(const Node& key) {
        Open& map = open_.back();
        map.key_is_next = false;
        map.key = key;
        const text::Span place = key.span;
        map.key_is_refused = true;
        if (key.text.starts_with('*') && key.style == Style::plain) {
            return;  // reported already
        }
        if (key.kind == Kind::null) {
            faults_.push_back({FaultKind::key, place, "no key", {}, 0});
        } else if (key.text == "<<" && key.style == Style::plain) {
            faults_.push_back({FaultKind::anchor, {place.begin, place.begin + 2}, "<<", {}, 0});
        } else if (key.style == Style::literal || key.style == Style::folded || key.text.empty() ||
                   key.text.size() > 128 || !is_ascii(key.text)) {
            faults_.push_back({FaultKind::key, place, {}, {}, 0});
        } else {
            map.key_is_refused = false;
        }
    }

    [[nodiscard]] static bool is_ascii(std::string_view key) {
        return std::all_of(key.begin(), key.end(), [](char c) { return c >= ' ' && c <= '~'; });
    }

    std::uint32_t attach(Node node) {
        if (open_.empty()) return tree_.add(node);
        Open& parent = open_.back();
        if (tree_.at(parent.node).kind == Kind::mapping) {
            node.key = parent.key.text;
            node.key_span = parent.key.span;
            node.key_style = parent.key.style;
            parent.key_is_next = true;
        }
        const std::uint32_t index = tree_.add(node);
        if (parent.last == 0)
            tree_.at(parent.node).first = index;
        else
            tree_.at(parent.last).next = index;
        parent.last = index;
        ++tree_.at(parent.node).count;
        if (parent.key_is_refused) refused_.push_back(index);
        parent.key_is_refused = false;
        return index;
    }

    void open(Kind kind, const YAML::Mark& mark, YAML::EmitterStyle::value style) {
        const std::uint32_t at = behind_properties(offset(mark));
        count_event(at);
        if (!open_.empty() && open_.back().key_is_next) {
            // At the end of the text yaml-cpp takes a bracket that is still open for a key.
            const bool closed = style != YAML::EmitterStyle::Flow || is_closed(source_.text(), at);
            faults_.push_back(
                {closed ? FaultKind::key : FaultKind::syntax,
                 {at, at + 1},
                 std::string{closed ? std::string_view{"a list or a mapping"}
                                    : complaint(kind == Kind::mapping ? YAML::ErrorMsg::END_OF_MAP_FLOW
                                                                      : YAML::ErrorMsg::END_OF_SEQ_FLOW)
                                          .words},
                 {},
                 0});
            throw Stop{};
        }
        if (open_.size() >= limits_.nesting) {
            faults_.push_back({FaultKind::depth, {at, at}, {}, {}, limits_.nesting});
            throw Stop{};
        }
        Node node;
        node.kind = kind;
        node.style = style == YAML::EmitterStyle::Flow ? Style::flow : Style::block;
        node.span = {at, at};
        const std::uint32_t index = attach(node);
        open_.push_back({index, 0, kind == Kind::mapping, {}, false});
    }

    void find_duplicates(std::uint32_t map) {
        children_.clear();
        for (std::uint32_t at = tree_.at(map).first; at != 0; at = tree_.at(at).next) children_.push_back(at);
        // Of the same key the first comes first.
        std::sort(children_.begin(), children_.end(), [&](auto a, auto b) {
            const int order = tree_.at(a).key.compare(tree_.at(b).key);
            return order == 0 ? a < b : order < 0;
        });
        std::size_t first = 0;
        for (std::size_t i = 1; i < children_.size(); ++i) {
            if (tree_.at(children_[i]).key != tree_.at(children_[first]).key) {
                first = i;
                continue;
            }
            const Node& twin = tree_.at(children_[i]);
            faults_.push_back({FaultKind::duplicate_key, twin.key_span, std::string{twin.key},
                               tree_.at(children_[first]).key_span, 0});
            refused_.push_back(children_[i]);
        }
    }

    const text::Source& source_;
    bool disguised_;
    Abridged* abridged_;  // borrowed
    const Limits& limits_;
    Tree& tree_;
    std::vector<Fault>& faults_;
    std::vector<Open> open_;
    std::vector<std::uint32_t> children_;  // of one mapping at a time
    std::vector<std::uint32_t> refused_;
    std::uint32_t events_{0};
    Reached reached_;
};

}  // namespace detail

/// What the parser made of a text: whether it came to the end, and which entries of mappings are not to be judged, since their
/// key is a fault already.
struct Parsed {
    bool complete{false};
    std::vector<std::uint32_t> refused;
};

/// How the parser gets a text: as it stands, or each word as its first letter, which takes half of the time. What is said of a broken text
/// is right for the former alone.
enum class Words : std::uint8_t { whole, abridged };

/// Reads the first document of a guarded text into `tree`. Never throws on bad input: that becomes a fault. A text that was read abridged
/// and is not complete is to be read whole: the faults say nothing yet.
[[nodiscard]] inline Parsed parse(const text::Source& source, const Limits& limits, Words words, Tree& tree,
                                  std::vector<Fault>& faults) {
    // One search for each: a search for both at once looks at each byte by itself.
    const bool plain = source.text().find('?') == std::string_view::npos &&
                       source.text().find('*') == std::string_view::npos;
    const std::string disguised = plain ? std::string{} : detail::disguise(source.text());
    std::string_view shown = plain ? source.text() : std::string_view{disguised};
    std::optional<detail::Abridged> abridged;
    if (words == Words::abridged) shown = abridged.emplace(source.text(), shown).text();
    detail::Builder builder{source, !plain, abridged ? &*abridged : nullptr, limits, tree, faults};
    detail::ViewBuffer buffer{shown};
    std::istream stream{&buffer};
    bool complete = false;
    try {
        YAML::Parser parser{stream};
        parser.HandleNextDocument(builder);
        complete = true;
    } catch (const detail::Stop&) {
        builder.drop_unfinished(false);
    } catch (const YAML::Exception& error) {
        if (abridged) return {};
        builder.drop_unfinished(true);
        const std::uint32_t at = error.mark.pos < 0
                                     ? source.size()
                                     : std::min(static_cast<std::uint32_t>(error.mark.pos), source.size());
        faults.push_back(detail::cause(source.text(), at, detail::complaint(error.msg), builder.reached()));
    }
    return {complete, builder.refused()};
}

}  // namespace atelier::yaml
