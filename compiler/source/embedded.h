// Texts that were put into the program when it was built: rule pages, templates, starter kits.
#pragma once
#include <span>
#include <string_view>

namespace jc::source {

struct EmbeddedText {
  // Relative to the folder the files stand in.
  std::string_view path;
  std::string_view text;
};

}  // namespace jc::source

// Made by compiler/embed.cmake from the folders of the same names.
namespace jc::embedded {

std::span<const source::EmbeddedText> rule_pages();
std::span<const source::EmbeddedText> templates();
std::span<const source::EmbeddedText> starter_kits();

}  // namespace jc::embedded
