#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// What is fuzzed. One target, one file in fuzz/targets, one line in targets.list. A target is an ordinary function that takes any bytes
// whatever: libFuzzer calls it with new ones, and the tests with those that once did harm.
namespace atelier::fuzz {

/// An input to start from, with a name that can be a file's.
struct Seed {
    std::string name;
    std::string bytes;
};

struct Target {
    std::string_view name;
    std::string_view about;  ///< what must hold, in one line
    std::size_t longest;     ///< bytes of an input that is worth trying
    /// Does the work; calls require() for what must hold whatever the bytes are.
    void (*run)(std::string_view bytes);
    std::vector<Seed> (*seeds)();
};

/// All targets, in the order of targets.list.
[[nodiscard]] std::span<const Target* const> all_targets();

/// The target of that name, or null.
[[nodiscard]] const Target* find_target(std::string_view name);

/// Ends the program with `what` and abort() where something does not hold: that is how libFuzzer and ctest learn of it.
void require(bool holds, std::string_view what);

/// Bytes taken apart from the front: single bytes that choose, then texts between lines of `%%%`, which no YAML text can hold.
class Input {
public:
    explicit Input(std::string_view bytes) : rest_{bytes} {}

    /// A number below `count`, from one byte; 0 where none is left.
    [[nodiscard]] std::size_t choice(std::size_t count);
    /// The text up to the next line of `%%%`, or all that is left.
    [[nodiscard]] std::string_view part();
    /// All that is left.
    [[nodiscard]] std::string_view rest() const { return rest_; }

private:
    std::string_view rest_;
};

/// The letter that makes choice() give `number` (below 26).
[[nodiscard]] char chooses(std::size_t number);

/// The parts of an input, put together as part() takes them apart.
[[nodiscard]] std::string in_parts(std::span<const std::string> parts);

}  // namespace atelier::fuzz
