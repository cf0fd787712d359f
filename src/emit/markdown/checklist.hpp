#pragma once

#include <string>

#include "atelier/gate/checklist.hpp"
#include "atelier/method/method.hpp"
#include "atelier/record/record.hpp"
#include "emit/look.hpp"

namespace atelier::emit::markdown {

/// What a page is made of. Good only during the call.
struct ChecklistPage {
    const record::Record& record;
    const method::Method& method;
    const gate::Checklist& list;
    const gate::ChecklistTerms& terms;
    const Look& look;
};

/// A task list in GitHub's and GitLab's Markdown.
void write_checklist(const ChecklistPage& page, std::string& out);

/// The same questions with boxes for the ratings and room to write, for paper; `with_signs` says below each what three ratings look like.
void write_blank_sheet(const ChecklistPage& page, bool with_signs, std::string& out);

}  // namespace atelier::emit::markdown
