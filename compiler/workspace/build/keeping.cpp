#include "compiler/workspace/build/keeping.h"

#include <utility>

namespace jc::workspace {

Keeping::Keeping(const Compilation& compilation, const BuildOrder& order, const view::Pages& pages) {
  if (order.parts != nullptr && order.audience == nullptr) {
    parts_ = order.parts;
    stamps_.emplace(compilation, order, pages);
  }
}

std::string Keeping::stamp_of(const model::Entity& journey) const {
  return stamps_ ? stamps_->of(journey) : "";
}

std::string Keeping::stamp_of(std::string_view made_of) const {
  const std::string all = stamps_ ? stamps_->of_all() : "";
  return all.empty() ? "" : content_hash(all + content_hash(made_of));
}

std::optional<KeptPart> Keeping::keep(const std::string& part, const std::string& stamp) const {
  return parts_ == nullptr || stamp.empty() ? std::nullopt : parts_->keep(part, stamp);
}

std::optional<LeftFile> Keeping::left(const std::string& path) const {
  return parts_ == nullptr ? std::nullopt : parts_->left(path);
}

void Keeping::note(Part part) const {
  if (parts_ != nullptr && !part.stamp.empty()) {
    parts_->note(std::move(part));
  }
}

}  // namespace jc::workspace
