# What `cmake --install` leaves: the headers, the package for find_package(atelier), the program, and the schemas that it prints.

include(CMakePackageConfigHelpers)

set(atelier_package "${CMAKE_INSTALL_LIBDIR}/cmake/atelier")

install(
    DIRECTORY "${atelier_include}/atelier" "${atelier_generated_include}/atelier"
    DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}"
    FILES_MATCHING
    PATTERN "*.hpp")
install(TARGETS atelier_core EXPORT atelierTargets)
install(
    EXPORT atelierTargets
    NAMESPACE atelier::
    DESTINATION "${atelier_package}")

configure_package_config_file("${PROJECT_SOURCE_DIR}/cmake/atelierConfig.cmake.in"
                              "${PROJECT_BINARY_DIR}/atelierConfig.cmake" INSTALL_DESTINATION "${atelier_package}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/atelierConfigVersion.cmake" COMPATIBILITY SameMinorVersion
                                                                                    ARCH_INDEPENDENT)
install(FILES "${PROJECT_BINARY_DIR}/atelierConfig.cmake" "${PROJECT_BINARY_DIR}/atelierConfigVersion.cmake"
              "${PROJECT_SOURCE_DIR}/cmake/AtelierYamlCpp.cmake" DESTINATION "${atelier_package}")
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DOCDIR}")

if(ATELIER_BUILD_APPS)
    install(TARGETS atelier RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")

    # The program writes them, so that what ships cannot differ from what it prints.
    set(atelier_schemas "${PROJECT_BINARY_DIR}/schemas")
    add_custom_command(
        OUTPUT "${atelier_schemas}.stamp"
        COMMAND "${CMAKE_COMMAND}" "-DPROGRAM=$<TARGET_FILE:atelier>" "-DFOLDER=${atelier_schemas}" -P
                "${PROJECT_SOURCE_DIR}/cmake/WriteSchemas.cmake"
        COMMAND "${CMAKE_COMMAND}" -E touch "${atelier_schemas}.stamp"
        DEPENDS atelier "${PROJECT_SOURCE_DIR}/cmake/WriteSchemas.cmake"
        COMMENT "Writing the schemas"
        VERBATIM)
    add_custom_target(atelier_schemas ALL DEPENDS "${atelier_schemas}.stamp")
    install(DIRECTORY "${atelier_schemas}" DESTINATION "${CMAKE_INSTALL_DATADIR}/atelier")
endif()
