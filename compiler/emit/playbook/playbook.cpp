#include "compiler/emit/playbook/playbook.h"

#include <fmt/format.h>

#include "compiler/emit/playbook/journey.h"
#include "compiler/emit/playbook/markdown.h"

namespace jc::emit {

Page playbook(const model::Model& model, model::Entity journey, const Templates& templates,
              std::string_view folder) {
  return playbook(playbook_data(model, journey, folder), templates);
}

Page playbook(const Data& data, const Templates& templates) {
  Page page = templates.render("playbook", data);
  page.text = tidy_markdown(page.text);
  return page;
}

Data playbook_data(const model::Model& model, model::Entity journey, std::string_view folder) {
  return PlaybookJourney(model, journey, folder).page();
}

namespace {

// Characters that need no escape in a fragment, without the dot and the tilde that have a meaning here.
std::string fragment(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool plain =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    out += plain ? std::string(1, c)
                 : fmt::format("~{:02x}", static_cast<unsigned>(static_cast<unsigned char>(c)));
  }
  return out;
}

}  // namespace

std::string anchor(const model::Entity& entity) {
  std::string out;
  for (model::Entity at = entity; at; at = at.parent()) {
    const std::string_view key = language::text_of(at->in);
    std::string part = fragment(at.id());
    if (part.empty()) {
      part = fmt::format("{}-{}", key.empty() ? language::info(at.kind()).name : key, at->ordinal + 1);
    } else if (at.parent() && at.parent().kind() == language::Kind::vocabulary) {
      // Ids of a vocabulary are unique within their kind only.
      part = fmt::format("{}.{}", key, part);
    }
    // No heading gets a fragment with a dot by itself, so the two never meet.
    out = out.empty() ? part : part + "." + out;
  }
  return out;
}

}  // namespace jc::emit
