#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/diag/finding.hpp"
#include "atelier/text/date.hpp"
#include "atelier/yaml/limits.hpp"

namespace atelier::rules {

/// What a check needs to know beside the record: the day it is made for, which rules count, and how strictly.
struct Settings {
    text::Date as_of{};
    /// Codes or their beginnings (`CLM`, `CLM004`). Empty `select` means all; the longer beginning wins, and `ignore` among equals.
    std::vector<std::string> select;
    std::vector<std::string> ignore;
    /// A rule's severity where the configuration changes it; the last of several holds.
    std::vector<std::pair<std::string, diag::Severity>> severities;
    yaml::Limits limits;
    /// Months after which a rating should be looked at again; 0 for never. The method sets none: 24 is the toolkit's choice.
    int answer_age{24};
    /// Months after which evidence without a `valid-until` counts as old; 0 for never, which is the usual: how long a document holds differs
    /// too much for one number to fit all.
    int evidence_age{0};

    [[nodiscard]] bool selects(std::string_view code) const {
        return !ignores(code) && (select.empty() || longest(select, code) > 0);
    }

    /// Whether a code is named by `ignore`, and by no longer beginning in `select`.
    [[nodiscard]] bool ignores(std::string_view code) const {
        const std::size_t ignored = longest(ignore, code);
        return ignored > 0 && longest(select, code) <= ignored;
    }

    [[nodiscard]] diag::Severity severity(std::string_view code, diag::Severity usual) const {
        const auto last = std::find_if(severities.rbegin(), severities.rend(),
                                       [&](const auto& changed) { return changed.first == code; });
        return last == severities.rend() ? usual : last->second;
    }

private:
    /// The length of the longest beginning of the code that is named.
    [[nodiscard]] static std::size_t longest(const std::vector<std::string>& beginnings,
                                             std::string_view code) {
        std::size_t best = 0;
        for (const std::string& beginning : beginnings)
            if (code.starts_with(beginning) && beginning.size() > best) best = beginning.size();
        return best;
    }
};

/// What may be asked of the world around a record, answered by whoever opened it: the core opens no file.
class Surroundings {
public:
    enum class Presence { present, missing, outside };

    Surroundings() = default;
    Surroundings(const Surroundings&) = delete;
    Surroundings& operator=(const Surroundings&) = delete;
    virtual ~Surroundings() = default;

    /// Whether a relative path names something inside the record's repository. Only existence is looked at.
    [[nodiscard]] virtual Presence look(std::string_view path) const = 0;

    /// The file of another record that has this id, or nothing.
    [[nodiscard]] virtual std::string other_with(std::string_view id) const {
        static_cast<void>(id);
        return {};
    }

    /// A path that is there and differs from the one that is not by capitals, or by how its accents are composed; empty where there is none.
    struct Twin {
        std::string path;
        bool only_accents{false};
    };
    [[nodiscard]] virtual Twin twin(std::string_view path) const {
        static_cast<void>(path);
        return {};
    }

    /// Whether git leaves a path that is there out of the repository. False where git cannot tell.
    [[nodiscard]] virtual bool is_ignored(std::string_view path) const {
        static_cast<void>(path);
        return false;
    }
};

}  // namespace atelier::rules
