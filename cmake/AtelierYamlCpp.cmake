# Makes atelier::yaml-cpp, which stands for `yaml-cpp` (0.7) or `yaml-cpp::yaml-cpp` (0.8 and newer).
# Installed beside the package's configuration too, so that a consumer resolves it in the same way.

if(TARGET atelier::yaml-cpp)
    return()
endif()

find_package(yaml-cpp 0.7 QUIET GLOBAL)
if(NOT yaml-cpp_FOUND)
    message(
        FATAL_ERROR
            "yaml-cpp 0.7 or newer was not found.\n"
            "On Debian and Ubuntu: apt-get install libyaml-cpp-dev. Fedora: yaml-cpp-devel. Homebrew: yaml-cpp.")
endif()

if(TARGET yaml-cpp::yaml-cpp)
    set(atelier_yaml_cpp yaml-cpp::yaml-cpp)
else()
    set(atelier_yaml_cpp yaml-cpp)
endif()

# Distributions export the shared library only, while the archive lies beside it.
if(ATELIER_STATIC)
    find_library(ATELIER_yaml-cpp_ARCHIVE NAMES libyaml-cpp.a REQUIRED)
    mark_as_advanced(ATELIER_yaml-cpp_ARCHIVE)
    get_target_property(atelier_yaml_cpp_includes ${atelier_yaml_cpp} INTERFACE_INCLUDE_DIRECTORIES)
    add_library(atelier::yaml-cpp STATIC IMPORTED GLOBAL)
    set_target_properties(atelier::yaml-cpp PROPERTIES IMPORTED_LOCATION "${ATELIER_yaml-cpp_ARCHIVE}")
    if(atelier_yaml_cpp_includes)
        set_target_properties(atelier::yaml-cpp PROPERTIES INTERFACE_INCLUDE_DIRECTORIES
                                                           "${atelier_yaml_cpp_includes}")
    endif()
else()
    add_library(atelier::yaml-cpp INTERFACE IMPORTED GLOBAL)
    set_target_properties(atelier::yaml-cpp PROPERTIES INTERFACE_LINK_LIBRARIES ${atelier_yaml_cpp})
endif()
