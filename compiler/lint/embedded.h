// The pages of docs/rules, put into the program when it is built.
#pragma once
#include <span>
#include <string_view>

namespace jc::lint {

struct EmbeddedPage {
  // Relative to the repository: `docs/rules/stage-without-owner.md`.
  std::string_view path;
  std::string_view text;
};

// By name. Made by rule_pages.cmake from the files that are there: adding a page is adding a file.
std::span<const EmbeddedPage> embedded_pages();

}  // namespace jc::lint
