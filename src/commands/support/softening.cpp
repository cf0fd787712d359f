#include "commands/support/softening.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include <fmt/core.h>

#include "atelier/rules/sizes.hpp"
#include "atelier/text/words.hpp"
#include "commands/support/layers.hpp"
#include "commands/support/ruling.hpp"
#include "emit/support/escape.hpp"
#include "emit/support/softened.hpp"
#include "emit/support/width.hpp"

namespace atelier::commands {
namespace {

/// More of a kind are for `atelier config`.
constexpr std::size_t most_named = 4;

std::vector<std::string> words(const record::List<record::Word>& list) {
    std::vector<std::string> out;
    for (const record::Word& word : list)
        if (std::find(out.begin(), out.end(), *word) == out.end()) out.emplace_back(*word);
    return out;
}

std::string named(const std::vector<std::string>& words) {
    return text::listing(words, {}, "and", most_named);
}

/// Codes that get a milder severity than their rule has.
std::vector<std::string> milder(const rules::Severities& severities) {
    std::vector<std::string> out;
    for (const rules::Changed& one : severities.rules) {
        if (!one.severity) continue;
        const auto severity = static_cast<diag::Severity>(*one.severity);
        for (const rules::Rule* rule : all_rules())
            if (rule->code == *one.code && severity < rule->severity)
                out.push_back(fmt::format("{} ({})", rule->code, diag::to_string(severity)));
    }
    return out;
}

bool lets_grow_older(const rules::Ages& ages, int before) {
    return ages.answers && (*ages.answers == 0 || (before > 0 && *ages.answers > before));
}

class Softenings {
public:
    Softenings(const Session& session, About about, std::size_t skip)
        : session_{session}, config_{session.config()}, about_{about}, skip_{skip} {}

    [[nodiscard]] std::vector<std::string> take() {
        paths();
        if (config_.method && !by_call("method"))
            out_.push_back(fmt::format("questions of the method {}", *config_.method));
        if (about_ == About::findings) rules();
        if (about_ != About::scores) overrides();
        return std::move(out_);
    }

private:
    [[nodiscard]] bool by_call(std::string_view option) const {
        return given(session_.arguments(), session_.world(), option).has_value();
    }

    void paths() {
        if (session_.arguments().words().size() > skip_ || config_.records.empty()) return;
        out_.push_back("records only in " + named(words(config_.records)));
    }

    void rules() {
        const bool chosen = by_call("select") || by_call("ignore");
        if (!by_call("select") && !config_.select.empty())
            out_.push_back("only the rules " + named(words(config_.select)));
        if (!chosen && !config_.ignore.empty())
            out_.push_back("rules ignored: " + named(words(config_.ignore)));
        if (const auto codes = milder(config_.severity); !codes.empty())
            out_.push_back("made milder: " + named(codes));
        if (config_.fail_on && *config_.fail_on == rules::FailOn::never && !by_call("fail-on"))
            out_.emplace_back("no finding makes it fail");
        if (lets_grow_older(config_.ages, rules::Settings{}.answer_age))
            out_.push_back(*config_.ages.answers == 0
                               ? std::string{"ratings never grow old"}
                               : fmt::format("ratings grow old after {} months", *config_.ages.answers));
    }

    void overrides() {
        const bool chosen = by_call("select") || by_call("ignore");
        std::vector<std::string> patterns;
        for (const rules::Override& one : config_.overrides) {
            const bool rules = about_ == About::findings &&
                               ((!chosen && !one.ignore.empty()) || !milder(one.severity).empty() ||
                                lets_grow_older(one.ages, session_.settings().answer_age));
            if (!rules && !softens(one.gate)) continue;
            for (std::string& pattern : words(one.paths)) patterns.push_back(std::move(pattern));
        }
        if (!patterns.empty()) out_.push_back("less is asked of " + named(patterns));
    }

    /// What holds without a configuration asks the least already.
    [[nodiscard]] bool softens(const rules::GateTerms& gate) const {
        if (about_ != About::gates) return false;
        return (gate.profile && *gate.profile == rules::GateProfile::largely && config_.gate.profile &&
                *config_.gate.profile != rules::GateProfile::largely && !by_call("profile")) ||
               (gate.basis && *gate.basis == rules::GateBasis::claimed && config_.gate.basis &&
                *config_.gate.basis != rules::GateBasis::claimed && !by_call("basis"));
    }

    const Session& session_;
    const rules::Config& config_;
    About about_;
    std::size_t skip_;
    std::vector<std::string> out_;
};

}  // namespace

emit::Softening softening_of(const Session& session, About about, std::size_t skip) {
    const yaml::Document* document = session.config_document();
    if (document == nullptr || given(session.arguments(), session.world(), "config")) return {};
    return {document->source.name(), Softenings{session, about, skip}.take()};
}

std::string softening_line(std::string_view format, const emit::Softening& softening,
                           const emit::Look& look) {
    const std::string line = emit::softened(softening);
    if (format == "markdown") return "\n" + emit::escape::markdown_sentence(line, look.unicode) + "\n";
    if (format == "github")
        return fmt::format("::notice title=configuration::{}\n",
                           emit::escape::command_data(line, look.unicode));
    std::string out;
    for (const std::string& each : emit::fold(emit::escape::sentence(line, look.unicode), look.width))
        out += each + "\n";
    return out;
}

void tell_softening(const Session& session, const emit::Softening& softening) {
    if (!softening.softens.empty()) session.tell(emit::softened(softening));
}

std::vector<std::string> raised_limits(const rules::Config& config, const std::string& file) {
    constexpr yaml::Limits usual;
    std::vector<std::string> out;
    const auto look = [&](const auto& limit, std::string_view key, std::uint32_t most, auto in_words) {
        if (limit && *limit > most)
            out.push_back(
                fmt::format("{}: limits.{} can be raised beyond {} only by a configuration that the "
                            "call names: --config {}",
                            file, key, in_words(most), file));
    };
    const rules::ConfiguredLimits& limits = config.limits;
    look(limits.file, "file", usual.file, rules::in_units);
    look(limits.line, "line", usual.line, rules::in_units);
    look(limits.scalar, "scalar", usual.scalar, rules::in_units);
    look(limits.nesting, "nesting", usual.nesting, rules::with_commas);
    look(limits.events, "events", usual.events, rules::with_commas);
    look(limits.seconds, "seconds", usual.seconds, rules::with_commas);
    return out;
}

}  // namespace atelier::commands
