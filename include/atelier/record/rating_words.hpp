#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "atelier/record/choices.hpp"
#include "atelier/text/folded.hpp"
#include "atelier/text/id_of.hpp"
#include "atelier/text/words.hpp"

// Words that people write where a rating stands. None of them is read as one: they only make the suggestion that a message gives. So words
// stand here that can mean nothing else, in the languages of the cities that use the method; `good`, `ok`, `3` and `75%` do not, since
// nobody but the writer knows what they are worth.
namespace atelier::record {

namespace detail {

struct RatingWord {
    Rating means;
    std::string_view words;  ///< as folded() and without_marks() leave them, with `|` between
};

inline constexpr std::array<RatingWord, 7> rating_words{{
    {Rating::fully,
     "full|complete|completely|entirely|totally|wholly|fully in place|fully achieved|in full|"
     "plenamente|completamente|totalmente|del todo|por completo|"
     "volledig|helemaal|geheel|ten volle|"
     "w pelni|calkowicie|w calosci|pelna|"
     "vollstandig|vollig|voll|ganz|komplett|vollumfanglich|"
     "pleinement|entierement|completement|totalement|"
     "pienamente|del tutto|interamente|"
     "plenament|completament|guztiz|erabat|"
     "fuldt|fuldt ud|helt|fullt|fullt ut|taysin|plne|teljesen|pe deplin|complet"},
    {Rating::largely,
     "mostly|mainly|for the most part|in large part|to a large extent|large|almost fully|largely achieved|"
     "en gran parte|en gran medida|mayormente|en su mayor parte|mayoritariamente|casi del todo|"
     "grotendeels|merendeels|voor het grootste deel|voor een groot deel|in grote mate|"
     "w duzej mierze|w znacznej mierze|w wiekszosci|w duzym stopniu|"
     "grosstenteils|weitgehend|uberwiegend|zum grossten teil|zum grossen teil|"
     "en grande partie|largement|en majeure partie|dans une large mesure|"
     "in gran parte|in larga parte|in larga misura|largamente|"
     "em grande parte|em grande medida|"
     "en gran part|neurri handi batean|"
     "i hoj grad|stort set|i stor grad|til dels stor|i stor utstrackning|till stor del|suurelta osin|z velke "
     "casti|"
     "nagyreszt|in mare parte"},
    {Rating::partly,
     "in part|part|partial|partially|somewhat|to some extent|a bit|a little|partly achieved|half|"
     "en parte|parcialmente|parcial|en cierta medida|"
     "gedeeltelijk|deels|ten dele|voor een deel|enigszins|"
     "czesciowo|po czesci|w pewnym stopniu|"
     "teilweise|zum teil|teils|"
     "en partie|partiellement|"
     "parzialmente|in parte|"
     "em parte|"
     "en part|parcialment|partzialki|neurri batean|"
     "delvist|delvis|til dels|osittain|castecne|reszben|partial|partiel"},
    {Rating::not_,
     "no|none|never|not at all|hardly|no way|not in place|absent|not achieved|"
     "para nada|en absoluto|nada|ninguno|"
     "nee|niet|helemaal niet|geen|nauwelijks|"
     "nie|wcale|wcale nie|brak|"
     "nein|nicht|gar nicht|uberhaupt nicht|kaum|keine|"
     "non|pas du tout|aucun|aucunement|pas|"
     "per niente|per nulla|niente|"
     "nao|de modo nenhum|nenhum|"
     "gens|ez|batere ez|"
     "nej|ikke|slet ikke|nei|inte|inte alls|ei|ei lainkaan|ne|vubec|nem|egyaltalan nem|nu|deloc"},
    {Rating::unknown,
     "?|??|unclear|not known|don't know|do not know|dont know|dunno|no idea|not sure|unsure|nobody knows|"
     "desconocido|no se|no se sabe|se desconoce|"
     "onbekend|weet niet|niet bekend|geen idee|onduidelijk|"
     "nieznane|nie wiem|nie wiadomo|"
     "unbekannt|weiss nicht|unklar|keine ahnung|"
     "inconnu|ne sait pas|je ne sais pas|on ne sait pas|"
     "sconosciuto|non so|non si sa|"
     "desconhecido|nao sei|"
     "ukendt|ved ikke|ukjent|okant|vet ej|vet inte"},
    {Rating::not_applicable,
     "na|n.a|n.a.|not applicable|does not apply|doesn't apply|not-applicable|"
     "no aplica|no procede|no aplicable|"
     "nvt|n.v.t|n.v.t.|niet van toepassing|"
     "nie dotyczy|n.d|"
     "nicht zutreffend|entfallt|trifft nicht zu|"
     "sans objet|non applicable|s.o|"
     "non applicabile|nao se aplica|ikke relevant|ej tillampligt"},
    {Rating::declined,
     "refused|rejected|chosen not to|we choose not to|rechazado|geweigerd|abgelehnt|refuse"},
}};

/// A word as it is compared: small plain letters, single spaces, nothing behind.
[[nodiscard]] inline std::string bare_words(std::string_view text) {
    std::string bare = text::folded(text::without_marks(text));
    while (!bare.empty() && (bare.front() == ' ' || bare.front() == '"')) bare.erase(bare.begin());
    while (!bare.empty() && bare.ends_with('"')) bare.pop_back();
    return bare;
}

}  // namespace detail

/// The rating that a word beyond doubt stands for; nothing where more than one could be meant.
[[nodiscard]] inline std::optional<Rating> rating_meant(std::string_view text) {
    constexpr std::size_t longest = 40;
    if (text.size() > longest) return std::nullopt;
    const std::string bare = detail::bare_words(text);
    constexpr auto own = names(Rating{});
    for (std::size_t i = 0; i < own.size(); ++i)
        if (own[i] == bare) return static_cast<Rating>(i);
    std::string_view asked = text::is_blank(text) ? std::string_view{} : std::string_view{bare};
    if (asked.empty() && text.find('?') != std::string_view::npos)
        asked = "?";  // folded() takes off its marks
    for (const auto& [means, words] : detail::rating_words)
        if (!asked.empty() && text::is_among(words, asked)) return means;
    return std::nullopt;
}

/// A rating with more behind it, `fully (see minutes)`: the two taken apart.
struct RatingWithMore {
    Rating rating;
    std::string more;
};
[[nodiscard]] inline std::optional<RatingWithMore> rating_with_more(std::string_view text) {
    const auto end = text.find_first_of(" \t(,;:-");
    if (end == std::string_view::npos) return std::nullopt;
    constexpr auto own = names(Rating{});
    const std::string first = detail::bare_words(text.substr(0, end));
    for (std::size_t i = 0; i < own.size(); ++i) {
        if (own[i] != first || static_cast<Rating>(i) == Rating::not_)
            continue;  // `not really` is a rating of its own
        std::string_view more = text.substr(end);
        constexpr std::string_view around = " \t(),;:-";
        const auto begin = more.find_first_not_of(around);
        if (begin == std::string_view::npos) return std::nullopt;
        more.remove_prefix(begin);
        return RatingWithMore{static_cast<Rating>(i),
                              std::string{more.substr(0, more.find_last_not_of(around) + 1)}};
    }
    return std::nullopt;
}

}  // namespace atelier::record
