#pragma once

#include <string>
#include <vector>

#include "atelier/gate/checklist.hpp"
#include "atelier/method/method.hpp"
#include "atelier/record/record.hpp"
#include "atelier/score/score.hpp"
#include "atelier/text/date.hpp"
#include "emit/look.hpp"

namespace atelier::emit::markdown {

/// What a list of the elements of innovation capacity is made of. Good only during the call.
struct ElementPage {
    const record::Record& record;
    const method::Method& method;
    const std::vector<score::ElementScore>& elements;
    gate::Only only{gate::Only::all};  ///< all, open or unknown
    text::Date as_of{};
    const Look& look;
};

/// Each element with its strategy, the trouble that it answers, its actions, ticked where they are in place, and the barriers that the
/// record names there.
void write_element_list(const ElementPage& page, std::string& out);

/// The same with boxes for the ratings and room to write, for paper.
void write_blank_elements(const ElementPage& page, std::string& out);

}  // namespace atelier::emit::markdown
