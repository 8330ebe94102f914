#include <algorithm>
#include <map>

#include "compiler/layout/chart/metric_tree.h"
#include "compiler/layout/wording.h"

namespace jc::layout {
namespace {

using model::Entity;
using model::Is;
using model::Kind;
using model::NameKind;
using model::operator""_key;
using model::ValueView;

class TreeBuilder {
 public:
  explicit TreeBuilder(const model::Model& model) : model_(model), wording_(model) {}

  void add(const Entity& vocabulary) {
    for (const Entity& metric : vocabulary.children("metrics"_key)) {
      node_of(metric);
    }
  }

  MetricTree finish(std::string title) {
    tree_.title = std::move(title);
    // Links may lead to metrics of other vocabularies: those are nodes as well.
    for (std::size_t i = 0; i < metrics_.size(); i++) {
      link(i, metrics_[i]);
    }
    return std::move(tree_);
  }

 private:
  std::size_t node_of(const Entity& metric) {
    for (std::size_t i = 0; i < metrics_.size(); i++) {
      if (metrics_[i] == metric) {
        return i;
      }
    }
    MetricNode node;
    node.title = metric.title();
    node.rank = metric.text("rank"_key);
    node.kind = metric.text("kind"_key);
    if (const std::string_view better = metric.text("better"_key); !better.empty()) {
      node.kind += (node.kind.empty() ? "" : ", ") + std::string(better) + " is better";
    }
    node.owner = wording_.people(metric, "owner"_key);
    node.definition = metric.text("definition"_key);
    node.targets = wording_.phrases(metric, "targets"_key);
    node.status = metric.text("status"_key) == "new" ? "new" : "";
    return push(metric, std::move(node));
  }

  std::size_t push(const Entity& metric, MetricNode node) {
    metrics_.push_back(metric);
    tree_.nodes.push_back(std::move(node));
    return metrics_.size() - 1;
  }

  std::size_t node_named(const Entity& around, std::string_view name) {
    if (const Entity metric = model_.find(around.document(), NameKind::metric, name)) {
      return node_of(metric);
    }
    const auto known = undeclared_.find(name);
    if (known != undeclared_.end()) {
      return known->second;
    }
    MetricNode node;
    node.title = name;
    node.declared = false;
    return undeclared_[name] = push(Entity(), std::move(node));
  }

  void link(std::size_t at, Entity metric) {
    if (!metric) {
      return;
    }
    if (const ValueView parts = metric.find("parts"_key); parts.is(Is::table)) {
      for (const ValueView& part : parts.items()) {
        const std::size_t driver = node_named(metric, part->text);
        tree_.edges.push_back({at, driver, wording_.phrase(part.value()), true});
      }
    }
    for (const std::string_view outcome : metric.texts("leads-to"_key)) {
      tree_.edges.push_back({node_named(metric, outcome), at, "", false});
    }
  }

  const model::Model& model_;
  Wording wording_;
  std::vector<Entity> metrics_;
  std::map<std::string_view, std::size_t> undeclared_;
  MetricTree tree_;
};

}  // namespace

MetricTree metric_tree_of(const model::Model& model, Entity root) {
  TreeBuilder builder(model);
  if (root) {
    if (const Entity own = root.child("vocabulary"_key)) {
      builder.add(own);
    }
    return builder.finish(root.title());
  }
  const std::vector<Entity> vocabularies = model.roots(Kind::vocabulary);
  for (const Entity& vocabulary : vocabularies) {
    builder.add(vocabulary);
  }
  return builder.finish(vocabularies.size() == 1 ? vocabularies.front().title() : "All vocabularies");
}

}  // namespace jc::layout
