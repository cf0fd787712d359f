#pragma once

#include <vector>

#include "atelier/text/source.hpp"
#include "atelier/text/span.hpp"
#include "atelier/yaml/fault.hpp"
#include "atelier/yaml/tree.hpp"

namespace atelier::yaml {

/// One text, read: its source, its located tree, its comments, and all that is wrong with it as YAML. Can be moved; views into it stay good.
struct Document {
    text::Source source;
    Tree tree;
    std::vector<text::Span> comments;  ///< from `#` to the end of the line, in the order of the text
    std::vector<Fault> faults;         ///< in the order of the text
    /// False where reading stopped early or text and tree disagree: then the tree holds what was understood before
    /// that place, and what is missing from it says nothing.
    bool complete{false};
};

}  // namespace atelier::yaml
