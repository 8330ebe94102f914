// Lets packages that are made on Debian 12 start where the C library is older (2.34 and later): what
// libstdc++.a and our geometry would ask of a newer one is answered here.
#include <sys/random.h>

#include <cmath>
#include <cstddef>
#include <cstdint>

// Of libevent, from glibc 2.36 on.
extern "C" void arc4random_buf(void* bytes, std::size_t size) noexcept {
  for (std::size_t drawn = 0; drawn < size;) {
    const ssize_t got = getrandom(static_cast<char*>(bytes) + drawn, size - drawn, 0);
    drawn += got > 0 ? static_cast<std::size_t>(got) : 0;
  }
}

// Of std::random_device, as above.
extern "C" std::uint32_t arc4random() noexcept {
  std::uint32_t drawn = 0;
  arc4random_buf(&drawn, sizeof drawn);
  return drawn;
}

// The name has got a new version in glibc 2.35; that of long double has not.
extern "C" double hypot(double x, double y) noexcept { return static_cast<double>(hypotl(x, y)); }
