#include "compiler/model/free_ids.h"

#include <fmt/format.h>

#include <algorithm>

namespace jc::model {

void FreeIds::look_through() {
  looked_ = true;
  for (const Document& document : documents_) {
    for (const Record& record : document.records) {
      if (!record.id.empty()) {
        taken_.emplace(record.id);
      }
    }
  }
}

bool FreeIds::is_taken(const std::string& id) const {
  const auto shared = model_.shared.find(id);
  return taken_.contains(id) || shared.begin() != shared.end();
}

std::string FreeIds::like(std::string_view id) {
  if (!looked_) {
    look_through();
  }
  // What has a number already counts on.
  const std::size_t dash = id.rfind('-');
  const std::string_view end = dash == std::string_view::npos ? "" : id.substr(dash + 1);
  const bool counted = end.size() == 1 && end[0] >= '1' && end[0] <= '9';
  const std::string stem(counted ? id.substr(0, dash) : id);
  int& last = last_.try_emplace(stem, 1).first->second;
  last = std::max(last, counted ? end[0] - '0' : 1);
  std::string next;
  do {
    next = fmt::format("{}-{}", stem, ++last);
  } while (is_taken(next));
  taken_.insert(next);
  return next;
}

}  // namespace jc::model
