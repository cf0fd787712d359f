#include "facts.hpp"

#include "reading.hpp"

namespace facts {

std::string said(std::string_view code, std::string_view text, std::string_view day) {
    static const method::Method method = method::builtin();
    const Repository around;
    const rules::Sheet sheet = sheet_of(text, method);
    std::string out = "\n";
    for (const diag::Finding& finding : rules::check(sheet, method, on(day), &around))
        if (finding.code == code) out += in_words(sheet.document.source, finding);
    return out;
}

}  // namespace facts
