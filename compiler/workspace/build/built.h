// All files of a build so far, in the order in which readers are shown them: a journey, then its tiers, each
// in the order of the table of outputs.
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "compiler/emit/playbook/index_page.h"
#include "compiler/workspace/build/places.h"
#include "compiler/workspace/write/output.h"

namespace jc::workspace {

class BuiltFiles {
 public:
  // `made` are the files made so far; `kept` those of an earlier build, which stand where none has been made
  // in their place.
  BuiltFiles(const model::Model& model, const Places& places, const std::vector<OutputFile>& made,
             const std::vector<OutputFile>& kept);

  void add(const std::vector<OutputFile>& made);
  std::span<const emit::Output> in_order() const { return outputs_; }

 private:
  // Row of the table, number of the tier, and the path of pages of the workspace by name, so that those of an
  // earlier build stand where they stood; what was kept is behind what was made.
  using Key = std::tuple<std::size_t, std::size_t, std::string, bool>;
  struct Placed {
    Key key;
    emit::Output output;
  };

  Placed place(const OutputFile& file, bool kept);
  // What is here already, but for what was kept and is made now; it is gone here.
  std::vector<Placed> taken(const std::vector<OutputFile>& made);
  void put_in_order(std::vector<Placed> all);
  std::size_t number_of_tier(const model::Entity& root, const OutputFile& file);

  const model::Model& model_;
  const Places& places_;
  // By the place of a journey: all of its files ask.
  std::unordered_map<std::size_t, std::vector<std::string_view>> tiers_;
  std::unordered_set<std::string> kept_;
  // Side by side.
  std::vector<Key> keys_;
  std::vector<emit::Output> outputs_;
};

}  // namespace jc::workspace
