#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/text/span.hpp"

namespace atelier::yaml {

/// What a node is. A scalar is text, whatever it looks like: numbers, dates and choices are made of it by the field
/// that asks. `null` is a key without a value (or `~`). `refused` stands where an alias stood: already reported, and not to be judged again.
enum class Kind : std::uint8_t { null, scalar, sequence, mapping, refused };

/// How it was written. Scalars: plain to folded; collections: block or flow.
enum class Style : std::uint8_t { plain, single_quoted, double_quoted, literal, folded, block, flow };

/// A node of the located tree. Nodes lie in one array in the order of the text; `first` and `next` are indices
/// into it (0 for none, since 0 is the root). In a mapping, a child carries its key.
struct Node {
    std::string_view text;  ///< a scalar's value, after folding and unescaping
    std::string_view key;
    text::Span span;  ///< the value: quotes and brackets included
    text::Span key_span;
    std::uint32_t first{0};
    std::uint32_t next{0};
    std::uint32_t count{0};  ///< children
    Kind kind{Kind::null};
    Style style{Style::plain};
    Style key_style{Style::plain};
};

class Tree;

/// A node seen from outside: cheap to copy, good as long as its Tree.
class View {
public:
    View() = default;
    View(const Tree& tree, std::uint32_t index) : tree_{&tree}, index_{index} {}

    [[nodiscard]] inline const Node& node() const;
    [[nodiscard]] Kind kind() const { return node().kind; }
    [[nodiscard]] Style style() const { return node().style; }
    [[nodiscard]] std::string_view text() const { return node().text; }
    [[nodiscard]] std::string_view key() const { return node().key; }
    [[nodiscard]] text::Span span() const { return node().span; }
    [[nodiscard]] text::Span key_span() const { return node().key_span; }
    [[nodiscard]] std::uint32_t size() const { return node().count; }
    [[nodiscard]] bool is(Kind kind) const { return node().kind == kind; }
    /// The value's place, or the key's where no value stands: where a finding about this node points.
    [[nodiscard]] text::Span place() const {
        return span().empty() && !key_span().empty() ? key_span() : span();
    }

    class Iterator {
    public:
        Iterator(const Tree* tree, std::uint32_t index) : tree_{tree}, index_{index} {}
        View operator*() const { return {*tree_, index_}; }
        inline Iterator& operator++();
        friend bool operator==(const Iterator& a, const Iterator& b) { return a.index_ == b.index_; }

    private:
        const Tree* tree_;
        std::uint32_t index_;
    };

    /// Children, in the order of the text. None for a scalar or null.
    [[nodiscard]] Iterator begin() const { return {tree_, node().first}; }
    [[nodiscard]] Iterator end() const { return {tree_, 0}; }

    /// The value of a key: in a mapping with duplicate keys (a fault already) the first; a View that is not `found()` if there is none.
    [[nodiscard]] View find(std::string_view key) const {
        if (tree_ != nullptr && is(Kind::mapping))
            for (const View child : *this)
                if (child.key() == key) return child;
        return {};
    }
    [[nodiscard]] bool found() const { return tree_ != nullptr; }

private:
    const Tree* tree_{nullptr};
    std::uint32_t index_{0};
};

/// Owns the nodes of one document and those scalar values that differ from the bytes of the source. All other text
/// points into the Source, which must live as long.
class Tree {
public:
    [[nodiscard]] bool empty() const { return nodes_.empty(); }
    [[nodiscard]] View root() const { return empty() ? View{} : View{*this, 0}; }
    [[nodiscard]] const Node& at(std::uint32_t index) const { return nodes_[index]; }
    [[nodiscard]] Node& at(std::uint32_t index) { return nodes_[index]; }
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(nodes_.size()); }

    std::uint32_t add(const Node& node) {
        nodes_.push_back(node);
        return size() - 1;
    }
    /// Keeps a text that stands nowhere in the source.
    std::string_view keep(std::string text) { return kept_.emplace_back(std::move(text)); }

private:
    std::vector<Node> nodes_;
    std::deque<std::string> kept_;
};

inline const Node& View::node() const { return tree_->at(index_); }
inline View::Iterator& View::Iterator::operator++() {
    index_ = tree_->at(index_).next;
    return *this;
}

}  // namespace atelier::yaml
