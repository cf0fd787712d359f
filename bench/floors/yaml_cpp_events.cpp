#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <istream>
#include <streambuf>

#include "files.hpp"

namespace {

/// Takes every event, and does nothing with it.
class Nobody final : public YAML::EventHandler {
public:
    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
    void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
    void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
    void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                         YAML::EmitterStyle::value) override {}
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                    YAML::EmitterStyle::value) override {}
    void OnMapEnd() override {}
};

/// Without the copy that an istringstream would take.
class Bytes : public std::streambuf {
public:
    explicit Bytes(std::string& text) { setg(text.data(), text.data(), text.data() + text.size()); }
};

}  // namespace

/// Parses files by yaml-cpp, as bare as it goes.
int main(int count, char** words) {
    bench::each_file(count, words, [](std::string& text) {
        Bytes bytes{text};
        std::istream stream{&bytes};
        Nobody nobody;
        try {
            YAML::Parser{stream}.HandleNextDocument(nobody);
        } catch (const YAML::Exception& error) {
            std::fprintf(stderr, "%s\n", error.what());
            std::exit(2);
        }
    });
}
