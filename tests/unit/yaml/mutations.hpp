#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <utility>

// A record as somebody would write it by hand, in all the styles that people use, and ways to spoil it by a slip or two.
namespace atelier::test {

inline constexpr std::string_view written_by_hand = R"(# The atelier's record
---
atelier: 1   # the format
id: amsterdam-republica
name: Republica, Buiksloterham
phase: maturing
country: NL
started: 2020-09-10
method: {id: innovation-atelier, version: 1}

challenge:
  statement: >-
    The grid is full, and
    homes are waiting.

    Who shares what?
  systemic-issue: "Congestion: \"no\" new \u20AC \
    connections"
  urgency: 'It''s now,
    or never'
  boundaries: [ grid limit, 'the law', "the budget" ]
  validated: {date: 2020-10-01, by: [municipality, developer]}

context:
  technical-systems: solar panels, batteries
    and heat pumps
  governance-structures: |
    - the alderman
      and the board
  market-conditions: |2
      deep
    less
  social-dynamics: |+
    kept

  interdependencies:
  - between: [grid-operator, developer]
    about: capacity
  -
    about:
stakeholders:
  # the first
  - id: municipality
    name: City of Amsterdam
    holds:
      - decision
      - ownership   # both
    affected: false
    gains: {short-term: insight, long-term: ~}
    since: 2020-09-10

  - {id: developer, sector: business,
     role: "builds: and sells", commitment: committed}
communities: {relevant: true}
"governance":
  'facilitator': municipality
  decides: [
    municipality,
    developer,
  ]
  mandate: a#b c:d http://example.org/?q=[1]&x=*y
  rhythm: null
hypotheses: []
vision:
  objectives: [{id: o1, text: an end, due: 2021-12-31}, {id: o2, text: }]
assessment:
  establishing:
    vision:
      endorsement: fully
      long-term-change:
        rating: largely
        answer: a long one - with dashes
        evidence: [model-2021]
      first-year-objectives: {rating: n/a, reason: -1 is no number}
waivers: [ ]
...
)";

/// Texts that differ from one by a few slips; the same for the same seed on every machine.
class Mutations {
public:
    explicit Mutations(std::uint32_t seed) : random_{seed} {}

    std::string of(std::string_view original) {
        std::string text{original};
        const std::size_t slips = 1 + below(3);
        for (std::size_t i = 0; i < slips; ++i) slip(text);
        return text;
    }

    // std::uniform_int_distribution differs between standard libraries.
    std::size_t below(std::size_t limit) { return limit == 0 ? 0 : random_() % limit; }

private:
    static constexpr std::string_view words[] = {
        ":",
        ": ",
        " :",
        "-",
        "- ",
        " - ",
        "?",
        "? ",
        ",",
        ", ",
        "[",
        "]",
        "{",
        "}",
        "#",
        " # ",
        "&a ",
        "*a",
        "!",
        "!!str ",
        "|",
        ">",
        "|-\n",
        ">+\n",
        "|2\n",
        "'",
        "''",
        "\"",
        "\\",
        "\"\"",
        "%",
        "@",
        "`",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\t",
        " ",
        "  ",
        "    ",
        "---",
        "\n---\n",
        "...",
        "\n...\n",
        "~",
        "null",
        "<<: ",
        "id: ",
        "name:",
        "\n  ",
        "\n- ",
        "\n  - ",
        "\n# c\n",
        "\\\n",
        "\\n",
        "\\u0041",
        "=",
        "\xC3\xA9",
        "\xC2\xA0",
        "\xE2\x80\xA8",
        "\xC2\x85",
        "\xEF\xBB\xBF",
        "a",
        "0",
        "[]",
        "{}",
        "[a: b]",
        "{a}",
        "? a\n: b\n",
        "\n\t",
        "-\t",
        ":\t",
    };

    void slip(std::string& text) {
        const std::size_t at = below(text.size() + 1);
        const std::size_t length = 1 + below(below(4) == 0 ? 40 : 3);
        switch (below(8)) {
            case 0:
            case 1: text.erase(std::min(at, text.size()), length); break;
            case 2: text.insert(at, text.substr(at, length)); break;
            case 3: {
                const std::size_t other = below(text.size() + 1);
                if (at < text.size() && other < text.size()) std::swap(text[at], text[other]);
                break;
            }
            case 4: {  // a piece from elsewhere
                const std::string piece = text.substr(below(text.size() + 1), length);
                text.insert(at, piece);
                break;
            }
            case 5: text.resize(below(20) == 0 ? at : text.size()); [[fallthrough]];
            default: {
                const std::string_view word = words[below(std::size(words))];
                const std::size_t place = std::min(at, text.size());
                if (below(3) == 0)
                    text.replace(place, std::min(word.size(), text.size() - place), word);
                else
                    text.insert(place, word);
            }
        }
    }

    std::mt19937 random_;
};

}  // namespace atelier::test
