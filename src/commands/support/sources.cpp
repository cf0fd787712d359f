#include "commands/support/sources.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "commands/support/layers.hpp"

namespace atelier::commands {
namespace {

/// What a part of the configuration says, with the place; the key alone where it says nothing.
struct Said {
    std::string key;
    std::string value;
    text::Span at;
};

/// Walks the fields of a configuration, so that a new one is reported without a line here.
class Saying {
public:
    explicit Saying(const text::Source& source) : source_{source} {}

    template <class F>
    void operator()(std::string_view key, F& field, record::Need, std::string_view) {
        const std::size_t before = path_.size();
        path_ += (before == 0 ? "" : ".") + std::string{key};
        value(field);
        path_.resize(before);
    }

    [[nodiscard]] std::vector<Said> take() { return std::move(said_); }

private:
    void say(bool given, text::Span at) {
        said_.push_back({path_, given ? std::string{source_.slice(at)} : std::string{}, at});
    }
    template <class T>
    void value(record::Field<T>& field) {
        say(field.given, field.at);
    }
    template <bool Bytes>
    void value(rules::Limit<Bytes>& limit) {
        say(limit.given, limit.at);
    }
    void value(record::List<record::Word>& list) {
        if (list.empty()) say(false, {});
        for (const record::Word& word : list) said_.push_back({path_, std::string{*word}, word.at});
    }
    void value(rules::Severities& severities) {
        if (severities.rules.empty()) say(false, {});
        for (const rules::Changed& one : severities.rules)
            if (one.severity)
                said_.push_back(
                    {path_, fmt::format("{}: {}", *one.code, record::to_string(*one.severity)), one.code.at});
    }
    void value(record::List<rules::Override>&) {}
    template <class T>
    requires std::is_base_of_v<record::Entry, T>
    void value(T& group) { describe(*this, group); }

    const text::Source& source_;
    std::string path_;
    std::vector<Said> said_;
};

template <class T>
std::vector<Said> all_said(const T& thing, const text::Source& source) {
    T copy = thing;  // describe() serves the binder, which writes
    Saying saying{source};
    describe(saying, copy);
    return saying.take();
}

struct Flag {
    std::string_view key;
    std::string_view option;
    bool lists{false};
};
/// The options that stand for a setting.
constexpr std::array<Flag, 7> flags{{{"method", "method"},
                                     {"language", "lang"},
                                     {"select", "select", true},
                                     {"ignore", "ignore", true},
                                     {"fail-on", "fail-on"},
                                     {"gate.profile", "profile"},
                                     {"gate.basis", "basis"}}};

bool adds_up(std::string_view key) { return key == "ignore" || key == "severity"; }

class Sources {
public:
    Sources(const Session& session, const std::string& record) : session_{session} {
        report_.record = record;
        if (const yaml::Document* document = session.config_document())
            report_.file = document->source.name();
    }

    emit::SettingsReport report() {
        common("as-of", text::to_iso(session_.settings().as_of));
        const std::optional<std::size_t> jobs = session_.jobs();
        common("jobs", jobs ? std::to_string(*jobs) : "one for each processor");
        const text::Source none{{}, {}};
        const yaml::Document* document = session_.config_document();
        const text::Source& source = document == nullptr ? none : document->source;
        const std::vector<Said> said = all_said(session_.config(), source);
        const auto covering = report_.record.empty() ? std::vector<const rules::Override*>{}
                                                     : session_.overrides_for(report_.record);
        for (const Said& one : said)
            if (keys_.empty() || keys_.back() != one.key) keys_.push_back(one.key);
        for (const std::string& key : keys_) {
            if (by_call(key)) continue;
            std::vector<emit::Setting> found = of_file(said, key, source, false);
            if (key == "ignore" && session_.arguments().has("select")) found.clear();
            for (const rules::Override* one : covering) {
                if (key == "ignore" && by_call_chosen()) break;
                std::vector<emit::Setting> more = of_file(all_said(*one, source), key, source, true);
                if (!more.empty() && !adds_up(key)) found.clear();
                found.insert(found.end(), more.begin(), more.end());
            }
            if (!limit_holds(key)) found.clear();
            if (found.empty()) found.push_back({key, usual(key), "default", {}, 0, false});
            report_.settings.insert(report_.settings.end(), found.begin(), found.end());
        }
        for (const rules::Override& one : session_.config().overrides)
            report_.overrides.push_back(
                {words(one.paths), source.position(one.place().begin).line,
                 std::find(covering.begin(), covering.end(), &one) != covering.end()});
        return std::move(report_);
    }

private:
    [[nodiscard]] bool by_call_chosen() const {
        return session_.arguments().has("select") || session_.arguments().has("ignore");
    }

    void common(std::string_view key, std::string value) {
        const auto from = given(session_.arguments(), session_.world(), key);
        report_.settings.push_back({std::string{key}, std::move(value),
                                    from ? name_of(from->layer) : "default",
                                    from ? from->name : std::string{}, 0, false});
    }

    static std::string_view name_of(Layer layer) { return layer == Layer::flag ? "flag" : "variable"; }

    bool by_call(const std::string& key) {
        const auto flag =
            std::find_if(flags.begin(), flags.end(), [&](const Flag& one) { return one.key == key; });
        if (flag == flags.end()) return false;
        const auto from = given(session_.arguments(), session_.world(), flag->option);
        if (!from) return false;
        const std::vector<std::string> values =
            flag->lists ? session_.arguments().all(flag->option) : std::vector{from->value};
        for (const std::string& value : values)
            report_.settings.push_back({key, value, name_of(from->layer), from->name, 0, false});
        return !values.empty();
    }

    std::vector<emit::Setting> of_file(const std::vector<Said>& said, const std::string& key,
                                       const text::Source& source, bool overridden) {
        std::vector<emit::Setting> out;
        for (const Said& one : said)
            if (one.key == key && !one.value.empty())
                out.push_back(
                    {key, one.value, "file", report_.file, source.position(one.at.begin).line, overridden});
        return out;
    }

    static std::vector<std::string> words(const record::List<record::Word>& list) {
        std::vector<std::string> out;
        for (const record::Word& word : list) out.emplace_back(*word);
        return out;
    }

    /// False for a limit that the configuration raises and may not, since the call does not name it.
    [[nodiscard]] bool limit_holds(std::string_view key) const {
        rules::Settings wanted;
        rules::apply(session_.config(), wanted);
        return limit_of(key, wanted.limits) == limit_of(key, session_.settings().limits);
    }

    /// A limit as a configuration would write it; empty for what is none.
    [[nodiscard]] static std::string limit_of(std::string_view key, const yaml::Limits& limits) {
        if (key == "limits.file") return rules::in_units(limits.file);
        if (key == "limits.line") return rules::in_units(limits.line);
        if (key == "limits.scalar") return rules::in_units(limits.scalar);
        if (key == "limits.nesting") return std::to_string(limits.nesting);
        if (key == "limits.events") return std::to_string(limits.events);
        if (key == "limits.seconds") return std::to_string(limits.seconds);
        return {};
    }

    /// What holds where nobody says anything; empty for none.
    [[nodiscard]] std::string usual(std::string_view key) const {
        const rules::Settings settings;
        if (key == "records") return ".";
        if (key == "method") return std::string{session_.method().id};
        if (key == "language") return "en";
        if (key == "fail-on") return "error";
        if (key == "ages.answers") return std::to_string(settings.answer_age);
        if (key == "ages.evidence") return std::to_string(settings.evidence_age);
        if (key == "gate.profile") return "largely";
        if (key == "gate.basis") return "claimed";
        return limit_of(key, settings.limits);
    }

    const Session& session_;
    emit::SettingsReport report_;
    std::vector<std::string> keys_;
};

}  // namespace

emit::SettingsReport settings_report(const Session& session, const std::string& record) {
    return Sources{session, record}.report();
}

}  // namespace atelier::commands
