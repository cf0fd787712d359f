#include "commands/support/offers.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "commands/support/formats.hpp"
#include "commands/support/names.hpp"
#include "commands/support/parse.hpp"
#include "commands/support/refusal.hpp"
#include "commands/support/ruling.hpp"
#include "commands/support/session.hpp"
#include "emit/support/escape.hpp"

namespace atelier::commands {
namespace {

/// How far a call has come before the word that is being typed.
struct Begun {
    const Command* command{nullptr};
    const Option* awaiting{nullptr};  ///< the option whose value comes next
    bool helping{false};              ///< `help`: the name of a command comes next
    bool only_words{false};           ///< behind `--`
    bool lost{false};                 ///< a word that means nothing: what follows it cannot be known
    std::size_t words{0};
    Arguments arguments;
};

const Option* option_of(const Begun& begun, std::string_view name) {
    const Option* own = begun.command == nullptr ? nullptr : find_option(begun.command->options, name);
    return own != nullptr ? own : find_option(common_options(), name);
}

void read_option(Begun& begun, const std::string& word) {
    // `--name=value`, `-Cvalue`, or the name alone.
    const bool is_long = word.starts_with("--");
    const std::size_t end =
        is_long ? std::min(word.find('='), word.size()) : std::min(word.size(), std::size_t{2});
    const Option* option = option_of(begun, std::string_view{word}.substr(0, end));
    if (option == nullptr) return;
    if (option->is_flag())
        begun.arguments.set(option->key(), {});
    else if (end == word.size())
        begun.awaiting = option;
    else
        begun.arguments.set(option->key(), {word.substr(is_long ? end + 1 : end)});
}

void read_word(Begun& begun, const std::string& word) {
    if (begun.command != nullptr) {
        ++begun.words;
    } else if (word == "help" && !begun.helping) {
        begun.helping = true;
    } else if (!begun.helping) {
        begun.command = find_command(word);
        begun.lost = begun.command == nullptr;
    }
}

Begun read_begun(const std::vector<std::string>& words) {
    Begun begun;
    for (std::size_t i = 0; i + 1 < words.size() && !begun.lost; ++i) {
        const std::string& word = words[i];
        if (begun.awaiting != nullptr) {
            begun.arguments.set(begun.awaiting->key(), {word});
            begun.awaiting = nullptr;
        } else if (!begun.only_words && word == "--") {
            begun.only_words = true;
        } else if (!begun.only_words && word.size() > 1 && word.front() == '-') {
            read_option(begun, word);
        } else {
            read_word(begun, word);
        }
    }
    return begun;
}

/// The positional that the next word is, or none.
const Positional* next_positional(const Begun& begun) {
    std::size_t left = begun.words;
    for (const Positional& positional : begun.command->positionals) {
        if (positional.most == 0 || left < positional.most) return &positional;
        left -= positional.most;
    }
    return nullptr;
}

class Offering {
public:
    Offering(const std::vector<std::string>& words, io::World& world)
        : world_{world}, begun_{read_begun(words)}, typed_{words.empty() ? std::string{} : words.back()} {}

    std::vector<Offer> collect() {
        if (begun_.lost) return {};
        if (begun_.awaiting != nullptr)
            value(*begun_.awaiting);
        else if (!begun_.only_words && typed_.starts_with('-'))
            option();
        else if (begun_.command == nullptr)
            commands();
        else if (const Positional* positional = next_positional(begun_))
            word(positional->takes, positional->choices);
        return std::move(out_);
    }

private:
    /// The word behind what stands already: `--format=` of `--format=js`, `CLM001,` of `CLM001,EV`.
    void lead(std::size_t end) {
        lead_ += typed_.substr(0, end);
        typed_.erase(0, end);
    }

    void option() {
        const auto equals = typed_.find('=');
        if (typed_.starts_with("--") && equals != std::string::npos) {
            const Option* option = option_of(begun_, std::string_view{typed_}.substr(0, equals));
            lead(equals + 1);
            if (option != nullptr && !option->is_flag()) value(*option);
            return;
        }
        const auto table = [&](std::span<const Option> options) {
            for (const Option& option : options) {
                if (begun_.arguments.has(option.key()) && !option.lists && !option.again) continue;
                for (const std::string_view name : option.spellings()) add(name, option.meaning());
            }
        };
        if (begun_.command != nullptr) table(begun_.command->options);
        table(common_options());
    }

    void value(const Option& option) {
        if (option.lists && typed_.find(',') != std::string::npos) lead(typed_.rfind(',') + 1);
        if (option.writes == nullptr) return word(option.takes, option.choices);
        for (const emit::Format* format : emit::all_formats())
            if (option.writes(*format)) add(format->name, format->help);
        if (formats_for(option.writes).back() == "auto") add("auto", "github in GitHub Actions, else text");
    }

    void word(Takes takes, std::span<const std::string_view> choices) {
        for (const std::string_view choice : choices) add(choice, {});
        switch (takes) {
            case Takes::anything:
            case Takes::call: break;
            case Takes::file: paths(true, false); break;
            case Takes::folder: paths(false, false); break;
            case Takes::record: paths(true, true); break;
            case Takes::phase: names(phase_names(method())); break;
            case Takes::block: names(block_names(method())); break;
            case Takes::figure: names(figure_names(method())); break;
            case Takes::topic: topics(); break;
            case Takes::topic_or_file:
                topics();
                paths(true, false);
                break;
            case Takes::rules: rules(); break;
            case Takes::command: commands(); break;
        }
    }

    void topics() {
        names(topic_names(method()));
        rules();
    }

    void commands() {
        for (const Command* command : all_commands()) {
            add(command->name, command->summary);
            if (!command->alias.empty()) add(command->alias, command->summary);
        }
    }

    /// The families first, and codes once only one family is meant.
    void rules() {
        std::set<std::string_view> families;
        for (const rules::Rule* rule : all_rules())
            if (rule->family().starts_with(typed_.substr(0, rule->family().size())))
                families.insert(rule->family());
        for (const rules::Rule* rule : all_rules()) {
            if (families.size() > 1)
                add(rule->family(), {}, OfferKind::part);
            else
                add(rule->code, rule->what);
        }
    }

    /// Addresses step by step: up to the next `.` or `/` behind what is typed.
    void names(const std::vector<Name>& known) {
        for (const Name& name : known) {
            const auto mark = name.word.find_first_of("./", typed_.size());
            if (mark == std::string::npos)
                add(name.word, name.meaning);
            else
                add(std::string_view{name.word}.substr(0, mark + 1),
                    meaning_of(known, name.word.substr(0, mark)), OfferKind::part);
        }
    }

    static std::string_view meaning_of(const std::vector<Name>& known, std::string_view word) {
        const auto found =
            std::find_if(known.begin(), known.end(), [&](const Name& name) { return name.word == word; });
        return found == known.end() ? std::string_view{} : found->meaning;
    }

    void paths(bool files, bool records) {
        if (const auto folder = begun_.arguments.get("directory"); folder && !entered_)
            if (!world_.files.enter(home_path(world_, *folder)).empty()) return;
        entered_ = true;
        for (Offer& offer : path_offers(world_, typed_, files, records)) {
            offer.text = lead_ + offer.text;
            out_.push_back(std::move(offer));
        }
    }

    /// Offers a name that begins as what is typed does, once. What a shell might make something else of is no name of ours or of a
    /// method, and never offered.
    void add(std::string_view name, std::string_view meaning, OfferKind kind = OfferKind::word) {
        constexpr std::string_view marks = "-._/";
        const bool plain = std::all_of(name.begin(), name.end(), [&](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                   marks.find(c) != std::string_view::npos;
        });
        if (!plain || !name.starts_with(typed_) || !offered_.insert(std::string{name}).second) return;
        out_.push_back({kind, lead_ + std::string{name}, emit::escape::terminal(meaning)});
    }

    /// The method of the call. Whatever stands in the way of it is for the call itself to say.
    const method::Method& method() {
        if (method_) return *method_;
        for (const char* key : {"directory", "method", "config"})
            if (const auto path = begun_.arguments.get(key)) settings_.set(key, {home_path(world_, *path)});
        if (begun_.arguments.has("no-config")) settings_.set("no-config", {});
        io::TextOutput unheard;
        io::World quiet{world_.files,
                        world_.git,
                        unheard,
                        unheard,
                        world_.standard_input,
                        world_.next_line,
                        world_.environment,
                        world_.today,
                        world_.milliseconds,
                        world_.terminal,
                        world_.processors};
        try {
            method_ = Session{settings_, quiet}.method();
        } catch (const Refusal&) {
            method_ = shipped_method();
        }
        entered_ = true;
        return *method_;
    }

    io::World& world_;
    Begun begun_;
    std::string typed_;
    std::string lead_;
    std::vector<Offer> out_;
    std::set<std::string> offered_;
    Arguments settings_;
    std::optional<method::Method> method_;
    bool entered_{false};  ///< whether the folder of -C is the working folder by now
};

}  // namespace

std::vector<Offer> offers(const std::vector<std::string>& words, io::World& world) {
    return Offering{words, world}.collect();
}

}  // namespace atelier::commands
