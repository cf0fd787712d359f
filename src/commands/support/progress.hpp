#pragma once

#include <cstddef>
#include <string>

#include "emit/look.hpp"
#include "io/world.hpp"

namespace atelier::commands {

/// A line on standard error that counts files, on a terminal only and only after half a second: whoever waits sees that something happens.
class Progress {
public:
    Progress(io::World& world, const emit::Look& look, std::size_t total)
        : world_{world},
          total_{total},
          shown_{world.terminal.error && !look.quiet},
          start_{shown_ ? world.milliseconds() : 0} {}
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    ~Progress() { clear(); }

    void step() {
        constexpr long long patience = 500;
        constexpr std::size_t rarely = 16;
        ++done_;
        if (!shown_ || done_ % rarely != 0 || world_.milliseconds() - start_ < patience) return;
        world_.err.write("\r" + std::to_string(done_) + " of " + std::to_string(total_) + " files");
        world_.err.flush();
        written_ = true;
    }

    /// Takes the line away, before anything else is written.
    void clear() {
        if (!written_) return;
        world_.err.write("\r\x1b[K");
        world_.err.flush();
        written_ = false;
    }

private:
    io::World& world_;
    std::size_t total_;
    bool shown_;
    long long start_;
    std::size_t done_{0};
    bool written_{false};
};

}  // namespace atelier::commands
