#include "files.hpp"

/// Reads files and does nothing with them.
int main(int count, char** words) {
    bench::each_file(count, words, [](const std::string&) {});
}
