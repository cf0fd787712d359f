#include "catch.hpp"

#include <string>
#include <string_view>

#include "elements_sample.hpp"
#include "emit/markdown/element_list.hpp"
#include "emit/support/escape.hpp"

namespace {

using namespace atelier;

const method::Method method_with_elements = emit::sample::element_method();

struct Sheet {
    record::Record record = emit::sample::element_record();
    emit::Look look{};

    [[nodiscard]] std::string write(gate::Only only = gate::Only::all, bool blank = false) const {
        const auto elements = score::elements(record, method_with_elements);
        const emit::markdown::ElementPage page{
            record, method_with_elements, elements, only, emit::sample::day("2026-09-01"), look};
        std::string out;
        (blank ? emit::markdown::write_blank_elements : emit::markdown::write_element_list)(page, out);
        return out;
    }
};

[[nodiscard]] bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

}  // namespace

TEST_CASE("element list: what is in place, by actions or as a whole, and the barriers") {
    CHECK(Sheet{}.write() == R"(# Innovation capacity: what is in place, and what is not

Republica, Buiksloterham, Amsterdam · 1 September 2026 · 1 of 5 in place, 3 unanswered

Innovation capacity is a view of its own: it counts in no block and at no gate.

## Leadership

Strategy 1: *Give direction*. It answers: Innovation is optional.

- [ ] **Set an agenda for all.** Partly.
- [ ] **Find champions.** Unknown.

## Network

- [x] Network as a whole. Largely.

Strategy 3: *Organise across boundaries*. It answers: It rests on goodwill.

Its actions are not rated one by one:

- Appoint boundary spanners.

Note: Four towns meet.

## Learning

Strategy 5: *Make learning a result*. It answers: Accounts reward output.

- [ ] **Set aside time to reflect.** Unanswered.
- [ ] **Bring back what worked.** Unanswered.

What stalls innovation here, as the record has it:

- What one learned left with that one.

---

Ticked: rated `largely` or `fully`. The scale is atelier’s own choice; the method sets none.
)");
}

TEST_CASE("element list: only what is open, or what nobody knows") {
    const std::string open = Sheet{}.write(gate::Only::open);
    CHECK(open.starts_with("# Innovation capacity: what is open\n"));
    CHECK(has(open, "## Leadership\n"));
    CHECK_FALSE(has(open, "## Network\n"));
    const std::string unknown = Sheet{}.write(gate::Only::unknown);
    CHECK(has(unknown, "- [ ] **Find champions.** Unknown.\n"));
    CHECK_FALSE(has(unknown, "Set an agenda"));
    CHECK_FALSE(has(unknown, "## Learning\n"));
    Sheet known;
    known.record.innovation_capacity.ratings.pop_back();
    known.record.innovation_capacity.ratings.pop_back();
    CHECK(has(known.write(gate::Only::unknown), "\nNothing of that kind.\n"));
}

TEST_CASE("element list: what does not apply has no box") {
    Sheet sheet;
    sheet.record.innovation_capacity.ratings = {
        emit::sample::capacity_rating(0, 0, record::Rating::not_applicable),
        emit::sample::capacity_rating(1, method::none, record::Rating::not_applicable)};
    const std::string out = sheet.write();
    CHECK(has(out, "- Set an agenda for all. Does not apply.\n"));
    CHECK(has(out, "- Network as a whole. Does not apply.\n"));
    CHECK(has(out, " · 0 of 3 in place, 3 unanswered\n"));
    CHECK_FALSE(has(sheet.write(gate::Only::open), "Network"));
}

TEST_CASE("element list: a blank sheet ticks nothing and has room to write") {
    CHECK(Sheet{}.write(gate::Only::all, true) == R"(# Innovation capacity: how do we stand?

Republica, Buiksloterham, Amsterdam

Date: ______________   Who: ______________________________________

One rating for each action, or one for an element as a whole. not: hardly or not in place · partly: some of it, with clear gaps · largely: in place, with small gaps · fully: in place, without a gap that matters.

Innovation capacity is a view of its own: it counts in no block and at no gate.

## Leadership

*Give direction*. It answers: Innovation is optional.

1. **Set an agenda for all.**

   ☐ not   ☐ partly   ☐ largely   ☐ fully   ☐ nobody knows   ☐ does not apply

   What shows it: _______________________________________________

   What is next, by whom, until when: ___________________________

2. **Find champions.**

   ☐ not   ☐ partly   ☐ largely   ☐ fully   ☐ nobody knows   ☐ does not apply

   What shows it: _______________________________________________

   What is next, by whom, until when: ___________________________

Leadership, as a whole:

   ☐ not   ☐ partly   ☐ largely   ☐ fully   ☐ nobody knows   ☐ does not apply

What stalls innovation here: ___________________________________

_______________________________________________________________

## Network

*Organise across boundaries*. It answers: It rests on goodwill.

3. **Appoint boundary spanners.**

   ☐ not   ☐ partly   ☐ largely   ☐ fully   ☐ nobody knows   ☐ does not apply

   What shows it: _______________________________________________

   What is next, by whom, until when: ___________________________

Network, as a whole:

   ☐ not   ☐ partly   ☐ largely   ☐ fully   ☐ nobody knows   ☐ does not apply

What stalls innovation here: ___________________________________

_______________________________________________________________

## Learning

*Make learning a result*. It answers: Accounts reward output.

4. **Set aside time to reflect.**

   ☐ not   ☐ partly   ☐ largely   ☐ fully   ☐ nobody knows   ☐ does not apply

   What shows it: _______________________________________________

   What is next, by whom, until when: ___________________________

5. **Bring back what worked.**

   ☐ not   ☐ partly   ☐ largely   ☐ fully   ☐ nobody knows   ☐ does not apply

   What shows it: _______________________________________________

   What is next, by whom, until when: ___________________________

Learning, as a whole:

   ☐ not   ☐ partly   ☐ largely   ☐ fully   ☐ nobody knows   ☐ does not apply

What stalls innovation here, as the record has it:

- What one learned left with that one.

What else stalls innovation here: ___________________________________

_______________________________________________________________
)");
}

TEST_CASE("element list: texts of a record stay texts, also in ASCII") {
    Sheet sheet;
    sheet.record.innovation_capacity.notes[0].text.value = "- [x] done\n# Heading <b>\x1b[31m";
    sheet.record.barriers.items[0].text.value = "::error::\n\n## taken over | @everyone";
    for (const bool unicode : {true, false})
        for (const bool blank : {true, false}) {
            sheet.look.unicode = unicode;
            const std::string out = sheet.write(gate::Only::all, blank);
            CHECK_FALSE(has(out, "\n# Heading"));
            CHECK_FALSE(has(out, "\n## taken"));
            CHECK_FALSE(has(out, "<b>"));
            CHECK_FALSE(has(out, "\x1b"));
            CHECK_FALSE(has(out, "- [x] done"));
            if (!unicode) CHECK(out == emit::escape::ascii(out));
        }
}
