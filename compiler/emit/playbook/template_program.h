// A Mustache template that was read: what it says and asks for, step by step. Read once, it makes any number
// of pages, several threads at once.
#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/emit/playbook/template.h"

namespace jc::emit {

class TemplateProgram {
 public:
  // Of a text from `with_partials`; null where it is no template (`broken_template` says why).
  static std::shared_ptr<const TemplateProgram> read(std::string text);

  TemplateProgram(const TemplateProgram&) = delete;
  TemplateProgram& operator=(const TemplateProgram&) = delete;

  // `open` is what the template sees, from the outermost inwards. The marks of empty lines are gone.
  std::string render(std::vector<const Data*> open, Markup markup) const;

 private:
  class Reader;
  class Rendering;

  struct Step {
    // A word of the page, the end of a line, a value (escaped or as it is), what stands in a section where
    // there is something, or where there is nothing.
    enum class Does : std::uint8_t { text, line_end, value, bare_value, section, otherwise };
    Does does = Does::text;
    // Of the page, or the name that is asked for.
    std::string_view text;
    // Of a section: the first step behind it.
    std::size_t end = 0;
  };

  explicit TemplateProgram(std::string text) : text_(std::move(text)) {}

  std::string text_;
  std::vector<Step> steps_;
};

}  // namespace jc::emit
