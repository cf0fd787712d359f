#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/rules/personal.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/text/source.hpp"
#include "atelier/text/span.hpp"
#include "atelier/text/words.hpp"
#include "atelier/yaml/tree.hpp"

// Where the rules of the family PRV look: at every value and key, at comments, and at the lines of a text that cannot be read. A report
// names the place and never the value.
namespace atelier::rules {

/// Where a match stands in the file. A folded or escaped text does not stand there byte for byte; then the whole value is meant.
[[nodiscard]] inline text::Span place_in_source(const text::Source& source, std::string_view text,
                                                text::Span at, const PersonalMatch& match,
                                                std::size_t& from) {
    const std::size_t found = source.slice(at).find(text.substr(match.at, match.length), from);
    if (found == std::string_view::npos) return at;
    from = found + match.length;
    const auto begin = static_cast<std::uint32_t>(at.begin + found);
    return {begin, begin + static_cast<std::uint32_t>(match.length)};
}

/// A run of one rule over a whole text. `what` it looks for is said in words: "an e-mail address".
class PersonalPlaces {
public:
    PersonalPlaces(const Case& subject, const Reporter& reporter, std::string_view what, Search search)
        : subject_{subject}, reporter_{reporter}, what_{what}, search_{search} {}

    void run() {
        const yaml::Document& document = subject_.document;
        const yaml::View root = document.tree.root();
        // Of a text that could be read only in part, nobody knows which of its lines the tree holds.
        if (!document.complete || !root.found()) return lines();
        inside(root);
        for (const text::Span comment : document.comments) {
            const std::string_view text = document.source.slice(comment);
            report(text, comment, without_figures(text, search_(text)), "a comment");
        }
    }

private:
    void lines() {
        const text::Source& source = subject_.document.source;
        for (std::uint32_t line = 1; line <= source.line_count(); ++line) {
            const std::string_view text = source.line(line);
            report(text, source.line_span(line), without_figures(text, search_(text)), "this line");
        }
    }

    /// The entries of a list are named by their ids, or counted from 1, as everywhere.
    void inside(yaml::View node) {
        std::size_t position = 0;
        for (const yaml::View child : node) {
            ++position;
            if (!child.key().empty()) report(child.key(), child.key_span(), search_(child.key()), "a key");
            const std::size_t outer = path_.size();
            if (child.is(yaml::Kind::mapping) && node.is(yaml::Kind::sequence))
                deeper(name_of(child, position));
            else
                deeper(child.key());
            if (child.is(yaml::Kind::scalar))
                value(child);
            else
                inside(child);
            path_.resize(outer);
        }
    }

    [[nodiscard]] static std::string name_of(yaml::View entry, std::size_t position) {
        const yaml::View id = entry.find("id");
        const bool named = id.found() && id.is(yaml::Kind::scalar) && text::is_kebab(id.text());
        return named ? std::string{id.text()} : std::to_string(position);
    }

    void deeper(std::string_view key) {
        if (!path_.empty() && !key.empty()) path_ += '.';
        path_ += key;
    }

    void value(yaml::View node) {
        const auto matches = search_(node.text());
        if (matches.empty() || (is_figure(node.text()) && node.key() != "id" && !is_free_text(node.span())))
            return;
        report(node.text(), node.span(), matches, "`" + path_ + "`");
    }

    /// Digits alone, where no words are wanted, are an amount.
    [[nodiscard]] static bool is_figure(std::string_view text) {
        return !text.starts_with('0') && text.find_first_not_of("0123456789.") == std::string_view::npos;
    }

    [[nodiscard]] bool is_free_text(text::Span at) {
        if (free_texts_.empty()) {
            for (const record::Use& use : subject_.record.index.texts) free_texts_.push_back(use.at.begin);
            std::sort(free_texts_.begin(), free_texts_.end());
        }
        return std::binary_search(free_texts_.begin(), free_texts_.end(), at.begin);
    }

    /// In a line as it stands, `key: 123456782` holds an amount as well.
    [[nodiscard]] static std::vector<PersonalMatch> without_figures(std::string_view line,
                                                                    std::vector<PersonalMatch> matches) {
        std::erase_if(matches, [&](const PersonalMatch& match) {
            const std::string_view front = line.substr(0, match.at);
            const std::size_t behind = line.find_first_not_of(" \r", match.at + match.length);
            const bool ends = behind == std::string_view::npos ||
                              std::string_view{"},]#"}.find(line[behind]) != std::string_view::npos;
            return ends && front.ends_with(": ") && is_figure(line.substr(match.at, match.length)) &&
                   front.find_first_of(" \t", front.find_first_not_of(" \t#-{[")) == front.size() - 1;
        });
        return matches;
    }

    /// One finding for each text with matches, at the first of them.
    void report(std::string_view text, text::Span at, const std::vector<PersonalMatch>& matches,
                const std::string& place) const {
        constexpr std::size_t most_labels = 3;
        if (matches.empty()) return;
        const text::Source& source = subject_.document.source;
        std::size_t from = 0;
        const text::Span first = place_in_source(source, text, at, matches.front(), from);
        auto& finding =
            reporter_.report(first, path_, place + " holds what looks like " + std::string{what_});
        finding.covered = true;
        finding.label = "looks like " + std::string{matches.front().looks_like};
        for (std::size_t i = 1; i < matches.size() && i <= most_labels; ++i)
            finding.related.push_back({place_in_source(source, text, at, matches[i], from),
                                       "looks like " + std::string{matches[i].looks_like}});
    }

    const Case& subject_;
    const Reporter& reporter_;
    std::string_view what_;
    Search search_;
    std::string
        path_;  ///< of where it looks; one that grows and shrinks, since nearly all places hold nothing
    std::vector<std::uint32_t> free_texts_;
};

inline void report_personal(const Case& subject, const Reporter& reporter, std::string_view what,
                            Search search) {
    PersonalPlaces{subject, reporter, what, search}.run();
}

}  // namespace atelier::rules
