#include "commands/support/starter.hpp"

#include <algorithm>
#include <string_view>
#include <type_traits>

#include <fmt/core.h>

#include "atelier/record/describe.hpp"
#include "atelier/text/words.hpp"
#include "atelier/yaml/scalar.hpp"

namespace atelier::commands {
namespace {

/// One line of a skeleton: a key, and what it means.
struct Line {
    std::string text;
    std::string meaning;
};

template <class T>
struct Entries : std::false_type {};
template <class T>
struct Entries<record::List<T>> : std::true_type {
    using Item = T;
};

template <class E>
std::string choices_of(const record::Choice<E>&) {
    return " One of " + text::listing(names(E{}), "`", "or") + ".";
}
template <class E>
std::string choices_of(const record::List<record::Choice<E>>&) {
    return " Any of " + text::listing(names(E{}), "`", "and") + ".";
}
template <class F>
std::string choices_of(const F&) {
    return {};
}

/// Writes the keys below a section, with empty values.
class Skeleton {
public:
    Skeleton(std::vector<Line>& out, std::size_t depth) : out_{out}, depth_{depth} {}

    template <class F>
    void operator()(std::string_view key, F& field, record::Need, std::string_view meaning) {
        const std::string dash = first_ && item_ ? "- " : item_ ? "  " : "";
        first_ = false;
        const std::string lead = std::string(depth_ * 2, ' ') + dash + std::string{key} + ":";
        const std::string words = std::string{meaning} + choices_of(field);
        if constexpr (Entries<F>::value) {
            using Item = typename Entries<F>::Item;
            if constexpr (std::is_base_of_v<record::Entry, Item>) {
                out_.push_back({lead, words});
                item<Item>(deeper() + 1);
            } else {
                out_.push_back({lead + " []", words});
            }
        } else if constexpr (std::is_base_of_v<record::Entry, F>) {
            out_.push_back({lead, words});
            Skeleton below{out_, deeper() + 1};
            F blank;
            describe(below, blank);
        } else {
            out_.push_back({lead, words});
        }
    }

    template <class Item>
    void item(std::size_t depth) {
        Skeleton below{out_, depth};
        below.item_ = true;
        Item blank;
        describe(below, blank);
    }

private:
    [[nodiscard]] std::size_t deeper() const { return depth_ + (item_ ? 1 : 0); }

    std::vector<Line>& out_;
    std::size_t depth_;
    bool item_{false};
    bool first_{true};
};

/// What one key of a group means.
class Meaning {
public:
    explicit Meaning(std::string_view key) : key_{key} {}
    template <class F>
    void operator()(std::string_view key, F&, record::Need, std::string_view meaning) {
        if (key == key_) found_ = meaning;
    }
    [[nodiscard]] std::string_view found() const { return found_; }

private:
    std::string_view key_;
    std::string_view found_;
};

template <class T>
std::string_view meaning_of(std::string_view key) {
    Meaning meaning{key};
    T blank;
    describe(meaning, blank);
    return meaning.found();
}

/// Goes through the sections of a record, and writes each.
class Starter {
public:
    Starter(const Start& start, const method::Method& method) : start_{start}, method_{method} {
        head();
        record::Record blank;
        describe_record(*this, blank);
    }

    template <class F>
    void operator()(std::string_view key, F& field, record::Need, std::string_view meaning) {
        if (const std::string given = value_of(key); !given.empty()) return known(key, given, meaning);
        if constexpr (std::is_same_v<F, record::List<record::Stakeholder>>) {
            stakeholders(key, meaning);
        } else if constexpr (Entries<F>::value || std::is_base_of_v<record::Entry, F>) {
            std::vector<Line> lines;
            section(key, field, lines);
            out_ += fmt::format("\n# {}\n", meaning);
            comment(lines);
        } else {
            comment({{std::string{key} + ":", std::string{meaning}}});
        }
    }

    [[nodiscard]] std::string take() { return std::move(out_); }

private:
    static constexpr std::size_t beside = 100;  // columns; a longer meaning stands above its key

    void head() {
        out_ =
            "# The record of an Innovation Atelier. What is not there yet is no fault: where you have "
            "something to say,\n"
            "# take away the `# ` before a section and what of it you need. What a key means stands beside "
            "it.\n"
            "#   atelier validate            what is wrong, and what is missing\n"
            "#   atelier                     where the atelier stands, and what to do next\n"
            "#   atelier explain ADDRESS     what a question asks: atelier explain "
            "preconditions.challenge.urgency\n"
            "\n";
    }

    static std::string scalar(std::string_view text) { return *yaml::as_scalar(text); }

    /// The values of the keys that a new record has.
    [[nodiscard]] std::string value_of(std::string_view key) const {
        if (key == "atelier") return "1";
        if (key == "id") return scalar(start_.id);
        if (key == "name") return scalar(start_.name);
        if (key == "phase") return std::string{method_.phases[start_.phase].id};
        if (key == "city" && !start_.city.empty()) return scalar(start_.city);
        if (key == "country" && !start_.country.empty()) return scalar(start_.country);
        if (key == "method") return fmt::format("{{id: {}, version: {}}}", method_.id, method_.version);
        return {};
    }

    void known(std::string_view key, const std::string& value, std::string_view meaning) {
        std::string words{meaning};
        if (key == "phase") {
            std::vector<std::string_view> ids;
            for (const method::Phase& phase : method_.phases) ids.push_back(phase.id);
            words += " One of " + text::listing(ids, "`", "or") + ".";
        }
        const std::string line = fmt::format("{}: {}", key, value);
        if (line.size() + words.size() + 4 > beside)
            out_ += fmt::format("# {}\n{}\n", words, line);
        else
            out_ += fmt::format("{}  # {}\n", line, words);
    }

    template <class F>
    void section(std::string_view key, F& field, std::vector<Line>& lines) {
        if constexpr (std::is_same_v<F, record::Assessment>) {
            assessment(key, lines);
        } else if constexpr (std::is_same_v<F, record::InnovationCapacity>) {
            lines.push_back({std::string{key} + ":", std::string{meaning_of<record::Answer>("rating")}});
            for (const method::Element& element : method_.elements)
                lines.push_back({fmt::format("  {}:", element.id), std::string{element.title}});
        } else {
            Skeleton skeleton{lines, 0};
            skeleton(key, field, record::Need::optional, "");
        }
    }

    void assessment(std::string_view key, std::vector<Line>& lines) {
        lines.push_back({std::string{key} + ":", std::string{meaning_of<record::Answer>("rating")}});
        lines.push_back({"  date:", {}});
        lines.push_back({"  by: []", {}});
        for (method::Index p = 0; p <= start_.phase; ++p) {
            lines.push_back({fmt::format("  {}:", method_.phases[p].id), {}});
            for (std::size_t g = 0; g < method_.groups.size(); ++g) {
                if (method_.groups[g].phase != p) continue;
                lines.push_back({fmt::format("    {}:", method_.groups[g].id), {}});
                for (const method::Question& question : method_.questions)
                    if (question.group == g)
                        lines.push_back({fmt::format("      {}:", question.id), std::string{question.text}});
            }
        }
    }

    void stakeholders(std::string_view key, std::string_view meaning) {
        std::vector<Line> lines;
        record::List<record::Stakeholder> blank;
        Skeleton skeleton{lines, 0};
        skeleton(key, blank, record::Need::optional, "");
        out_ += fmt::format("\n# {}\n", meaning);
        if (start_.stakeholders.empty()) return comment(lines);
        out_ += fmt::format("{}:\n", key);
        for (std::size_t i = 0; i < start_.stakeholders.size(); ++i) {
            const auto& [id, name] = start_.stakeholders[i];
            out_ += fmt::format("  - id: {}\n    name: {}\n", scalar(id), scalar(name));
            if (i > 0) continue;             // once is enough to see what more can be said
            constexpr std::size_t said = 3;  // the list's own key, id and name
            for (std::size_t n = said; n < lines.size(); ++n)
                out_ += fmt::format("    # {}\n", beside_or_alone(lines[n].text.substr(4), lines[n].meaning));
        }
    }

    static std::string beside_or_alone(const std::string& text, const std::string& meaning) {
        constexpr std::size_t column = 28;
        return meaning.empty() ? text : fmt::format("{:<{}}  # {}", text, column, meaning);
    }

    void comment(const std::vector<Line>& lines) {
        for (const Line& line : lines)
            out_ += fmt::format("# {}\n", beside_or_alone(line.text, line.meaning));
    }

    const Start& start_;
    const method::Method& method_;
    std::string out_;
};

}  // namespace

std::string starter_record(const Start& start, const method::Method& method) {
    return Starter{start, method}.take();
}

}  // namespace atelier::commands
