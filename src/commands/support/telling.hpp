#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include <fmt/core.h>

#include "commands/support/session.hpp"
#include "emit/support/escape.hpp"
#include "emit/support/width.hpp"

namespace atelier::commands {

/// Lines of prose for a terminal, folded to its width, whatever a local method has put into its texts.
class Telling {
public:
    explicit Telling(const Session& session) : look_{session.look()} {}

    void line() { out_ += "\n"; }
    /// An empty line before what comes next, unless it comes first.
    void separate() {
        if (!out_.empty()) line();
    }
    void paragraph(std::string_view text, std::size_t indent = 0) { hanging(text, indent, indent); }
    /// The first line begins at `indent`, the others at `rest`.
    void hanging(std::string_view text, std::size_t indent, std::size_t rest) {
        bool first = true;
        for (const std::string& folded : emit::fold(safe(text), room(rest))) {
            out_ += std::string(first ? indent : rest, ' ') + folded + "\n";
            first = false;
        }
    }
    /// A name, and what is said of it in a column of its own; of its second and further lines the name is empty.
    void pair(std::string_view name, std::string_view text, std::size_t column = 9) {
        bool first = true;
        for (const std::string& folded : emit::fold(safe(text), room(column + 2))) {
            out_ += fmt::format("  {:<{}}{}\n", first ? name : std::string_view{}, column, folded);
            first = false;
        }
    }
    /// Text that keeps its lines: an example.
    void block(std::string_view name, std::string_view text) {
        out_ += fmt::format("\n{}\n\n", name);
        while (!text.empty()) {
            const auto end = text.find('\n');
            const std::string_view one = text.substr(0, end);
            out_ += one.empty() ? "\n" : "    " + emit::escape::path(one, look_.unicode) + "\n";
            text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        }
    }

    [[nodiscard]] bool empty() const { return out_.empty(); }
    [[nodiscard]] std::size_t size() const { return out_.size(); }
    [[nodiscard]] std::string take() { return std::move(out_); }

private:
    [[nodiscard]] std::string safe(std::string_view text) const {
        return emit::escape::sentence(text, look_.unicode);
    }
    [[nodiscard]] std::size_t room(std::size_t taken) const {
        return look_.width > taken + 20 ? look_.width - taken : 20;
    }

    const emit::Look& look_;
    std::string out_;
};

}  // namespace atelier::commands
