#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "io/files.hpp"
#include "io/output.hpp"

namespace atelier::io {

/// Owns an open file.
class Descriptor {
public:
    explicit Descriptor(int number) : number_{number} {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor();

    [[nodiscard]] bool good() const { return number_ >= 0; }
    [[nodiscard]] int number() const { return number_; }
    /// Closes now; false where the system reports a fault that came late.
    bool close_now();

private:
    int number_;
};

/// The words for an error number: "there is no such file", "you may not read it".
[[nodiscard]] std::string reason(int error);

/// Writes all of `text`, through interruptions; 0 or the error number.
[[nodiscard]] int write_all(int number, std::string_view text);

/// Reads at most `limit` bytes and one more. Where nothing comes, it waits for as long as it takes, or with `patience` so many
/// milliseconds and once.
[[nodiscard]] ReadResult read_all(int number, std::size_t limit, std::optional<int> patience = {});

/// Reads one line, byte by byte, so that nothing behind it is taken; its end is left out, as is all beyond some thousand bytes. Nothing at the
/// end of the input.
[[nodiscard]] std::optional<std::string> read_line(int number);

/// Standard output or error, collected in a buffer.
class DescriptorOutput final : public Output {
public:
    explicit DescriptorOutput(int number) : number_{number} {
        // So that a message can be written still when there is no memory left.
        constexpr std::size_t message = 1024;
        buffer_.reserve(message);
    }

    void write(std::string_view text) override;
    void flush() override;
    [[nodiscard]] bool wanted() const override { return error_ == 0; }
    [[nodiscard]] std::string problem() const override;

private:
    int number_;
    int error_{0};
    std::string buffer_;
};

}  // namespace atelier::io
