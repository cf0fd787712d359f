#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/rules/citizen_kinds.hpp"
#include "atelier/rules/harmless.hpp"
#include "atelier/rules/personal.hpp"

// Numbers by which a state knows a person. Without a word that announces them only those are looked for that have a check digit or
// letter, and most of them only as they are written by hand: anything less would ring at amounts and references.
namespace atelier::rules {

namespace detail {

struct CitizenKind {
    std::string_view looks_like;       ///< "a Dutch citizen number"
    bool (*sure)(std::string_view);    ///< the whole check
    bool (*likely)(std::string_view);  ///< what is enough behind one of the labels
    std::string_view labels;           ///< in small letters, with commas
    std::string_view
        shapes{};       ///< how it is written, `#` a digit, `A` a capital: so it is found without a label
    bool plain{false};  ///< found without a label and without marks, too
};

inline constexpr std::array citizen_kinds = std::to_array<CitizenKind>({
    {"a Dutch citizen number", is_bsn, is_bsn, "bsn,burgerservicenummer,sofinummer,sofi", {}, true},
    {"a Spanish identity number", is_dni, is_dni, "dni,nie,nif,identidad,nan",
     "########-A,A#######-A,A-#######-A", true},
    {"an Italian tax code", is_codice_fiscale, is_codice_fiscale, "codice fiscale,cf,c f", {}, true},
    {"a Belgian national number", is_rijksregister, is_rijksregister,
     "rijksregisternummer,rijksregister,insz,niss,nn,nrn,registre national,national", "##.##.##-###.##",
     true},
    {"a Polish citizen number", is_pesel, is_pesel, "pesel,peselu", {}, true},
    {"a Slovak or Czech birth number", is_rodne_cislo, may_be_rodne_cislo,
     "rodné,rodne,rodného,rodneho,rodným,rč,rc,r č,r c", "######/####"},
    {"a Danish citizen number", is_cpr, may_be_cpr, "cpr,cprnr,cprnummer,personnummer"},
    {"a Latvian personal code", is_personas_kods, may_be_personas_kods,
     "personas kods,personas kodu,personas koda,p k,pk", "######-#####"},
    {"an Estonian or Lithuanian personal code",
     is_isikukood,
     is_isikukood,
     "isikukood,isikukoodi,asmens kodas,asmens kodo,a k,ik",
     {},
     true},
    {"a Hungarian personal number", is_szemelyi_szam, is_szemelyi_szam,
     "személyi,szemelyi,személyi azonosító,szemelyi azonosito", "#-######-####"},
    {"a Hungarian social insurance number", is_taj, is_taj, "taj,tajszám,tajszam"},
    {"a Hungarian tax number", is_adoazonosito, is_adoazonosito,
     "adóazonosító jel,adoazonosito jel,adóazonosító,adoazonosito,adóazonosítója"},
    {"a Portuguese tax number", is_portuguese_nif, is_portuguese_nif, "nif,contribuinte,fiscal"},
    {"a Norwegian birth number", is_fodselsnummer, is_fodselsnummer,
     "fødselsnummer,fodselsnummer,fnr,personnummer", "###### #####", true},
    {"a Swedish personal number", is_personnummer, is_personnummer,
     "personnummer,personnr,pnr,person,samordningsnummer"},
    {"a Finnish personal code", is_hetu, is_hetu, "hetu,henkilötunnus,henkilotunnus,hetun,personbeteckning",
     "######-###A,######-####,######A###A,######A####"},
    {"an Icelandic identity number", is_kennitala, is_kennitala, "kennitala,kennitölu,kt"},
    {"a French social security number", is_nir, is_nir, "nir,insee,sécurité sociale,securite sociale,sécu",
     "# ## ## ## ### ### ##", true},
    {"a Romanian personal code", is_cnp, is_cnp, "cnp,cnpul", {}, true},
    {"a personal number of the western Balkans", is_emso, is_emso, "emšo,emso,jmbg,matični", {}, true},
    {"a Bulgarian citizen number", is_egn, is_egn, "егн,egn"},
    {"a Croatian personal number", is_iso7064, is_iso7064, "oib,oiba"},
    {"a German tax number", is_iso7064, is_iso7064,
     "steuer id,steuerid,idnr,identifikationsnummer,steueridentifikationsnummer,steuer idnr"},
    {"an Austrian insurance number", is_austrian, is_austrian, "svnr,sv,vsnr,sozialversicherungsnummer"},
    {"a Swiss insurance number", is_ahv, is_ahv, "ahv,avs,ahvn13,ahvnr", "###.####.####.##", true},
    {"a British insurance number", is_nino, is_nino, "nino,ni,national insurance,insurance"},
    {"an Irish public service number", is_pps, is_pps, "pps,ppsn,psp"},
    {"a Greek insurance number", is_amka, is_amka, "αμκα,amka"},
    {"a Greek tax number", is_afm, is_afm, "αφμ,afm"},
});

[[nodiscard]] inline bool has_label(const CitizenKind& kind, std::string_view label) {
    std::string_view rest = kind.labels;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(','), rest.size());
        if (rest.substr(0, end) == label) return true;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return false;
}

/// Words between a label and its number: "BSN-nummer is", "rodné číslo".
[[nodiscard]] inline bool is_number_word(std::string_view word) {
    constexpr std::array words = std::to_array<std::string_view>(
        {"number", "no",    "nr",    "num",   "núm",  "numero", "número", "numéro", "nummer", "numer",
         "număr",  "číslo", "cislo", "čísla", "szám", "szam",   "száma",  "kod",    "kods",   "kood",
         "kodas",  "jel",   "broj",  "номер", "id",   "is",     "er",     "är",     "ist",    "es",
         "je",     "ir",    "of",    "n",     "nº",   "n°",     "№"});
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// The words before a place that may announce a number: the last one, and the last two together, words for "number" passed over.
[[nodiscard]] inline std::vector<std::string> labels_before(std::string_view text, std::size_t at) {
    constexpr int most_between = 2;
    std::vector<std::string> out;
    for (int i = 0; i <= most_between; ++i) {
        const WordBefore last = last_word(text, at);
        if (last.word.empty()) break;
        out.push_back(last.word);
        out.push_back(last_word(text, last.begin).word + " " + last.word);
        if (!is_number_word(last.word)) break;
        at = last.begin;
    }
    return out;
}

[[nodiscard]] inline bool has_label(const CitizenKind& kind, const std::vector<std::string>& labels) {
    return std::any_of(labels.begin(), labels.end(),
                       [&](const std::string& label) { return has_label(kind, label); });
}

/// Whether a token stands by itself, and not within an amount, a decimal or a reference.
[[nodiscard]] inline bool stands_free(std::string_view text, std::size_t begin, std::size_t end) {
    const char before = char_before(text, begin);
    if (is_word(before) || std::string_view{".,/_#$-+="}.find(before) != std::string_view::npos) return false;
    const char after = char_at(text, end);
    const bool joined =
        std::string_view{".,/-:"}.find(after) != std::string_view::npos && is_word(char_at(text, end + 1));
    if (joined || is_word(after) || after == '%' || after == '_') return false;
    const std::string front = word_before(text, begin);
    return !is_unit(front) && !is_unit(word_after(text, end));
}

/// Letters and digits with the marks that people group such numbers by: what they come to, and where each group ends.
struct Grouped {
    struct End {
        std::size_t token;   ///< characters without marks
        std::size_t length;  ///< with them
    };
    std::string token;
    std::vector<End> ends;
};

[[nodiscard]] inline Grouped grouped_at(std::string_view text, std::size_t at) {
    constexpr std::size_t longest_token = 20;
    constexpr std::string_view marks = ".-/+ ";
    Grouped out;
    std::size_t end = at;
    while (end < text.size() && out.token.size() <= longest_token) {
        const bool mark = marks.find(text[end]) != std::string_view::npos;
        const std::size_t next = mark ? end + 1 : end;
        if (!is_ascii_digit(char_at(text, next)) && !is_upper(char_at(text, next))) break;
        if (mark) out.ends.push_back({out.token.size(), end - at});
        out.token += text[next];
        end = next + 1;
    }
    out.ends.push_back({out.token.size(), end - at});
    return out;
}

[[nodiscard]] inline bool has_shape(std::string_view written, std::string_view shape) {
    return std::equal(written.begin(), written.end(), shape.begin(), shape.end(), [](char is, char wanted) {
        if (wanted == '#') return is_ascii_digit(is);
        return wanted == 'A' ? is_upper(is) : is == wanted;
    });
}

[[nodiscard]] inline bool has_a_shape(const CitizenKind& kind, std::string_view written) {
    std::string_view rest = kind.shapes;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(','), rest.size());
        if (has_shape(written, rest.substr(0, end))) return true;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return false;
}

/// What a number is, or nothing. `written` is as it stands in the text, `token` without its marks.
[[nodiscard]] inline std::string_view citizen_number(std::string_view written, std::string_view token,
                                                     const std::vector<std::string>& labels) {
    for (const CitizenKind& kind : citizen_kinds)
        if (has_label(kind, labels) && kind.likely(token)) return kind.looks_like;
    for (const CitizenKind& kind : citizen_kinds) {
        const bool plain = kind.plain && written.size() == token.size();
        if ((plain || has_a_shape(kind, written)) && kind.sure(token)) return kind.looks_like;
    }
    return {};
}

}  // namespace detail

[[nodiscard]] inline std::vector<PersonalMatch> find_citizen_numbers(std::string_view text) {
    std::vector<PersonalMatch> out;
    if (detail::count_digits(text) < 6) return out;
    const std::string clean = without_harmless(text);
    for (std::size_t at = 0; at < clean.size(); ++at) {
        const bool starts = (detail::is_ascii_digit(clean[at]) || detail::is_upper(clean[at])) &&
                            !detail::is_word(detail::char_before(clean, at));
        if (!starts) continue;
        const detail::Grouped grouped = detail::grouped_at(clean, at);
        if (detail::count_digits(grouped.token) < 6) continue;
        const std::vector<std::string> labels = detail::labels_before(clean, at);
        // The longest first; behind a blank may stand a word that is none of it.
        for (auto end = grouped.ends.rbegin(); end != grouped.ends.rend(); ++end) {
            const std::string_view written = std::string_view{clean}.substr(at, end->length);
            const std::string_view what = detail::citizen_number(
                written, std::string_view{grouped.token}.substr(0, end->token), labels);
            if (what.empty() || !detail::stands_free(clean, at, at + end->length)) continue;
            out.push_back({at, end->length, what});
            at += end->length - 1;
            break;
        }
    }
    return out;
}

/// The same in a line of the source, keys included: there a plain figure behind `key:` is an amount, unless the key says what it is.
[[nodiscard]] inline std::vector<PersonalMatch> find_citizen_numbers_in_line(std::string_view line) {
    std::vector<PersonalMatch> out = find_citizen_numbers(line);
    std::erase_if(out, [&](const PersonalMatch& match) {
        const std::size_t mark = line.substr(0, match.at).find_last_not_of(' ');
        if (mark == std::string_view::npos || line[mark] != ':') return false;
        const std::vector<std::string> labels = detail::labels_before(line, match.at);
        return detail::all_digits(line.substr(match.at, match.length)) &&
               std::none_of(detail::citizen_kinds.begin(), detail::citizen_kinds.end(),
                            [&](const detail::CitizenKind& kind) { return detail::has_label(kind, labels); });
    });
    return out;
}

}  // namespace atelier::rules
