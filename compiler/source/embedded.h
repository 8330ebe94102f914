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

// The one of that path. Only the build can have left it out, so that there is none is a bug.
std::string_view text_at(std::span<const EmbeddedText> texts, std::string_view path);

}  // namespace jc::source

// Made by compiler/embed.cmake; the lists are in CMakeLists.txt.
namespace jc::embedded {

std::span<const source::EmbeddedText> rule_pages();
// Of playbooks.
std::span<const source::EmbeddedText> templates();
// What the reference and the schemas say beside the tables.
std::span<const source::EmbeddedText> fixed_texts();
std::span<const source::EmbeddedText> starter_kits();
// What `journeyc init` writes where no kit is named.
std::span<const source::EmbeddedText> first_workspace();

// What `init` writes for services that run checks (templates/ci).
std::span<const source::EmbeddedText> ci();

}  // namespace jc::embedded
