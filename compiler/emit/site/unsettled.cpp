#include "compiler/emit/site/unsettled.h"

#include <algorithm>

#include "compiler/emit/playbook/markdown.h"

namespace jc::emit {

std::string sentence_of(std::string_view message) {
  std::string out;
  bool quoted = false;
  while (!message.empty()) {
    const std::size_t end = std::min(message.find('`'), message.size());
    std::string part = escape_markdown_part(message.substr(0, end));
    if (out.empty() && !quoted && !part.empty() && part[0] >= 'a' && part[0] <= 'z') {
      part[0] = static_cast<char>(part[0] - 'a' + 'A');
    }
    out += quoted ? "*" + part + "*" : part;
    quoted = !quoted;
    message.remove_prefix(std::min(end + 1, message.size()));
  }
  return out.empty() || out.back() == '.' ? out : out + ".";
}

Data unsettled(const std::vector<const diag::Diagnostic*>& findings) {
  Data::List items;
  for (const diag::Diagnostic* finding : findings) {
    Data item{Data::Object{}};
    item.set("md", sentence_of(finding->message));
    item.set("help", finding->help.empty() ? Data() : Data(sentence_of(finding->help)));
    items.push_back(std::move(item));
  }
  return with_items(std::move(items));
}

}  // namespace jc::emit
