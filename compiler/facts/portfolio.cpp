#include "compiler/facts/portfolio.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>

#include "compiler/facts/derived/topics.h"
#include "compiler/facts/names.h"
#include "compiler/model/asked.h"
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

// Those of the lifecycle first; products may name others, which is a finding of its own.
std::vector<std::string_view> all_stages(const Entity& portfolio) {
  std::vector<std::string_view> stages = portfolio.texts("lifecycle"_key);
  std::set<std::string_view> known(stages.begin(), stages.end());
  for (const Entity& product : portfolio.children("products"_key)) {
    for (const std::string_view stage : product.texts("primary-stages"_key)) {
      if (known.insert(stage).second) {
        stages.push_back(stage);
      }
    }
  }
  return stages;
}

Fact told_apart(Context& context, std::string_view stage, const ProductsOfStage& products) {
  const bool all = products.apart.size() == products.primary.size();
  const Entity& about = products.apart[all ? 1 : 0];
  Fact fact;
  fact.at = place(context.model(), about.name_span());
  fact.about = about;
  for (const Entity& other : products.primary) {
    if (other.record_id() != about.record_id()) {
      fact.related.push_back({place(context.model(), other.name_span()), "this one too"});
      break;
    }
  }
  const std::string those = all ? "they" : listed(products.apart);
  const std::string_view meet = all || products.apart.size() > 1 ? "meet" : "meets";
  fact.text = fmt::format("stage `{}` matters most to {}, and nothing says how {} {} {}", stage,
                          listed(products.primary), those, meet, all ? "there" : "the others there");
  std::string names;
  for (const Entity& product : products.primary) {
    names += (names.empty() ? "" : ", ") + std::string(product.id());
  }
  fact.help =
      all ? fmt::format(
                "add an intersection: `{{ stage: {}, products: [{}], coordinator: <role>, why: <text> }}`",
                stage, names)
          : fmt::format("add {} to the `products` of an intersection at `{}`", those, stage);
  return fact;
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

ProductsOfStage products_of_stage(const Entity& portfolio, std::string_view stage) {
  ProductsOfStage found;
  std::set<std::string_view> ids;
  for (const Entity& product : portfolio.children("products"_key)) {
    if (has(product.texts("primary-stages"_key), stage) && ids.insert(product.id()).second) {
      found.primary.push_back(product);
    }
  }
  if (ids.size() < 2) {
    return found;
  }
  std::set<std::string_view> joined;
  for (const Entity& intersection : portfolio.children("intersections"_key)) {
    if (intersection.text("stage"_key) == stage) {
      std::vector<std::string_view> met = intersection.texts("products"_key);
      std::erase_if(met, [&](std::string_view product) { return !ids.contains(product); });
      joined.insert(met.begin(), met.size() > 1 ? met.end() : met.begin());
    }
  }
  std::copy_if(found.primary.begin(), found.primary.end(), std::back_inserter(found.apart),
               [&](const Entity& product) { return !joined.contains(product.id()); });
  return found;
}

std::vector<Fact> unjoined_products(Context& context, Entity portfolio) {
  std::vector<Fact> facts;
  for (const std::string_view stage : all_stages(portfolio)) {
    const ProductsOfStage products = products_of_stage(portfolio, stage);
    if (!products.apart.empty()) {
      facts.push_back(told_apart(context, stage, products));
    }
  }
  return facts;
}

bool is_of_product(Context& context, const Entity& journey) {
  return context.whole<ProductJourneys>(product_journeys).ids.contains(journey.id());
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
  if (found.empty()) {
    Asked::note(Asked::What::more);
    return model.roots(Kind::journey);
  }
  return found;
}

}  // namespace jc::facts
