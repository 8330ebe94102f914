#include "compiler/workspace/build/built.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "compiler/facts/tiers.h"
#include "compiler/language/outputs.h"

namespace jc::workspace {

using language::OutputRow;
using model::Entity;

namespace {

std::size_t place_in_table(std::string_view kind) {
  const auto* const row =
      std::find_if(std::begin(language::kOutputs), std::end(language::kOutputs),
                   [&](const OutputRow& each) { return each.word == kind.substr(0, kind.find(' ')); });
  return static_cast<std::size_t>(row - std::begin(language::kOutputs));
}

// What was made of something that is gone has nowhere to be listed; the index does not list itself.
bool is_listed(const Places& places, const OutputFile& kept) {
  const bool listed = kept.path.find('/') == std::string::npos || places.root_of(kept.path);
  return listed && place_in_table(kept.kind) + 1 < std::size(language::kOutputs);
}

}  // namespace

BuiltFiles::BuiltFiles(const model::Model& model, const Places& places, const std::vector<OutputFile>& made,
                       const std::vector<OutputFile>& kept)
    : model_(model), places_(places) {
  std::vector<Placed> all;
  std::unordered_set<std::string_view> anew;
  for (const OutputFile& file : made) {
    anew.insert(file.path);
    all.push_back(place(file, false));
  }
  for (const OutputFile& file : kept) {
    if (!anew.contains(file.path) && is_listed(places, file)) {
      kept_.insert(file.path);
      all.push_back(place(file, true));
    }
  }
  put_in_order(std::move(all));
}

void BuiltFiles::put_in_order(std::vector<Placed> all) {
  std::stable_sort(all.begin(), all.end(), [](const Placed& a, const Placed& b) { return a.key < b.key; });
  keys_.clear();
  outputs_.clear();
  keys_.reserve(all.size());
  outputs_.reserve(all.size());
  for (Placed& each : all) {
    keys_.push_back(std::move(each.key));
    outputs_.push_back(std::move(each.output));
  }
}

std::vector<BuiltFiles::Placed> BuiltFiles::taken(const std::vector<OutputFile>& made) {
  std::unordered_set<std::string_view> anew;
  for (const OutputFile& file : made) {
    if (kept_.erase(file.path) > 0) {
      anew.insert(file.path);
    }
  }
  std::vector<Placed> all;
  all.reserve(outputs_.size() + made.size());
  for (std::size_t i = 0; i < outputs_.size(); i++) {
    if (!anew.contains(outputs_[i].path)) {
      all.push_back({std::move(keys_[i]), std::move(outputs_[i])});
    }
  }
  return all;
}

void BuiltFiles::add(const std::vector<OutputFile>& made) {
  std::vector<Placed> all = taken(made);
  for (const OutputFile& file : made) {
    all.push_back(place(file, false));
  }
  put_in_order(std::move(all));
}

BuiltFiles::Placed BuiltFiles::place(const OutputFile& file, bool kept) {
  const Entity root = places_.root_of(file.path);
  const bool by_name = !root && file.title != file.kind;
  return {{place_in_table(file.kind), number_of_tier(root, file), by_name ? file.path : "", kept},
          {file.path, file.title, root, file.tier}};
}

std::size_t BuiltFiles::number_of_tier(const Entity& root, const OutputFile& file) {
  if (file.tier.empty() || !root) {
    return file.tier.empty() ? 0 : 1;
  }
  const auto [known, added] = tiers_.try_emplace(root.document().place);
  if (added) {
    known->second = facts::tiers_of(model_, root.document());
  }
  const std::vector<std::string_view>& tiers = known->second;
  return static_cast<std::size_t>(std::find(tiers.begin(), tiers.end(), file.tier) - tiers.begin()) + 1;
}

}  // namespace jc::workspace
