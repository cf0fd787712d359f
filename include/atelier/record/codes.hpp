#pragma once

#include <cstddef>
#include <string_view>

namespace atelier::record {

/// The officially assigned country codes of ISO 3166-1 alpha-2, two letters each.
inline constexpr std::string_view country_codes =
    "ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCV"
    "CWCXCYCZ"
    "DEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIR"
    "ISITJEJMJOJP"
    "KEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINL"
    "NONPNRNUNZOM"
    "PAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTO"
    "TRTTTVTWTZUAUG"
    "UMUSUYUZVAVCVEVGVIVNVUWFWSYEYTZAZMZW";

[[nodiscard]] constexpr bool is_country(std::string_view code) {
    if (code.size() != 2) return false;
    for (std::size_t i = 0; i < country_codes.size(); i += 2)
        if (country_codes.substr(i, 2) == code) return true;
    return false;
}

/// The form of a language tag: two or three lower-case letters, then parts of letters and digits behind hyphens (`pt-BR`).
[[nodiscard]] constexpr bool is_language(std::string_view tag) {
    const auto hyphen = tag.find('-');
    const std::string_view first = tag.substr(0, hyphen);
    if (first.size() < 2 || first.size() > 3 || tag.size() > 35 || tag.back() == '-') return false;
    for (const char c : first)
        if (c < 'a' || c > 'z') return false;
    for (const char c : tag.substr(first.size())) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!letter && !(c >= '0' && c <= '9') && c != '-') return false;
    }
    return true;
}

}  // namespace atelier::record
