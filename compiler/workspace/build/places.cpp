#include "compiler/workspace/build/places.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "compiler/emit/playbook/playbook.h"
#include "compiler/emit/playbook/vocabulary_page.h"
#include "compiler/emit/site/page.h"
#include "compiler/language/outputs.h"
#include "compiler/model/effective.h"
#include "compiler/workspace/write/safe_name.h"

namespace jc::workspace {

using language::Kind;
using model::Entity;

namespace {

// Names of files that differ in this alone are one file to some systems.
std::string without_case(std::string_view name) {
  std::string out(name);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// `map-2.svg` is the second page of `map.svg`.
bool looks_like_page(std::string_view suffix) {
  const std::size_t end = suffix.find_last_not_of("0123456789");
  return !suffix.empty() && is_digit(suffix.back()) && end != std::string_view::npos && suffix[end] == '-';
}

// A folder must not have the name of a file beside it, such as the index or `model.json`.
bool looks_like_file(std::string_view name) {
  const bool output =
      std::any_of(std::begin(language::kOutputs), std::end(language::kOutputs),
                  [&](const language::OutputRow& row) { return name.ends_with(row.ending()); });
  return output || std::any_of(std::begin(language::kPictureFormats), std::end(language::kPictureFormats),
                               [&](const language::FormatRow& row) { return name.ends_with(row.word); });
}

}  // namespace

TierSuffixes tier_suffixes(const model::Document& journey) {
  TierSuffixes suffixes;
  std::set<std::string> taken;
  for (const std::string_view tier : model::tiers_of(journey)) {
    std::string suffix = "-" + safe_name(tier);
    while (looks_like_page(suffix) || !taken.insert(without_case(suffix)).second) {
      suffix += "-tier";
    }
    suffixes.emplace_back(tier, std::move(suffix));
  }
  return suffixes;
}

Places::Places(const model::Model& model) {
  std::set<std::string> taken;
  std::vector<Entity> roots = model.roots(Kind::journey);
  const std::vector<Entity> portfolios = model.roots(Kind::portfolio);
  roots.insert(roots.end(), portfolios.begin(), portfolios.end());
  for (const Entity& root : roots) {
    // Two ids may give the same name: `a/b` and `a-b`.
    const std::string base = looks_like_file(without_case(safe_name(root.id()))) ? safe_name(root.id()) + "-"
                                                                                 : safe_name(root.id());
    std::string name = base;
    for (int i = 2; !taken.insert(without_case(name)).second; i++) {
      name = fmt::format("{}-{}", base, i);
    }
    roots_.emplace(name, root);
    folders_[root.document().place] = name + "/";
  }
}

Entity Places::root_of(std::string_view path) const {
  const auto found = roots_.find(path.substr(0, path.find('/')));
  return path.find('/') == std::string_view::npos || found == roots_.end() ? Entity() : found->second;
}

std::string Explained::place_of(const Entity& scene_root, const TierSuffixes& suffixes,
                                const Entity& entity) const {
  if (!entity || pages_ == Pages::none) {
    return "";
  }
  const bool site = pages_ == Pages::site;
  const std::string_view ending = site ? "html" : "md";
  const std::string up = scene_root ? "../" : "";
  const Kind document = entity.document().kind;
  const bool root = entity.record_id() == 0;
  if (!root && !emit::has_anchor(entity.kind())) {
    return "";
  }
  if (document == Kind::portfolio && !root) {
    return fmt::format("{}{}portfolio.{}#{}", up, places_.folder_of(entity), ending, emit::anchor(entity));
  }
  if (document == Kind::vocabulary && !root) {
    return fmt::format("{}{}#{}", up, site ? emit::kNamesPage.file : emit::kVocabularyFile,
                       emit::anchor(entity));
  }
  if (document != Kind::journey) {
    return "";
  }
  const bool here = scene_root && scene_root.document().place == entity.document().place;
  // What is the same in every tier is explained in the tier that speaks of it; a comparison of tiers speaks
  // of copies that are not its own.
  const std::string_view own = here ? scene_root.document().tier : std::string_view();
  const std::string_view tier = here && !entity.document().tier.empty() ? entity.document().tier : own;
  const auto suffix =
      std::find_if(suffixes.begin(), suffixes.end(), [&](const auto& each) { return each.first == tier; });
  const std::string page =
      fmt::format("{}{}{}.{}", here ? "" : up + places_.folder_of(entity), site ? "journey" : "playbook",
                  here && suffix != suffixes.end() ? suffix->second : "", ending);
  return root ? page : page + "#" + emit::anchor(entity);
}

}  // namespace jc::workspace
