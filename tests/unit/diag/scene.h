// Files and findings to render, with places named by the text that stands there.
#pragma once
#include <string>
#include <string_view>

#include "compiler/diag/diagnostic.h"
#include "compiler/source/files.h"
#include "tests/test.h"

namespace jc::diag {

struct Scene {
  source::Files files;
  Diagnostics diagnostics;

  source::FileId add(std::string path, std::string content) {
    return files.add(std::move(path), std::move(content));
  }
  // Where `text` stands in `file` for the `nth` time (from 0).
  source::Span at(source::FileId file, std::string_view text, int nth = 0) const {
    const std::string_view content = files[file].content();
    std::size_t found = content.find(text);
    for (int i = 0; i < nth; i++) {
      found = content.find(text, found + 1);
    }
    REQUIRE(found != std::string_view::npos);
    const auto begin = static_cast<std::uint32_t>(found);
    return {file, begin, begin + static_cast<std::uint32_t>(text.size())};
  }
  Diagnostic& find(source::Span span, std::string rule, std::string message) {
    Diagnostic diagnostic;
    diagnostic.rule = std::move(rule);
    diagnostic.span = span;
    diagnostic.message = std::move(message);
    diagnostics.push_back(std::move(diagnostic));
    return diagnostics.back();
  }
};

}  // namespace jc::diag
