#include "emit/format.hpp"
#include "emit/sarif/writer.hpp"

// SARIF as GitHub's code scanning understands it: without what is taken back beside the line or waived.
namespace atelier::emit {
namespace {

template <class Item>
std::unique_ptr<Writer<Item>> make(const Run& run, const Look& look) {
    return sarif::writer<Item>(run, look, sarif::Reader::github);
}

}  // namespace

extern const Format sarif_github_format;
const Format sarif_github_format{
    .name = "sarif-github",
    .help = "SARIF for GitHub's code scanning",
    .findings = make<FileFindings>,
    .scores = make<ScoreItem>,
    .gates = make<GateItem>,
};

}  // namespace atelier::emit
