# Makes `atelier_fmt`, by which the headers get fmt. Debian ships fmt as a shared library and as headers, and a static program can take the
# headers alone; but then each file compiles all of fmt, some two seconds each time. So this build compiles it once, into an archive of its
# own. Whoever installs the headers gets fmt's own header-only target, and so does a build with another fmt than 9, whose insides differ.

atelier_require_package(fmt 9 libfmt-dev)

set(atelier_fmt fmt::fmt-header-only)
if(fmt_VERSION VERSION_LESS 10)
    get_target_property(atelier_fmt_includes fmt::fmt-header-only INTERFACE_INCLUDE_DIRECTORIES)
    add_library(atelier_fmt STATIC "${CMAKE_CURRENT_LIST_DIR}/fmt.cpp")
    atelier_settings(atelier_fmt)
    set_target_properties(atelier_fmt PROPERTIES CXX_CLANG_TIDY "")
    target_compile_features(atelier_fmt PUBLIC cxx_std_20)
    target_include_directories(atelier_fmt SYSTEM PUBLIC ${atelier_fmt_includes})
    set(atelier_fmt $<BUILD_INTERFACE:atelier_fmt> $<INSTALL_INTERFACE:fmt::fmt-header-only>)
endif()
