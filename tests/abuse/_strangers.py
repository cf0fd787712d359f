"""The repositories that a stranger made, for repositories.py: TABLE has a function for each, which makes it and says what is right there."""

import os
import shutil
import subprocess
import zlib

import _runs

RECORD = _runs.RECORD
NO_REPOSITORY = ".git is no repository, or somebody else's, so what .gitignore excludes was not left out"
GIT = ("-c", "user.name=n", "-c", "user.email=a@b.example", "-c", "init.defaultBranch=main", "-c", "protocol.file.allow=always")


def git(folder, *words, check=True):
    return subprocess.run(["git", *GIT, *words], cwd=folder, env=_runs.environment(), check=check, capture_output=True, text=True).stdout.strip()


def record_at(path, text=RECORD):
    """A record with an id of its own, since two that share one are a finding."""
    _runs.record_at(path, text.replace("id: demo", f"id: demo-{zlib.crc32(str(path).encode()):x}"))


def program_at(path, marker):
    """A program that leaves a mark behind where it runs, whatever it is called as."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\ntouch {marker}\ncat\n", encoding="utf-8")
    path.chmod(0o755)
    return path


class Place:
    """A repository with a record, beside a program that must not run."""

    def __init__(self, folder):
        self.outside = folder
        self.repo = folder / "repo"
        self.marker = folder / "ran"
        self.log = folder / "log"
        self.helper = program_at(folder / "helper", self.marker)
        self.variables = {}
        record_at(self.repo / "atelier.yaml")
        git(self.repo, "init", "-q", ".")
        git(self.repo, "add", "-A")
        git(self.repo, "commit", "-qm", "x")

    def config(self, **settings):
        for name, value in settings.items():
            git(self.repo, "config", name.replace("__", "."), str(value))

    def lose_an_object(self):
        """A .gitignore that is in the index alone, and whose object is missing: git would fetch it while it lists files."""
        record_at(self.repo / "sub/.gitignore", "*.log\n")
        git(self.repo, "add", "-A")
        git(self.repo, "commit", "-qm", "y")
        blob = git(self.repo, "rev-parse", "HEAD:sub/.gitignore")
        git(self.repo, "update-index", "--skip-worktree", "sub/.gitignore")
        (self.repo / "sub/.gitignore").unlink()
        (self.repo / ".git/objects" / blob[:2] / blob[2:]).unlink()
        record_at(self.repo / "sub/b.atelier.yaml")
        self.config(core__repositoryformatversion=1, extensions__partialClone="origin", remote__origin__promisor="true")


# ── programs that a configuration names ──

def named_programs(place):
    """Each setting that names a command, all at once."""
    helper = place.helper
    hooks = place.outside / "hooks"
    for name in ("post-index-change", "fsmonitor-watchman", "pre-auto-gc", "reference-transaction", "post-checkout"):
        program_at(hooks / name, place.marker)
        program_at(place.repo / ".git/hooks" / name, place.marker)
    place.config(core__fsmonitor=helper, core__hooksPath=hooks, core__pager=helper, core__sshCommand=helper,
                 core__askPass=helper, core__editor=helper, core__gitProxy=helper, core__alternateRefsCommand=helper, diff__external=helper,
                 credential__helper=f"!{helper}", diff__x__textconv=helper, diff__x__command=helper, filter__x__clean=helper,
                 filter__x__smudge=helper, filter__x__process=helper, filter__x__required="true", merge__x__driver=helper,
                 uploadpack__packObjectsHook=helper, gpg__program=helper, sequence__editor=helper, trailer__x__command=helper,
                 core__untrackedCache="true", interactive__diffFilter=helper)
    for name in ("ls-files", "check-ignore", "status", "config"):
        git(place.repo, "config", f"alias.{name}", f"!{helper}")
        git(place.repo, "config", f"pager.{name}", str(helper))
    (place.repo / ".gitattributes").write_text("* diff=x filter=x merge=x text=auto\n", encoding="utf-8")
    (place.repo / "atelier.yaml").write_text(RECORD + "city: Bilbao\n", encoding="utf-8")
    record_at(place.repo / "kept/k.atelier.yaml")
    (place.repo / ".gitignore").write_text("kept/\n", encoding="utf-8")
    return {"files": ["atelier.yaml"], "says": "git ignores kept/"}


def included(place):
    """The same through include.path and includeIf."""
    more = place.outside / "more.config"
    more.write_text(f"[core]\n\tfsmonitor = {place.helper}\n\tpager = {place.helper}\n[alias]\n\tls-files = !{place.helper}\n", encoding="utf-8")
    place.config(include__path=more)
    git(place.repo, "config", f"includeIf.gitdir:{place.repo}/.path", str(more))
    return {"files": ["atelier.yaml"]}


# ── what git would fetch ──

def lazily(url, **settings):
    def make(place):
        place.lose_an_object()
        address = url.format(helper=place.helper)
        place.config(remote__origin__url=address, protocol__allow="always", protocol__ext__allow="always", **{
            key: str(value).format(helper=place.helper) for key, value in settings.items()})
        return {"files": ["atelier.yaml", "sub/b.atelier.yaml"]}
    make.__doc__ = f"A missing object, and a remote at {url}."
    return make


def partial_clone(*cone):
    def make(place):
        record_at(place.repo / "records/a.atelier.yaml")
        record_at(place.repo / "records/.gitignore", "*.log\n")
        record_at(place.repo / "else/.gitignore", "*.log\n")
        record_at(place.repo / "else/deep/c.atelier.yaml")
        git(place.repo, "config", "uploadpack.allowFilter", "true")
        git(place.repo, "config", "uploadpack.allowAnySHA1InWant", "true")
        git(place.repo, "add", "-A")
        git(place.repo, "commit", "-qm", "y")
        upstream = place.repo.rename(place.outside / "upstream")
        git(place.outside, "clone", "-q", "--filter=tree:0" if "--sparse-index" in cone else "--filter=blob:none", "--no-checkout", f"file://{upstream}", str(place.repo))
        git(place.repo, "sparse-checkout", "set", *cone)
        git(place.repo, "checkout", "-q")
        record_at(place.repo / "records/report.sarif", "x")
        # A record that is ignored makes the index be asked for, too.
        record_at(place.repo / "records/mine.atelier.yaml")
        (place.repo / ".git/info").mkdir(exist_ok=True)
        (place.repo / ".git/info/exclude").write_text("mine.atelier.yaml\n", encoding="utf-8")
        rest = ["else/deep/c.atelier.yaml"] if "--no-cone" in cone else []
        return {"files": ["atelier.yaml", *rest, "records/a.atelier.yaml"], "says": "git ignores records/mine.atelier.yaml, so it was not read"}
    make.__doc__ = f"A partial clone with a sparse checkout: {' '.join(cone)}."
    return make


# ── which git ──

def git_in_the_tree(place):
    """A program named git in the work tree, by relative and absolute entries of the PATH, and by links into it."""
    program_at(place.repo / "git", place.marker)
    program_at(place.repo / "bin/git", place.marker)
    (place.outside / "to-bin").symlink_to(place.repo / "bin")
    (place.outside / "linked").mkdir()
    (place.outside / "linked/git").symlink_to(place.repo / "git")
    around = f"{place.repo}/../repo/bin"
    place.variables["PATH"] = f":.:bin:./bin:{place.repo}/bin:{around}:{place.outside}/to-bin:{place.outside}/linked:{os.environ['PATH']}"
    return {"files": ["atelier.yaml"]}


def git_in_the_tree_alone(place):
    """No other git on the PATH: the walk goes on without, and says so."""
    program_at(place.repo / "bin/git", place.marker)
    place.variables["PATH"] = f".:bin:{place.repo}/bin"
    return {"files": ["atelier.yaml"], "says": "there is no git outside of the work tree on the PATH, so what .gitignore excludes was not left out"}


def no_git(place):
    """No git at all, and a folder with a `.git` of its own, which holds a record."""
    place.variables["PATH"] = str(place.outside / "nothing")
    record_at(place.repo / "tools/kit/examples/x/atelier.yaml", RECORD + "cty: x\n")
    (place.repo / "tools/kit/.git").write_text("gitdir: ../../.git/modules/kit\n", encoding="utf-8")
    return {"files": ["atelier.yaml"], "says": "git is not installed, so what .gitignore excludes was not left out", "also": "tools/kit is a git repository of its own"}


def variables(place):
    """Variables of the caller by which git would run or read something else."""
    helper = str(place.helper)
    other = place.outside / "other"
    other.mkdir()
    git(other, "init", "-q", ".")
    (other / ".git/info/exclude").write_text("*\n", encoding="utf-8")
    program_at(place.outside / "exec/git-ls-files", place.marker)
    program_at(place.outside / "exec/git-check-ignore", place.marker)
    place.variables.update({
        "GIT_EXTERNAL_DIFF": helper, "GIT_SSH": helper, "GIT_SSH_COMMAND": helper, "GIT_ASKPASS": helper, "GIT_PAGER": helper, "GIT_EDITOR": helper,
        "GIT_PROXY_COMMAND": helper, "GIT_EXEC_PATH": str(place.outside / "exec"), "GIT_DIR": str(other / ".git"), "GIT_WORK_TREE": str(other),
        "GIT_INDEX_FILE": str(other / "index"), "GIT_OBJECT_DIRECTORY": str(other), "GIT_COMMON_DIR": str(other / ".git"),
        "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "core.fsmonitor", "GIT_CONFIG_VALUE_0": helper,
        "GIT_CONFIG_PARAMETERS": f"'core.fsmonitor'='{helper}'", "GIT_CONFIG_GLOBAL": str(place.outside / "global"),
        "GIT_TRACE": str(place.marker), "GIT_TRACE2": str(place.marker), "GIT_TRACE_SETUP": str(place.marker), "GIT_LITERAL_PATHSPECS": "1",
        "GIT_ALLOW_PROTOCOL": "ext:ssh:git", "GIT_NAMESPACE": "x", "GIT_CEILING_DIRECTORIES": str(place.repo)})
    (place.outside / "global").write_text(f"[core]\n\tfsmonitor = {helper}\n", encoding="utf-8")
    return {"files": ["atelier.yaml"]}


# ── which repository ──

def embed(folder, **config):
    """A folder that git would take for a bare repository."""
    for name in ("objects/info", "refs/heads", "info"):
        (folder / name).mkdir(parents=True)
    (folder / "objects/info/keep").write_text("x", encoding="utf-8")
    (folder / "refs/heads/keep").write_text("x", encoding="utf-8")
    (folder / "HEAD").write_text("ref: refs/heads/main\n", encoding="utf-8")
    (folder / "info/exclude").write_text("bad*\n", encoding="utf-8")
    settings = "".join(f"\t{key} = {value}\n" for key, value in {"repositoryformatversion": 0, "bare": "false", "worktree": ".", **config}.items())
    (folder / "config").write_text(f"[core]\n{settings}", encoding="utf-8")


def embedded(place):
    """An embedded bare folder, with settings and excludes of its own, named in the call."""
    record_at(place.repo / "records/bad.atelier.yaml")
    embed(place.repo / "records", fsmonitor=place.helper)
    return {"call": ["records"], "files": ["records/bad.atelier.yaml"]}


def pointing_inside(place):
    """A `.git` file that names an embedded folder: no repository, so its excludes hide nothing."""
    folder = place.outside / "unpacked"
    record_at(folder / "bad.atelier.yaml")
    embed(folder / "store", fsmonitor=place.helper)
    (folder / ".git").write_text("gitdir: store\n", encoding="utf-8")
    return {"at": folder, "files": ["bad.atelier.yaml"], "says": NO_REPOSITORY}


def linked_worktree(place):
    """A linked worktree is a repository: what it ignores is left out."""
    git(place.repo, "worktree", "add", "-q", str(place.outside / "other"))
    folder = place.outside / "other"
    (folder / ".gitignore").write_text("left/\n", encoding="utf-8")
    record_at(folder / "left/x.atelier.yaml")
    place.config(core__fsmonitor=place.helper)
    return {"at": folder, "files": ["atelier.yaml"], "says": "git ignores left/"}


def submodule(place):
    """A submodule is not searched from above, and is from within."""
    inner = place.outside / "inner"
    record_at(inner / "atelier.yaml")
    git(inner, "init", "-q", ".")
    git(inner, "add", "-A")
    git(inner, "commit", "-qm", "x")
    git(place.repo, "submodule", "add", "-q", str(inner), "kit")
    git(place.repo / "kit", "config", "core.fsmonitor", str(place.helper))
    place.config(core__fsmonitor=place.helper)
    return {"files": ["atelier.yaml"], "says": "kit is a git repository of its own, so it was not searched"}


def inside_submodule(place):
    """Within a submodule, with a git in the work tree around it."""
    submodule(place)
    program_at(place.repo / "bin/git", place.marker)
    place.variables["PATH"] = f"{place.repo}/bin:{os.environ['PATH']}"
    return {"at": place.repo / "kit", "files": ["atelier.yaml"]}


def elsewhere(place):
    """core.worktree and core.bare that say something else than the folders do."""
    place.config(core__worktree=place.outside / "elsewhere", core__bare="true")
    return {"files": ["atelier.yaml"]}


def alternates(place):
    """Objects that lie elsewhere."""
    (place.repo / ".git/objects/info").mkdir(exist_ok=True)
    (place.repo / ".git/objects/info/alternates").write_text(f"{place.outside}/nothing\n", encoding="utf-8")
    return {"files": ["atelier.yaml"]}


def sha256(place):
    """A repository with the longer hashes."""
    shutil.rmtree(place.repo / ".git")
    git(place.repo, "init", "-q", "--object-format=sha256", ".")
    git(place.repo, "add", "-A")
    record_at(place.repo / "left/x.atelier.yaml")
    (place.repo / ".gitignore").write_text("left/\n", encoding="utf-8")
    return {"files": ["atelier.yaml"], "says": "git ignores left/"}


def unknown_extension(place):
    """A format that this git does not know: it refuses, and the walk says so."""
    place.config(core__repositoryformatversion=1, extensions__fromTheFuture="true")
    return {"files": ["atelier.yaml"], "says": "git refuses to work in this repository, so what .gitignore excludes was not left out"}


def empty_git(place):
    """An empty `.git` makes no repository, and a configuration above it has no say."""
    shutil.rmtree(place.repo / ".git")
    (place.repo / ".git").write_text("", encoding="utf-8")
    (place.repo / ".atelier.yaml").write_text("ignore: [SYN]\n", encoding="utf-8")
    record_at(place.repo / "mine/atelier.yaml", RECORD + "bad: [\n")
    return {"at": place.repo / "mine", "call": ["--select", "SYN"], "files": ["atelier.yaml"], "says": NO_REPOSITORY, "status": 1}


def foreign(place):
    """Nor does one that belongs to neither the caller nor the owner of the folder."""
    if os.geteuid() != 0:
        return None
    for path in (place.repo / ".git", *(place.repo / ".git").rglob("*")):
        os.lchown(path, 65534, 65534)
    (place.repo / ".atelier.yaml").write_text("ignore: [SYN]\n", encoding="utf-8")
    record_at(place.repo / "mine/atelier.yaml", RECORD + "bad: [\n")
    return {"at": place.repo / "mine", "call": ["--select", "SYN"], "files": ["atelier.yaml"], "says": NO_REPOSITORY, "status": 1}


def foreign_with_folder(place):
    """One that belongs to the owner of the folder counts, as where a build service runs as another user."""
    if os.geteuid() != 0:
        return None
    (place.repo / ".gitignore").write_text("left/\n", encoding="utf-8")
    record_at(place.repo / "left/x.atelier.yaml")
    for path in (place.repo, *place.repo.rglob("*")):
        os.lchown(path, 65534, 65534)
    return {"files": ["atelier.yaml"], "says": "git ignores left/"}


# ── what never ends ──

LATE = "git gave no answer in time and was ended, so what .gitignore excludes was not left out"


def fifo(name, says=LATE, ignored=False):
    def make(place):
        path = place.repo / name
        if path.exists():
            path.unlink()
        path.parent.mkdir(parents=True, exist_ok=True)
        if ignored:
            (place.repo / ".gitignore").write_text("left/\n", encoding="utf-8")
            record_at(place.repo / "left/x.atelier.yaml")
        os.mkfifo(path)
        return {"files": ["atelier.yaml", *(["left/x.atelier.yaml"] if ignored else [])], "says": says}
    make.__doc__ = f"A FIFO as {name}."
    return make


def excludes_file(place):
    """core.excludesFile that is a FIFO."""
    os.mkfifo(place.outside / "pipe")
    place.config(core__excludesFile=place.outside / "pipe")
    return {"files": ["atelier.yaml"], "says": LATE}


def exponential(place):
    """A pattern for which git's matcher takes for ever, where a record lies deep enough."""
    deep = place.repo.joinpath(*["a"] * 60)
    record_at(deep / "x.atelier.yaml")
    (place.repo / ".gitignore").write_text("[a]*/**/" * 8 + "b\n", encoding="utf-8")
    return {"files": ["/".join(["a"] * 60) + "/x.atelier.yaml", "atelier.yaml"], "says": LATE}


# ── what is found all the same ──

def tracked_though_ignored(place):
    """A record that is ignored and tracked is read, an ignored one beside it is named."""
    (place.repo / ".gitignore").write_text("kept/\nmine.atelier.yaml\n", encoding="utf-8")
    record_at(place.repo / "kept/a.atelier.yaml")
    record_at(place.repo / "kept/b.atelier.yaml")
    record_at(place.repo / "mine.atelier.yaml")
    git(place.repo, "add", "-f", "kept/a.atelier.yaml")
    return {"files": ["atelier.yaml", "kept/a.atelier.yaml"], "says": "git ignores kept/, so it was not searched", "also": "git ignores mine.atelier.yaml, so it was not read"}


def names_like_patterns(place):
    """Names that git could take for patterns."""
    names = ["*.atelier.yaml", ":(top)x.atelier.yaml", ":!x.atelier.yaml", "-z.atelier.yaml", "[a].atelier.yaml", "\\x.atelier.yaml"]
    for name in names:
        record_at(place.repo / name)
    return {"files": [name.replace(":", "\\u{3a}") for name in sorted(["atelier.yaml", *names])]}


TABLE = {
    "programs that a configuration names": named_programs,
    "included configurations": included,
    "a lazy fetch through ext": lazily("ext::sh -c {helper}"),
    "a lazy fetch through ssh": lazily("ssh://localhost/x", core__sshCommand="{helper}"),
    "a lazy fetch through upload-pack": lazily("/nothing", remote__origin__uploadpack="{helper}"),
    "a lazy fetch through git": lazily("git://127.0.0.1:1/x", core__gitProxy="{helper}"),
    "a lazy fetch through https": lazily("https://127.0.0.1:1/x"),
    "a lazy fetch through a helper of its own": lazily("evil::x"),
    "a sparse checkout by patterns": partial_clone("--no-cone", "*.yaml"),
    "a sparse checkout by folders": partial_clone("--cone", "records"),
    "a sparse index": partial_clone("--cone", "--sparse-index", "records"),
    "a git in the work tree": git_in_the_tree,
    "a git in the work tree alone": git_in_the_tree_alone,
    "no git": no_git,
    "variables": variables,
    "an embedded bare folder": embedded,
    "a .git file that points inside": pointing_inside,
    "a linked worktree": linked_worktree,
    "a submodule": submodule,
    "inside a submodule": inside_submodule,
    "core.worktree": elsewhere,
    "alternates": alternates,
    "sha256": sha256,
    "an unknown extension": unknown_extension,
    "an empty .git": empty_git,
    "a foreign .git": foreign,
    "a foreign .git with its folder": foreign_with_folder,
    "a FIFO as .gitignore": fifo(".gitignore"),
    "a FIFO as .gitignore where no record is": fifo("sub/.gitignore", says=None),
    "a FIFO as index": fifo(".git/index", ignored=True),
    "a FIFO as config": fifo(".git/config"),
    "a FIFO as info/exclude": fifo(".git/info/exclude"),
    "a FIFO as HEAD": fifo(".git/HEAD", says=NO_REPOSITORY),
    "a FIFO as core.excludesFile": excludes_file,
    "an exponential pattern": exponential,
    "tracked though ignored": tracked_though_ignored,
    "names like patterns": names_like_patterns,
}
