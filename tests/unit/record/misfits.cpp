#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "complete.hpp"

using namespace atelier;
using record::MisfitKind;
using test::misfits;
using test::Sheet;

namespace {

/// The only misfit of a record.
record::Misfit only(std::string_view more) {
    const Sheet sheet{test::with(more)};
    INFO(more);
    REQUIRE(sheet.bound.misfits.size() == 1);
    return sheet.bound.misfits.front();
}

}  // namespace

TEST_CASE("unknown keys name the nearest, at every level") {
    CHECK(misfits("stakholders: []\n") == "unknown_key stakholders [stakholders] ~stakeholders @stakholders");
    CHECK(misfits("challenge: {urgncy: now}\n") == "unknown_key challenge.urgncy [urgncy] ~urgency @urgncy");
    CHECK(misfits("stakeholders:\n  - id: city\n    Role: x\n") ==
          "unknown_key stakeholders.city.Role [Role] ~role @Role");
    CHECK(misfits("lessons:\n  - {id: l1}\n  - {id: l 2, foo: x}\n") ==
          "bad_id lessons.2.id [l 2] ~l-2 @l 2\nunknown_key lessons.2.foo [foo] @foo");
    CHECK(misfits("frobnicate: x\n") == "unknown_key frobnicate [frobnicate] @frobnicate");
    CHECK(only("challenge: {zzzzzz: now}\n").choices ==
          std::vector<std::string>{"statement", "systemic-issue", "urgency", "boundaries", "validated"});
}

TEST_CASE("unknown keys of the assessment name phase, block and question") {
    CHECK(misfits("assessment: {maturng: {}}\n") ==
          "unknown_key assessment.maturng [maturng] ~maturing @maturng");
    CHECK(misfits("assessment: {maturing: {visoin: {}}}\n") ==
          "unknown_key assessment.maturing.visoin [visoin] ~vision @visoin");
    CHECK(misfits("assessment: {establishing: {vision: {endorsment: fully}}}\n") ==
          "unknown_key assessment.establishing.vision.endorsment [endorsment] ~endorsement @endorsment");
    CHECK(misfits("assessment: {establishing: {vision: {endorsement: {ratting: fully}}}}\n") ==
          "unknown_key assessment.establishing.vision.endorsement.ratting [ratting] ~rating @ratting");
    CHECK(misfits("innovation-capacity: {leadrship: partly}\n") ==
          "unknown_key innovation-capacity.leadrship [leadrship] ~leadership @leadrship");
    CHECK(misfits("innovation-capacity: {learning: {time-to-relfect: partly}}\n") ==
          "unknown_key innovation-capacity.learning.time-to-relfect [time-to-relfect] ~time-to-reflect "
          "@time-to-relfect");
}

TEST_CASE("wrong types say what stands there and what is wanted, once") {
    CHECK(misfits("city: [a]\n") == "wrong_type city [a list] @[a]");
    CHECK(misfits("city: {a: b}\n") == "wrong_type city [keys with values] @{a: b}");
    CHECK(misfits("challenge: words\n") == "wrong_type challenge [text] @words");
    CHECK(misfits("challenge: [a]\n") == "wrong_type challenge [a list] @[a]");
    CHECK(misfits("communities: {relevant: yes}\n") == "wrong_type communities.relevant [yes] @yes");
    CHECK(misfits("communities: {relevant: 'true'}\n") == "wrong_type communities.relevant [true] @'true'");
    CHECK(misfits("assessment: {establishing: fully}\n") ==
          "wrong_type assessment.establishing [text] @fully");
    CHECK(misfits("assessment: {establishing: {vision: [fully]}}\n") ==
          "wrong_type assessment.establishing.vision [a list] @[fully]");
    CHECK(misfits("assessment: {establishing: {vision: {endorsement: [fully]}}}\n") ==
          "wrong_type assessment.establishing.vision.endorsement [a list] @[fully]");
    CHECK(misfits("assessment: fully\n") == "wrong_type assessment [text] @fully");
    CHECK(misfits("innovation-capacity: {learning: [a]}\n") ==
          "wrong_type innovation-capacity.learning [a list] @[a]");
    CHECK(only("started: [a]\n").wanted == "a date such as 2026-09-01");
    CHECK(only("communities: {relevant: no}\n").wanted == "true or false, without quotes");
}

TEST_CASE("a list given as one value is told once, and read as the one entry that is meant") {
    const Sheet scalar{test::with("challenge: {boundaries: rents stay}\n")};
    CHECK(misfits(scalar) == "wrong_type challenge.boundaries [text] @rents stay");
    REQUIRE(scalar.record().challenge.boundaries.size() == 1);
    CHECK(*scalar.record().challenge.boundaries.items[0] == "rents stay");
    const Sheet group{test::with("stakeholders: {id: city}\n")};
    CHECK(misfits(group) == "wrong_type stakeholders [keys with values] @{id: city}");
    CHECK(group.record().index.declares(record::Entity::stakeholder, "city"));
    CHECK(misfits("governance: {decides: {a: b}}\n") ==
          "wrong_type governance.decides [keys with values] @{a: b}");
    CHECK(misfits("stakeholders: city\n") == "wrong_type stakeholders [text] @city");
    CHECK(misfits("stakeholders: [city]\n") == "wrong_type stakeholders.1 [text] @city");
}

TEST_CASE("wrong choices name the nearest, and all where they are few") {
    CHECK(misfits("stakeholders: [{id: a, sector: goverment}]\n") ==
          "wrong_choice stakeholders.a.sector [goverment] ~government @goverment");
    CHECK(only("stakeholders: [{id: a, sector: zzz}]\n").choices ==
          std::vector<std::string>{"government", "business", "knowledge", "society"});
    CHECK(misfits("stakeholders: [{id: a, holds: [decision, desision]}]\n") ==
          "wrong_choice stakeholders.a.holds [desision] ~decision @desision");
    CHECK(misfits("stakeholders: [{id: a, commitment: Committed}]\n") ==
          "wrong_choice stakeholders.a.commitment [Committed] ~committed @Committed");
    CHECK(misfits("operations: {budget: {state: not_needed}}\n") ==
          "wrong_choice operations.budget.state [not_needed] ~not-needed @not_needed");
    CHECK(misfits("assessment: {establishing: {vision: {endorsement: largly}}}\n") ==
          "wrong_choice assessment.establishing.vision.endorsement [largly] ~largely @largly");
    CHECK(misfits("assessment: {establishing: {vision: {endorsement: {rating: na}}}}\n") ==
          "wrong_choice assessment.establishing.vision.endorsement.rating [na] ~n/a @na");
    CHECK(misfits("barriers: [{id: b, element: lerning}]\n") ==
          "wrong_choice barriers.b.element [lerning] ~learning @lerning");
    CHECK(misfits("actions: [{id: a, change: {kind: meeting-rythm}}]\n") ==
          "wrong_choice actions.a.change.kind [meeting-rythm] ~meeting-rhythm @meeting-rythm");
    const Sheet phase{"atelier: 1\nid: a\nname: A\nphase: maturng\n"};
    CHECK(misfits(phase) == "wrong_choice phase [maturng] ~maturing @maturng");
    CHECK(phase.record().phase_index == method::none);
    CHECK_FALSE(phase.record().phase);
}

TEST_CASE("impossible dates, numbers and codes stand where they were written") {
    CHECK(misfits("started: 2026-02-30\n") == "bad_date started [2026-02-30] @2026-02-30");
    CHECK(misfits("started: '2026-02-28'\n").empty());
    CHECK(misfits("started: 1 September 2026\n") == "bad_date started [1 September 2026] @1 September 2026");
    CHECK(misfits("capacity:\n  core-team:\n    - fte: 0,4\n") ==
          "bad_number capacity.core-team.1.fte [0,4] @0,4");
    CHECK(misfits("capacity: {core-team: [{fte: '0.4'}]}\n") ==
          "bad_number capacity.core-team.1.fte [0.4] @'0.4'");
    CHECK(misfits("capacity: {core-team: [{fte: -1}]}\n") == "bad_number capacity.core-team.1.fte [-1] @-1");
    CHECK(misfits("method: {id: m, version: 1.0}\n") == "bad_number method.version [1.0] @1.0");
    CHECK(misfits("method: {id: m, version: 010}\n") == "bad_number method.version [010] @010");
    CHECK(misfits("country: nl\n") == "bad_code country [nl] @nl");
    CHECK(misfits("country: ZZ\n") == "bad_code country [ZZ] @ZZ");
    CHECK(misfits("country: NO\n").empty());
    CHECK(misfits("language: english\n") == "bad_code language [english] @english");
    CHECK(misfits("language: pt-BR\n").empty());
}

TEST_CASE("ids have a form, and what they could be is named") {
    CHECK(misfits("stakeholders: [{id: Grid Operator}]\n") ==
          "bad_id stakeholders.1.id [Grid Operator] ~grid-operator @Grid Operator");
    CHECK(misfits("evidence: [{id: -x-}]\n") == "bad_id evidence.1.id [-x-] ~x @-x-");
    CHECK(misfits("evidence: [{id: '%'}]\n") == "bad_id evidence.1.id [%] @'%'");
    CHECK(misfits(Sheet{"atelier: 1\nid: My Atelier\nname: A\nphase: maturing\n"}) ==
          "bad_id id [My Atelier] ~my-atelier @My Atelier");
}

TEST_CASE("what must be there and is not is told at the first key, and only once") {
    CHECK(
        misfits(Sheet{"name: A\n"}) ==
        "missing_key atelier [atelier] @name\nmissing_key id [id] ~a @name\nmissing_key phase [phase] @name");
    CHECK(misfits("stakeholders:\n  - name: City\n") == "missing_key stakeholders.1.id [id] ~city @name");
    CHECK(misfits("method: {version: 1}\n") == "missing_key method.id [id] @version");
    CHECK(misfits(Sheet{"atelier: 1\nid:\nname: A\nphase: ~\n"}) ==
          "missing_key id [id] ~a @id\nmissing_key phase [phase] @phase");
}

TEST_CASE("keys with nothing behind them are told at the key") {
    CHECK(misfits("city:\n") == "no_value city [city] @city");
    CHECK(misfits("city: ~\n") == "no_value city [city] @~");
    CHECK(misfits("city: ''\n") == "no_value city [city] @''");
    CHECK(misfits("city: '  '\n") == "no_value city [city] @'  '");
    CHECK(misfits("challenge:\n") == "no_value challenge [challenge] @challenge");
    CHECK(misfits("stakeholders:\n") == "no_value stakeholders [stakeholders] @stakeholders");
    CHECK(misfits("stakeholders: ''\n") == "no_value stakeholders [stakeholders] @''");
    CHECK(misfits("challenge:\n  boundaries:\n    - a\n    -\n") == "no_value challenge.boundaries [] @-");
    CHECK(misfits("assessment: {establishing: {vision: {endorsement: }}}\n") ==
          "no_value assessment.establishing.vision.endorsement [endorsement] @endorsement");
    CHECK(misfits("assessment:\n") == "no_value assessment [assessment] @assessment");
    CHECK(misfits("innovation-capacity: {learning: }\n") ==
          "no_value innovation-capacity.learning [learning] @learning");
    CHECK(misfits("stakeholders: []\n").empty());
    CHECK(Sheet{test::with("stakeholders: []\n")}.record().stakeholders.given);
}

TEST_CASE("several misfits are all told, in the order of the text") {
    CHECK(misfits("country: xx\nstarted: soon\nchallenge: {foo: 1}\ncity:\n") ==
          "bad_code country [xx] @xx\nbad_date started [soon] @soon\nunknown_key challenge.foo [foo] "
          "@foo\nno_value city [city] @city");
}

TEST_CASE("what YAML refused already has no consequences") {
    const auto told = [](std::string_view more) {
        const Sheet sheet{test::with(more)};
        CHECK_FALSE(sheet.document.faults.empty());
        return misfits(sheet);
    };
    CHECK(told("city: *x\ncountry: NL\n").empty());
    CHECK(told("challenge: *x\nstakeholders: *x\n").empty());
    CHECK(told("stakeholders: [*x, {id: *y}]\n").empty());
    CHECK(told("<<: {foo: bar}\n").empty());
    CHECK(told("city: a\ncity: [b]\n").empty());
    CHECK(told("Städte: a\n").empty());
    CHECK(told("assessment: {establishing: *x, maturing: {vision: *y}}\n").empty());
    CHECK(told("innovation-capacity: {learning: *x}\n").empty());
    CHECK(told("city: !x a\n").empty());
}

TEST_CASE("a text that was understood in part is not said to lack anything") {
    const Sheet broken{"atelier: 1\nid: a\nand more\n"};
    CHECK_FALSE(broken.document.complete);
    CHECK(misfits(broken).empty());
    CHECK(broken.bound.usable);
    const Sheet stray{"atelier: 1\nid: 'a'b\nfoo: 1\n"};
    CHECK_FALSE(stray.document.complete);
    CHECK(Sheet{""}.bound.usable == false);
    CHECK(misfits(Sheet{""}).empty());
    CHECK(Sheet{"- a\n"}.bound.usable == false);
}

TEST_CASE("a newer format is not read at all, and an odd number is told") {
    const Sheet newer{"atelier: 2\nfoo: bar\n"};
    CHECK(misfits(newer) == "newer_format atelier [2] @2");
    CHECK(newer.bound.misfits[0].wanted == "1");
    CHECK_FALSE(newer.bound.usable);
    CHECK(misfits(Sheet{"response: 3\nfoo: bar\n"}) == "newer_format response [3] @3");
    const Sheet zero{"atelier: 0\nid: a\nname: A\nphase: maturing\n"};
    CHECK(misfits(zero) == "bad_version atelier [0] @0");
    CHECK(zero.bound.usable);
    CHECK(misfits(Sheet{"atelier: one\nid: a\nname: A\nphase: maturing\n"}) ==
          "bad_number atelier [one] @one");
}

TEST_CASE("beyond a hundred misfits nobody is helped by a suggestion") {
    std::string many = test::with("");
    for (int i = 0; i < 200; ++i) many += "citty" + std::to_string(i) + ": x\n";
    const Sheet sheet{many};
    REQUIRE(sheet.bound.misfits.size() == 200);
    CHECK(sheet.bound.misfits.front().nearest == "city");
    CHECK(sheet.bound.misfits.back().nearest.empty());
}
