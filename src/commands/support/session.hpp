#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/method/method.hpp"
#include "atelier/rules/config.hpp"
#include "atelier/rules/settings.hpp"
#include "commands/command.hpp"
#include "commands/support/outputs.hpp"
#include "commands/support/surroundings.hpp"
#include "emit/format.hpp"
#include "emit/look.hpp"
#include "io/world.hpp"

namespace atelier::commands {

/// What the common options come to: configuration, method, day, look, and where the output goes. Made at the start of every command
/// that works with records; throws Refusal where the call or the configuration is at fault.
class Session {
public:
    Session(const Arguments& arguments, io::World& world);
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
    ~Session() = default;

    [[nodiscard]] const Arguments& arguments() const { return arguments_; }
    [[nodiscard]] io::World& world() const { return world_; }
    /// What git lists, for evidence.
    [[nodiscard]] Listings& listings() { return listings_; }
    [[nodiscard]] const method::Method& method() const { return method_; }
    [[nodiscard]] const rules::Config& config() const { return config_.config; }
    /// The text of the configuration, or none.
    [[nodiscard]] const yaml::Document* config_document() const {
        return config_document_ ? &*config_document_ : nullptr;
    }
    /// What holds for the run. For one record ask settings_for().
    [[nodiscard]] const rules::Settings& settings() const { return settings_; }
    /// The overrides of the configuration that cover a record, in their order: by its own path, whatever link led to it. A record outside of
    /// the configuration's folder has none.
    [[nodiscard]] std::vector<const rules::Override*> overrides_for(const std::string& file) const;
    /// What holds for one record: the settings of the run, and what the configuration says otherwise for its path.
    [[nodiscard]] rules::Settings settings_for(const std::string& file) const;
    /// Takes over which rules the call asks for. `selected` takes the place of all that the configuration selects and ignores, `ignored`
    /// of what it ignores; an empty one leaves things as they are.
    void choose_rules(std::vector<std::string> selected, std::vector<std::string> ignored);
    [[nodiscard]] const emit::Look& look() const { return look_; }
    /// What holds for the run, with the rules for records, or for another subject, that the settings select.
    [[nodiscard]] emit::Run run(rules::Subject subject = rules::Subject::record);
    /// What the call or the environment says of `--jobs`, if anything.
    [[nodiscard]] std::optional<std::size_t> jobs() const { return jobs_; }
    /// How many threads so many files are worth: as many as that says, or one for each processor, and never more than files.
    [[nodiscard]] std::size_t threads(std::size_t files) const;

    /// The paths of the call, or the configuration's records, or the current folder. `skip` words of the call are no paths.
    [[nodiscard]] std::vector<std::string> paths(std::size_t skip = 0) const;

    /// Throws Refusal where the call would write over one of these, which it reads; by none but the option `except`.
    void keep_off(const std::vector<std::string>& files, std::string_view except = {}) const {
        outputs_.keep_off(files, except);
    }
    /// Throws Refusal where not all that the call writes can be written. Whoever writes asks before.
    void check_outputs() const { outputs_.check(); }

    /// The folder of the configuration, or none.
    [[nodiscard]] const std::string& config_folder() const { return config_folder_; }

    /// Hands text on: to standard output, or to what will become the file of `-o`.
    void write(std::string_view text);
    /// Writes the file of `-o`. Throws Refusal where it cannot be written.
    void finish();
    /// A sentence for standard error, behind the program's name, and what helps below it.
    void tell(const std::string& message, const std::string& help = {}) const;
    /// False once nobody reads what is written.
    [[nodiscard]] bool wanted() const;

    /// The format of `--format`, or `usual`; `auto` looks at the environment. Refuses one that this command has no use for (`has` says so).
    [[nodiscard]] const emit::Format& format(std::string_view usual, bool (*has)(const emit::Format&)) const;

private:
    void read_config();
    [[nodiscard]] std::string find_config() const;
    void refuse_link_out(const std::string& path) const;
    void read_method();
    void read_day();
    void read_look();
    void read_jobs();

    const Arguments& arguments_;
    io::World& world_;
    Outputs outputs_;
    std::optional<yaml::Document> config_document_;
    std::string config_folder_;
    rules::BoundConfig config_;
    method::Method method_;
    rules::Settings settings_;
    bool chosen_by_call_{false};
    emit::Look look_;
    Listings listings_;
    std::vector<const rules::Rule*> asked_;  ///< of the last run(), whose value looks into it
    std::optional<std::size_t> jobs_;
    io::TextOutput kept_;
};

/// The look of a stream: width, colour, characters; after the options, the environment and the terminal.
[[nodiscard]] emit::Look look_of(const Arguments& arguments, const io::World& world);

/// A date from an option; throws Refusal.
[[nodiscard]] text::Date date_option(std::string_view option, const std::string& value);

}  // namespace atelier::commands
