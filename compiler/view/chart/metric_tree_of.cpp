#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "compiler/model/phrase_words.h"
#include "compiler/text/joined.h"
#include "compiler/view/chart/metric_chart.h"
#include "compiler/view/wording.h"
#include "compiler/view/words/told_phrase.h"
#include "compiler/view/words/words.h"

namespace jc::view {
namespace {

using language::Kind;
using language::NameKind;
using model::Entity;
using model::Is;
using language::operator""_key;
using model::ValueView;

class TreeBuilder {
 public:
  explicit TreeBuilder(const model::Model& model) : model_(model), wording_(model) {}

  void add(const Entity& vocabulary) {
    for (const Entity& metric : vocabulary.children("metrics"_key)) {
      node_of(metric);
    }
  }

  // Journeys set targets of their own for metrics that all share.
  void add_targets(const std::vector<Entity>& journeys) {
    for (const Entity& metric : metrics_) {
      add_target_list(metric, "targets"_key, "");
    }
    for (const Entity& journey : journeys) {
      const model::Document& document = journey.document();
      for (model::RecordId id = 0; id < document.records.size(); id++) {
        const Entity entity(&document, id);
        if (!entity->removed && entity.kind() != Kind::vocabulary && !entity.around(Kind::vocabulary)) {
          add_target_list(entity, "metrics"_key, place_of(entity, journeys.size() > 1));
        }
      }
    }
  }

  MetricTree finish(std::string title) {
    write_targets();
    tree_.title = std::move(title);
    // Links may lead to metrics of other vocabularies: those are nodes as well.
    for (std::size_t i = 0; i < metrics_.size(); i++) {
      link(i, metrics_[i]);
    }
    return std::move(tree_);
  }

 private:
  // One thing to reach, and all places that say so.
  struct Said {
    std::string words;
    std::vector<std::string> places;
  };
  static constexpr std::size_t kPlaces = 3;
  static constexpr std::string_view kWhole = "the whole journey";

  static std::string place_of(const Entity& entity, bool several_journeys) {
    const Entity stage = entity.around(Kind::stage);
    const std::string journey = entity.around(Kind::journey).title();
    if (!several_journeys) {
      return stage ? stage.title() : say(kWhole);
    }
    return stage ? stage.title() + " (" + journey + ")" : journey;
  }

  void add_target_list(const Entity& entity, language::KeyId key, const std::string& place) {
    const ValueView value = entity.find(key);
    if (!value || value.is(Is::none) || value.is(Is::table)) {
      return;
    }
    for (const ValueView& item : value.items()) {
      const expr::Phrase* phrase = item.phrase();
      const auto* target = phrase == nullptr ? nullptr : std::get_if<expr::Target>(&(*phrase)->value);
      if (target == nullptr || target->form == expr::Target::Form::tracked) {
        continue;
      }
      const Entity metric = model_.find(entity.document(), NameKind::metric, target->metric.text);
      const auto found = metric ? places_.find(place_in(metric)) : places_.end();
      if (found != places_.end()) {
        add_target(found->second, without_metric(entity.document(), *phrase), place);
      }
    }
  }

  void add_target(std::size_t node, std::string words, const std::string& place) {
    said_.resize(metrics_.size());
    std::vector<Said>& all = said_[node];
    auto known = std::find_if(all.begin(), all.end(), [&](const Said& each) { return each.words == words; });
    known = known != all.end() ? known : all.insert(known, {std::move(words), {}});
    if (std::find(known->places.begin(), known->places.end(), place) == known->places.end()) {
      known->places.push_back(place);
    }
  }

  // What follows a name in Japanese means nothing without it.
  static std::string without_particle(std::string words) {
    for (const std::string_view particle : {" ", "\u3092", "\u306F"}) {
      if (words.starts_with(particle)) {
        words.erase(0, particle.size());
      }
    }
    return words;
  }

  // The card is the metric's: its name need not be said again.
  std::string without_metric(const model::Document& document, const expr::Phrase& phrase) const {
    if (tells_phrases()) {
      const expr::Name& own = std::get<expr::Target>(phrase->value).metric;
      return without_particle(told(*phrase, [&](const expr::Name& name) {
        return &name == &own ? "" : wording_.title_in(document, phrase, name);
      }));
    }
    std::string words;
    bool named = false;
    for (const model::PhrasePart& part : model::phrase_parts(model_, document, phrase)) {
      words += part.name && !named ? "" : part.text;
      named = named || part.name;
    }
    return words.substr(std::min(words.find_first_not_of(' '), words.size()));
  }

  void write_targets() {
    for (std::size_t i = 0; i < said_.size(); i++) {
      for (Said& said : said_[i]) {
        std::vector<std::string>& places = said.places;
        places.erase(std::remove(places.begin(), places.end(), ""), places.end());
        const std::size_t more = places.size() > kPlaces ? places.size() - kPlaces : 0;
        places.resize(places.size() - more);
        if (!places.empty()) {
          std::string& first = places.front();
          first = first == say(kWhole) ? say("in the whole journey") : say_of("in {}", first);
        }
        std::string words = said.words + (places.empty() ? "" : " " + text::joined(places, "; "));
        words += more == 0 ? "" : " " + say_of("and {} more", more);
        tree_.nodes[i].targets.push_back(std::move(words));
      }
    }
  }

  std::size_t node_of(const Entity& metric) {
    if (const auto known = places_.find(place_in(metric)); known != places_.end()) {
      return known->second;
    }
    MetricNode node;
    node.title = metric.title();
    node.rank = metric.text("rank"_key);
    node.kind = say(metric.text("kind"_key));
    if (const std::string_view better = metric.text("better"_key); !better.empty()) {
      node.kind += (node.kind.empty() ? "" : ", ") + say(std::string(better) + " is better");
    }
    node.owner = wording_.people(metric, "owner"_key);
    node.definition = metric.text("definition"_key);
    node.overruled_by = wording_.phrase(metric, "override"_key);
    node.status = metric.text("status"_key) == "new" ? "new" : "";
    return push(metric, std::move(node));
  }

  std::size_t push(const Entity& metric, MetricNode node) {
    if (metric) {
      places_.emplace(place_in(metric), metrics_.size());
    }
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
  using Place = std::pair<const model::Document*, model::RecordId>;
  static Place place_in(const Entity& metric) { return {&metric.document(), metric.record_id()}; }

  std::vector<Entity> metrics_;
  // Where among them each is.
  std::map<Place, std::size_t> places_;
  std::map<std::string_view, std::size_t> undeclared_;
  // Of each metric, as far as any were said.
  std::vector<std::vector<Said>> said_;
  MetricTree tree_;
};

}  // namespace

MetricTree metric_tree_of(const model::Model& model, Entity root) {
  TreeBuilder builder(model);
  if (root) {
    if (const Entity own = root.child("vocabulary"_key)) {
      builder.add(own);
    }
    builder.add_targets({root});
    return builder.finish(root.title());
  }
  const std::vector<Entity> vocabularies = model.roots(Kind::vocabulary);
  for (const Entity& vocabulary : vocabularies) {
    builder.add(vocabulary);
  }
  builder.add_targets(model.roots(Kind::journey));
  return builder.finish(vocabularies.size() == 1 ? vocabularies.front().title() : say("All vocabularies"));
}

}  // namespace jc::view
