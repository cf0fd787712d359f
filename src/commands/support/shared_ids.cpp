#include "commands/support/shared_ids.hpp"

#include <string_view>
#include <utility>

#include "atelier/rules/brief.hpp"
#include "commands/support/ruling.hpp"

namespace atelier::commands {
namespace {

/// What one record cannot see by itself.
class Others final : public rules::Surroundings {
public:
    explicit Others(std::string file) : file_{std::move(file)} {}

    [[nodiscard]] Presence look(std::string_view) const override { return Presence::missing; }
    [[nodiscard]] std::string other_with(std::string_view) const override { return file_; }

private:
    std::string file_;
};

}  // namespace

void SharedIds::look(Opened& opened) {
    const record::Record& record = opened.sheet->record();
    if (record.form != record::Form::record || !record.id) return;
    const auto [first, fresh] = first_.try_emplace(std::string{*record.id}, opened.file);
    if (fresh) return;
    const std::size_t before = opened.findings.size();
    check_shared_id(*opened.sheet, session_.method(), session_.settings_for(opened.file),
                    Others{first->second}, opened.findings);
    if (opened.findings.size() == before) return;
    for (diag::Finding& finding : opened.findings) {
        if (!finding.fingerprint.empty()) continue;
        // It is the only one of its rule, so that it needs no number among equals.
        rules::Identity identity{opened.sheet->document};
        finding.fingerprint = diag::in_hex(diag::fingerprint(identity.of(finding), opened.id(), 0));
    }
}

}  // namespace atelier::commands
