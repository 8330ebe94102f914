#include "compiler/facts/portfolio.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>

#include "compiler/facts/derived/topics.h"
#include "compiler/source/nearest.h"

namespace jc::facts {

namespace {

bool has(const std::vector<std::string_view>& texts, std::string_view text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

void add_unknown(Context& context, const Entity& entity, KeyId key,
                 const std::vector<std::string_view>& lifecycle, std::vector<Fact>& facts) {
  const ValueView written = entity.find(key);
  if (!written || written.is(Is::none)) {
    return;
  }
  for (const ValueView& stage : written.items()) {
    if (stage.is(Is::unreadable) || stage->text.empty() || has(lifecycle, stage->text)) {
      continue;
    }
    Fact fact;
    fact.at = place(context.model(), stage);
    fact.text = fmt::format("`{}` is no stage of the lifecycle", stage->text);
    if (const auto near = source::nearest(stage->text, lifecycle)) {
      fact.help = fmt::format("did you mean `{}`?", *near);
    }
    fact.about = entity;
    facts.push_back(std::move(fact));
  }
}

// Two of the products that share the stage meet in an intersection there.
bool meet_at(const Entity& portfolio, std::string_view stage, const std::vector<Entity>& products) {
  for (const Entity& intersection : portfolio.children("intersections"_key)) {
    const std::vector<std::string_view> named = intersection.texts("products"_key);
    const auto count = std::count_if(products.begin(), products.end(),
                                     [&](const Entity& product) { return has(named, product.id()); });
    if (intersection.text("stage"_key) == stage && count >= 2) {
      return true;
    }
  }
  return false;
}

// The journeys that products of portfolios name.
struct ProductJourneys {
  std::set<std::string_view> ids;
};

ProductJourneys product_journeys(const Model& model) {
  ProductJourneys named;
  for (const Entity& portfolio : model.roots(Kind::portfolio)) {
    for (const Entity& product : portfolio.children("products"_key)) {
      for (const std::string_view journey : product.texts("journeys"_key)) {
        named.ids.insert(journey);
      }
    }
  }
  return named;
}

}  // namespace

std::vector<Fact> unknown_lifecycle_stages(Context& context, Entity portfolio) {
  std::vector<Fact> facts;
  const std::vector<std::string_view> lifecycle = portfolio.texts("lifecycle"_key);
  if (lifecycle.empty()) {
    return facts;
  }
  for (const Entity& product : portfolio.children("products"_key)) {
    add_unknown(context, product, "primary-stages"_key, lifecycle, facts);
  }
  for (const Entity& intersection : portfolio.children("intersections"_key)) {
    add_unknown(context, intersection, "stage"_key, lifecycle, facts);
  }
  return facts;
}

std::vector<Fact> uncovered_stages(Context& context, Entity portfolio) {
  std::vector<Fact> facts;
  std::set<std::string_view> covered;
  for (const Entity& product : portfolio.children("products"_key)) {
    for (const std::string_view stage : product.texts("primary-stages"_key)) {
      covered.insert(stage);
    }
  }
  const ValueView lifecycle = portfolio.find("lifecycle"_key);
  if (covered.empty() || !lifecycle || lifecycle.is(Is::none)) {
    return facts;
  }
  for (const ValueView& stage : lifecycle.items()) {
    if (!stage.is(Is::unreadable) && !covered.contains(stage->text)) {
      Fact fact;
      fact.at = place(context.model(), stage);
      fact.text = fmt::format("no product says that stage `{}` of the lifecycle matters to it", stage->text);
      facts.push_back(std::move(fact));
    }
  }
  return facts;
}

std::vector<Fact> unjoined_products(Context& context, Entity portfolio) {
  std::vector<Fact> facts;
  for (const std::string_view stage : portfolio.texts("lifecycle"_key)) {
    std::vector<Entity> products;
    for (const Entity& product : portfolio.children("products"_key)) {
      if (has(product.texts("primary-stages"_key), stage)) {
        products.push_back(product);
      }
    }
    if (products.size() < 2 || meet_at(portfolio, stage, products)) {
      continue;
    }
    Fact fact;
    fact.at = place(context.model(), products[1].name_span());
    fact.text = fmt::format("stage `{}` matters most to `{}` and `{}`, and nothing says how they meet there",
                            stage, products[0].id(), products[1].id());
    fact.help = fmt::format(
        "add an intersection: `{{ stage: {}, products: [{}, {}], coordinator: <role>, why: <text> }}`", stage,
        products[0].id(), products[1].id());
    fact.related.push_back({place(context.model(), products[0].name_span()), "this one too"});
    fact.about = products[1];
    facts.push_back(std::move(fact));
  }
  return facts;
}

bool is_outside_portfolio(Context& context, Entity journey) {
  const auto& named = context.whole<ProductJourneys>(product_journeys);
  return !named.ids.empty() && !named.ids.contains(journey.id()) && !journey.find("product"_key);
}

std::vector<Entity> journeys_of_product(const Model& model, const Entity& product) {
  std::vector<Entity> found;
  for (const std::string_view name : product.texts("journeys"_key)) {
    const Entity journey = model.find(product.document(), language::NameKind::journey, name);
    if (journey && std::find(found.begin(), found.end(), journey) == found.end()) {
      found.push_back(journey);
    }
  }
  return found;
}

std::vector<Entity> journeys_of_portfolio(const Model& model, const Entity& portfolio) {
  std::vector<Entity> found;
  for (const Entity& product : portfolio.children("products"_key)) {
    for (const Entity& journey : journeys_of_product(model, product)) {
      if (std::find(found.begin(), found.end(), journey) == found.end()) {
        found.push_back(journey);
      }
    }
  }
  return found.empty() ? model.roots(Kind::journey) : found;
}

}  // namespace jc::facts
