#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace atelier::commands {

/// Makes `count` results with `jobs` threads and hands them over in order, on the calling thread, so that nothing that is written depends on the
/// number of threads. At most a few results wait at a time: memory does not grow with `count`. `produce(i)` must be safe to call
/// from several threads; `consume(result)` returns false to stop early. What produce() throws is thrown here.
template <class T, class Produce, class Consume>
class InOrder {
public:
    InOrder(std::size_t count, std::size_t jobs, Produce& produce, Consume& consume)
        : count_{count}, jobs_{jobs}, produce_{produce}, consume_{consume}, slots_(jobs * 4) {}

    void run() {
        {
            std::vector<std::jthread> workers;
            const Stop at_the_end{*this};  // before the threads are waited for, also where consume() throws
            start(workers);
            if (workers.empty()) return alone();
            for (std::size_t i = 0; i < count_; ++i) {
                std::optional<T> result = take(i);
                if (!result || !consume_(std::move(*result))) break;
            }
        }
        if (failure_) std::rethrow_exception(failure_);
    }

private:
    struct Stop {
        InOrder& whole;
        explicit Stop(InOrder& one) : whole{one} {}
        Stop(const Stop&) = delete;
        Stop& operator=(const Stop&) = delete;
        ~Stop() { whole.stop(); }
    };

    /// As many threads as the system gives: fewer are slower, and no fault.
    void start(std::vector<std::jthread>& workers) {
        workers.reserve(jobs_);
        try {
            for (std::size_t i = 0; i < jobs_; ++i) workers.emplace_back([this] { work(); });
        } catch (const std::system_error&) {  // NOLINT(bugprone-empty-catch)
            // The rest goes on with those there are.
        }
    }

    void alone() {
        for (std::size_t i = 0; i < count_; ++i)
            if (!consume_(produce_(i))) return;
    }

    void work() {
        for (;;) {
            std::unique_lock lock{mutex_};
            changed_.wait(lock,
                          [this] { return stopped_ || next_ >= count_ || next_ < taken_ + slots_.size(); });
            if (stopped_ || next_ >= count_) return;
            const std::size_t index = next_++;
            lock.unlock();
            try {
                T result = produce_(index);
                lock.lock();
                slots_[index % slots_.size()] = std::move(result);
            } catch (...) {
                lock.lock();
                failure_ = std::current_exception();
                stopped_ = true;
            }
            changed_.notify_all();
        }
    }

    std::optional<T> take(std::size_t index) {
        std::unique_lock lock{mutex_};
        auto& slot = slots_[index % slots_.size()];
        changed_.wait(lock, [&] { return stopped_ || slot.has_value(); });
        if (!slot.has_value()) return std::nullopt;
        std::optional<T> result = std::exchange(slot, std::nullopt);
        taken_ = index + 1;
        changed_.notify_all();
        return result;
    }

    void stop() {
        const std::scoped_lock lock{mutex_};
        stopped_ = true;
        changed_.notify_all();
    }

    std::size_t count_;
    std::size_t jobs_;
    Produce& produce_;
    Consume& consume_;
    std::vector<std::optional<T>> slots_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::size_t next_{0};
    std::size_t taken_{0};
    bool stopped_{false};
    std::exception_ptr failure_;
};

template <class T, class Produce, class Consume>
void in_order(std::size_t count, std::size_t jobs, Produce produce, Consume consume) {
    if (jobs > 1 && count > 1) return InOrder<T, Produce, Consume>{count, jobs, produce, consume}.run();
    for (std::size_t i = 0; i < count; ++i)
        if (!consume(produce(i))) return;
}

}  // namespace atelier::commands
