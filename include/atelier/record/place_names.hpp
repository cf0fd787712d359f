#pragma once

#include <string>
#include <string_view>

#include "atelier/record/codes.hpp"
#include "atelier/record/rating_words.hpp"
#include "atelier/text/words.hpp"

// Names of countries and languages that people write where a code stands, for the suggestion that a message gives; none is read as one.
// Those of Europe in its larger languages and their own, and of the countries whose cities take part in such projects.
namespace atelier::record {

namespace detail {

struct CodeNames {
    std::string_view code;
    std::string_view
        names;  ///< as bare_words() leaves them, with `|` between; the code of three letters last
};

inline constexpr CodeNames countries_by_name[] = {
    {"AT", "austria|osterreich|oostenrijk|autriche|oesterreich|aut"},
    {"BE", "belgium|belgie|belgique|belgien|belgica|belgio|belgia|bel"},
    {"BG", "bulgaria|balgarija|bulgarije|bulgarie|bulgarien|bgr"},
    {"HR", "croatia|hrvatska|kroatie|kroatien|croatie|croacia|hrv"},
    {"CY", "cyprus|kypros|zypern|chypre|chipre|cipro|cyp"},
    {"CZ",
     "czechia|czech republic|cesko|ceska republika|tsjechie|tschechien|chequia|republica "
     "checa|tchequie|czechy|cze"},
    {"DK", "denmark|danmark|denemarken|danemark|dinamarca|danimarca|dania|dnk"},
    {"EE", "estonia|eesti|estland|estonie|est"},
    {"FI", "finland|suomi|finnland|finlande|finlandia|fin"},
    {"FR", "france|frankrijk|frankreich|francia|franca|francja|fra"},
    {"DE", "germany|deutschland|duitsland|allemagne|alemania|germania|alemanha|niemcy|deu|brd"},
    {"GR", "greece|ellada|hellas|griekenland|griechenland|grece|grecia|grecja|grc|el"},
    {"HU", "hungary|magyarorszag|hongarije|ungarn|hongrie|hungria|ungheria|wegry|hun"},
    {"IE", "ireland|eire|ierland|irland|irlande|irlanda|irlandia|irl"},
    {"IT", "italy|italia|italie|italien|wlochy|ita"},
    {"LV", "latvia|latvija|letland|lettland|lettonie|letonia|lotwa|lva"},
    {"LT", "lithuania|lietuva|litouwen|litauen|lituanie|lituania|litwa|ltu"},
    {"LU", "luxembourg|luxemburg|letzebuerg|luxemburgo|lussemburgo|lux"},
    {"MT", "malta|malte|mlt"},
    {"NL",
     "netherlands|the netherlands|nederland|holland|niederlande|pays-bas|paises bajos|paesi "
     "bassi|holanda|holandia|niderlandy|nld"},
    {"PL", "poland|polska|polen|pologne|polonia|pol"},
    {"PT", "portugal|portogallo|portugalia|prt"},
    {"RO", "romania|roemenie|rumanien|roumanie|rumania|rumunia|rou"},
    {"SK", "slovakia|slovensko|slowakije|slowakei|slovaquie|eslovaquia|slowacja|svk"},
    {"SI", "slovenia|slovenija|slovenie|slowenien|eslovenia|slowenia|svn"},
    {"ES", "spain|espana|spanje|spanien|espagne|spagna|espanha|hiszpania|espanya|espainia|esp"},
    {"SE", "sweden|sverige|zweden|schweden|suede|suecia|svezia|szwecja|swe"},
    {"NO", "norway|norge|noreg|noorwegen|norwegen|norvege|noruega|norvegia|norwegia|nor"},
    {"IS", "iceland|island|ijsland|islande|islandia|islanda|isl"},
    {"LI", "liechtenstein|lie"},
    {"CH", "switzerland|schweiz|suisse|svizzera|zwitserland|suiza|szwajcaria|che"},
    {"GB",
     "united kingdom|uk|great britain|britain|england|scotland|wales|verenigd koninkrijk|vereinigtes "
     "konigreich|royaume-uni|reino unido|regno unito|wielka brytania|gbr"},
    {"UA", "ukraine|ukraina|oekraine|ucrania|ucraina|ukr"},
    {"RS", "serbia|srbija|servie|serbien|serbie|srb"},
    {"BA", "bosnia and herzegovina|bosna i hercegovina|bosnia|bih"},
    {"ME", "montenegro|crna gora|mne"},
    {"MK", "north macedonia|severna makedonija|mkd"},
    {"AL", "albania|shqiperia|alb"},
    {"MD", "moldova|moldavia|mda"},
    {"TR", "turkey|turkiye|turkije|turkei|turquie|turquia|turcja|tur"},
    {"GE", "georgia|sakartvelo|geo"},
    {"IL", "israel|isr"},
    {"US", "united states|usa|united states of america|estados unidos|vereinigte staaten|etats-unis"},
    {"CA", "canada|can"},
    {"MX", "mexico|mex"},
    {"BR", "brazil|brasil|bra"},
    {"CO", "colombia|col"},
    {"CL", "chile|chl"},
    {"AR", "argentina|arg"},
    {"JP", "japan|japon|jpn"},
    {"KR", "south korea|korea|kor"},
    {"CN", "china|chn"},
    {"IN", "india|ind"},
    {"AU", "australia|aus"},
    {"NZ", "new zealand|nzl"},
    {"ZA", "south africa|zaf"},
};

inline constexpr CodeNames languages_by_name[] = {
    {"en", "english|engels|englisch|anglais|ingles|inglese|angielski|eng"},
    {"nl",
     "dutch|nederlands|niederlandisch|neerlandais|neerlandes|holandes|olandese|niderlandzki|flemish|vlaams|"
     "nld|dut"},
    {"es", "spanish|espanol|castellano|spaans|spanisch|espagnol|spagnolo|hiszpanski|spa"},
    {"fr", "french|francais|frans|franzosisch|frances|francese|francuski|fra|fre"},
    {"de", "german|deutsch|duits|allemand|aleman|tedesco|niemiecki|deu|ger"},
    {"it", "italian|italiano|italiaans|italienisch|italien|wloski|ita"},
    {"pt", "portuguese|portugues|portugees|portugiesisch|portugais|portoghese|por"},
    {"pl", "polish|polski|polnisch|pools|polonais|polaco|polacco|pol"},
    {"eu", "basque|euskara|vasco|euskera|eus|baq"},
    {"ca", "catalan|catala|cat"},
    {"gl", "galician|galego|gallego|glg"},
    {"da", "danish|dansk|deens|danisch|danois|danes|dan|dk"},
    {"sv", "swedish|svenska|zweeds|schwedisch|suedois|sueco|swe"},
    {"nb", "norwegian|norsk|bokmal|noors|norwegisch|nob"},
    {"fi", "finnish|suomi|fins|finnisch|finnois|finlandes|fin"},
    {"cs", "czech|cestina|cesky|tsjechisch|tschechisch|tcheque|checo|ces|cze|cz"},
    {"sk", "slovak|slovencina|slk|slo"},
    {"sl", "slovene|slovenian|slovenscina|slv"},
    {"hu", "hungarian|magyar|hongaars|ungarisch|hongrois|hungaro|hun"},
    {"ro", "romanian|romana|ron|rum"},
    {"el", "greek|ellinika|grieks|griechisch|grec|griego|greco|ell|gre|gr"},
    {"hr", "croatian|hrvatski|hrv"},
    {"bg", "bulgarian|bul"},
    {"et", "estonian|eesti|est"},
    {"lv", "latvian|latviesu|lav"},
    {"lt", "lithuanian|lietuviu|lit"},
    {"ga", "irish|gaeilge|gle"},
    {"mt", "maltese|malti|mlt"},
    {"uk", "ukrainian|ukrainska|ukr"},
    {"tr", "turkish|turkce|tur"},
};

template <class Table>
[[nodiscard]] std::string code_named(const Table& table, std::string_view name) {
    constexpr std::size_t longest = 40;
    if (name.size() > longest) return {};
    const std::string bare = bare_words(name);
    for (const auto& [code, names] : table)
        if (!bare.empty() && text::is_among(names, bare)) return std::string{code};
    return {};
}

[[nodiscard]] inline std::string in_capitals(std::string_view word) {
    std::string out{word};
    for (char& c : out)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    return out;
}

}  // namespace detail

/// The code of the country that a word names, also in small letters, or by the code that the European Union's own style has (UK and EL).
/// Empty where there is none.
[[nodiscard]] inline std::string country_meant(std::string_view word) {
    const std::string code = detail::in_capitals(word);
    if (is_country(code)) return code;
    return detail::code_named(detail::countries_by_name, word);
}

/// The tag of the language that a word names: `english`, `EN`, `en_GB`. Empty where there is none.
[[nodiscard]] inline std::string language_meant(std::string_view word) {
    if (std::string named = detail::code_named(detail::languages_by_name, word); !named.empty()) return named;
    std::string tag = word.size() > 10 ? std::string{} : detail::bare_words(word);
    const auto line = tag.find('_');
    if (line != std::string::npos) tag[line] = '-';
    if (const auto hyphen = tag.find('-'); hyphen != std::string::npos)
        tag = tag.substr(0, hyphen) + detail::in_capitals(tag.substr(hyphen));
    return is_language(tag) ? tag : std::string{};
}

}  // namespace atelier::record
