#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "atelier/record/facts.hpp"
#include "atelier/rules/claimed.hpp"
#include "atelier/rules/pointing.hpp"
#include "atelier/rules/quote.hpp"

namespace atelier::rules::pha {

/// Who carries an output of the first phase, and has withdrawn. Where the question about it is rated `largely` or better, the rule about that
/// claim (CLM019) says so already, and one matter is one finding.
class Carriers {
public:
    Carriers(const Case& subject, const Reporter& reporter)
        : subject_{subject}, reporter_{reporter}, stakeholders_{subject.record} {}

    void look() const {
        const record::Record& record = subject_.record;
        const auto& governance = record.governance;
        if (!is_claimed(subject_, "preconditions.governance.facilitator"))
            tell(governance.facilitator, "governance.facilitator", "who facilitates");
        if (!is_claimed(subject_, "preconditions.governance.decision-authority"))
            for (const auto& ref : governance.decides) tell(ref, "governance.decides", "who decides");
        // One who validated it and is still in is enough.
        const auto& by = record.challenge.validated.by;
        const bool carried = std::any_of(by.begin(), by.end(), [&](const record::StakeholderRef& ref) {
            const record::Stakeholder* who = stakeholders_.find(ref);
            return who != nullptr && record::is_committed(*who, subject_.settings.as_of);
        });
        if (!carried)
            for (const auto& ref : by) tell(ref, "challenge.validated.by", "who validated the challenge");
    }

private:
    void tell(const record::StakeholderRef& ref, std::string_view address, std::string_view does) const {
        if (!stakeholders_.has_withdrawn(ref)) return;
        auto& finding = reporter_.report(ref.at, std::string{address},
                                         ticked(*ref) + ", " + std::string{does} + ", has withdrawn");
        finding.label = "named here";
        finding.related.push_back({stakeholders_.find(ref)->commitment.at, "and withdrawn here"});
        finding.help = "Name another stakeholder" + candidates(subject_.record) + ".";
    }

    const Case& subject_;
    const Reporter& reporter_;
    StakeholderIndex stakeholders_;
};

inline void check_output_on_withdrawn(const Case& subject, const Reporter& reporter) {
    Carriers{subject, reporter}.look();
}

inline constexpr Rule output_on_withdrawn{
    .code = "PHA006",
    .name = "output-on-withdrawn",
    .severity = diag::Severity::warning,
    .what = "Somebody who facilitates, decides or alone validated the challenge has withdrawn.",
    .why =
        "Whoever has left carries no output of the first phase any more, whatever is said of it elsewhere.",
    .help = "Name another stakeholder.",
    .bad = R"(stakeholders:
  - {id: municipality, commitment: committed}
  - {id: developer, commitment: withdrawn}
governance: {facilitator: developer}
)",
    .good = R"(stakeholders:
  - {id: municipality, commitment: committed}
  - {id: developer, commitment: withdrawn}
governance: {facilitator: municipality}
)",
    .check = check_output_on_withdrawn,
};

}  // namespace atelier::rules::pha
