#include <string>
#include <vector>

#include "atelier/portfolio/grouping.hpp"
#include "collected.hpp"

namespace portfolio = atelier::portfolio;
namespace gate = atelier::gate;
namespace method = atelier::method;
using atelier::test::Collected;
using atelier::test::named;
using atelier::test::shipped;
using atelier::text::Fraction;

namespace {

std::vector<std::string> labels(const portfolio::Portfolio& all) {
    std::vector<std::string> out;
    for (const portfolio::Row& row : all.rows) out.push_back(row.label);
    return out;
}

const std::string learning =
    "assessment:\n  establishing:\n    learning: {capture: fully, influence: partly}\n";

}  // namespace

TEST_CASE("rows stand by id and then by file, in whatever order they come", "[portfolio]") {
    Collected all;
    all.add("z.yaml", named("a", "preconditions"))
        .add("y.yaml", named("c", "preconditions"))
        .add("x.yaml", named("b", "preconditions"))
        .add("w.yaml", named("b", "maturing"));
    const portfolio::Portfolio value = all.finish();
    CHECK(labels(value) == std::vector<std::string>{"a", "b (w.yaml)", "b (x.yaml)", "c"});
    CHECK(value.doubled == std::vector<std::string>{"b"});
    CHECK(value.rows[1].phase == shipped().phase("maturing"));
    CHECK(all.finish().rows.empty());
}

TEST_CASE("a row owns what it shows of a record", "[portfolio]") {
    Collected all;
    all.add("a.yaml", named("a", "establishing") + "city: Weirbridge\ncountry: NO\n" + learning);
    const portfolio::Portfolio value = all.finish();
    const portfolio::Row& row = value.rows.front();
    CHECK(row.name == "Name of a");
    CHECK(row.city == "Weirbridge");
    CHECK(row.country == "NO");
    CHECK(row.file == "a.yaml");
    REQUIRE(row.blocks.size() == shipped().blocks.size());
    REQUIRE(row.groups.size() == shipped().groups.size());
    const portfolio::Figure& block = row.blocks[shipped().block("learning")];
    CHECK(block.claimed.low == Fraction{4, 9});
    CHECK(block.claimed.high == Fraction{7, 9});
    CHECK(block.claimed.point == Fraction{2, 3});
    CHECK(block.answered == 2);
    CHECK(block.applicable == 3);
    CHECK(block.due);
    CHECK_FALSE(row.groups[shipped().group("maturing.learning")].due);
    CHECK(row.marks.none());
}

TEST_CASE("a row tells before which gate the atelier stands", "[portfolio]") {
    Collected all;
    all.add("a.yaml", named("a", "preconditions"))
        .add("b.yaml", atelier::test::rated("fully"))
        .add("c.yaml", "atelier: 1\nid: c\nname: C\nphase: nowhere\n");
    const portfolio::Portfolio value = all.finish();
    CHECK(value.rows[0].before == shipped().phase("preconditions"));
    CHECK(value.rows[0].gate == gate::Result::blocked);
    CHECK(value.rows[0].blockers == 28);
    CHECK(value.rows[0].asked == 28);
    CHECK(value.rows[1].phase == method::none);
    CHECK(value.rows[1].before == method::none);
    CHECK_FALSE(value.rows[1].gate);
    CHECK(value.rows[2].id == "test");
    CHECK(value.rows[2].before == shipped().phase("stabilising"));
    CHECK_FALSE(value.rows[2].gate);
}

TEST_CASE("what does not compare is marked, and stays", "[portfolio]") {
    Collected all;
    all.add("a.yaml", named("a", "preconditions") + "method: {id: innovation-atelier, version: 1}\n")
        .add("b.yaml", named("b", "preconditions") + "method: {id: innovation-atelier, version: 2}\n")
        .add("c.yaml", named("c", "preconditions") + "method: {id: another}\n")
        .add("d.yaml",
             named("d", "preconditions") +
                 "assessment:\n  preconditions:\n    focus: {themes-weighed: {rating: n/a, reason: x}, "
                 "scope-separated: {rating: n/a, reason: x}}\n")
        .add("e.yaml",
             named("e", "preconditions") +
                 "assessment:\n  establishing:\n    vision: {endorsement: {rating: n/a, reason: x}, "
                 "long-term-change: {rating: n/a, reason: x}}\n");
    const portfolio::Portfolio value = all.finish();
    CHECK(value.rows[0].marks.none());
    CHECK(value.rows[0].pinned == "innovation-atelier 1");
    CHECK(value.rows[1].marks.other_method);
    CHECK(value.rows[1].pinned == "innovation-atelier 2");
    CHECK(value.rows[2].marks.other_method);
    CHECK(value.rows[2].pinned == "another");
    CHECK(value.rows[3].marks.thin);
    CHECK_FALSE(value.rows[3].marks.other_method);
    // What is not due yet makes no basis thin.
    CHECK(value.rows[4].marks.none());
}

TEST_CASE("weights of a local method mark every row", "[portfolio]") {
    method::Method weighted = shipped();
    weighted.questions.front().weight = Fraction{2};
    Collected all{weighted};
    const portfolio::Portfolio value = all.add("a.yaml", named("a", "preconditions")).finish();
    CHECK(value.rows.front().marks.weighted);
    CHECK_FALSE(value.rows.front().marks.none());
}

TEST_CASE("rows are grouped by phase, city or country, those that name none last", "[portfolio]") {
    Collected all;
    all.add("a.yaml", named("a", "maturing") + "city: Zell\ncountry: AT\n")
        .add("b.yaml", named("b", "preconditions") + "city: Brig\n")
        .add("c.yaml", named("c", "maturing") + "city: ZELL\ncountry: AT\n")
        .add("d.yaml", named("d", "nowhere"));
    portfolio::Portfolio value = all.finish();
    const auto groups = [&](portfolio::By by) {
        portfolio::group(value, shipped(), by);
        std::string out;
        for (const portfolio::Group& group : value.groups) {
            out += group.key + ":";
            for (const portfolio::Place place : group.rows) out += " " + value.rows[place].label;
            out += "\n";
        }
        return out;
    };
    CHECK(groups(portfolio::By::phase) == "preconditions: b\nmaturing: a c\n: d\n");
    CHECK(groups(portfolio::By::city) == "Brig: b\nZell: a c\n: d\n");
    CHECK(groups(portfolio::By::country) == "AT: a c\n: b d\n");
    CHECK(groups(portfolio::By::none).empty());
    CHECK(value.by == portfolio::By::none);
}

TEST_CASE("letters go on behind Z", "[portfolio]") {
    CHECK(portfolio::letters(0) == "A");
    CHECK(portfolio::letters(25) == "Z");
    CHECK(portfolio::letters(26) == "AA");
    CHECK(portfolio::letters(27) == "AB");
    CHECK(portfolio::letters(51) == "AZ");
    CHECK(portfolio::letters(52) == "BA");
    CHECK(portfolio::letters(701) == "ZZ");
    CHECK(portfolio::letters(702) == "AAA");
}

TEST_CASE("an anonymous portfolio has letters, and nothing else that names an atelier", "[portfolio]") {
    Collected all;
    all.add("b.yaml", named("b", "preconditions") + "city: Brig\ncountry: CH\nmethod: {id: brig-labs}\n")
        .add("a2.yaml", named("a", "preconditions"))
        .add("a1.yaml", named("a", "preconditions"));
    portfolio::Portfolio value = all.finish();
    portfolio::Portfolio by_country = value;
    portfolio::anonymise(value);
    CHECK(value.anonymous);
    CHECK(labels(value) == std::vector<std::string>{"A", "B", "C"});
    for (const portfolio::Row& row : value.rows)
        CHECK((row.id + row.name + row.city + row.country + row.file + row.pinned).empty());
    CHECK(value.rows[2].marks.other_method);

    portfolio::group(by_country, shipped(), portfolio::By::country);
    portfolio::anonymise(by_country);
    CHECK(by_country.rows[2].country == "CH");
    CHECK(by_country.rows[2].city.empty());
}
