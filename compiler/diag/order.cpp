#include "compiler/diag/order.h"

#include <algorithm>
#include <string_view>

namespace jc::diag {
namespace {

std::string_view path_of(const Diagnostic& diagnostic, const source::Files& files) {
  const source::FileId file = diagnostic.span.file;
  return file.value < files.size() ? std::string_view(files[file].path()) : std::string_view();
}

std::strong_ordering compare(const Diagnostic& a, const Diagnostic& b, const source::Files& files) {
  if (a.span.file != b.span.file) {
    if (const auto order = path_of(a, files) <=> path_of(b, files); order != 0) {
      return order;
    }
  }
  if (const auto order = a.span.begin <=> b.span.begin; order != 0) {
    return order;
  }
  if (const auto order = a.rule <=> b.rule; order != 0) {
    return order;
  }
  if (const auto order = a.message <=> b.message; order != 0) {
    return order;
  }
  return a <=> b;
}

}  // namespace

bool comes_before(const Diagnostic& a, const Diagnostic& b, const source::Files& files) {
  return compare(a, b, files) < 0;
}

void sort_and_unique(Diagnostics& diagnostics, const source::Files& files) {
  std::sort(diagnostics.begin(), diagnostics.end(),
            [&](const Diagnostic& a, const Diagnostic& b) { return comes_before(a, b, files); });
  diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end()), diagnostics.end());
}

}  // namespace jc::diag
