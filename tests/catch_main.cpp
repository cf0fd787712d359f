// Version 2 puts its whole implementation where this is defined, version 3 ignores it and is linked.
#define CATCH_CONFIG_RUNNER
#include "catch.hpp"

int main(int argc, char* argv[]) { return Catch::Session().run(argc, argv); }
