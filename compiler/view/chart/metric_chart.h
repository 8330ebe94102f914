// The metric tree: what each number is made of, and which number moves which.
#pragma once
#include <string>
#include <vector>

#include "compiler/facts/derived.h"
#include "compiler/view/flow/flow_of_journey.h"
#include "compiler/view/sign.h"

namespace jc::view {

struct MetricNode {
  std::string title;
  std::string rank;  // "north-star", or empty
  std::string kind;  // "ratio, higher is better"
  std::string owner;
  std::string definition;
  // What is to be reached, without the metric's name, and where that was said: "≥ 95% in Onboarding".
  std::vector<std::string> targets;
  // What decides whatever the parts say: "a sponsor has left".
  std::string overruled_by;
  // "new" where it is not measured yet.
  std::string status;
  bool declared = true;
};

struct MetricEdge {
  // Places in MetricTree::nodes.
  std::size_t outcome = 0;
  std::size_t driver = 0;
  // Of a composite's part; empty where the driver moves the outcome.
  std::string weight;
  bool part = false;
};

struct MetricTree {
  std::string title;
  std::vector<MetricNode> nodes;
  std::vector<MetricEdge> edges;
};

// Of the vocabularies of the workspace where `root` is false, else of the journey's own vocabulary.
MetricTree metric_tree_of(const model::Model& model, model::Entity root);

}  // namespace jc::view
