#pragma once

#include <string>
#include <string_view>

#include "atelier/diag/finding.hpp"
#include "emit/look.hpp"

namespace atelier::emit {

/// What colour says. It says nothing that the words do not say too.
enum class Ink { plain, error, warning, note, dim, bold };

[[nodiscard]] constexpr Ink ink_of(diag::Severity severity) {
    switch (severity) {
        case diag::Severity::error: return Ink::error;
        case diag::Severity::warning: return Ink::warning;
        case diag::Severity::note: break;
    }
    return Ink::note;
}

/// Colours where colours are wanted. Measure a text before it is painted: the colours count as columns.
class Paint {
public:
    explicit Paint(const Look& look) : on_{look.colour} {}

    [[nodiscard]] std::string operator()(Ink ink, std::string_view text) const {
        if (!on_ || ink == Ink::plain || text.empty()) return std::string{text};
        return std::string{start(ink)}.append(text).append("\x1b[0m");
    }

private:
    [[nodiscard]] static constexpr std::string_view start(Ink ink) {
        switch (ink) {
            case Ink::error: return "\x1b[1;31m";
            case Ink::warning: return "\x1b[33m";
            case Ink::note: return "\x1b[36m";
            case Ink::dim: return "\x1b[2m";
            case Ink::plain:
            case Ink::bold: break;
        }
        return "\x1b[1m";
    }

    bool on_;
};

}  // namespace atelier::emit
