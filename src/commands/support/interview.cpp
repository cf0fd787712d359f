#include "commands/support/interview.hpp"

#include "commands/support/refusal.hpp"
#include "emit/support/escape.hpp"

namespace atelier::commands {

bool Interview::possible() const {
    const io::Terminal& terminal = session_.world().terminal;
    return terminal.input && terminal.output && terminal.error;
}

std::string Interview::ask(const std::string& question,
                           const std::function<std::string(const std::string&)>& problem) {
    io::World& world = session_.world();
    const auto say = [&](const std::string& text) {
        world.err.write(emit::escape::sentence(text, session_.look().unicode));
    };
    for (;;) {
        say(question);
        world.err.write(" ");
        world.err.flush();
        const auto line = world.next_line();
        if (!line) {
            world.err.write("\n");
            throw Refusal{"the answers ended before all was asked", "Nothing has been written."};
        }
        const auto begin = line->find_first_not_of(" \t\r");
        std::string answer = begin == std::string::npos
                                 ? std::string{}
                                 : line->substr(begin, line->find_last_not_of(" \t\r") - begin + 1);
        const std::string objection = problem(answer);
        if (objection.empty()) return answer;
        say(objection);
        world.err.write("\n");
    }
}

}  // namespace atelier::commands
