#pragma once

#include <string>
#include <string_view>

namespace atelier::io {

/// Where text goes. After the reader of a pipe has left, `wanted()` is false and what is written goes nowhere: the
/// caller may stop early. Any other failure is kept in `problem()`.
class Output {
public:
    Output() = default;
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;
    virtual ~Output() = default;

    virtual void write(std::string_view text) = 0;
    virtual void flush() {}
    [[nodiscard]] virtual bool wanted() const { return true; }
    /// Empty, or why not all has been written.
    [[nodiscard]] virtual std::string problem() const { return {}; }
};

/// Keeps what is written: for `-o`, and for tests.
class TextOutput final : public Output {
public:
    void write(std::string_view text) override { text_ += text; }
    [[nodiscard]] const std::string& text() const { return text_; }

private:
    std::string text_;
};

}  // namespace atelier::io
