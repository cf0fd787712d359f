#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>

#include <fcntl.h>
#include <unistd.h>

namespace bench {

/// Hands the bytes of each file of a call to `use`, in one buffer for all: the least that a program that reads files must do.
template <class Use>
void each_file(int count, char** words, Use use) {
    std::string buffer;
    for (int i = 1; i < count; ++i) {
        const int file = open(words[i], O_RDONLY | O_CLOEXEC);
        std::size_t size = 0;
        ssize_t got = 0;
        do {
            size += static_cast<std::size_t>(got);
            buffer.resize(size + (256U << 10U));
            got = read(file, buffer.data() + size, buffer.size() - size);
        } while (got > 0);
        if (got < 0) {
            std::perror(words[i]);
            std::exit(2);
        }
        close(file);
        buffer.resize(size);
        use(buffer);
    }
}

}  // namespace bench
