#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

#include "atelier/rules/personal.hpp"

// The words and signs with which Europe's languages announce a telephone number. Many countries write numbers that only such a word tells
// from an amount.
namespace atelier::rules::detail {

/// Whole words, in small letters.
inline constexpr std::string_view telephone_labels[] = {
    // Abbreviations that several languages share.
    "tel", "tél", "tels", "telnr", "tel nr", "tfn", "tlf", "tlfn", "tlfnr", "mob", "mobil", "mobile", "gsm",
    "fax", "telefax", "faks", "phone", "phones", "fon", "whatsapp",
    // Dutch, English, German, French
    "mobiel", "mobieltje", "cell", "call", "handy", "handynr", "handynummer", "rufnummer", "portable",
    "mobilnummer", "mobilnr", "mobielnummer", "telecopie", "télécopie",
    // Spanish, Catalan, Galician, Portuguese, Basque, Italian
    "tfno", "tfnos", "tlfno", "tlfo", "tfo", "telf", "telfs", "teléf", "móvil", "movil", "móviles", "mòbil",
    "móbil", "tlm", "tlmv", "telem", "telemóvel", "telemovel", "tfnoa", "telf zk", "mugikorra", "mugikor",
    "sakelekoa", "sakelakoa", "eskukoa", "faxa", "cellulare",
    // Danish, Norwegian, Swedish, Icelandic, Finnish
    "mobilen", "mobiltelefon", "sími", "simi", "símanúmer", "farsími", "farsimi", "puh", "puhelin", "puhnro",
    "matkap",
    // Latvian, Lithuanian, Estonian
    "tālr", "tálr", "talr", "mobilais", "mobilusis", "faksas", "fakss", "mobiil", "mobiiltelefon", "faksi",
    // Polish, Czech, Slovak, Hungarian, Slovene, Croatian, Romanian, Irish, Maltese
    "komórka", "komórkowy", "mobilní", "mobilný", "mobilszám", "mobi", "mobitel", "teileafón", "fón",
    "guthán", "teil", "mowbajl",
    // Greek, and what is written in Cyrillic letters
    "τηλ", "τηλέφωνο", "τηλεφωνο", "κιν", "κινητό", "κινητο", "φαξ", "тел", "моб", "мобилен", "мобильный",
    "мобільний", "мобилни", "факс", "гсм", "джиесем"};

/// How words for it begin in languages that put endings to them: `telefonszám`, `puhelinnumero`, `tālruņa`.
inline constexpr std::string_view telephone_stems[] = {
    "telefon", "teléfon", "telefón",     "telèfon",  "telefoon", "telefown", "téléphon", "telephon", "tālru",
    "talrun",  "puheli",  "matkapuheli", "komórkow", "τηλεφών",  "τηλεφων",  "τηλέφων",  "телефон"};

/// Short words that mean it only with a mark behind them: `kom. 601 234 567`, and not the Danish for "come".
inline constexpr std::string_view telephone_marked[] = {"kom", "tm", "tf", "cel", "cep", "bel"};

inline constexpr std::string_view telephone_signs[] = {"☎", "☏", "✆", "℡", "🕿",
                                                       "📞", "📱", "📲", "📠", "🕻"};

/// What may stand between such a word and the number: `telefon nr. …`, `telefono zenbakia: …`.
inline constexpr std::string_view number_words[] = {
    "nr",      "no",     "nº",      "n°",     "n",      "nro",    "num",   "núm",   "number",
    "nummer",  "numero", "número",  "numéro", "numer",  "numeru", "szám",  "száma", "zenbakia",
    "zenb",    "zk",     "numeris", "numurs", "number", "č",      "číslo", "cislo", "αριθμός",
    "αριθμος", "номер",  "broj",    "br",     "număr",  "númer"};

[[nodiscard]] inline std::string_view last_word(std::string_view text) {
    std::size_t begin = text.size();
    while (begin > 0 && is_word(text[begin - 1])) --begin;
    return text.substr(begin);
}

/// Without what may stand between the word and the number.
[[nodiscard]] inline std::string_view without_number_words(std::string_view front) {
    for (int i = 0; i < 2; ++i) {
        const std::string_view word = last_word(front);
        if (std::find(std::begin(number_words), std::end(number_words), word) == std::end(number_words))
            break;
        front.remove_suffix(word.size());
        front = front.substr(0, front.find_last_not_of(" \t\n:.=(+#-") + 1);
    }
    return front;
}

/// Whether a word or a sign in front of this place says that a telephone number follows.
[[nodiscard]] inline bool announces_telephone(std::string_view text, std::size_t at) {
    const std::string before = words_before(text, at);
    const std::string_view front = without_number_words(before);
    if (ends_in_one(front, telephone_labels)) return true;
    const auto ends_with = [&](std::string_view sign) { return front.ends_with(sign); };
    if (std::any_of(std::begin(telephone_signs), std::end(telephone_signs), ends_with)) return true;
    const std::string_view word = last_word(front);
    // Telefónica is a company.
    const auto begins_with = [&](std::string_view stem) {
        return word.starts_with(stem) && !word.substr(stem.size()).starts_with("ic");
    };
    if (std::any_of(std::begin(telephone_stems), std::end(telephone_stems), begins_with)) return true;
    std::size_t mark = at;
    while (mark > 0 && text[mark - 1] == ' ') --mark;
    return (char_before(text, mark) == '.' || char_before(text, mark) == ':') &&
           ends_in_one(front, telephone_marked);
}

}  // namespace atelier::rules::detail
