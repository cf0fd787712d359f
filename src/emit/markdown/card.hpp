#pragma once

#include <string>

#include "atelier/advice/card.hpp"
#include "atelier/method/method.hpp"
#include "atelier/record/record.hpp"
#include "atelier/text/date.hpp"
#include "atelier/text/source.hpp"
#include "emit/look.hpp"

namespace atelier::emit::markdown {

/// What the page is made of. Good only during the call.
struct CardPage {
    const record::Record& record;
    const text::Source& source;
    const method::Method& method;
    const advice::Card& card;
    text::Date as_of;
    const Look& look;
};

/// One page for a meeting: what the record can say, lines to write on for the rest, and the YAML to paste back.
void write_card(const CardPage& page, std::string& out);

}  // namespace atelier::emit::markdown
