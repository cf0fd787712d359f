#include "commands/support/session.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/core.h>

#include "atelier/rules/sizes.hpp"
#include "atelier/text/nearest.hpp"
#include "atelier/text/words.hpp"
#include "atelier/yaml/read.hpp"
#include "commands/support/delivery.hpp"
#include "commands/support/formats.hpp"
#include "commands/support/layers.hpp"
#include "commands/support/meant.hpp"
#include "commands/support/refusal.hpp"
#include "commands/support/ruling.hpp"
#include "commands/support/service_path.hpp"
#include "commands/support/softening.hpp"
#include "emit/support/escape.hpp"
#include "io/path_words.hpp"
#include "io/reach.hpp"
#include "io/twin.hpp"
#include "io/way.hpp"

namespace atelier::commands {
namespace {

constexpr std::string_view config_name = ".atelier.yaml";

bool env_set(const io::World& world, const char* name) {
    const auto value = world.environment(name);
    return value && !value->empty();
}

/// True where the locale, as far as one is set, can show more than ASCII.
bool locale_has_utf8(const io::World& world) {
    for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        const auto value = world.environment(name);
        if (!value || value->empty()) continue;
        std::string lower = *value;
        std::transform(lower.begin(), lower.end(), lower.begin(),
                       [](unsigned char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
        return lower.find("utf-8") != std::string::npos || lower.find("utf8") != std::string::npos;
    }
    return true;
}

bool use_colour(const Arguments& arguments, const io::World& world) {
    const std::string when = arguments.get_or("color", "auto");
    if (when != "auto") return when == "always";
    if (arguments.has("output") || env_set(world, "NO_COLOR")) return false;
    const auto forced = world.environment("CLICOLOR_FORCE");
    if (forced && !forced->empty() && *forced != "0") return true;
    return world.terminal.output && world.environment("TERM").value_or("") != "dumb";
}

std::optional<std::size_t> whole_number(std::string_view text) {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::size_t width_of(const io::World& world) {
    constexpr std::size_t narrowest = 40;  // below that, folding hurts more than a long line
    constexpr std::size_t widest = 160;    // beyond that, lines are too long to read
    if (const auto columns = world.environment("COLUMNS"))
        if (const auto number = whole_number(*columns); number && *number > 0)
            return std::clamp(*number, narrowest, widest);
    return std::clamp(world.terminal.output ? world.terminal.width : std::size_t{80}, narrowest, widest);
}

/// A path that a configuration names.
std::string in_folder(const std::string& folder, const std::string& path) {
    return path.starts_with('/') ? path : io::join(folder, path);
}

/// Shows what is wrong with a file that the call depends on, and refuses.
[[noreturn]] void refuse_findings(io::World& world, const text::Source& source,
                                  const std::vector<diag::Finding>& findings, const method::Method& method,
                                  text::Date as_of, const emit::Look& look, const std::string& message) {
    for (const emit::Format* format : emit::all_formats()) {
        if (format->name != "text") continue;
        std::string out;
        const auto writer = format->findings(emit::Run{as_of, method}, look);
        writer->item({source, source.name(), {}, findings, {}}, out);
        world.err.write(out);
    }
    throw Refusal{message, {}};
}

/// Whose value it was, where that is not plain to see.
std::string blame(const Given& given) {
    return given.layer == Layer::variable ? fmt::format("The variable {} names it.", given.name)
                                          : std::string{};
}

bool has_errors(const std::vector<diag::Finding>& findings) {
    return std::any_of(findings.begin(), findings.end(), [](const diag::Finding& finding) {
        return finding.severity == diag::Severity::error && !finding.suppressed;
    });
}

/// The world, in the folder of the call.
io::World& entered(const Arguments& arguments, io::World& world) {
    enter_directory(arguments, world);
    return world;
}

/// Tells how far the paths of a configuration lead. It may be a stranger's, so that they count only inside its repository.
class ConfigSurroundings final : public rules::Surroundings {
public:
    ConfigSurroundings(const io::Files& files, const std::string& folder)
        : files_{files}, root_{io::reach_of(files, folder)}, folder_{files.real(folder)} {}

    [[nodiscard]] Presence look(std::string_view path) const override {
        if (!path.starts_with('/')) return files_.look(root_, io::join(folder_, path));
        const std::string real = files_.real(std::string{path});
        return real.empty() || !io::is_within(root_, real) ? Presence::outside : files_.look(root_, real);
    }
    [[nodiscard]] Twin twin(std::string_view path) const override {
        return io::twin_of(files_, root_, folder_, path, [&](const std::string& folder) {
            return std::make_shared<const io::FoldedNames>(io::folded_names(files_, folder));
        });
    }

private:
    const io::Files& files_;
    std::string root_;
    std::string folder_;
};

}  // namespace

emit::Look look_of(const Arguments& arguments, const io::World& world) {
    emit::Look look;
    look.width = width_of(world);
    look.colour = use_colour(arguments, world);
    look.terminal = world.terminal.output && !arguments.has("output");
    // In a pipe the bytes must not depend on somebody's locale.
    look.unicode = !arguments.has("ascii") && (!look.terminal || locale_has_utf8(world));
    look.quiet = arguments.has("quiet");
    look.verbose = arguments.has("verbose");
    return look;
}

text::Date date_option(std::string_view option, const std::string& value) {
    const auto date = text::parse_date(value);
    if (!date)
        throw Refusal{
            fmt::format("`{}` takes a day that exists, such as 2026-09-01, not `{}`", option, value), {}};
    return *date;
}

Session::Session(const Arguments& arguments, io::World& world)
    : arguments_{arguments}, world_{world}, outputs_{arguments, entered(arguments, world)} {
    outputs_.check();
    read_look();
    read_day();
    read_config();
    read_method();
    read_jobs();
}

void Session::read_look() { look_ = look_of(arguments_, world_); }

void Session::read_day() {
    const auto day = given(arguments_, world_, "as-of");
    settings_.as_of = day ? date_option(day->name, day->value) : world_.today();
}

/// Upwards to the root of the repository; outside of one, only here: a stranger's folder further up has no say. Empty where there is none.
std::string Session::find_config() const {
    std::string up;
    std::string nearest;
    bool repository = false;
    for (const std::string& folder : world_.files.upwards(".")) {
        const std::string candidate = up + std::string{config_name};
        // Here whatever has the name counts, and a link anywhere: a configuration that cannot be read must not pass for none.
        const io::EntryKind kind = world_.files.kind(candidate);
        if (nearest.empty() && (kind == io::EntryKind::file || world_.files.is_link(candidate) ||
                                (up.empty() && kind != io::EntryKind::missing)))
            nearest = candidate;
        repository = io::is_repository(world_.files, folder);
        if (repository) break;
        up += "../";
    }
    return repository || nearest == config_name ? nearest : std::string{};
}

/// A configuration that was found is a stranger's, as far as anybody knows, and so is the link that it may be.
void Session::refuse_link_out(const std::string& path) const {
    const std::string folder = world_.files.real(io::folder_of(path));
    if (world_.files.look(io::reach_of(world_.files, folder), io::join(folder, config_name)) ==
        rules::Surroundings::Presence::outside)
        throw Refusal{
            fmt::format("the configuration {} is a link that leads out of the repository, so it was not read",
                        path),
            "Put the file in the place of the link, or name the one to use: --config FILE, --no-config"};
}

void Session::read_config() {
    if (arguments_.has("no-config")) return;
    const auto named = given(arguments_, world_, "config");
    const std::string path = named ? named->value : find_config();
    if (path.empty()) return;
    if (!named) refuse_link_out(path);
    keep_off({path});
    io::ReadResult read = world_.files.read(path, settings_.limits.file);
    if (!read.ok())
        throw Refusal{fmt::format("cannot read the configuration {}: {}{}", path,
                                  world_.files.is_link(path) ? "it is a link, and " : "", read.problem),
                      named ? meant(world_.files, path, blame(*named)) : std::string{}};
    config_document_ = yaml::read({path, std::move(read.text)});
    config_ = rules::bind_config(*config_document_);
    config_folder_ = io::folder_of(path);
    const method::Method none;
    const ConfigSurroundings surroundings{world_.files, config_folder_};
    const auto findings = check_config(*config_document_, config_, settings_, &surroundings);
    if (has_errors(findings))
        refuse_findings(world_, config_document_->source, findings, none, settings_.as_of, look_,
                        fmt::format("the configuration {} cannot be used as it is", path));
    for (const diag::Finding& finding : findings)
        if (!finding.suppressed)
            tell(fmt::format("{}:{}: {}: {}", path,
                             config_document_->source.position(finding.span.begin).line,
                             diag::to_string(finding.severity), finding.message));
    rules::apply(config_.config, settings_, named ? rules::ceilings : yaml::Limits{});
    if (!named)
        for (const std::string& sentence : raised_limits(config_.config, path)) tell(sentence);
}

void Session::read_method() {
    auto language = arguments_.get("lang");
    if (!language && config_.config.language) language = std::string{*config_.config.language};
    if (language && *language != "en")
        throw Refusal{fmt::format("the method's texts ship in English (en), not in `{}`", *language),
                      "A local overlay can reword them: see `reword` in docs/method.md and --method FILE."};
    method_ = shipped_method();
    std::string path;
    const auto named = given(arguments_, world_, "method");
    if (named)
        path = named->value;
    else if (config_.config.method)
        path = in_folder(config_folder_, std::string{*config_.config.method});
    if (path.empty()) return;
    keep_off({path});
    io::ReadResult read = world_.files.read(path, settings_.limits.file);
    if (!read.ok())
        throw Refusal{fmt::format("cannot read the method {}: {}", path, read.problem),
                      meant(world_.files, path, named ? blame(*named) : std::string{})};
    const method::Loaded loaded =
        commands::read_method({path, std::move(read.text)}, method_, settings_.limits);
    if (!loaded.usable) {
        const auto findings = check_method(loaded, settings_);
        refuse_findings(world_, loaded.source(), findings, method_, settings_.as_of, look_,
                        fmt::format("the method {} cannot be used as it is", path));
    }
    method_ = loaded.method;
}

void Session::read_jobs() {
    const auto jobs = given(arguments_, world_, "jobs");
    if (!jobs) return;
    constexpr std::size_t most = 64;
    const auto number = whole_number(jobs->value);
    if (!number || *number == 0 || *number > most)
        throw Refusal{
            fmt::format("`{}` takes a whole number from 1 to {}, not `{}`", jobs->name, most, jobs->value),
            {}};
    jobs_ = *number;
}

std::size_t Session::threads(std::size_t files) const {
    return files <= 1 ? files : std::min(jobs_ ? *jobs_ : world_.processors(), files);
}

std::vector<std::string> Session::paths(std::size_t skip) const {
    const auto& words = arguments_.words();
    if (words.size() > skip) return {words.begin() + static_cast<std::ptrdiff_t>(skip), words.end()};
    std::vector<std::string> out;
    for (const auto& record : config_.config.records) {
        // The stream of the call is not the configuration's to take.
        out.push_back(in_folder(config_folder_, *record == "-" ? "./-" : std::string{*record}));
        // Only where no link makes another path of it.
        std::string tidy = io::tidy(out.back());
        if (tidy != "-" && world_.files.real(tidy) == world_.files.real(out.back()))
            out.back() = std::move(tidy);
    }
    if (out.empty()) out.emplace_back(".");
    return out;
}

std::vector<const rules::Override*> Session::overrides_for(const std::string& file) const {
    std::vector<const rules::Override*> out;
    const auto& overrides = config_.config.overrides;
    if (overrides.empty()) return out;
    const std::string inside = io::join(io::real_folder(world_.files, config_folder_), "");
    std::string path = io::real_place(world_.files, file);
    if (!path.starts_with(inside)) return out;
    path.erase(0, inside.size());
    for (const rules::Override& one : overrides)
        if (one.covers(path)) out.push_back(&one);
    return out;
}

rules::Settings Session::settings_for(const std::string& file) const {
    rules::Settings out = settings_;
    for (const rules::Override* one : overrides_for(file)) rules::apply(*one, out);
    if (chosen_by_call_) out.ignore = settings_.ignore;
    return out;
}

void Session::choose_rules(std::vector<std::string> selected, std::vector<std::string> ignored) {
    chosen_by_call_ = chosen_by_call_ || !selected.empty() || !ignored.empty();
    if (!selected.empty()) {
        settings_.select = std::move(selected);
        settings_.ignore.clear();  // the call starts afresh
    }
    if (!ignored.empty()) settings_.ignore = std::move(ignored);
}

void Session::write(std::string_view text) {
    if (arguments_.has("output"))
        kept_.write(text);
    else
        world_.out.write(text);
}

void Session::finish() {
    outputs_.check();
    if (arguments_.has("output")) deliver(arguments_, world_, kept_.text());
}

void Session::tell(const std::string& message, const std::string& help) const {
    // It may name a file or quote a record, and build services obey what stands on standard error too.
    world_.err.write("atelier: " + emit::escape::sentence(message, look_.unicode) + "\n");
    if (!help.empty()) world_.err.write("  " + emit::escape::sentence(help, look_.unicode) + "\n");
}

bool Session::wanted() const { return world_.out.wanted(); }

emit::Run Session::run(rules::Subject subject) {
    asked_.clear();
    for (const rules::Rule* rule : all_rules())
        if (settings_.selects(rule->code) &&
            (rule->subject == subject || rule->subject == rules::Subject::text))
            asked_.push_back(rule);
    return {.as_of = settings_.as_of,
            .method = method_,
            .rules = asked_,
            .service_path = [this, paths = ServicePaths{world_}](std::string_view file) mutable {
                // Standard input has a name, and no place.
                const bool nowhere = world_.files.kind(std::string{file}) == io::EntryKind::missing &&
                                     !arguments_.has("stdin-filename");
                return nowhere ? std::string{file} : paths(file);
            }};
}

const emit::Format& Session::format(std::string_view usual, bool (*has)(const emit::Format&)) const {
    const auto known = formats_for(has);
    const std::string asked = arguments_.get_or("format", usual);
    std::string_view name = asked;
    if (asked == "auto" && known.back() == asked)
        name = world_.environment("GITHUB_ACTIONS").value_or("") == "true" ? format_on_github : usual;
    for (const emit::Format* format : emit::all_formats())
        if (format->name == name && has(*format)) return *format;
    const auto near = text::nearest(asked, known);
    throw Refusal{
        fmt::format("`--format` takes {} here, not `{}`", text::listing(known, "", "or", 64), asked),
        near ? fmt::format("Did you mean `{}`?", *near) : std::string{}};
}

}  // namespace atelier::commands
