#include "io/disk_files.hpp"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string_view>
#include <system_error>
#include <unordered_map>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/descriptor.hpp"
#include "io/way.hpp"
#include "vcs/real_path.hpp"

namespace atelier::io {
namespace {

using Presence = rules::Surroundings::Presence;

EntryKind kind_of(mode_t mode) {
    if (S_ISREG(mode)) return EntryKind::file;
    if (S_ISDIR(mode)) return EntryKind::folder;
    return EntryKind::other;
}

/// Takes a temporary file away again unless it became the real one.
class Temporary {
public:
    explicit Temporary(std::string path) : path_{std::move(path)} {}
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;
    ~Temporary() {
        if (!path_.empty()) unlink(path_.c_str());
    }
    [[nodiscard]] const std::string& path() const { return path_; }
    void keep() { path_.clear(); }

private:
    std::string path_;
};

mode_t current_mask() {
    const mode_t mask = umask(0);
    umask(mask);
    return mask;
}

/// New files on their way: written beside their places first, then put there by a link, which never takes the place of anything. What was
/// done is undone unless keep() says that all went well.
class Creation {
public:
    Creation() = default;
    Creation(const Creation&) = delete;
    Creation& operator=(const Creation&) = delete;
    ~Creation() {
        for (const std::string& file : put_) unlink(file.c_str());
        temporaries_.clear();
        for (; !folders_.empty(); folders_.pop_back()) rmdir(folders_.back().c_str());
    }

    /// Empty, or why not.
    [[nodiscard]] std::string prepare(const NewFile& file) {
        struct stat status {};
        if (lstat(file.path.c_str(), &status) == 0) return "it is there already";
        if (std::string problem = make_folders(file.path); !problem.empty()) return problem;
        std::string name = file.path + ".atelier-XXXXXX";
        Descriptor descriptor{mkostemp(name.data(), O_CLOEXEC)};
        if (!descriptor.good()) return reason(errno);
        temporaries_.push_back(std::make_unique<Temporary>(name));
        targets_.push_back(file.path);
        if (fchmod(descriptor.number(), 0666 & ~current_mask()) != 0) return reason(errno);
        if (const int error = write_all(descriptor.number(), file.text)) return reason(error);
        if (fsync(descriptor.number()) != 0 || !descriptor.close_now()) return reason(errno);
        return {};
    }

    [[nodiscard]] std::string put(std::size_t index) {
        const std::string& target = targets_[index];
        if (link(temporaries_[index]->path().c_str(), target.c_str()) != 0) {
            if (errno == EEXIST) return "it is there already";
            // Some file systems have no links; there a name that is free now has to do.
            struct stat status {};
            if (lstat(target.c_str(), &status) == 0) return "it is there already";
            if (rename(temporaries_[index]->path().c_str(), target.c_str()) != 0) return reason(errno);
            temporaries_[index]->keep();
        }
        put_.push_back(target);
        return {};
    }

    void keep() {
        put_.clear();
        folders_.clear();
    }

private:
    [[nodiscard]] std::string make_folders(const std::string& path) {
        for (auto slash = path.find('/', 1); slash != std::string::npos; slash = path.find('/', slash + 1)) {
            const std::string folder = path.substr(0, slash);
            if (mkdir(folder.c_str(), 0777) == 0)
                folders_.push_back(folder);
            else if (errno != EEXIST)
                return reason(errno);
        }
        return {};
    }

    std::vector<std::unique_ptr<Temporary>> temporaries_;
    std::vector<std::string> targets_;
    std::vector<std::string> put_;
    std::vector<std::string> folders_;
};

/// Folders with all links followed. Each is asked for once: a run looks for thousands of files in a few of them, and the system reads a
/// link for every part of a path.
class Folders {
public:
    /// Empty for one that is not there. May be called from several threads.
    [[nodiscard]] std::string resolved(const std::string& folder) {
        const std::scoped_lock lock{mutex_};
        const auto [entry, is_new] = known_.try_emplace(folder);
        if (is_new) entry->second = vcs::real_path(folder);
        return entry->second;
    }

    /// Where a folder below a root leads.
    [[nodiscard]] Place place(const std::string& root, const std::string& folder) {
        const std::scoped_lock lock{mutex_};
        const auto [entry, is_new] = places_.try_emplace(root + '\0' + folder);
        if (is_new) entry->second = follow(root, folder);
        return entry->second;
    }

    void forget() {
        const std::scoped_lock lock{mutex_};
        known_.clear();
        places_.clear();
    }

private:
    std::mutex mutex_;
    std::unordered_map<std::string, std::string> known_;
    std::unordered_map<std::string, Place> places_;
};

/// The number in `/dev/fd/3` and its like, by which somebody hands a stream over that is open already. Opened anew it would begin at the
/// start of the file again.
std::optional<int> stream_number(std::string_view path) {
    if (path == "/dev/stdout") return STDOUT_FILENO;
    if (path == "/dev/stderr") return STDERR_FILENO;
    for (const std::string_view folder : {"/dev/fd/", "/proc/self/fd/"}) {
        if (!path.starts_with(folder)) continue;
        const std::string_view digits = path.substr(folder.size());
        int number = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (error == std::errc{} && end == digits.data() + digits.size() && number >= 0) return number;
    }
    return std::nullopt;
}

class DiskFiles final : public Files {
public:
    [[nodiscard]] EntryKind kind(const std::string& path) const override {
        struct stat status {};
        if (stat(path.c_str(), &status) == 0) return kind_of(status.st_mode);
        return errno == ENOENT || errno == ENOTDIR ? EntryKind::missing : EntryKind::unknown;
    }

    [[nodiscard]] ReadResult read(const std::string& path, std::size_t limit) const override {
        return read(path, limit, 0);
    }

    [[nodiscard]] ReadResult read_itself(const std::string& path, std::size_t limit) const override {
        return read(path, limit, O_NOFOLLOW);
    }

    [[nodiscard]] std::string identity(const std::string& path) const override {
        struct stat status {};
        if (stat(path.c_str(), &status) != 0) return {};
        return std::to_string(status.st_dev) + ":" + std::to_string(status.st_ino);
    }

    [[nodiscard]] std::optional<std::vector<FolderEntry>> list(const std::string& folder) const override {
        const std::unique_ptr<DIR, int (*)(DIR*)> open_folder{opendir(folder.c_str()), closedir};
        if (!open_folder) return std::nullopt;
        std::vector<FolderEntry> out;
        for (;;) {
            errno = 0;
            const dirent* entry = readdir(open_folder.get());
            if (entry == nullptr && errno != 0) return std::nullopt;  // half a list would pass for all
            if (entry == nullptr) break;
            const std::string name{static_cast<const char*>(entry->d_name)};
            if (name == "." || name == "..") continue;
            struct stat status {};
            // Most file systems tell with the name what it is, which spares a call for each.
            EntryKind kind = entry->d_type == DT_DIR ? EntryKind::folder : EntryKind::file;
            if (entry->d_type != DT_REG && entry->d_type != DT_DIR) {
                if (fstatat(dirfd(open_folder.get()), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
                    if (errno != ENOENT) out.push_back({name, EntryKind::unknown});
                    continue;
                }
                kind = kind_of(status.st_mode);
                if (S_ISLNK(status.st_mode) &&
                    fstatat(dirfd(open_folder.get()), name.c_str(), &status, 0) == 0 &&
                    S_ISREG(status.st_mode))
                    kind = EntryKind::file;
            }
            out.push_back({name, kind});
        }
        std::sort(out.begin(), out.end(),
                  [](const FolderEntry& a, const FolderEntry& b) { return a.name < b.name; });
        return out;
    }

    [[nodiscard]] std::string real(const std::string& path) const override {
        struct stat status {};
        if (lstat(path.c_str(), &status) != 0) return {};
        return S_ISLNK(status.st_mode) ? vcs::real_path(path) : resolved_entry(path);
    }

    [[nodiscard]] bool is_link(const std::string& path) const override {
        struct stat status {};
        return lstat(path.c_str(), &status) == 0 && S_ISLNK(status.st_mode);
    }

    [[nodiscard]] Place locate(const std::string& root, const std::string& path) const override {
        const std::string real_root = folders_.resolved(root);
        if (real_root.empty()) return {};
        if (!path.starts_with(root) || (path.size() > root.size() && root != "/" && path[root.size()] != '/'))
            return {Presence::outside, {}};
        const std::string rest = path.substr(root.size());
        const auto slash = rest.rfind('/');
        const std::string name = slash == std::string::npos ? rest : rest.substr(slash + 1);
        // The usual case asks the system one question, since most records name several files of one folder.
        if (slash == std::string::npos || name.empty() || name.starts_with('.'))
            return follow(real_root, rest);
        Place folder = folders_.place(real_root, rest.substr(0, slash));
        if (folder.presence != Presence::present) return folder;
        if (folder.path == "/") return follow(real_root, rest);
        std::string entry = folder.path + "/" + name;
        struct stat status {};
        if (lstat(entry.c_str(), &status) != 0) return {};
        return S_ISLNK(status.st_mode) ? follow(real_root, rest) : Place{Presence::present, std::move(entry)};
    }

    [[nodiscard]] std::vector<std::string> upwards(const std::string& folder) const override {
        std::error_code error;
        std::vector<std::string> out;
        std::filesystem::path path =
            std::filesystem::absolute(folder.empty() ? "." : folder, error).lexically_normal();
        if (error)
            return {folder.empty()
                        ? "."
                        : folder};  // the working folder has been deleted: there is nothing above it
        if (!path.has_filename()) path = path.parent_path();
        for (;; path = path.parent_path()) {
            out.push_back(path.string());
            if (path == path.parent_path()) return out;
        }
    }

    [[nodiscard]] bool is_own(const std::string& path, const std::string& from) const override {
        struct stat status {};
        struct stat folder {};
        if (lstat(path.c_str(), &status) != 0) return false;
        return status.st_uid == geteuid() ||
               (stat(from.c_str(), &folder) == 0 && status.st_uid == folder.st_uid);
    }

    [[nodiscard]] std::string obstacle(const std::string& path) const override {
        if (const auto number = stream_number(path))
            return fcntl(*number, F_GETFL) == -1 ? reason(errno) : std::string{};
        struct stat status {};
        if (lstat(path.c_str(), &status) != 0)
            return errno == ENOENT && !path.empty() ? folder_obstacle(path) : reason(errno);
        if (S_ISDIR(status.st_mode)) return "it is a folder";
        // The links of the system itself lead to devices and pipes. Any other may be a stranger's.
        if (S_ISLNK(status.st_mode) && !(path.starts_with("/dev/") && kind(path) == EntryKind::other))
            return "it is a symbolic link, and neither what it leads to nor the link is written over";
        if (!S_ISREG(status.st_mode)) return {};
        // A superuser may write all files, and should respect what was meant all the same.
        constexpr mode_t anybody = 0222;
        if ((status.st_mode & anybody) == 0) return "it is read-only";
        return access(path.c_str(), W_OK) != 0 ? reason(errno) : folder_obstacle(path);
    }

    [[nodiscard]] std::string write(const std::string& path, const std::string& text) override {
        if (std::string problem = obstacle(path); !problem.empty()) return problem;
        if (const auto number = stream_number(path)) {
            const int error = write_all(*number, text);
            return error == 0 ? std::string{} : reason(error);
        }
        struct stat old {};
        const bool exists = stat(path.c_str(), &old) == 0;
        if (!exists && errno != ENOENT) return reason(errno);
        if (exists && !S_ISREG(old.st_mode)) return write_through(path, text);
        std::string name = path + ".atelier-XXXXXX";
        Descriptor file{mkostemp(name.data(), O_CLOEXEC)};
        if (!file.good()) return reason(errno);
        Temporary temporary{name};
        const mode_t usual = 0666 & ~current_mask();
        if (fchmod(file.number(), exists ? old.st_mode & 07777 : usual) != 0) return reason(errno);
        if (const int error = write_all(file.number(), text)) return reason(error);
        if (fsync(file.number()) != 0) return reason(errno);
        if (!file.close_now()) return reason(errno);
        if (rename(temporary.path().c_str(), path.c_str()) != 0) return reason(errno);
        temporary.keep();
        return {};
    }

    [[nodiscard]] CreateResult create(const std::vector<NewFile>& files) override {
        Creation creation;
        for (const NewFile& file : files)
            if (std::string problem = creation.prepare(file); !problem.empty())
                return {file.path, std::move(problem)};
        for (std::size_t i = 0; i < files.size(); ++i)
            if (std::string problem = creation.put(i); !problem.empty())
                return {files[i].path, std::move(problem)};
        creation.keep();
        return {};
    }

    [[nodiscard]] std::string enter(const std::string& folder) override {
        folders_.forget();  // they may have been named from the old one
        return chdir(folder.c_str()) == 0 ? std::string{} : reason(errno);
    }

private:
    static ReadResult read(const std::string& path, std::size_t limit, int flags) {
        // Opening a device can do something already, so the kind is asked for before, and once more of what was opened.
        struct stat status {};
        if (stat(path.c_str(), &status) != 0) return {{}, reason(errno)};
        if (S_ISDIR(status.st_mode)) return {{}, "it is a folder"};
        if (!S_ISREG(status.st_mode)) return {{}, "it is not a regular file"};
        const Descriptor file{open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | flags)};
        if (!file.good()) return {{}, reason(errno)};
        if (fstat(file.number(), &status) != 0) return {{}, reason(errno)};
        if (!S_ISREG(status.st_mode)) return {{}, "it is not a regular file"};
        constexpr int patience = 1000;  // milliseconds
        return read_all(file.number(), limit, patience);
    }

    /// The same of the folder, in which a file has to be put beside the place.
    static std::string folder_obstacle(const std::string& path) {
        const auto slash = path.rfind('/');
        const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash == 0 ? 1 : slash);
        return access(folder.c_str(), W_OK | X_OK) != 0 ? reason(errno) : std::string{};
    }

    /// The path of an entry that is no link itself, with all links followed, or empty: only its folder is to be followed.
    [[nodiscard]] std::string resolved_entry(const std::string& path) const {
        const auto slash = path.rfind('/');
        const std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
        if (name.empty() || name == "." || name == ".." || slash == 0) return vcs::real_path(path);
        std::string folder = folders_.resolved(slash == std::string::npos ? "." : path.substr(0, slash));
        if (!folder.empty() && folder != "/") folder += '/';
        return folder.empty() ? folder : folder + name;
    }

    /// `-o /dev/null` and its like: there is nothing to keep whole.
    static std::string write_through(const std::string& path, const std::string& text) {
        Descriptor file{open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)};
        if (!file.good()) return reason(errno);
        if (const int error = write_all(file.number(), text)) return reason(error);
        return file.close_now() ? std::string{} : reason(errno);
    }

    mutable Folders folders_;
};

}  // namespace

std::unique_ptr<Files> disk_files() { return std::make_unique<DiskFiles>(); }

}  // namespace atelier::io
