#include "compiler/emit/site/unsettled.h"

#include <algorithm>
#include <optional>
#include <span>

#include "compiler/emit/playbook/markdown.h"
#include "compiler/emit/playbook/record.h"

namespace jc::emit {

namespace {

using language::Kind;

// Whatever a finding may name.
const std::vector<Kind>& named_kinds() {
  static const std::vector<Kind>& all = []() -> const std::vector<Kind>& {
    std::vector<Kind>& kinds = *new std::vector<Kind>;
    for (std::size_t i = 0; i < language::kKindCount; i++) {
      if (const auto kind = static_cast<Kind>(i); language::info(kind).entity) {
        kinds.push_back(kind);
      }
    }
    return kinds;
  }();
  return all;
}

// What the message speaks of last, as in "stage `value`" and "2 of 5 stages: `start` and `value`".
std::optional<Kind> kind_said(std::string_view before) {
  std::optional<Kind> said;
  for (std::size_t begin = 0; begin < before.size();) {
    const std::size_t end = std::min(before.find_first_of(" :`", begin), before.size());
    std::string_view word = before.substr(begin, end - begin);
    if (word.ends_with('s')) {
      word.remove_suffix(1);
    }
    const auto kind = std::find_if(named_kinds().begin(), named_kinds().end(),
                                   [&](Kind each) { return language::info(each).name == word; });
    said = kind == named_kinds().end() ? said : *kind;
    begin = end + 1;
  }
  return said;
}

// A word of the language is a name only where the message says of what.
std::string title_in(const model::Model& model, const model::Document& document, std::string_view before,
                     std::string_view name) {
  const std::optional<Kind> said = kind_said(before);
  const model::Entity found = said ? model.find(document, std::span(&*said, 1), name) : model::Entity();
  if (!found && language::find_key(name).exists()) {
    return "";
  }
  const model::Entity entity = found ? found : model.find(document, named_kinds(), name);
  return entity ? entity.title() : "";
}

// Whoever reads a page knows a key by what stands on the page in front of it: not where that is a verb, as
// `Takes` before a `duration`, since sentences are written for the key.
std::string label_in(std::string_view name) {
  name = name.substr(0, name.find(':') == name.size() - 1 ? name.size() - 1 : name.size());
  if (!language::find_key(name).exists()) {
    return "";
  }
  std::string label = label_of(Kind::journey, name);
  const bool verb = label.ends_with('s') && !name.ends_with('s') && label.find(' ') == std::string::npos;
  return verb ? std::string(name) : label;
}

template <class Title>
std::string sentence(std::string_view message, const Title& title_of) {
  std::string out;
  bool quoted = false;
  const std::string_view all = message;
  while (!message.empty()) {
    const std::size_t end = std::min(message.find('`'), message.size());
    const std::string_view written = message.substr(0, end);
    const std::string title = quoted ? title_of(all.substr(0, all.size() - message.size()), written) : "";
    std::string part = title.empty() ? escape_markdown_part(written) : escape_markdown(title);
    if (out.empty() && !quoted && !part.empty() && part[0] >= 'a' && part[0] <= 'z') {
      part[0] = static_cast<char>(part[0] - 'a' + 'A');
    }
    out += quoted ? "*" + part + "*" : part;
    quoted = !quoted;
    message.remove_prefix(std::min(end + 1, message.size()));
  }
  return out.empty() || out.back() == '.' ? out : out + ".";
}

}  // namespace

std::string sentence_of(std::string_view message) {
  return sentence(message, [](std::string_view, std::string_view name) { return label_in(name); });
}

std::string sentence_of(const model::Model& model, const model::Document& document,
                        std::string_view message) {
  return sentence(message, [&](std::string_view before, std::string_view name) {
    return title_in(model, document, before, name);
  });
}

Data unsettled(const model::Model& model, const model::Document& document,
               const std::vector<const diag::Diagnostic*>& findings) {
  Data::List items;
  for (const diag::Diagnostic* finding : findings) {
    Data item{Data::Object{}};
    item.set("md", sentence_of(model, document, finding->message));
    item.set("help", finding->help.empty() ? Data() : Data(sentence_of(finding->help)));
    items.push_back(std::move(item));
  }
  return with_items(std::move(items));
}

}  // namespace jc::emit
