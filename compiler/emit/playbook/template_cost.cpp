#include "compiler/emit/playbook/template_cost.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace jc::emit {

namespace {

using Lengths = std::map<std::string, std::size_t, std::less<>>;

// Of the longest list of each name, anywhere in the data.
void measure(const Data& data, std::string_view name, Lengths& longest) {
  if (const auto* list = std::get_if<Data::List>(&data.value)) {
    std::size_t& known = longest.try_emplace(std::string(name)).first->second;
    known = std::max(known, list->size());
    for (const Data& item : *list) {
      measure(item, "", longest);
    }
  } else if (const auto* object = std::get_if<Data::Object>(&data.value)) {
    for (const Member& member : *object) {
      measure(member.data, member.name, longest);
    }
  }
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\n");
  return begin == std::string_view::npos ? std::string_view()
                                         : text.substr(begin, text.find_last_not_of(" \t\n") - begin + 1);
}

}  // namespace

bool is_affordable(std::string_view text, const Data& data) {
  constexpr double kMostParts = 50e6;
  Lengths longest;
  measure(data, "", longest);
  // How often what stands in the open sections is gone through.
  std::vector<double> times = {1};
  double parts = 0;
  for (std::size_t at = text.find("{{"); at != std::string_view::npos; at = text.find("{{", at + 2)) {
    parts += times.back();
    if (parts > kMostParts) {
      return false;
    }
    const std::size_t end = text.find("}}", at);
    const std::string_view tag =
        trimmed(text.substr(at + 2, end == std::string_view::npos ? end : end - at - 2));
    if (tag.starts_with('#') || tag.starts_with('^')) {
      const std::string_view name = trimmed(tag.substr(1));
      const auto known = tag[0] == '#' ? longest.find(name.substr(name.rfind('.') + 1)) : longest.end();
      times.push_back(times.back() * static_cast<double>(known == longest.end()
                                                             ? 1
                                                             : std::max<std::size_t>(known->second, 1)));
    } else if (tag.starts_with('/') && times.size() > 1) {
      times.pop_back();
    }
  }
  return true;
}

}  // namespace jc::emit
