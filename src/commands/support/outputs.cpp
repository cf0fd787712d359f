#include "commands/support/outputs.hpp"

#include <cstddef>
#include <utility>

#include <fmt/core.h>

#include "commands/support/refusal.hpp"
#include "io/link_out.hpp"
#include "io/reach.hpp"

namespace atelier::commands {
namespace {

constexpr std::string_view standard_output = "/dev/stdout";

}  // namespace

Outputs::Outputs(const Arguments& arguments, const io::World& world) : world_{world} {
    if (const auto path = arguments.get("output")) add("output", "`--output`", *path, {});
    if (const auto path = arguments.get("write-baseline"))
        add("write-baseline", "`--write-baseline`", *path, "the baseline ");
    if (arguments.has("step-summary"))
        if (const auto path = world.environment(step_summary_variable); path && !path->empty())
            add("step-summary", step_summary_variable, *path, "the summary ");
    // A shell may have led it into a file.
    const std::string stream{standard_output};
    if (!outputs_.empty() && world.files.kind(stream) == io::EntryKind::file &&
        outputs_.front().path != stream)
        add({}, "standard output", stream, {});
}

void Outputs::add(std::string_view option, std::string said, std::string path, std::string what) {
    outputs_.push_back({option, std::move(said), std::move(path), std::move(what)});
}

/// What tells two files apart, also where they are not there yet; empty for a device or a pipe, which takes whatever comes.
std::string Outputs::place(const Output& output) const {
    const io::EntryKind kind = world_.files.kind(output.path);
    if (kind == io::EntryKind::file) return world_.files.identity(output.path);
    if (kind != io::EntryKind::missing) return {};
    return io::real_place(world_.files, output.path);
}

void Outputs::check() const {
    for (std::size_t i = 0; i < outputs_.size(); ++i) {
        const Output& one = outputs_[i];
        if (one.option.empty()) continue;
        refuse_way_out(world_.files, one.path);
        if (const std::string problem = world_.files.obstacle(one.path); !problem.empty())
            throw Refusal{fmt::format("cannot write {}{}: {}", one.what, one.path, problem), {}};
        const std::string place = this->place(one);
        for (std::size_t other = i + 1; !place.empty() && other < outputs_.size(); ++other)
            if (this->place(outputs_[other]) == place)
                throw Refusal{fmt::format("{} and {} lead to the same file, {}", one.said,
                                          outputs_[other].said, one.path),
                              "Choose another file for one of them: nothing was written."};
    }
}

void Outputs::keep_off(const std::vector<std::string>& files, std::string_view except) const {
    for (const Output& output : outputs_) {
        if (!except.empty() && output.option == except) continue;
        if (world_.files.kind(output.path) != io::EntryKind::file) continue;
        const std::string wanted = world_.files.identity(output.path);
        for (const std::string& file : files)
            if (file != "-" && !wanted.empty() && world_.files.identity(file) == wanted)
                throw Refusal{fmt::format("{} names {}, which this call reads", output.said,
                                          output.option.empty() ? file : output.path),
                              "Choose another file: nothing was written."};
    }
}

void refuse_way_out(const io::Files& files, const std::string& path) {
    if (const std::string folder = io::link_out_on_way(files, path); !folder.empty())
        throw Refusal{
            fmt::format("cannot write {}: {} is a link that leads out of the repository", path, folder), {}};
}

}  // namespace atelier::commands
