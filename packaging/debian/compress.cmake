# Debian wants man pages and changelogs compressed, without names and times in them.

if(NOT CPACK_GENERATOR STREQUAL "DEB")
    return()
endif()
file(GLOB_RECURSE papers "${CPACK_TEMPORARY_INSTALL_DIRECTORY}/*.1" "${CPACK_TEMPORARY_INSTALL_DIRECTORY}/changelog")
if(NOT papers)
    message(FATAL_ERROR "No man pages below ${CPACK_TEMPORARY_INSTALL_DIRECTORY}: build the target `atelier` first.")
endif()
execute_process(COMMAND gzip -9 --no-name ${papers} COMMAND_ERROR_IS_FATAL ANY)
