#pragma once

#include <memory>
#include <string>
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
    /// True where slips stand in `faults` and the text was read to its end all the same, each put right in memory: what the tree holds
    /// is meant so, and can be judged. The text itself has to be put right before anything is made of it.
    bool mended{false};
    /// What was passed over for that, since nobody could tell what is meant: what would stand there is unknown.
    std::vector<text::Span> unread{};
    /// The mended text, into which the tree points. Null where there is none.
    std::shared_ptr<const std::string> mended_text{};

    /// True where all of the text was understood, so that what is absent is absent indeed.
    [[nodiscard]] bool understood() const { return complete || (mended && unread.empty()); }
};

}  // namespace atelier::yaml
