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
#include "atelier/yaml/fault.hpp"
#include "atelier/yaml/guard.hpp"
#include "atelier/yaml/limits.hpp"
#include "atelier/yaml/tree.hpp"

// The one header that names yaml-cpp. Everything above sees only the Tree, so that another reader would be a change to this file.
namespace atelier::yaml {

namespace detail {

/// yaml-cpp gets these bytes, which no UTF-8 holds and no escape makes, in the place of two characters:
/// - of a `?` that follows upon a word and can be nothing but text. Within brackets yaml-cpp 0.7 ends a plain value at any, so that
///   `[Who pays?, Who gains?]` would be no YAML.
/// - of any `*`, since an alias that names nothing would end the reading, and one that names something would be followed.
inline constexpr char question_mark = '\xFE';
inline constexpr char asterisk = '\xFD';

/// The text as yaml-cpp gets it: byte for byte as long as the source.
[[nodiscard]] inline std::string disguise(std::string_view text) {
    // Behind these a `?` may begin a key; behind the latter only with a space between.
    constexpr std::string_view openers = "\n\r[{,:";
    constexpr std::string_view spaced_openers = "-?|>";
    std::string out{text};
    char before = '\n';
    bool spaced = false;
    for (char& c : out) {
        const auto opens = [&](std::string_view which) {
            return which.find(before) != std::string_view::npos;
        };
        if (c == '*') c = asterisk;
        if (c == '?' && !opens(openers) && !(spaced && opens(spaced_openers))) c = question_mark;
        spaced = c == ' ' || c == '\t';
        if (!spaced) before = c;
    }
    return out;
}

/// A value as it stands in the source.
[[nodiscard]] inline std::string undisguise(std::string value) {
    std::replace(value.begin(), value.end(), question_mark, '?');
    std::replace(value.begin(), value.end(), asterisk, '*');
    return value;
}

/// Lets yaml-cpp read a text where it lies, without another copy.
class ViewBuffer : public std::streambuf {
public:
    explicit ViewBuffer(std::string_view text) {
        char* begin =
            const_cast<char*>(text.data());  // NOLINT: streambuf asks for char*, and only reads the get area
        setg(begin, begin, begin + text.size());
    }
};

/// What yaml-cpp says when it gives up, in words for people who did not write a YAML parser.
[[nodiscard]] inline std::string reason(std::string_view message) {
    using namespace YAML::ErrorMsg;
    const std::pair<std::string_view, std::string_view> known[] = {
        {END_OF_MAP, "a key stands further left or right than the keys around it, or its `:` is missing"},
        {END_OF_MAP_FLOW, "a `{` is never closed by `}`, or a comma is missing"},
        {END_OF_SEQ,
         "an entry stands further left or right than the entries around it, or its `-` is missing"},
        {END_OF_SEQ_FLOW, "a `[` is never closed by `]`, or a comma is missing"},
        {UNKNOWN_TOKEN, "a character stands here that cannot begin a value: put the value in quotes"},
        {DOC_IN_SCALAR, "a line of `---` or `...` stands inside a quoted value"},
        {EOF_IN_SCALAR, "a quote is opened and never closed"},
        {CHAR_IN_SCALAR, "a character stands here that cannot stand in a value: put the value in quotes"},
        {TAB_IN_INDENTATION, "a tab stands where the line is indented: use spaces"},
        {FLOW_END, "a `]` or `}` closes nothing"},
        {BLOCK_ENTRY, "a `-` stands where no list can begin: put it on a line of its own"},
        {MAP_KEY, "a key stands where none can begin"},
        {MAP_VALUE, "a `:` stands where no value can begin: put a text that holds `: ` in quotes"},
        {ZERO_INDENT_IN_BLOCK, "a block of text cannot be indented by 0"},
        {CHAR_IN_BLOCK, "nothing but a comment can stand behind `|` or `>` on the same line"},
        {INVALID_HEX, "an escape in double quotes lacks its digits"},
        {SINGLE_QUOTED_CHAR, "a single quote stands where it cannot: write it twice"},
    };
    for (const auto& [text, words] : known)
        if (message == text) return std::string{words};
    if (message.starts_with(INVALID_ESCAPE))
        return "a backslash in double quotes begins no known escape: write it twice, or use single quotes";
    if (message.starts_with(INVALID_UNICODE)) return "an escape in double quotes names no character";
    return "the structure cannot be understood from here on";
}

/// How far the reader had come when the parser gave up.
struct Reached {
    std::uint32_t last_read{0};            ///< the end of the last value, or a place before it
    std::uint32_t last_quote{UINT32_MAX};  ///< where the last value began, if it was quoted
    std::uint32_t bracket{UINT32_MAX};     ///< the innermost `[` or `{` that is still open
};

/// True where `at` stands on a later line than `opening` that is indented no further: what was opened does not go on there.
[[nodiscard]] inline bool is_outdented(std::string_view text, std::uint32_t opening, std::uint32_t at) {
    const auto line_of = [&](std::uint32_t place) {
        return place == 0 ? 0 : text.rfind('\n', place - 1) + 1;
    };
    const auto indent = [&](std::size_t line) {
        return std::min(text.find_first_not_of(" \t-", line), text.size()) - line;
    };
    return opening < at && line_of(opening) != line_of(at) && indent(line_of(at)) <= indent(line_of(opening));
}

/// Where the next value in quotes begins, or the end of the text.
[[nodiscard]] inline std::uint32_t next_quote(std::string_view text, std::size_t from) {
    constexpr std::string_view openers = " \t\r\n[{,:-";
    for (std::size_t at = text.find_first_of("\"'#", from); at < text.size();
         at = text.find_first_of("\"'#", at)) {
        const bool begins = at == 0 || openers.find(text[at - 1]) != std::string_view::npos;
        if (text[at] != '#' && begins) return static_cast<std::uint32_t>(at);
        at = text[at] == '#' && begins ? std::min(text.find('\n', at), text.size()) : at + 1;
    }
    return static_cast<std::uint32_t>(text.size());
}

/// True where the bracket that opens here is closed somewhere; brackets in quotes do not count.
[[nodiscard]] inline bool is_closed(std::string_view text, std::uint32_t opening) {
    std::size_t depth = 0;
    for (std::size_t at = opening; at < text.size(); at = text.find_first_of("[]{}\"'", at + 1)) {
        if (text[at] == '"' || text[at] == '\'') {
            if (next_quote(text, at) == at) at = std::min(text.find(text[at], at + 1), text.size() - 1);
        } else if (text[at] == '[' || text[at] == '{') {
            ++depth;
        } else if (--depth == 0) {
            return true;
        }
    }
    return false;
}

/// The tab that indents the line of a place, or nothing.
[[nodiscard]] inline std::optional<std::uint32_t> indenting_tab(std::string_view text, std::uint32_t at) {
    const std::size_t line = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
    const std::size_t first = std::min(text.find_first_not_of(" \t", line), text.size());
    const auto tab = text.substr(line, first - line).find('\t');
    return tab == std::string_view::npos ? std::nullopt
                                         : std::optional{static_cast<std::uint32_t>(line + tab)};
}

/// True where the quote that opens here is closed before its line ends.
[[nodiscard]] inline bool closes_on_its_line(std::string_view text, std::uint32_t opening) {
    const char quote = text[opening];
    for (std::size_t at = opening + 1; at < text.size() && text[at] != '\n'; ++at) {
        if (text[at] == '\\' && quote == '"')
            ++at;
        else if (text[at] == quote && text.substr(at + 1).starts_with(quote) && quote == '\'')
            ++at;
        else if (text[at] == quote)
            return true;
    }
    return false;
}

/// True where something stands on the line of a closing quote or bracket, behind it.
[[nodiscard]] inline bool is_behind_closed(std::string_view text, std::uint32_t at) {
    const auto before =
        at == 0 || at >= text.size() ? std::string_view::npos : text.find_last_not_of(" \t", at - 1);
    return before != std::string_view::npos &&
           std::string_view{"\"']}"}.find(text[before]) != std::string_view::npos;
}

/// A line without a colon runs into the key below it, which the parser then takes for one value with a colon in it. The
/// first such line above the place, or nothing.
[[nodiscard]] inline std::optional<text::Span> line_without_colon(std::string_view text, std::uint32_t at) {
    const auto start_of = [&](std::size_t place) { return place == 0 ? 0 : text.rfind('\n', place - 1) + 1; };
    const auto first_of = [&](std::size_t line) {
        return std::min(text.find_first_not_of(' ', line), text.size());
    };
    std::size_t line = start_of(at);
    const std::size_t indent = first_of(line) - line;
    std::size_t most = at;
    std::optional<text::Span> found;
    if (text.substr(line, at - line).find(": ") != std::string_view::npos) return found;
    while (line > 0) {
        line = start_of(line - 1);
        const std::size_t first = first_of(line);
        const std::size_t end = std::min(text.find_first_of("\r\n", first), text.size());
        const std::string_view words = text.substr(first, end - first);
        if (first - line < indent || first - line > most || words.empty() ||
            std::string_view{"-#\"'[{&*!|>?"}.find(words.front()) != std::string_view::npos)
            break;
        if (words.find(": ") != std::string_view::npos || words.ends_with(':')) break;
        found = text::Span{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(end)};
        most =
            first - line;  // a line that stands deeper than the one below it goes on with a value further up
    }
    return found;
}

/// What is wrong where the parser gave up, as far as the text around the place tells it better than the parser does.
[[nodiscard]] inline Fault cause(std::string_view text, std::uint32_t at, const std::string& message,
                                 const Reached& reached) {
    using namespace YAML::ErrorMsg;
    const auto end_of_line = [&](std::uint32_t from) {
        return static_cast<std::uint32_t>(std::min(text.find_first_of("\r\n", from), text.size()));
    };
    const auto open_quote = [&](std::uint32_t quote) {
        return Fault{FaultKind::unterminated_quote, {quote, end_of_line(quote)}, {}, {}, 0};
    };
    if (message == EOF_IN_SCALAR || message == DOC_IN_SCALAR)
        if (const std::uint32_t quote = next_quote(text, reached.last_read); quote < text.size())
            return open_quote(quote);
    if (reached.last_quote < at && is_outdented(text, reached.last_quote, at) &&
        !closes_on_its_line(text, reached.last_quote))
        return open_quote(reached.last_quote);
    const bool escape =
        message == INVALID_HEX || message.starts_with(INVALID_ESCAPE) || message.starts_with(INVALID_UNICODE);
    if (const auto backslash = text.rfind('\\', at); escape && backslash != std::string_view::npos)
        return {FaultKind::syntax,
                {static_cast<std::uint32_t>(backslash), std::max(at, static_cast<std::uint32_t>(backslash))},
                reason(message),
                {},
                0};
    if (const auto tab = indenting_tab(text, at))
        return {FaultKind::indentation, {*tab, *tab + 1}, "tab", {}, 0};
    if ((message == END_OF_MAP_FLOW || message == END_OF_SEQ_FLOW) && reached.bracket < at &&
        (at >= text.size() || is_outdented(text, reached.bracket, at)))
        return {FaultKind::syntax, {reached.bracket, reached.bracket + 1}, reason(message), {}, 0};
    if (message == MAP_VALUE)
        if (const auto line = line_without_colon(text, at))
            return {FaultKind::stray, *line, "a key without `:`, or a value on a line of its own", {}, 0};
    if ((message == END_OF_MAP || message == END_OF_SEQ) && is_behind_closed(text, at))
        return {FaultKind::stray,
                {at, end_of_line(at)},
                "text stands behind a value that is closed already",
                {},
                0};
    return {FaultKind::syntax, {at, at}, reason(message), {}, 0};
}

/// Thrown from a handler to make the parser stop; the fault has been recorded.
struct Stop {};

/// Builds the tree from the parser's events and stops it where a limit is met.
class Builder final : public YAML::EventHandler {
public:
    Builder(const text::Source& source, const Limits& limits, Tree& tree, std::vector<Fault>& faults)
        : source_{source}, limits_{limits}, tree_{tree}, faults_{faults} {}

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t) override { leaf(Kind::null, mark, {}); }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { leaf(Kind::scalar, mark, {}); }

    void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                  const std::string& value) override {
        const bool disguised = value.find_first_of(std::string_view{"\xFE\xFD"}) != std::string::npos;
        leaf(Kind::scalar, mark, disguised ? undisguise(value) : value);
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
        if (++events_ <= limits_.events) return;
        faults_.push_back({FaultKind::events, {at, at}, {}, {}, limits_.events});
        throw Stop{};
    }

    void leaf(Kind kind, const YAML::Mark& mark, std::string_view value) {
        const std::uint32_t at = behind_properties(offset(mark));
        count_event(at);
        Node node;
        node.kind = kind;
        node.span = {at, at};
        if (kind == Kind::scalar) read_scalar(node, at, value);
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

    void read_scalar(Node& node, std::uint32_t at, std::string_view value) {
        const char first = at < source_.size() ? source_.text()[at] : '\0';
        node.style = first == '"'    ? Style::double_quoted
                     : first == '\'' ? Style::single_quoted
                     : first == '|'  ? Style::literal
                     : first == '>'  ? Style::folded
                                     : Style::plain;
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
        } else if (key.kind == Kind::null) {
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
            faults_.push_back({closed ? FaultKind::key : FaultKind::syntax,
                               {at, at + 1},
                               closed ? "a list or a mapping"
                                      : reason(kind == Kind::mapping ? YAML::ErrorMsg::END_OF_MAP_FLOW
                                                                     : YAML::ErrorMsg::END_OF_SEQ_FLOW),
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
        std::vector<std::uint32_t> children;
        for (std::uint32_t at = tree_.at(map).first; at != 0; at = tree_.at(at).next) children.push_back(at);
        std::stable_sort(children.begin(), children.end(),
                         [&](auto a, auto b) { return tree_.at(a).key < tree_.at(b).key; });
        std::size_t first = 0;
        for (std::size_t i = 1; i < children.size(); ++i) {
            if (tree_.at(children[i]).key != tree_.at(children[first]).key) {
                first = i;
                continue;
            }
            const Node& twin = tree_.at(children[i]);
            faults_.push_back({FaultKind::duplicate_key, twin.key_span, std::string{twin.key},
                               tree_.at(children[first]).key_span, 0});
            refused_.push_back(children[i]);
        }
    }

    const text::Source& source_;
    const Limits& limits_;
    Tree& tree_;
    std::vector<Fault>& faults_;
    std::vector<Open> open_;
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

/// Reads the first document of a guarded text into `tree`. Never throws on bad input: that becomes a fault.
[[nodiscard]] inline Parsed parse(const text::Source& source, const Limits& limits, Tree& tree,
                                  std::vector<Fault>& faults) {
    detail::Builder builder{source, limits, tree, faults};
    const bool plain = source.text().find_first_of("?*") == std::string_view::npos;
    const std::string disguised = plain ? std::string{} : detail::disguise(source.text());
    detail::ViewBuffer buffer{plain ? source.text() : std::string_view{disguised}};
    std::istream stream{&buffer};
    bool complete = false;
    try {
        YAML::Parser parser{stream};
        parser.HandleNextDocument(builder);
        complete = true;
    } catch (const detail::Stop&) {
        builder.drop_unfinished(false);
    } catch (const YAML::Exception& error) {
        builder.drop_unfinished(true);
        const std::uint32_t at = error.mark.pos < 0
                                     ? source.size()
                                     : std::min(static_cast<std::uint32_t>(error.mark.pos), source.size());
        faults.push_back(detail::cause(source.text(), at, error.msg, builder.reached()));
    }
    return {complete, builder.refused()};
}

}  // namespace atelier::yaml
