# What `cmake --install` leaves: the headers, the package for find_package(atelier), and the program with its schemas, man pages,
# completions and documents. The components are what packages are put together from: `program`, `zsh` (whose place
# differs by system), `licence`, and `headers`.

include(CMakePackageConfigHelpers)

set(atelier_package "${CMAKE_INSTALL_LIBDIR}/cmake/atelier")

install(
    DIRECTORY "${atelier_include}/atelier" "${atelier_generated_include}/atelier"
    DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}"
    COMPONENT headers
    FILES_MATCHING
    PATTERN "*.hpp")
install(TARGETS atelier_core EXPORT atelierTargets COMPONENT headers)
install(
    EXPORT atelierTargets
    NAMESPACE atelier::
    DESTINATION "${atelier_package}"
    COMPONENT headers)

configure_package_config_file("${PROJECT_SOURCE_DIR}/cmake/atelierConfig.cmake.in"
                              "${PROJECT_BINARY_DIR}/atelierConfig.cmake" INSTALL_DESTINATION "${atelier_package}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/atelierConfigVersion.cmake" COMPATIBILITY SameMinorVersion
                                                                                    ARCH_INDEPENDENT)
install(FILES "${PROJECT_BINARY_DIR}/atelierConfig.cmake" "${PROJECT_BINARY_DIR}/atelierConfigVersion.cmake"
              "${PROJECT_SOURCE_DIR}/cmake/AtelierYamlCpp.cmake" DESTINATION "${atelier_package}" COMPONENT headers)
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DOCDIR}" COMPONENT licence)

if(ATELIER_BUILD_APPS)
    set(atelier_completions "${PROJECT_SOURCE_DIR}/src/commands/support/shells")
    install(TARGETS atelier RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT program)
    # A program for another machine cannot be asked for its man pages here.
    if(NOT CMAKE_CROSSCOMPILING)
        install(DIRECTORY "${atelier_man_pages}/" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1" COMPONENT program)
    endif()
    install(FILES "${atelier_completions}/atelier.bash" RENAME atelier
            DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions" COMPONENT program)
    install(FILES "${atelier_completions}/atelier.fish" DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d"
            COMPONENT program)
    install(FILES "${atelier_completions}/atelier.zsh" RENAME _atelier
            DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/site-functions" COMPONENT zsh)
    install(DIRECTORY "${PROJECT_SOURCE_DIR}/docs" DESTINATION "${CMAKE_INSTALL_DOCDIR}" COMPONENT program)
    install(FILES "${PROJECT_SOURCE_DIR}/README.md" "${PROJECT_SOURCE_DIR}/CHANGELOG.md"
            DESTINATION "${CMAKE_INSTALL_DOCDIR}" COMPONENT program)

    # The program writes the schemas, so that what ships cannot differ from what it prints; and while it is installed, so that the program
    # alone need be built. They go by a folder of their own, since file(INSTALL) sees to modes, DESTDIR and the manifest.
    install(CODE "
        set(staged \"${PROJECT_BINARY_DIR}/schemas\")
        execute_process(COMMAND \"${CMAKE_COMMAND}\" \"-DPROGRAM=$<TARGET_FILE:atelier>\" \"-DFOLDER=\${staged}\" -P
                                \"${PROJECT_SOURCE_DIR}/cmake/WriteSchemas.cmake\" COMMAND_ERROR_IS_FATAL ANY)
        set(folder \"${CMAKE_INSTALL_DATADIR}/atelier\")
        cmake_path(ABSOLUTE_PATH folder BASE_DIRECTORY \"\${CMAKE_INSTALL_PREFIX}\")
        file(INSTALL DESTINATION \"\${folder}\" TYPE DIRECTORY FILES \"\${staged}\")
        file(REMOVE_RECURSE \"\${staged}\")" COMPONENT program)
endif()
