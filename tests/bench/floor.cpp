// Start-up floor: a program that is linked with the compiler's libraries and does nothing.
int main() { return 0; }
