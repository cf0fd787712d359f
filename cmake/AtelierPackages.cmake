# What `cpack` makes of a release: a Debian package and a tarball, with the same bytes on each run. scripts/package calls it.

set(ATELIER_MAINTAINER "The maintainers of atelier <atelier@example.org>"
    CACHE STRING "Who answers for the Debian package: name and address")

# The first second of the version's day, in seconds since 1970, for files that must have a time.
string(REGEX MATCH "^([0-9]+)-0?([0-9]+)-0?([0-9]+)$" day "${ATELIER_VERSION_DATE}")
math(EXPR after_march "(${CMAKE_MATCH_2} + 9) % 12")  # counted from March, a leap day comes last
math(EXPR year "${CMAKE_MATCH_1} - ${after_march} / 10")
math(EXPR days "365 * ${year} + ${year} / 4 - ${year} / 100 + ${year} / 400 + (${after_march} * 306 + 5) / 10 + ${CMAKE_MATCH_3} - 1 - 719468")
math(EXPR atelier_epoch "${days} * 86400")

set(atelier_debian "${PROJECT_BINARY_DIR}/debian")
set(ENV{SOURCE_DATE_EPOCH} ${atelier_epoch})
string(TIMESTAMP atelier_year "%Y" UTC)
string(TIMESTAMP atelier_debian_day "%a, %d %b %Y %H:%M:%S +0000" UTC)
configure_file("${PROJECT_SOURCE_DIR}/packaging/debian/changelog.in" "${atelier_debian}/changelog" @ONLY)
configure_file("${PROJECT_SOURCE_DIR}/packaging/debian/copyright.in" "${atelier_debian}/copyright" @ONLY)
configure_file("${PROJECT_SOURCE_DIR}/packaging/cpack.cmake.in" "${PROJECT_BINARY_DIR}/cpack.cmake" @ONLY)

# Only in the Debian package: its own papers, and the place that Debian's zsh looks into.
install(FILES "${atelier_debian}/changelog" "${atelier_debian}/copyright" DESTINATION "${CMAKE_INSTALL_DOCDIR}"
        COMPONENT debian EXCLUDE_FROM_ALL)
install(FILES "${atelier_completions}/atelier.zsh" RENAME _atelier
        DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions" COMPONENT debian EXCLUDE_FROM_ALL)
if(ATELIER_STATIC)
    install(FILES "${PROJECT_SOURCE_DIR}/packaging/debian/lintian-overrides" RENAME atelier
            DESTINATION "${CMAKE_INSTALL_DATADIR}/lintian/overrides" COMPONENT debian EXCLUDE_FROM_ALL)
else()
    set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
endif()

string(TOLOWER "${CMAKE_SYSTEM_NAME}-${CMAKE_SYSTEM_PROCESSOR}" atelier_system)
set(CPACK_PACKAGE_NAME atelier)
set(CPACK_PACKAGE_VENDOR atelier)
set(CPACK_PACKAGE_FILE_NAME "atelier-${PROJECT_VERSION}-${atelier_system}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "check, score and gate the records of innovation ateliers")
set(CPACK_PACKAGE_CONTACT "${ATELIER_MAINTAINER}")
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ
                                                WORLD_EXECUTE)
set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PROJECT_CONFIG_FILE "${PROJECT_BINARY_DIR}/cpack.cmake")
set(CPACK_PRE_BUILD_SCRIPTS "${PROJECT_SOURCE_DIR}/packaging/debian/compress.cmake")

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS git)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
    "An innovation atelier is a lasting collaboration in a city around one hard
problem. atelier keeps its record, one YAML file: it tells what contradicts
itself, what is missing, how far the building blocks have come, and whether a
phase is complete.")
include(CPack)
