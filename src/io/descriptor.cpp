#include "io/descriptor.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include <poll.h>
#include <unistd.h>

namespace atelier::io {

Descriptor::~Descriptor() {
    if (number_ >= 0) close(number_);
}

bool Descriptor::close_now() {
    const int number = number_;
    number_ = -1;
    return number < 0 || close(number) == 0;
}

std::string reason(int error) {
    switch (error) {
        case ENOENT: return "there is no such file or folder";
        case EACCES:
        case EPERM: return "its permissions do not allow it";
        case EISDIR: return "it is a folder";
        case ENOTDIR: return "a part of the path is not a folder";
        case ELOOP: return "its links lead in a circle";
        case ENOSPC: return "the disk is full";
        case EDQUOT: return "the quota is used up";
        case EROFS: return "the file system is read-only";
        case EMFILE:
        case ENFILE: return "too many files are open";
        case EFBIG: return "it would be longer than a file may be here";
        case EIO: return "the disk reports a fault";
        case EBADF: return "it is not open";
        case ENAMETOOLONG: return "the name is too long";
        default:
            return std::strerror(
                error);  // NOLINT(concurrency-mt-unsafe): only the rare rest, in the C locale
    }
}

namespace {

/// Waits until a descriptor that somebody else has set not to block is ready again: two programs at a pipe or a terminal share that setting.
bool waited_for(int number, short event) {
    if (errno == EINTR) return true;
    if (errno != EAGAIN) return false;
    pollfd one{number, event, 0};
    while (poll(&one, 1, -1) < 0)
        if (errno != EINTR) return false;
    return true;
}

}  // namespace

int write_all(int number, std::string_view text) {
    while (!text.empty()) {
        const ssize_t done = ::write(number, text.data(), text.size());
        if (done < 0 && waited_for(number, POLLOUT)) continue;
        if (done < 0) return errno;
        text.remove_prefix(static_cast<std::size_t>(done));
    }
    return 0;
}

ReadResult read_all(int number, std::size_t limit, std::optional<int> patience) {
    ReadResult result;
    std::array<char, 65536> buffer{};
    bool waited = false;
    while (result.text.size() <= limit) {
        const std::size_t want = std::min(buffer.size(), limit + 1 - result.text.size());
        const ssize_t got = ::read(number, buffer.data(), want);
        if (got < 0 && errno == EAGAIN && patience) {
            pollfd one{number, POLLIN, 0};
            if (waited || poll(&one, 1, *patience) <= 0)
                return {{}, "it keeps its readers waiting, which no ordinary file does"};
            waited = true;
            continue;
        }
        if (got < 0 && waited_for(number, POLLIN)) continue;
        if (got < 0) return {{}, reason(errno)};
        if (got == 0) break;
        result.text.append(buffer.data(), static_cast<std::size_t>(got));
    }
    return result;
}

std::optional<std::string> read_line(int number) {
    constexpr std::size_t most = 4096;
    std::string line;
    for (;;) {
        char byte = 0;
        const ssize_t got = read(number, &byte, 1);
        if (got < 0 && waited_for(number, POLLIN)) continue;
        if (got <= 0) return line.empty() ? std::nullopt : std::optional{line};
        if (byte == '\n') return line;
        if (line.size() < most) line += byte;
    }
}

void DescriptorOutput::write(std::string_view text) {
    constexpr std::size_t enough = 65536;
    if (error_ != 0) return;
    buffer_ += text;
    if (buffer_.size() >= enough) flush();
}

void DescriptorOutput::flush() {
    if (error_ == 0 && !buffer_.empty()) error_ = write_all(number_, buffer_);
    buffer_.clear();
}

std::string DescriptorOutput::problem() const {
    return error_ == 0 || error_ == EPIPE ? std::string{} : reason(error_);
}

}  // namespace atelier::io
