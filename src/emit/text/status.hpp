#pragma once

#include <string>
#include <string_view>

#include "atelier/advice/next.hpp"
#include "atelier/method/method.hpp"
#include "atelier/record/record.hpp"
#include "atelier/score/score.hpp"
#include "atelier/text/date.hpp"
#include "atelier/text/source.hpp"
#include "emit/look.hpp"

namespace atelier::emit::text_format {

/// What the screen is made of. Good only during the call.
struct StatusPage {
    std::string_view file;
    const record::Record& record;
    const text::Source& source;
    const method::Method& method;
    const score::RecordScore& scored;
    const advice::Next& next;
    text::Date as_of;
    const Look& look;
};

/// Where an atelier stands, on one screen: its phases, its blocks, and what helps most.
void write_status(const StatusPage& page, std::string& out);

}  // namespace atelier::emit::text_format
