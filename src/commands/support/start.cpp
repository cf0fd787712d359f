#include "commands/support/start.hpp"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "atelier/record/codes.hpp"
#include "atelier/text/id_of.hpp"
#include "atelier/text/words.hpp"
#include "atelier/yaml/scalar.hpp"

#include "commands/support/interview.hpp"
#include "commands/support/judgement.hpp"
#include "commands/support/refusal.hpp"

namespace atelier::commands {
namespace {

using Stakeholder = std::pair<std::string, std::string>;

/// Why a text cannot stand in a record, or nothing.
std::string objection_to(std::string_view text) {
    constexpr std::size_t most = 300;  // bytes; a name is no story
    if (text.size() > most) return "That is too long for a name.";
    if (!yaml::as_scalar(text))
        return "It holds a character that cannot stand in a record: a control character, or no UTF-8.";
    return {};
}

std::string objection_to_name(std::string_view name) {
    if (text::is_blank(name)) return "It needs a name.";
    if (std::string said = objection_to(name); !said.empty()) return said;
    return {};
}

/// `municipality: City of Bilbao`, or the name alone.
Stakeholder split(const std::string& text) {
    const auto colon = text.find(':');
    if (colon != std::string::npos && text::is_kebab(std::string_view{text}.substr(0, colon))) {
        const auto name = text.find_first_not_of(' ', colon + 1);
        return {text.substr(0, colon), name == std::string::npos ? std::string{} : text.substr(name)};
    }
    return {text::id_of(text), text};
}

std::string objection_to_stakeholder(const std::string& text, const std::vector<Stakeholder>& before) {
    const Stakeholder who = split(text);
    if (std::string said = objection_to_name(who.second); !said.empty()) return said;
    if (who.first.empty()) return "Put a short name in front of it, in letters from a to z: `port: …`.";
    for (const Stakeholder& one : before)
        if (one.first == who.first)
            return fmt::format(
                "There is a stakeholder `{}` already. Put another short name in front: `{}-2: {}`.",
                who.first, who.first, who.second);
    return {};
}

void refuse(std::string_view option, const std::string& value, const std::string& objection) {
    if (!objection.empty()) throw Refusal{fmt::format("`{}` cannot be `{}`", option, value), objection};
}

class Reading {
public:
    explicit Reading(const Session& session)
        : session_{session}, interview_{session}, asks_{interview_.possible()} {}

    Start read() {
        name();
        id();
        city();
        country();
        phase();
        stakeholders();
        return std::move(start_);
    }

private:
    [[nodiscard]] std::optional<std::string> option(std::string_view key) const {
        return session_.arguments().get(key);
    }

    void name() {
        if (const auto given = option("name")) {
            refuse("--name", *given, objection_to_name(*given));
            start_.name = *given;
        } else if (asks_) {
            start_.name = interview_.ask("What do people call the atelier?", objection_to_name);
        } else {
            throw Refusal{"a new record needs a name",
                          "atelier init --name \"Harbour Heat\"   In a terminal, init asks."};
        }
    }

    void id() {
        const auto check = [](const std::string& id) {
            return text::is_kebab(id)
                       ? std::string{}
                       : "An id has small letters from a to z, digits and hyphens: harbour-heat.";
        };
        start_.id = text::id_of(start_.name);
        if (const auto given = option("id")) {
            refuse("--id", *given, check(*given));
            start_.id = *given;
        } else if (start_.id.empty()) {
            if (!asks_)
                throw Refusal{fmt::format("no id can be made of the name `{}`", start_.name),
                              "Give one, in letters from a to z: --id harbour-heat"};
            start_.id = interview_.ask("A short name for it, in letters from a to z?", check);
        }
    }

    void city() {
        if (const auto given = option("city")) {
            refuse("--city", *given, objection_to(*given));
            start_.city = *given;
        } else if (asks_) {
            start_.city = interview_.ask("In which city? (may stay empty)", objection_to);
        }
        if (text::is_blank(start_.city)) start_.city.clear();
    }

    void country() {
        const auto given = option("country");
        if (!given) return;
        if (!record::is_country(*given))
            throw Refusal{fmt::format("`--country` cannot be `{}`", *given),
                          "Write a country's two capital letters after ISO 3166-1, such as NL."};
        start_.country = *given;
    }

    void phase() {
        if (const auto given = option("phase")) {
            start_.phase = phase_option(session_, *given);
            return;
        }
        if (!asks_) return;
        const auto& phases = session_.method().phases;
        std::string question = "Which phase is it in?";
        for (const method::Phase& phase : phases)
            question += fmt::format(" {} {},", phase.number, phase.title);
        question.back() = '.';
        const std::string answer = interview_.ask(question + " [1]", [&](const std::string& word) {
            const bool known =
                word.empty() || std::any_of(phases.begin(), phases.end(), [&](const method::Phase& phase) {
                    return word == phase.id || word == std::to_string(phase.number);
                });
            return known ? std::string{} : fmt::format("Type a number from 1 to {}.", phases.size());
        });
        if (!answer.empty()) start_.phase = phase_option(session_, answer);
    }

    void stakeholders() {
        const auto given = session_.arguments().each("stakeholder");
        for (const std::string& text : given) {
            refuse("--stakeholder", text, objection_to_stakeholder(text, start_.stakeholders));
            start_.stakeholders.push_back(split(text));
        }
        if (!given.empty() || !asks_) return;
        std::string question = "Who takes part? One organisation a line; an empty line ends.";
        for (;;) {
            const std::string answer = interview_.ask(question, [&](const std::string& text) {
                return text.empty() ? std::string{} : objection_to_stakeholder(text, start_.stakeholders);
            });
            if (answer.empty()) return;
            start_.stakeholders.push_back(split(answer));
            question = "And?";
        }
    }

    const Session& session_;
    Interview interview_;
    bool asks_;
    Start start_;
};

}  // namespace

Start read_start(const Session& session) { return Reading{session}.read(); }

}  // namespace atelier::commands
