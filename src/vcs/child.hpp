#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace atelier::vcs {

/// A program to run: by its absolute path, without a shell, and with no variables but these.
struct Child {
    std::string program;
    std::vector<std::string> words;        ///< the first is its name
    std::vector<std::string> environment;  ///< NAME=VALUE
    std::string_view input;
    std::size_t most_bytes{0};  ///< of its output; more is not read
    long long milliseconds{0};  ///< until it is ended
};

enum class End { well, badly, unstarted, late, wordy };

struct Ended {
    End how{End::unstarted};
    int status{0};    ///< where it ended by itself
    std::string out;  ///< its standard output; errors go nowhere
};

/// Runs it to its end, or ends it and all that it started when its time is over. A run that is killed meanwhile takes it along.
/// The caller has SIGPIPE ignored, as RealWorld sets it for the whole program: what ends without having read its input would end us else.
[[nodiscard]] Ended run(const Child& child);

}  // namespace atelier::vcs
