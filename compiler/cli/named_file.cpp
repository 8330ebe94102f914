#include "compiler/cli/named_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "compiler/cli/targets.h"
#include "compiler/facts/tiers.h"
#include "compiler/source/nearest.h"

namespace jc::cli {

using model::Document;

namespace {

bool knows_tier(const Document& document, const workspace::Compilation& compilation,
                const std::string& tier) {
  const auto tiers = facts::tiers_of(*compilation.model, document);
  const bool named = std::find(tiers.begin(), tiers.end(), tier) != tiers.end();
  return named || compilation.model->find(document, language::NameKind::tier, tier);
}

std::string tier_problem(const Document& document, const workspace::Compilation& compilation,
                         const std::string& tier) {
  std::vector<std::string_view> tiers = facts::tiers_of(*compilation.model, document);
  for (const model::Scope::Item& item : compilation.model->shared.all()) {
    if (item.entity.kind() == language::Kind::tier) {
      tiers.push_back(item.name);
    }
  }
  std::sort(tiers.begin(), tiers.end());
  tiers.erase(std::unique(tiers.begin(), tiers.end()), tiers.end());
  const auto near = source::nearest(tier, tiers);
  return fmt::format("journeyc: no tier is called `{}`; {}\n", tier,
                     near            ? fmt::format("did you mean `{}`?", *near)
                     : tiers.empty() ? "this journey has none"
                                     : fmt::format("the tiers are {}", fmt::join(tiers, ", ")));
}

}  // namespace

std::vector<const Document*> documents_of(const Checked& checked, const Arguments& arguments) {
  std::vector<const Document*> documents;
  const std::string path = shown_path(arguments, arguments.paths[0]);
  for (const workspace::Compilation& compilation : checked.workspaces) {
    for (const Document& document : compilation.model->documents) {
      if ((*checked.files)[document.file].path() == path) {
        documents.push_back(&document);
      }
    }
  }
  return documents;
}

bool is_folder(const Arguments& arguments, Streams& streams) {
  std::error_code error;
  if (!std::filesystem::is_directory(arguments.paths[0], error)) {
    return false;
  }
  streams.error(fmt::format("journeyc: `{}` is a folder; name one file\n", arguments.paths[0]));
  return true;
}

bool has_tier(const Arguments& arguments, const Document& document, const workspace::Compilation& compilation,
              Streams& streams) {
  if (arguments.tier.empty() || knows_tier(document, compilation, arguments.tier)) {
    return true;
  }
  streams.error(tier_problem(document, compilation, arguments.tier));
  return false;
}

}  // namespace jc::cli
