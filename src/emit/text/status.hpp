#pragma once

#include <string>
#include <string_view>

#include "atelier/gate/outlook.hpp"
#include "atelier/method/method.hpp"
#include "atelier/record/record.hpp"
#include "atelier/score/score.hpp"
#include "atelier/text/date.hpp"
#include "emit/look.hpp"

namespace atelier::emit::text_format {

/// What the screen is made of. Good only during the call.
struct StatusPage {
    std::string_view file;
    const record::Record& record;
    const method::Method& method;
    const score::RecordScore& scored;
    const gate::Outlook& outlook;
    text::Date as_of;
    const Look& look;
};

/// Where an atelier stands, on one screen: its phases, its blocks, and what helps most.
void write_status(const StatusPage& page, std::string& out);

}  // namespace atelier::emit::text_format
