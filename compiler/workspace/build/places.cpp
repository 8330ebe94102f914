#include "compiler/workspace/build/places.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "compiler/emit/playbook/vocabulary_page.h"
#include "compiler/emit/site/page.h"
#include "compiler/facts/tiers.h"
#include "compiler/language/outputs.h"
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

TierSuffixes tier_suffixes(const model::Model& model, const model::Document& journey) {
  TierSuffixes suffixes;
  std::set<std::string> taken;
  for (const std::string_view tier : facts::tiers_of(model, journey)) {
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

view::Pages Places::pages(const model::Model& model, Explaining explaining) const {
  view::Pages pages;
  if (explaining == Explaining::nothing) {
    return pages;
  }
  const bool site = explaining == Explaining::site;
  for (const Entity& journey : model.roots(Kind::journey)) {
    pages.emplace(journey.document().place, folder_of(journey) + journey_page(explaining, ""));
  }
  for (const Entity& portfolio : model.roots(Kind::portfolio)) {
    pages.emplace(portfolio.document().place,
                  folder_of(portfolio) + (site ? "portfolio.html" : "portfolio.md"));
  }
  for (const Entity& vocabulary : model.roots(Kind::vocabulary)) {
    pages.emplace(vocabulary.document().place, site ? emit::kNamesPage.file : emit::kVocabularyFile);
  }
  return pages;
}

std::string journey_page(Explaining explaining, std::string_view suffix) {
  return explaining == Explaining::site ? fmt::format("journey{}.html", suffix)
                                        : fmt::format("playbook{}.md", suffix);
}

view::OwnPages own_pages(const model::Document& journey, const TierSuffixes& suffixes,
                         Explaining explaining) {
  view::OwnPages own{journey.place, {{"", journey_page(explaining, "")}}};
  for (const auto& [tier, suffix] : suffixes) {
    own.by_tier.emplace(tier, journey_page(explaining, suffix));
  }
  return own;
}

}  // namespace jc::workspace
