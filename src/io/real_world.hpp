#pragma once

#include <memory>

#include "io/world.hpp"

namespace atelier::io {

/// The real files, streams, clock and environment of the process. Lives as long as the World that it lends.
class RealWorld {
public:
    RealWorld();
    RealWorld(const RealWorld&) = delete;
    RealWorld& operator=(const RealWorld&) = delete;
    ~RealWorld();

    [[nodiscard]] World& world();

    /// Flushes both streams; the status to exit with: `status`, or 2 where standard output could not take all that was written (a full disk
    /// is an error; a reader who has left is none).
    [[nodiscard]] int finish(int status);

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace atelier::io
