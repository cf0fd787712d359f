# The libraries from elsewhere, each under one name whatever version or system it comes from.
# All are imported targets, so their headers count as system headers and our warnings stay out of them.

include("${CMAKE_CURRENT_LIST_DIR}/AtelierYamlCpp.cmake")

# find_package, with an error that names the Debian package to install.
macro(atelier_require_package name version debian)
    find_package(${name} ${version} QUIET GLOBAL)
    if(NOT ${name}_FOUND)
        message(
            FATAL_ERROR
                "${name} ${version} or newer was not found.\n"
                "On Debian and Ubuntu: apt-get install ${debian}. Other systems: see scripts/packages.")
    endif()
endmacro()

# A C library without a CMake package: atelier_require_library(utf8proc utf8proc.h libutf8proc-dev) makes the
# target atelier::utf8proc. A static program needs the archive, not the shared object.
function(atelier_require_library name header debian)
    if(TARGET atelier::${name})
        return()
    endif()
    if(ATELIER_STATIC)
        set(CMAKE_FIND_LIBRARY_SUFFIXES .a)
    endif()
    find_path(ATELIER_${name}_INCLUDE_DIR ${header})
    find_library(ATELIER_${name}_LIBRARY ${name})
    mark_as_advanced(ATELIER_${name}_INCLUDE_DIR ATELIER_${name}_LIBRARY)
    if(NOT ATELIER_${name}_INCLUDE_DIR OR NOT ATELIER_${name}_LIBRARY)
        message(
            FATAL_ERROR
                "The library ${name} (header ${header}) was not found.\n"
                "On Debian and Ubuntu: apt-get install ${debian}. Other systems: see scripts/packages.")
    endif()
    add_library(atelier::${name} UNKNOWN IMPORTED GLOBAL)
    set_target_properties(
        atelier::${name} PROPERTIES IMPORTED_LOCATION "${ATELIER_${name}_LIBRARY}" INTERFACE_INCLUDE_DIRECTORIES
                                                                                  "${ATELIER_${name}_INCLUDE_DIR}")
endfunction()
