#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "atelier/score/score.hpp"
#include "emit/text/page.hpp"

namespace atelier::emit::plain {

/// One line of a profile and what belongs below it. All but the title is raw.
struct ProfileRow {
    std::string title;  ///< escaped
    const score::Figures* figures;
    std::string weakest_text{};  ///< of the weakest question or action; empty: it is not named
    std::string remark{};        ///< a few words more on the figures
    bool weakest{false};         ///< of all rows
};

/// Rows one below the other, in columns that the longest of them sets: a bar on a terminal, plain figures in a pipe. `rows` must live as
/// long.
class Profile {
public:
    Profile(Page& page, const std::vector<ProfileRow>& rows);

    /// All rows.
    void write();
    /// One of them.
    void write(const ProfileRow& row);

private:
    /// How rows stand: which columns they have, once the longest title is known.
    struct Layout {
        std::size_t title{0};
        std::size_t band{0};
        std::size_t cells{0};     ///< of the bar; 0 without
        std::size_t summary{0};   ///< 0 where the figures stand below
        std::size_t interval{0};  ///< in the place of a summary that is too long; else 0
        bool marked{false};       ///< there is room to mark the weakest at the end of its line
        bool stacked{false};      ///< the title stands on a line of its own
    };

    [[nodiscard]] Layout layout() const;
    void without_figures(const ProfileRow& row);
    void stacked(const ProfileRow& row);
    void details(const ProfileRow& row);
    [[nodiscard]] std::string band(const ProfileRow& row) const;
    [[nodiscard]] std::string middle(const ProfileRow& row) const;
    [[nodiscard]] std::string painted_bar(const ProfileRow& row) const;
    [[nodiscard]] std::string painted_band(const ProfileRow& row) const;
    [[nodiscard]] std::string mark(const ProfileRow& row) const;

    Page& page_;
    const std::vector<ProfileRow>& rows_;
    Layout columns_;
};

}  // namespace atelier::emit::plain
