#include "compiler/emit/playbook/stage_line.h"

#include <vector>

#include "compiler/emit/playbook/markdown.h"
#include "compiler/view/map/ends.h"

namespace jc::emit {

using language::operator""_key;
using model::Entity;

std::string stage_line(facts::Context& context, const Entity& journey) {
  const std::vector<Entity> stages = journey.children("stages"_key);
  const std::vector<bool> aside = view::ends_aside(context, journey, stages.size());
  std::string line;
  for (std::size_t i = 0; i < stages.size(); i++) {
    line += (i == 0 ? "" : aside[i] ? " · " : " → ") + escape_markdown(stages[i].title());
  }
  return line;
}

}  // namespace jc::emit
