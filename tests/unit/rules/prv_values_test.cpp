#include <string>
#include <string_view>
#include <vector>

#include "atelier/rules/citizen_number.hpp"
#include "atelier/rules/email.hpp"
#include "atelier/rules/telephone.hpp"
#include "catch.hpp"
#include "facts.hpp"

using namespace atelier;

namespace {

using Find = std::vector<rules::PersonalMatch> (*)(std::string_view);

std::vector<std::string> found(Find find, std::string_view text) {
    std::vector<std::string> out;
    for (const auto& match : find(text)) out.emplace_back(text.substr(match.at, match.length));
    return out;
}

void rings(Find find, std::string_view text, std::string_view value) {
    INFO(text);
    CHECK(found(find, text) == std::vector<std::string>{std::string{value}});
}

void stays_quiet(Find find, std::string_view text) {
    INFO(text);
    CHECK(found(find, text).empty());
}

}  // namespace

TEST_CASE("e-mail addresses are told from what only has an @", "[rules]") {
    rings(rules::find_emails, "ask info@example.org.", "info@example.org");
    rings(rules::find_emails, "<a.b+c@mail.example.co>", "a.b+c@mail.example.co");
    rings(rules::find_emails, "écrire à rené@exemple.example", "rené@exemple.example");
    rings(rules::find_emails, "(o'neil_a%b-c@mail-1.example-)", "o'neil_a%b-c@mail-1.example");
    for (const std::string_view text :
         {"@example.org", "me@home", "reach us @ city.example", "release@1.2", "a@b..example", "5 kWh @ 0.30",
          "@", "x@", "-_.@mail.example", "a@.example", "a@mail.e", "a@mail.example1"})
        stays_quiet(rules::find_emails, text);
}

TEST_CASE("telephone numbers in the ways of several countries", "[rules]") {
    rings(rules::find_telephones, "call 020-1234567", "020-1234567");
    rings(rules::find_telephones, "call 020 123 45 67 today", "020 123 45 67");
    rings(rules::find_telephones, "0612345678", "0612345678");
    rings(rules::find_telephones, "06-12 34 56 78", "06-12 34 56 78");
    rings(rules::find_telephones, "(020) 123 45 67", "(020) 123 45 67");
    rings(rules::find_telephones, "(+31) 20 123 45 67", "(+31) 20 123 45 67");
    rings(rules::find_telephones, "+31 (0)20 123 45 67.", "+31 (0)20 123 45 67");
    rings(rules::find_telephones, "+31201234567", "+31201234567");
    rings(rules::find_telephones, "0031 20 123 45 67", "0031 20 123 45 67");
    rings(rules::find_telephones, "+34 612 345 678", "+34 612 345 678");
    rings(rules::find_telephones, "tel. 612 345 678", "612 345 678");
    rings(rules::find_telephones, "GSM: 612345678", "612345678");
    rings(rules::find_telephones, "06.12.34.56.78", "06.12.34.56.78");
    rings(rules::find_telephones, "030/1234567", "030/1234567");
    rings(rules::find_telephones, "tel:0612345678", "0612345678");
}

TEST_CASE("telephone numbers behind the words of many languages", "[rules]") {
    for (const std::string_view word :
         {"tfno.", "telefonoa",  "tlf.", "τηλ.",     "Τηλέφωνο:",     "tālr.",
          "puh.",  "sími",       "GSM",  "mob.",     "móvil",         "fax",
          "☎",     "☎\uFE0F",    "📞",    "tel. nr.", "Phone number:", "telefono zenbakia",
          "TÉL.",  "te\u0301l.", "тел.", "T:",       "telemóvel",     "WhatsApp"})
        rings(rules::find_telephones, std::string{word} + " 944 204 200", "944 204 200");
    rings(rules::find_telephones, "tlf. 33 66 33 66", "33 66 33 66");
    rings(rules::find_telephones, "tel. 72 12 34", "72 12 34");
    rings(rules::find_telephones, "M +31 6 12345678", "+31 6 12345678");
    rings(rules::find_telephones, "+34\u00A0944\u202F204\u2011200", "+34\u00A0944\u202F204\u2011200");
    rings(rules::find_telephones, "\u202A+34 944 204 200\u202C", "+34 944 204 200");
    CHECK(found(rules::find_telephones, "tel. 944 204 200 / 944 204 201") ==
          std::vector<std::string>{"944 204 200", "944 204 201"});
    for (const std::string_view text :
         {"mobility 1234567", "mobiliteit 2500123", "telemetry 1234567", "tel 2026-2027",
          "budget 944 204 200", "KvK 12345678", "project 2026-0612345", "mobile homes 1500000",
          "call for proposals 2021 2027", "1 250 000", "contact: 944 204 200"})
        stays_quiet(rules::find_telephones, text);
}

TEST_CASE("citizen numbers of more countries, behind their words where there is no check", "[rules]") {
    rings(rules::find_citizen_numbers, "rodné číslo: 780123/3540", "780123/3540");
    rings(rules::find_citizen_numbers, "CPR-nr. 010190-1234", "010190-1234");
    rings(rules::find_citizen_numbers, "personas kods 161175-19997", "161175-19997");
    rings(rules::find_citizen_numbers, "161175-19997", "161175-19997");
    rings(rules::find_citizen_numbers, "p.k. 320012-34567", "320012-34567");
    rings(rules::find_citizen_numbers, "TAJ szám: 111 111 110", "111 111 110");
    rings(rules::find_citizen_numbers, "adóazonosító jel: 8071592153", "8071592153");
    rings(rules::find_citizen_numbers, "NIF 123456789 Jan", "123456789");
    rings(rules::find_citizen_numbers, "personnummer 811218-9876", "811218-9876");
    rings(rules::find_citizen_numbers, "131052-308T", "131052-308T");
    rings(rules::find_citizen_numbers, "isikukood 37605030299", "37605030299");
    rings(rules::find_citizen_numbers, "AHV 756.9217.0769.85", "756.9217.0769.85");
    rings(rules::find_citizen_numbers, "PPS 1234567T", "1234567T");
    rings(rules::find_citizen_numbers, "NINO AB 12 34 56 C", "AB 12 34 56 C");
    rings(rules::find_citizen_numbers, "kt. 120174-3399", "120174-3399");
    for (const std::string_view text :
         {"010190-1234", "budget 120526-0001", "811218-9876", "NIF: 501442600", "zaak 2026/123456",
          "CPR 991390-1234", "project 780123/3541", "12 345 678"})
        stays_quiet(rules::find_citizen_numbers, text);
    CHECK(rules::find_citizen_numbers_in_line("amount: 111222333").empty());
    CHECK(rules::find_citizen_numbers_in_line("bsn: 111222333").size() == 1);
}

TEST_CASE("a telephone number is as long as such numbers are", "[rules]") {
    for (const std::string_view text : {"+12345678", "+123456789012345", "0012345678", "00123456789012345",
                                        "0123456789", "01234567890", "01-2345678", "01234-5678901"})
        rings(rules::find_telephones, text, text);
    rings(rules::find_telephones, "tel 1234567", "1234567");
    rings(rules::find_telephones, "tel 1234567890123", "1234567890123");
    for (const std::string_view text :
         {"+1234567", "+1234567890123456", "+0123456789", "001234567", "001234567890123456", "012345678",
          "012345678901", "0-123456789", "012345-67890", "01-23456", "01 2 34 5 67 8 90", "01-2345678901234",
          "tel 12345678901234", "030/123/4567"})
        stays_quiet(rules::find_telephones, text);
}

TEST_CASE("figures that are no telephone numbers", "[rules]") {
    for (const std::string_view text : {"on 2026-09-01 and 01-09-2026",
                                        "01/09/2026 10:30-12:00",
                                        "1.9.2026",
                                        "EUR 1 250 000",
                                        "12,000,000 euro",
                                        "€ 0612345678",
                                        "1012 AB Amsterdam",
                                        "48009 Bilbao",
                                        "ISBN 978-90-123-4567-2",
                                        "ISBN 0-306-40615-2",
                                        "NL91 ABNA 0417 1643 00",
                                        "DE89370400440532013000",
                                        "52.367600, 4.904100",
                                        "52.3676 N 04.9041 E",
                                        "0.123456789",
                                        "0123456789.5",
                                        "612 345 678",
                                        "612345678",
                                        "2020-2026",
                                        "version 10.20.30.40",
                                        "https://example.org/0612345678",
                                        "zaak-0612345678",
                                        "A0612345678",
                                        "0612345678A",
                                        "0612345678%",
                                        "0612345678_1",
                                        "0612345678,5",
                                        "0612345678:5",
                                        "10:0612345678",
                                        "=0612345678",
                                        "0612345678 euro",
                                        "+100000000",
                                        "000123456789",
                                        "0,612345678",
                                        "phase 1, 2 and 3 of 2026 2027 2028",
                                        "tel",
                                        "010"})
        stays_quiet(rules::find_telephones, text);
}

TEST_CASE("citizen numbers are told by their check digits", "[rules]") {
    rings(rules::find_citizen_numbers, "BSN 111222333", "111222333");
    rings(rules::find_citizen_numbers, "number 123456782,", "123456782");
    rings(rules::find_citizen_numbers, "bsn: 111.222.333", "111.222.333");
    rings(rules::find_citizen_numbers, "BSN 111 222 333", "111 222 333");
    rings(rules::find_citizen_numbers, "12345678Z", "12345678Z");
    rings(rules::find_citizen_numbers, "12345678-Z", "12345678-Z");
    rings(rules::find_citizen_numbers, "X1234567L", "X1234567L");
    rings(rules::find_citizen_numbers, "85.07.30-033.28", "85.07.30-033.28");
    rings(rules::find_citizen_numbers, "85073003328", "85073003328");
    rings(rules::find_citizen_numbers, "PESEL 44051401359", "44051401359");
    rings(rules::find_citizen_numbers, "RSSMRA85T10A562S", "RSSMRA85T10A562S");
    rings(rules::find_citizen_numbers, "Y1234567X", "Y1234567X");
    rings(rules::find_citizen_numbers, "Z1234567R", "Z1234567R");
    rings(rules::find_citizen_numbers, "05073000158 (born 2005)", "05073000158");
    rings(rules::find_citizen_numbers, "111222333: known", "111222333");
}

TEST_CASE("figures that are no citizen numbers", "[rules]") {
    for (const std::string_view text :
         {"111222334", "12345678A", "X1234567A", "85073003329", "44051401358", "RSSMRA85T10A562T",
          "€ 111222333", "EUR 111222333", "111222333 euro", "111222333 kWh", "111.222.333", "111 222 333",
          "case 2026-111222333", "NL111222333B01", "111222333.5", "0.111222333", "#111222333",
          "https://example.org/111222333", "ISBN 111222333", "NL91ABNA0417164300", "120000000",
          "99.99.99-033.28", "a1112223330", "111222333-04",
          // No such month or day, though the check digits are right.
          "85003003376", "85133003370", "85070003355", "85073203365", "44001401354", "44131401350",
          "44050001352", "44053201353",
          // Letters where digits belong, and part of something longer.
          "8507300332A", "4405140135A", "RSSMRA8XT10A562S", "RSSMRA85T10A5629", "1234567AZ", "111222333%",
          "111222333_a", "111222333/a", "-111222333", "85.07.30.033.28", "85.07.30-033-28", "85-07.30-033.28",
          "85.07-30-033.28", "1234567-8Z"})
        stays_quiet(rules::find_citizen_numbers, text);
}

TEST_CASE("a finding about a person never holds the value", "[rules]") {
    for (const std::string_view code : {"PRV001", "PRV002", "PRV003"}) {
        const std::string all =
            facts::said(code, "governance: {resources: 'someone@example.org, 0612345678, 111222333'}\n");
        CHECK(all.size() > 1);
        for (const std::string_view value : {"someone", "0612345678", "111222333"})
            CHECK(all.find(value) == std::string::npos);
    }
}
