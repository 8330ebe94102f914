// Where the files of a build stand: no two of them have one path, on systems that tell `A` from `a` and on
// those that don't.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/model/model.h"
#include "compiler/view/links.h"

namespace jc::workspace {

// The names of a journey's tiers, each with what stands behind the names of its files: `-high-touch`. None
// ends with a number, as the names of pages do.
using TierSuffixes = std::vector<std::pair<std::string_view, std::string>>;
TierSuffixes tier_suffixes(const model::Model& model, const model::Document& journey);

// Which pages explain what pictures show.
enum class Explaining : std::uint8_t { nothing, playbooks, site };

// The page of a journey or a tier of it, from the folder of its outputs.
std::string journey_page(Explaining explaining, std::string_view suffix);

// Where the pages of the journey and its tiers are, from its own folder.
view::OwnPages own_pages(const model::Document& journey, const TierSuffixes& suffixes, Explaining explaining);

class Places {
 public:
  explicit Places(const model::Model& model);

  // Of the outputs of a journey or portfolio, with a slash behind it.
  const std::string& folder_of(const model::Entity& root) const { return folders_.at(root.document().place); }
  // Whose file this is; false for those of the workspace and of what is gone.
  model::Entity root_of(std::string_view path) const;
  // Where things are explained, from the folder of all outputs.
  view::Pages pages(const model::Model& model, Explaining explaining) const;

 private:
  // By the place of the document.
  std::map<std::uint32_t, std::string> folders_;
  std::map<std::string, model::Entity, std::less<>> roots_;
};

}  // namespace jc::workspace
