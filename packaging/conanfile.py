"""For Conan 2: `conan create packaging` makes a package of the headers and of the program."""

import pathlib
import re

from conan import ConanFile
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain
from conan.tools.files import copy


class Atelier(ConanFile):
    name = "atelier"
    description = "Checks, scores and gates the records of innovation ateliers"
    license = "EUPL-1.2"
    package_type = "application"
    settings = "os", "compiler", "build_type", "arch"
    requires = "yaml-cpp/[>=0.7]", "fmt/[>=9.1]", "cli11/[>=2.1]", "nlohmann_json/[>=3.11]", "utf8proc/[>=2.4]"

    @property
    def _top(self):
        return pathlib.Path(self.recipe_folder).parent

    def set_version(self):
        listed = (self._top / "CMakeLists.txt").read_text(encoding="utf-8")
        self.version = re.search(r"^\s*VERSION ([0-9.]+)$", listed, re.MULTILINE)[1]

    def export_sources(self):
        for pattern in ("CMakeLists.txt", "LICENSE", "*.md", "apps/*", "cmake/*", "docs/*", "include/*", "packaging/*", "src/*"):
            copy(self, pattern, self._top, self.export_sources_folder)

    def generate(self):
        toolchain = CMakeToolchain(self)
        toolchain.variables["ATELIER_BUILD_TESTS"] = False
        toolchain.variables["ATELIER_BUILD_EXAMPLES"] = False
        toolchain.generate()
        CMakeDeps(self).generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        CMake(self).install()

    def package_info(self):
        self.cpp_info.set_property("cmake_find_mode", "none")  # the package brings a file for find_package of its own
        self.cpp_info.builddirs.append("lib/cmake/atelier")
