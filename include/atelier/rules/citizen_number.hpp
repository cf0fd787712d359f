#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/rules/citizen_checks.hpp"
#include "atelier/rules/harmless.hpp"
#include "atelier/rules/personal.hpp"
#include "atelier/rules/telephone_words.hpp"

// Numbers by which a state knows a person. They are told by what their digits have to agree in, and, where that is too little, by a word
// in front of them: anything less would ring at amounts and references.
namespace atelier::rules {

namespace detail {

/// One kind of number. Where the digits check little (one in ten passes), only a word in front tells it from a reference.
struct CitizenNumber {
    std::string_view looks_like;
    bool (*holds)(std::string_view token);
    /// Whether it is told by its digits alone, as they stand in a row.
    bool plain;
    /// Ways of writing that tell it, with 0 for a digit and A for a letter; what else stands in them is a mark.
    std::array<std::string_view, 3> written{};
    /// Words that announce it, in small letters.
    std::array<std::string_view, 8> labels{};
    /// What is asked of it behind such a word, where that is less.
    bool (*behind_label)(std::string_view token){nullptr};
};

inline constexpr CitizenNumber citizen_numbers[] = {
    {"a Dutch citizen number", is_bsn, true, {}, {"bsn", "burgerservicenummer", "sofinummer", "sofi-nummer"}},
    {"a Spanish identity number",
     is_dni,
     true,
     {"00000000-A", "00.000.000-A"},
     {"dni", "nie", "nif", "nan", "d.n.i", "n.i.f", "n.i.e"}},
    {"an Italian tax code", is_codice_fiscale, true, {}, {"codice fiscale", "c.f", "cod. fisc", "cod.fisc"}},
    {"a Belgian national number",
     is_rijksregister,
     true,
     {"00.00.00-000.00"},
     {"rijksregisternummer", "rijksregister", "registre national", "numéro national", "nn", "insz", "niss"}},
    {"a Polish citizen number", is_pesel, true, {}, {"pesel"}},
    {"a Slovak or Czech birth number",
     is_rodne_cislo,
     false,
     {"000000/0000", "000000 / 0000"},
     {"rodné číslo", "rodne cislo", "rodného čísla", "rodným číslom", "rodným číslem", "rč", "r.č", "r. č"},
     is_rodne_cislo_date},
    {"a Danish citizen number",
     is_cpr,
     false,
     {"000000-0000"},
     {"cpr", "cpr-nr", "cpr-nummer", "cprnr", "cpr.nr", "cpr nr", "personnummer", "cpr-nummeret"},
     is_cpr_date},
    {"a Latvian citizen number",
     is_personas_kods,
     false,
     {"000000-00000"},
     {"personas kods", "personas kodu", "personas koda", "pers. kods", "p.k", "p. k", "pk", "personas kodā"},
     is_personas_kods_shape},
    {"a Lithuanian or Estonian citizen number",
     is_baltic,
     true,
     {},
     {"asmens kodas", "asmens kodo", "a.k", "isikukood", "isikukoodi", "ik", "isikukoodiga"}},
    {"a Hungarian health number",
     is_taj,
     false,
     {},
     {"taj", "taj-szám", "taj szám", "tajszám", "taj-száma", "taj száma", "tb-szám", "taj sz"}},
    {"a Hungarian citizen number",
     is_szemelyi_szam,
     true,
     {"0-000000-0000", "0 000000 0000"},
     {"személyi szám", "személyi száma", "személyi azonosító", "személyi azonosítója", "szem. szám",
      "személyi azonosító jel", "személyi azonosító jele", "szemelyi szam"},
     is_szemelyi_date},
    {"a Hungarian tax number",
     is_adoazonosito,
     false,
     {},
     {"adóazonosító", "adóazonosító jel", "adóazonosító jele", "adóazonosítója", "adószám", "adószáma",
      "adóazonosító szám", "adoazonosito jel"}},
    {"a Portuguese tax number",
     is_portuguese_nif,
     false,
     {},
     {"nif", "n.i.f", "contribuinte", "número de contribuinte", "contribuinte n.º", "número fiscal",
      "identificação fiscal", "contribuinte nº"}},
    {"a French social security number",
     is_nir,
     true,
     {"0 00 00 00 000 000 00", "0 00 00 0A 000 000 00"},
     {"nir", "sécurité sociale", "numéro de sécu", "n° de sécu", "insee", "sécu"}},
    {"a German tax number",
     is_steuer_id,
     false,
     {"00 000 000 000"},
     {"steuer-id", "steuer-idnr", "steueridentifikationsnummer", "steuer-identifikationsnummer", "steuerid",
      "idnr", "steuerliche identifikationsnummer", "steuer-identnummer"}},
    {"an Austrian social security number",
     is_svnr,
     false,
     {"0000 000000"},
     {"svnr", "sv-nr", "sv-nummer", "sozialversicherungsnummer", "versicherungsnummer", "svn", "vsnr",
      "sv nr"}},
    {"a Swiss social security number",
     is_ahv,
     true,
     {"000.0000.0000.00"},
     {"ahv", "ahv-nr", "ahv-nummer", "avs", "ahvn13", "numéro avs", "n° avs", "navs"}},
    {"a Swedish citizen number",
     is_personnummer,
     false,
     {"000000-0000", "00000000-0000"},
     {"personnummer", "personnr", "pers.nr", "pnr", "samordningsnummer", "person-nr", "persnr",
      "personnumret"}},
    {"a Norwegian citizen number",
     is_fodselsnummer,
     true,
     {"000000 00000"},
     {"fødselsnummer", "fødselsnr", "fnr", "personnummer", "f.nr", "d-nummer", "fødselsnummeret",
      "fodselsnummer"}},
    {"a Finnish citizen number",
     is_hetu,
     false,
     {"000000-000A", "000000-0000", "000000A000A"},
     {"henkilötunnus", "hetu", "henkilötunnuksella", "sotu", "henkilötunnuksen", "personbeteckning"}},
    {"an Icelandic citizen number",
     is_kennitala,
     false,
     {"000000-0000"},
     {"kennitala", "kt", "kennitölu", "kennit"}},
    {"a Greek social security number", is_amka, false, {}, {"αμκα", "α.μ.κ.α", "amka", "a.m.k.a"}},
    {"a Greek tax number", is_afm, false, {}, {"αφμ", "α.φ.μ", "afm", "a.f.m"}},
    {"a Bulgarian citizen number", is_egn, false, {}, {"егн", "е.г.н", "egn"}},
    {"a Romanian citizen number", is_cnp, true, {}, {"cnp", "c.n.p", "cod numeric personal"}},
    {"a Croatian citizen number", is_oib, false, {}, {"oib", "osobni identifikacijski broj"}},
    {"a citizen number of Slovenia or its neighbours",
     is_emso,
     true,
     {},
     {"emšo", "emso", "jmbg", "ембг", "јмбг", "matični broj"}},
    {"an Irish public service number", is_pps, false, {}, {"pps", "ppsn", "pps number", "pps no", "ppsn no"}},
    {"a British insurance number",
     is_nino,
     false,
     {},
     {"nino", "ni number", "ni no", "national insurance number", "national insurance no",
      "national insurance"}},
};

/// Letters and digits with the marks that people group such numbers by: `token` is what is left without marks.
struct Grouped {
    std::string token;
    std::size_t length{0};  ///< of the text
};

/// A digit or a capital letter; also a small one behind all digits, as in `12345678z`. A blank for anything else.
[[nodiscard]] inline char sign_at(std::string_view text, std::size_t at, std::size_t behind) {
    constexpr std::size_t least = 7;
    const char c = char_at(text, at);
    if (is_ascii_digit(c) || is_upper(c)) return c;
    const bool last = c >= 'a' && c <= 'z' && behind >= least && !is_word(char_at(text, at + 1));
    return last ? static_cast<char>(c - 32) : ' ';
}

/// All ways to end, the longest first: at the end of what belongs together, and before each blank in it.
[[nodiscard]] inline std::vector<Grouped> grouped_at(std::string_view text, std::size_t at) {
    constexpr std::size_t longest = 15;
    std::vector<Grouped> out;
    constexpr std::size_t most_groups = 7;
    std::size_t group = 0;  // where the last one begins in the token
    bool single_before = false;
    out.reserve(most_groups + 1);
    std::string token;
    std::size_t end = at;
    while (end < text.size() && token.size() <= longest) {
        std::size_t next = end;
        while (next < end + 3 && std::string_view{".-/ "}.find(char_at(text, next)) != std::string_view::npos)
            ++next;
        const char sign = sign_at(text, next, token.size());
        if (sign == ' ') break;
        if (next > end) {
            // No country writes more groups than France, or two of one digit beside each other: that is a row of figures.
            const bool single = token.size() - group == 1;
            if (out.size() == most_groups || (single && single_before)) break;
            single_before = single;
            group = token.size();
            out.push_back({token, end - at});
        }
        token += sign;
        end = next + 1;
    }
    out.push_back({token, end - at});
    std::reverse(out.begin(), out.end());
    return out;
}

[[nodiscard]] inline bool has_shape(std::string_view written, std::string_view shape) {
    const auto fits = [](char c, char wanted) {
        return wanted == '0' ? is_ascii_digit(c) : wanted == 'A' ? is_upper(c) : c == wanted;
    };
    return !shape.empty() && written.size() == shape.size() &&
           std::equal(written.begin(), written.end(), shape.begin(), fits);
}

/// Whether a token stands by itself, and not within an amount, a decimal or a reference.
[[nodiscard]] inline bool stands_free(std::string_view text, std::size_t begin, std::size_t end,
                                      bool labelled) {
    const char before = char_before(text, begin);
    const std::string_view glue = labelled ? "/_$" : ".,/_#$-+=?&";
    if (is_word(before) || glue.find(before) != std::string_view::npos) return false;
    const char after = char_at(text, end);
    const bool joined =
        std::string_view{".,/-:"}.find(after) != std::string_view::npos && is_word(char_at(text, end + 1));
    if (joined || is_word(after) || after == '%' || after == '_') return false;
    const std::string front = word_before(text, begin);
    return !is_unit(front) && !is_unit(word_after(text, end));
}

/// Words in front, without "number" or "nr" behind what they say.
class CitizenLabel {
public:
    CitizenLabel(std::string_view text, std::size_t at)
        : whole_{words_before(text, at)}, bare_{without_number_words(whole_)} {}

    [[nodiscard]] bool announces(const CitizenNumber& kind) const {
        return ends_in_one(whole_, kind.labels) || ends_in_one(bare_, kind.labels);
    }

private:
    std::string whole_;
    std::string_view bare_;
};

/// What a token is, if it is a citizen number at all. The words in front are looked at only where the digits agree, which is seldom.
[[nodiscard]] inline std::string_view citizen_number(std::string_view text, std::size_t at,
                                                     const Grouped& grouped) {
    const std::string_view written = text.substr(at, grouped.length);
    const std::size_t end = at + grouped.length;
    for (const CitizenNumber& kind : citizen_numbers) {
        const auto holds = kind.behind_label == nullptr ? kind.holds : kind.behind_label;
        if (holds(grouped.token) && CitizenLabel{text, at}.announces(kind) &&
            stands_free(text, at, end, true))
            return kind.looks_like;
    }
    for (const CitizenNumber& kind : citizen_numbers) {
        const auto shaped = [&](std::string_view shape) { return has_shape(written, shape); };
        const bool told = (kind.plain && written == grouped.token) ||
                          std::any_of(kind.written.begin(), kind.written.end(), shaped);
        if (told && kind.holds(grouped.token) && stands_free(text, at, end, false)) return kind.looks_like;
    }
    return {};
}

}  // namespace detail

[[nodiscard]] inline std::vector<PersonalMatch> find_citizen_numbers(std::string_view text) {
    constexpr std::size_t least_digits = 6;
    std::vector<PersonalMatch> out;
    if (detail::count_digits(text) < least_digits) return out;
    const std::string clean = without_harmless(text);
    for (std::size_t at = 0; at < clean.size(); ++at) {
        const bool starts = (detail::is_ascii_digit(clean[at]) || detail::is_upper(clean[at])) &&
                            !detail::is_word(detail::char_before(clean, at));
        if (!starts) continue;
        const auto groupings = detail::grouped_at(clean, at);
        if (detail::count_digits(groupings.front().token) < least_digits) continue;
        for (const detail::Grouped& grouped : groupings) {
            if (detail::count_digits(grouped.token) < least_digits) break;
            const std::string_view what = detail::citizen_number(clean, at, grouped);
            if (what.empty()) continue;
            out.push_back({at, grouped.length, what});
            at += grouped.length - 1;
            break;
        }
    }
    return out;
}

}  // namespace atelier::rules
