#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "support/target.hpp"

// Hands one target to libFuzzer. All targets are in one program, which is linked once; ATELIER_FUZZ names the one to run. In the environment
// rather than in the call, since libFuzzer starts itself anew with the words that it knows.
namespace {

const atelier::fuzz::Target& target() {
    static const atelier::fuzz::Target* const chosen = [] {
        const char* name = std::getenv("ATELIER_FUZZ");
        const auto* found = atelier::fuzz::find_target(name != nullptr ? name : "");
        if (found == nullptr) {
            std::fputs("ATELIER_FUZZ names no target; scripts/fuzz --list names them all\n", stderr);
            std::exit(2);
        }
        return found;
    }();
    return *chosen;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    target().run({reinterpret_cast<const char*>(data), size});
    return 0;
}
