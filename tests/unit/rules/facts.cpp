#include "facts.hpp"

#include "reading.hpp"

namespace facts {

std::string said(std::string_view code, std::string_view text, std::string_view day) {
    const Repository around;
    const rules::Sheet sheet = sheet_of(text);
    std::string out = "\n";
    for (const diag::Finding& finding : asking::check(sheet, asking::shipped(), on(day), &around))
        if (finding.code == code) out += in_words(sheet.document.source, finding);
    return out;
}

}  // namespace facts
