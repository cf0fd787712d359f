#pragma once

#include <string_view>
#include <vector>

#include "atelier/method/method.hpp"

namespace atelier::method {

/// What the method advises where a question is weak, the most fitting first: the entries for the question itself, else those for its step,
/// cell or theme, else those for its block; empty where there are none. The pointers lead into the Method.
[[nodiscard]] inline std::vector<const Advice*> advice_for(const Method& method, Index question) {
    const Question& asked = method.questions[question];
    const std::string_view subjects[] = {
        asked.address, method.groups[asked.group].address,
        asked.block == none ? std::string_view{} : method.blocks[asked.block].id};
    std::vector<const Advice*> found;
    for (const std::string_view subject : subjects) {
        for (const Advice& advice : method.advice)
            if (advice.weak == subject) found.push_back(&advice);
        if (!found.empty()) break;
    }
    return found;
}

}  // namespace atelier::method
