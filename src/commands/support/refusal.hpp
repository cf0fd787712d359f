#pragma once

#include <string>

namespace atelier::commands {

/// The call, the configuration or the file system is at fault: exit status 2. `message` says what and why, `help` what
/// to do. Thrown by commands only, and caught in run().
struct Refusal {
    std::string message;
    std::string help;
};

namespace exit_status {
inline constexpr int fine = 0;
inline constexpr int objected = 1;
inline constexpr int refused = 2;
inline constexpr int fault = 70;
}  // namespace exit_status

}  // namespace atelier::commands
