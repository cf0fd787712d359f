#include "emit/text/elements.hpp"

#include <string>
#include <vector>

#include "atelier/score/elements.hpp"
#include "emit/support/elements.hpp"
#include "emit/text/profile.hpp"

namespace atelier::emit::plain {

void elements(Page& page, const ScoreItem& item, const method::Method& method) {
    if (!score::rates_any(item.score.elements)) {
        page.fold(how_to_begin());
        return;
    }
    std::vector<ProfileRow> rows;
    for (const score::ElementScore& element : item.score.elements) {
        ProfileRow row{page.safe(element.figures.title), &element.figures};
        row.weakest_text = weakest_action(element, method);
        row.remark = how_rated(element);
        rows.push_back(std::move(row));
    }
    Profile{page, rows}.write();
}

}  // namespace atelier::emit::plain
