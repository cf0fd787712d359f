#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "atelier/rules/personal.hpp"

// The words that announce a telephone number, in the languages of Europe. Many countries write numbers that only such a word tells from
// amounts and references.
namespace atelier::rules::detail {

/// Beginnings of the words for telephone and mobile, whatever ending a language puts behind them. Not `tele` or `mobil` alone: telemetry
/// and mobility are what ateliers are about.
[[nodiscard]] inline bool begins_like_telephone(std::string_view word) {
    constexpr std::array beginnings = std::to_array<std::string_view>(
        {"telef",   "teléf",   "téléph",  "teleph",  "telemó",  "telemov", "tālr",     "talru",
         "puhelin", "puhelim", "farsím",  "farsim",  "símanúm", "simanum", "mobiltel", "mobilnum",
         "mobilnr", "mobilsz", "mobilní", "mobilny", "mobilný", "mobilni", "móvil",    "móbil",
         "mobitel", "mobiel",  "komórk",  "celular", "cellul",  "τηλέφ",   "τηλεφ",    "κινητό",
         "κινητο",  "телеф",   "мобилен", "мобилни", "мобільн", "whatsapp"});
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view beginning) { return word.starts_with(beginning); });
}

[[nodiscard]] inline bool is_telephone_word(std::string_view word) {
    constexpr std::array words = std::to_array<std::string_view>(
        {"tel",     "tél",     "telf",    "telfs", "tels",  "teln",   "telnr", "telno",  "tlf",   "tlfn",
         "tlfno",   "tlfnr",   "tfno",    "tfnos", "tfn",   "tfo",    "tf",    "tln",    "tlnr",  "tal",
         "tálr",    "talr",    "tlr",     "tlm",   "tlmv",  "tlmvl",  "puh",   "sími",   "simi",  "gsími",
         "gsimi",   "fon",     "fón",     "fono",  "phone", "phones", "ph",    "cell",   "cel",   "mob",
         "mobi",    "mobile",  "mobajl",  "móv",   "mov",   "móvl",   "kom",   "gsm",    "sms",   "fax",
         "faks",    "faksas",  "faksi",   "fakss", "faxa",  "faxnr",  "natel", "τηλ",    "κιν",   "φαξ",
         "тел",     "моб",     "факс",    "гсм",   "call",  "ring",   "bel",   "bellen", "llame", "llamar",
         "appelez", "appeler", "anrufen", "teil",  "ffôn",  "☎",      "☏",     "✆",      "℡",     "📞",
         "📱",       "📲",       "📠",       "🕿",  "🖁"});
    return begins_like_telephone(word) || std::find(words.begin(), words.end(), word) != words.end();
}

/// Words that stand between: "phone number", "telefono zenbakia", "tel. nr.", "fax or mobile is".
[[nodiscard]] inline bool is_between_label_and_number(std::string_view word) {
    constexpr std::array words = std::to_array<std::string_view>(
        {"number",   "numbers", "no",      "nr",    "num",     "núm",   "numero", "número", "numéro",
         "zenbakia", "nummer",  "numer",   "număr", "numar",   "číslo", "cislo",  "szám",   "szama",
         "száma",    "numurs",  "numeris", "numri", "αριθμός", "номер", "is",     "on",     "at",
         "at",       "es",      "est",     "e",     "er",      "är",    "ist",    "me",     "us",
         "him",      "her",     "os",      "al",    "au",      "op",    "n",      "nº",     "n°",
         "№",        "da",      "zen",     "zk",    "work",    "home",  "office", "direct", "private"});
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// `T:`, `m.`, `s.`: one letter, with a mark behind it.
[[nodiscard]] inline bool is_telephone_letter(std::string_view text, const WordBefore& before) {
    constexpr std::array letters =
        std::to_array<std::string_view>({"t", "m", "p", "s", "f", "τ", "κ", "т", "м"});
    const char mark = char_at(text, before.begin + before.word.size());
    return (mark == ':' || mark == '.') &&
           std::find(letters.begin(), letters.end(), before.word) != letters.end();
}

/// Whether a word for a telephone stands before a place, at most two words away.
[[nodiscard]] inline bool has_telephone_label(std::string_view text, std::size_t at) {
    constexpr int most_between = 2;
    for (int i = 0; i <= most_between; ++i) {
        const WordBefore before = last_word(text, at);
        if (is_telephone_word(before.word) || is_telephone_letter(text, before)) return true;
        if (!is_between_label_and_number(before.word)) return false;
        at = before.begin;
    }
    return false;
}

}  // namespace atelier::rules::detail
