#include "emit/markdown/checklist.hpp"

#include <string>
#include <string_view>

#include <fmt/core.h>

#include "atelier/record/standing.hpp"
#include "atelier/text/words.hpp"
#include "emit/markdown/phrases.hpp"
#include "emit/support/escape.hpp"

namespace atelier::emit::markdown {
namespace {

using record::State;

/// Texts of records and of local methods.
std::string safe(std::string_view text, const Look& look) { return escape::markdown(text, look.unicode); }

std::string_view evidence_title(const record::Record& record, std::string_view id) {
    for (const record::Evidence& evidence : record.evidence)
        if (*evidence.id == id) return evidence.title ? *evidence.title : id;
    return id;
}

void evidence(const ChecklistPage& page, const record::Answer& answer, std::string& out) {
    if (answer.evidence.empty()) return;
    out += " Evidence: ";
    bool first = true;
    for (const record::EvidenceRef& reference : answer.evidence) {
        out += first ? "*" : ", *";
        out += safe(evidence_title(page.record, *reference), page.look) + "*";
        first = false;
    }
    out += ".";
}

/// What the gate says about an item: who carries it, or what to do.
void point(const ChecklistPage& page, const gate::Point& point, std::string& out) {
    if (point.waiver != nullptr) {
        out += fmt::format(" Waived until {}: {}", text::to_words(*point.waiver->until),
                           sentence(*point.waiver->reason, page.look));
        return;
    }
    if (point.action != nullptr) {
        out += fmt::format(" In hand: {}, review {}.", safe(*point.action->owner, page.look),
                           text::to_words(*point.action->review));
        return;
    }
    const bool unicode = page.look.unicode;
    if (!point.missing.empty()) {
        // What is missing says what to bring.
        out += fmt::format(" Missing: {}.", escape::markdown_sentence(text::parts(point.missing), unicode));
        out += escape::markdown_sentence(point.lapsed, unicode);
        return;
    }
    out += " " + escape::markdown_sentence(point.remedy, unicode);
}

void item(const ChecklistPage& page, const gate::ChecklistItem& item, std::string& out) {
    const std::string text = safe(item.text, page.look);
    if (item.state == State::not_applicable) {
        const bool reason = item.answer != nullptr && item.answer->reason;
        out += fmt::format("- {} Does not apply{}\n", text,
                           reason ? ": " + sentence(*item.answer->reason, page.look) : ".");
        return;
    }
    out += item.ticked ? "- [x] " + text : "- [ ] **" + text + "**";
    if (item.question != method::none) out += " " + capital(item.state) + ".";
    if (item.answer != nullptr) {
        if (item.answer->note) out += " " + sentence(*item.answer->note, page.look);
        evidence(page, *item.answer, out);
    }
    if (item.point != nullptr)
        point(page, *item.point, out);
    else if (item.question != method::none && item.supported < item.state)
        out += fmt::format(" Evidence and facts carry it up to `{}`.", record::to_string(item.supported));
    if (item.stale) out += " Look at it again: it was rated long ago, or its evidence has run out.";
    out += "\n";
}

void heading(const gate::ChecklistSection& section, const Look& look, std::string& out) {
    out += "\n## " + safe(section.title, look) + "\n\n";
    if (!section.focus.empty()) out += safe(section.focus, look) + "\n\n";
}

/// What three ratings of a question look like, for those who fill in a sheet.
void signs(const method::Signs& signs, const Look& look, std::string& out) {
    if (signs.empty()) return;
    const auto sign = [&](record::Rating rating, std::string_view text) {
        if (!text.empty()) out += fmt::format("   - {}: {}\n", record::to_string(rating), safe(text, look));
    };
    sign(record::Rating::partly, signs.partly);
    sign(record::Rating::largely, signs.largely);
    sign(record::Rating::fully, signs.fully);
    out += "\n";
}

}  // namespace

void write_checklist(const ChecklistPage& page, std::string& out) {
    const gate::Checklist& list = page.list;
    const Look& look = page.look;
    out += fmt::format("# {}: {}\n\n", safe(page.method.phases[list.phase].title, look),
                       kind_of_list(page.terms.only));
    std::string line = fmt::format("{} · {} · {} of {} in place", place(page.record, look),
                                   text::to_words(page.terms.as_of), list.ticked, list.applicable);
    if (list.unanswered > 0) line += fmt::format(", {} unanswered", list.unanswered);
    if (list.unsupported > 0) line += fmt::format(", {} not carried by evidence and facts", list.unsupported);
    out += ours(line, look) + "\n";
    bool any = false;
    for (const gate::ChecklistSection& section : list.sections) {
        if (section.items.empty()) continue;
        any = true;
        heading(section, look, out);
        for (const gate::ChecklistItem& entry : section.items) item(page, entry, out);
    }
    if (!any) out += "\nNothing of that kind.\n";
    out += ticks_explained(look);
}

void write_blank_sheet(const ChecklistPage& page, bool with_signs, std::string& out) {
    const Look& look = page.look;
    out += sheet_heading(page.method.phases[page.list.phase].title, page.record, look);
    out += fmt::format("\nOne rating for each question. {}. With two halves, the weaker one counts.\n",
                       scale(look));
    if (with_signs)
        out +=
            "\nWhat the ratings look like is the toolkit's own wording, or your method's; the guide sets no "
            "scale.\n";
    std::size_t number = 0;
    for (const gate::ChecklistSection& section : page.list.sections) {
        if (section.items.empty()) continue;
        heading(section, look, out);
        for (const gate::ChecklistItem& entry : section.items) {
            out += fmt::format("{}. **{}**\n\n", ++number, safe(entry.text, look));
            if (entry.question == method::none) {
                out += fmt::format(
                    "   {0} stands   {0} not yet\n\n   Missing: "
                    "____________________________________________________\n\n",
                    box(look));
            } else {
                if (with_signs) signs(page.method.questions[entry.question].signs, look, out);
                out += rating_room(look);
            }
        }
    }
}

}  // namespace atelier::emit::markdown
