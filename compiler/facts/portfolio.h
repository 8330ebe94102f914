// Whether a portfolio's map is whole: its stages, products and meetings of products fit together.
#pragma once
#include <string_view>
#include <vector>

#include "compiler/facts/derived.h"

namespace jc::facts {

// Stages that a product or an intersection names and the portfolio's `lifecycle` does not have. Nothing where
// there is no lifecycle.
std::vector<Fact> unknown_lifecycle_stages(Context& context, Entity portfolio);

// Stages of the lifecycle that are primary for no product, where products say which are.
std::vector<Fact> uncovered_stages(Context& context, Entity portfolio);

// The products to which a stage matters most, and those of them that no intersection at that stage brings
// together with another one. Nobody is apart where there is one such product, or none.
struct ProductsOfStage {
  std::vector<Entity> primary;
  std::vector<Entity> apart;
};
ProductsOfStage products_of_stage(const Entity& portfolio, std::string_view stage);

// One for each stage in which products stand apart.
std::vector<Fact> unjoined_products(Context& context, Entity portfolio);

// A product of some portfolio names the journey.
bool is_of_product(Context& context, const Entity& journey);

// Some portfolio names journeys of its products, and neither it nor the journey itself says which product
// this one is about.
bool is_outside_portfolio(Context& context, Entity journey);

// The journeys that a product of a portfolio names, and all of its products' journeys, each once; where no
// product names one, all there are.
std::vector<Entity> journeys_of_product(const Model& model, const Entity& product);
std::vector<Entity> journeys_of_portfolio(const Model& model, const Entity& portfolio);

}  // namespace jc::facts
