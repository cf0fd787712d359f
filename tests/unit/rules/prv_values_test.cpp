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

TEST_CASE("e-mail addresses within addresses of the web", "[rules]") {
    rings(rules::find_emails, "https://example.org/?to=someone@example.org&x=1", "someone@example.org");
    rings(rules::find_emails, "https://example.org/?to=someone%40example.org", "someone%40example.org");
    for (const std::string_view text :
         {"git@example.org:city/records", "https://maps.example/@43.2630,-2.9350,15z", "50%40",
          "%40example.org"})
        stays_quiet(rules::find_emails, text);
}

TEST_CASE("words of many languages announce a telephone number", "[rules]") {
    for (const std::string_view front : {"tfno. ",
                                         "Tfno: ",
                                         "tlfno. ",
                                         "telf. ",
                                         "telefonoa ",
                                         "telefono zenbakia: ",
                                         "mugikorra: ",
                                         "Teléfono ",
                                         "Móvil: ",
                                         "MÓVIL ",
                                         "tlm. ",
                                         "telemóvel: ",
                                         "telèfon ",
                                         "cellulare ",
                                         "tel. nr. ",
                                         "Tel.: ",
                                         "tel.",
                                         "tel=",
                                         "tlf. ",
                                         "tlf.",
                                         "telefonnr. ",
                                         "tfn ",
                                         "sími: ",
                                         "Sími ",
                                         "puh. ",
                                         "puh ",
                                         "puhelinnumero: ",
                                         "tālr. ",
                                         "Tālr.: ",
                                         "tálr. ",
                                         "tālruņa numurs ",
                                         "mob. tel. ",
                                         "kom. ",
                                         "komórka: ",
                                         "telefón: ",
                                         "tel. č.: ",
                                         "telefonszám: ",
                                         "mobitel ",
                                         "faks ",
                                         "fax: ",
                                         "gsm ",
                                         "τηλ. ",
                                         "ΤΗΛ: ",
                                         "Τηλέφωνο ",
                                         "κιν. ",
                                         "φαξ ",
                                         "тел. ",
                                         "Тел.: ",
                                         "моб. ",
                                         "телефонен номер: ",
                                         "phone number: ",
                                         "☎ ",
                                         "☎",
                                         "☎️ ",
                                         "📞 ",
                                         "📱",
                                         "tel. - "})
        for (const std::string_view number : {"944 204 200", "33663366", "67 01 23 45", "9-44-20-42-00"})
            rings(rules::find_telephones, std::string{front} + std::string{number}, number);
    for (const std::string_view front :
         {"hotel ", "kom ", "bel ", "Telefónica ", "lot ", "kvk ", "№ ", "ref. "})
        stays_quiet(rules::find_telephones, std::string{front} + "944 204 200");
    stays_quiet(rules::find_telephones, "mobile 12 500 000 users");
    rings(rules::find_telephones, "puh. 09 123456", "09 123456");
}

TEST_CASE("one word announces a row of telephone numbers", "[rules]") {
    using All = std::vector<std::string>;
    CHECK(found(rules::find_telephones, "tel. 944 204 200 / 944 204 201, 944 204 202 y 944204203") ==
          All{"944 204 200", "944 204 201", "944 204 202", "944204203"});
    CHECK(found(rules::find_telephones, "tel. 944 204 200; budget 944204201") == All{"944 204 200"});
    CHECK(found(rules::find_telephones, "tel. 944 204 200, EUR 944204201") == All{"944 204 200"});
}

TEST_CASE("signs of word processors stand in and around telephone numbers", "[rules]") {
    rings(rules::find_telephones, "06\u00a012\u00a034\u00a056\u00a078", "06\u00a012\u00a034\u00a056\u00a078");
    rings(rules::find_telephones, "06\u201112345678", "06\u201112345678");
    rings(rules::find_telephones, "“06-12345678”", "06-12345678");
    rings(rules::find_telephones, "tel.\u202f944·204·200…", "944·204·200");
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

TEST_CASE("citizen numbers of more countries, told by their digits or by a word in front", "[rules]") {
    const auto behind = [](std::string_view front, std::string_view value) {
        rings(rules::find_citizen_numbers, std::string{front} + std::string{value}, value);
    };
    behind("", "855730/0004");  // Slovakia, Czechia
    behind("rodné číslo: ", "855730/1234");
    behind("r.č. ", "8557301234");
    behind("RČ ", "480730/123");
    behind("", "300785-0009");  // Denmark
    behind("CPR-nr. ", "300785-1234");
    behind("cpr: ", "3007851234");
    behind("", "300785-00003");  // Latvia
    behind("personas kods ", "321234-12345");
    behind("Personas kods: ", "300785-12345");
    behind("TAJ-szám: ", "123 456 788");  // Hungary
    behind("taj ", "123456788");
    behind("személyi szám: ", "1-850730-1234");
    behind("", "1-850730-0008");
    behind("adóazonosító jel: ", "8123456018");
    behind("NIF: ", "123 456 789");  // Portugal
    behind("número de contribuinte ", "123456789");
    behind("dni ", "12345678z");  // Spain
    behind("", "12.345.678-Z");
    behind("", "185077812345624");  // France
    behind("", "1 85 07 78 123 456 24");
    behind("Steuer-ID: ", "86 095 742 719");  // Germany
    behind("SVNR ", "1237 010180");           // Austria
    behind("", "756.9217.0769.85");           // Switzerland
    behind("", "811218-9876");                // Sweden
    behind("personnummer ", "19811218-9876");
    behind("", "131052-308T");  // Finland
    behind("", "131052A308T");
    behind("kennitala ", "120174-3399");     // Iceland
    behind("isikukood ", "37605030299");     // Estonia
    behind("ΑΜΚΑ ", "01013099997");          // Greece
    behind("ЕГН: ", "7523169263");           // Bulgaria
    behind("CNP ", "1800101221144");         // Romania
    behind("OIB: ", "94577403194");          // Croatia
    behind("EMŠO ", "0101006500006");        // Slovenia
    behind("PPS number: ", "1234567T");      // Ireland
    behind("NI number: ", "AB 12 34 56 C");  // the United Kingdom
    behind("?bsn=", "111222333");
}

TEST_CASE("where digits check little, a number without its word is none", "[rules]") {
    for (const std::string_view text : {"123456788",
                                        "123 456 788",
                                        "8123456018",
                                        "123456789",
                                        "86095742719",
                                        "94577403194",
                                        "1234567T",
                                        "AB 12 34 56 C",
                                        "8557301234",
                                        "855730/1234",
                                        "300785-1245",
                                        "321234-12345",
                                        "rodné číslo 859930/1234",
                                        "CPR 309985-1234",
                                        "NIF 123456788",
                                        "TAJ 123456789",
                                        "case 123456/7890",
                                        "48020A00100123",
                                        "9872023VH5797S0001WX",
                                        "EAN 4006381333931",
                                        "BOE-A-2026-12345"})
        stays_quiet(rules::find_citizen_numbers, text);
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
