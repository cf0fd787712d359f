#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "atelier/diag/finding.hpp"
#include "atelier/diag/fingerprint.hpp"
#include "atelier/text/source.hpp"
#include "atelier/yaml/document.hpp"

// What a finding is about, as one figure that stays when the text around it changes: the code, the address, and the value that stands
// there. An entry without an id has its position in its address, and an entry put before it would make every later one another: it is told by what it
// holds instead.
namespace atelier::rules {

/// Tells what the findings of one document are about.
class Identity {
public:
    explicit Identity(const yaml::Document& document) : document_{document} {
        for (std::uint32_t i = 0; i < document.tree.size(); ++i) {
            const yaml::Node& node = document.tree.at(i);
            if (node.kind == yaml::Kind::scalar && !node.span.empty()) scalars_.push_back({node.span, i});
        }
        std::sort(scalars_.begin(), scalars_.end(),
                  [](const Scalar& a, const Scalar& b) { return a.span.begin < b.span.begin; });
    }

    [[nodiscard]] std::uint64_t of(const diag::Finding& finding) {
        diag::Digest digest;
        digest.feed(finding.code);
        feed_address(finding.address, digest);
        // A baseline must not lead back to a telephone number: there are few enough of them to try each.
        if (!finding.covered) feed_value(finding, digest);
        return digest.value();
    }

private:
    struct Scalar {
        text::Span span;
        std::uint32_t node;
    };
    /// The entries of a list, by their position and by their ids.
    struct Entries {
        std::vector<yaml::View> all;
        std::unordered_map<std::string_view, std::uint32_t> by_id;
    };

    [[nodiscard]] static bool is_number(std::string_view word) {
        return !word.empty() && word.size() < 9 &&
               word.find_first_not_of("0123456789") == std::string_view::npos;
    }

    void feed_address(std::string_view address, diag::Digest& digest) {
        for (std::size_t begin = 0; begin < address.size();) {
            const std::size_t end = std::min(address.find('.', begin), address.size());
            const std::string_view part = address.substr(begin, end - begin);
            const yaml::View entry = is_number(part) && begin > 0
                                         ? child(node_at(address.substr(0, begin - 1)), part)
                                         : yaml::View{};
            if (entry.found() && id_of(entry) != part)
                digest.feed(content_of(entry));
            else
                digest.feed(part);
            begin = end + 1;
        }
        digest.feed(std::string_view{});
    }

    [[nodiscard]] static std::string_view id_of(yaml::View entry) {
        const yaml::View id = entry.find("id");
        return id.found() ? id.text() : std::string_view{};
    }

    /// The node at an address, or none: not every address is a place in the text.
    [[nodiscard]] yaml::View node_at(std::string_view address) {
        if (document_.tree.empty()) return {};
        if (const auto known = nodes_.find(address); known != nodes_.end()) return known->second;
        const auto dot = address.rfind('.');
        const yaml::View parent =
            dot == std::string_view::npos ? document_.tree.root() : node_at(address.substr(0, dot));
        const yaml::View found =
            child(parent, dot == std::string_view::npos ? address : address.substr(dot + 1));
        nodes_.emplace(std::string{address}, found);
        return found;
    }

    [[nodiscard]] yaml::View child(yaml::View parent, std::string_view part) {
        if (!parent.found() || !parent.is(yaml::Kind::sequence)) return parent.find(part);
        const Entries& entries = entries_of(parent);
        if (const auto named = entries.by_id.find(part); named != entries.by_id.end())
            return entries.all[named->second];
        if (!is_number(part)) return {};
        std::size_t position = 0;
        for (const char c : part) position = position * 10 + static_cast<std::size_t>(c - '0');
        return position >= 1 && position <= entries.all.size() ? entries.all[position - 1] : yaml::View{};
    }

    [[nodiscard]] const Entries& entries_of(yaml::View list) {
        const auto [at, fresh] = lists_.try_emplace(&list.node());
        if (!fresh) return at->second;
        Entries& out = at->second;
        for (const yaml::View entry : list) {
            if (const std::string_view id = id_of(entry); !id.empty())
                out.by_id.emplace(id, static_cast<std::uint32_t>(out.all.size()));
            out.all.push_back(entry);
        }
        return out;
    }

    /// What an entry holds in words of its own: not the lists in it, since an entry more there makes it no other.
    [[nodiscard]] std::uint64_t content_of(yaml::View entry) {
        const auto [at, fresh] = contents_.try_emplace(&entry.node(), 0);
        if (!fresh) return at->second;
        diag::Digest digest;
        digest.feed(entry.text());
        for (const yaml::View part : entry)
            if (part.is(yaml::Kind::scalar)) digest.feed(part.key()).feed(part.text());
        return at->second = digest.value();
    }

    /// The value that stands at the place; for what has no address, the line. Nothing where a whole entry is meant.
    void feed_value(const diag::Finding& finding, diag::Digest& digest) {
        const text::Span span = finding.span;
        const auto next = std::upper_bound(
            scalars_.begin(), scalars_.end(), span.begin,
            [](std::uint32_t begin, const Scalar& scalar) { return begin < scalar.span.begin; });
        if (next != scalars_.begin() && !span.empty()) {
            const Scalar& scalar = *std::prev(next);
            if (span == scalar.span) return feed_words(document_.tree.at(scalar.node).text, digest);
            if (span.end <= scalar.span.end) return feed_words(document_.source.slice(span), digest);
        }
        if (finding.address.empty()) digest.feed(line_at(span.begin));
    }

    /// However the words are laid out; of a long text its beginning and its length.
    static void feed_words(std::string_view words, diag::Digest& digest) {
        constexpr std::size_t most = 4096;
        std::string kept;
        for (const char c : words.substr(0, most)) {
            const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
            if (blank && (kept.empty() || kept.back() == ' ')) continue;
            kept += blank ? ' ' : c;
        }
        digest.feed(kept);
        if (words.size() > most) digest.feed(static_cast<std::uint64_t>(words.size()));
    }

    [[nodiscard]] std::uint64_t line_at(std::uint32_t byte) {
        const text::Span line = document_.source.line_span(document_.source.line_of(byte));
        if (line.begin != line_ || !has_line_) {
            diag::Digest digest;
            feed_words(document_.source.slice(line), digest);
            line_ = line.begin;
            line_digest_ = digest.value();
            has_line_ = true;
        }
        return line_digest_;
    }

    const yaml::Document& document_;
    std::vector<Scalar> scalars_;  ///< in the order of the text
    std::map<std::string, yaml::View, std::less<>> nodes_;
    std::unordered_map<const yaml::Node*, Entries> lists_;
    std::unordered_map<const yaml::Node*, std::uint64_t> contents_;
    std::uint32_t line_{0};
    std::uint64_t line_digest_{0};
    bool has_line_{false};
};

}  // namespace atelier::rules
