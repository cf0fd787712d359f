#pragma once

// Catch2 under one name: version 3 has one header for everything, version 2 is one header.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
