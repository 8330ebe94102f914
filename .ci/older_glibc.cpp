// Lets packages that are made on Debian 12 start where the C library is older (2.34 and later): what
// libstdc++.a and our geometry would ask of a newer one is answered here.
#include <sys/random.h>

#include <cmath>
#include <cstdint>

// Of std::random_device, from glibc 2.36 on.
extern "C" std::uint32_t arc4random() noexcept {
  std::uint32_t drawn = 0;
  while (getrandom(&drawn, sizeof drawn, 0) != sizeof drawn) {
  }
  return drawn;
}

// The name has got a new version in glibc 2.35; that of long double has not.
extern "C" double hypot(double x, double y) noexcept { return static_cast<double>(hypotl(x, y)); }
