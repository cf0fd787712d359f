// Takes the precompiled Catch2, so that it is made; catch_main.cpp cannot, since it defines something before it.
#include "catch.hpp"
