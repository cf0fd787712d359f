// That this links is the test.
int main() {}
