#include <exception>
#include <string>
#include <vector>

#include "commands/command.hpp"
#include "io/real_world.hpp"

int main(int count, char** words) {
    std::set_terminate(atelier::commands::last_words);
    atelier::io::RealWorld real;
    const std::vector<std::string> arguments(words + (count > 0 ? 1 : 0), words + count);
    return real.finish(atelier::commands::run(arguments, real.world()));
}
