// Where values stand beside the metric or attribute they belong to.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "compiler/facts/derived/topics.h"
#include "compiler/facts/unit.h"

namespace jc::facts {

namespace {

class Finder {
 public:
  Finder(const Model& model, const Entity& root) : model_(model), root_(root), document_(root.document()) {}

  std::vector<Fact> find() {
    // Phrases without a metric or attribute in them have no value to look at, and most are.
    ValueId last = kNoValue;
    for (const Use& use : model_.linked_of(document_).uses) {
      if (use.value != last && is_measured(use)) {
        last = use.value;
        look_at_phrase(ValueView(&document_, use.value));
      }
    }
    for (RecordId id = 0; id < document_.records.size(); id++) {
      const Kind kind = document_.records[id].kind;
      if (kind == Kind::stage_value) {
        look_at_pair(Entity(&document_, id), "baseline"_key, "target"_key);
      } else if (kind == Kind::win) {
        look_at_pair(Entity(&document_, id), "baseline"_key, "result"_key);
      }
    }
    return std::move(facts_);
  }

 private:
  static bool is_measured(const Use& use) {
    return use.number != Use::kWhole &&
           std::any_of(use.kinds.begin(), use.kinds.end(), [](expr::NameKind kind) {
             return kind == expr::NameKind::metric || kind == expr::NameKind::attribute;
           });
  }

  void look_at_phrase(const ValueView& value) {
    const auto& content = (*value.phrase())->value;
    if (const auto* target = std::get_if<expr::Target>(&content)) {
      look_at_target(value, *target);
    } else if (const auto* effect = std::get_if<expr::Effect>(&content)) {
      const std::string& metric = effect->metric.text;
      check(value, metric, effect->change, !effect->baseline);
      if (effect->baseline) {
        check(value, metric, *effect->baseline, false);
      }
    } else if (const auto* criterion = std::get_if<expr::Criterion>(&content)) {
      look_at_criterion(value, *criterion);
    }
  }

  void look_at_target(const ValueView& value, const expr::Target& target) {
    if (target.form == expr::Target::Form::tracked) {
      return;
    }
    const std::string& metric = target.metric.text;
    check(value, metric, target.value, target.form == expr::Target::Form::changed);
    for (const auto* other : {&target.upper, &target.baseline}) {
      if (*other) {
        check(value, metric, **other, false);
      }
    }
  }

  void look_at_criterion(const ValueView& value, const expr::Criterion& criterion) {
    for (const expr::Criterion& part : criterion.parts) {
      look_at_criterion(value, part);
    }
    const auto* compared = std::get_if<expr::Compared>(&criterion.leaf.what);
    if (criterion.join != expr::Criterion::Join::leaf || compared == nullptr) {
      return;
    }
    const Entity metric =
        compared->kind == expr::NameKind::attribute ? Entity() : find_metric(compared->name);
    const Entity attribute = metric || compared->kind == expr::NameKind::metric
                                 ? Entity()
                                 : model_.find(document_, NameKind::attribute, compared->name.text);
    for (std::size_t i = 0; i < compared->values.size(); i++) {
      const auto* quantity = std::get_if<expr::Quantity>(&compared->values[i]);
      const expr::Extent at = i < compared->values_at.size() ? compared->values_at[i] : criterion.at;
      if (metric && quantity != nullptr) {
        check(value, compared->name.text, *quantity, false);
      } else if (attribute) {
        report(value, attribute, at, attribute_mismatch(attribute, compared->values[i]));
      }
      const bool plain_counts = attribute && is_money_in_any_currency(attribute);
      if (quantity != nullptr && !metric && (plain_counts || !quantity->currency.empty())) {
        note_currency(value, compared->name.text, *quantity, at);
      }
    }
  }

  void look_at_pair(const Entity& record, KeyId first, KeyId second) {
    const std::string metric(record.text("metric"_key));
    for (const KeyId key : {first, second}) {
      const ValueView value = record.find(key);
      const expr::Phrase* phrase = value ? value.phrase() : nullptr;
      const auto* quantity = phrase != nullptr ? std::get_if<expr::Quantity>(&(*phrase)->value) : nullptr;
      if (quantity != nullptr) {
        check(value, metric, *quantity, false);
      }
    }
  }

  // An attribute that says no currency of its own: with one, a plain number is an amount in it.
  static bool is_money_in_any_currency(const Entity& attribute) {
    const std::string_view kind = attribute.text("kind"_key);
    return (kind.empty() || kind == "currency") && !attribute.find("unit"_key);
  }

  static std::string in_currency(const std::string& currency) {
    return currency.empty() ? "without a currency" : "in " + currency;
  }

  // An amount in euros is neither below nor above one in dollars, and of a plain number nobody knows; so no
  // border between two such is one. Nothing is nothing in each currency.
  void note_currency(const ValueView& value, const std::string& name, const expr::Quantity& quantity,
                     expr::Extent at) {
    const bool plain = quantity.currency.empty();
    if (plain && (quantity.measure != expr::Measure::number || quantity.high == expr::Decimal::whole(0))) {
      return;
    }
    const source::Span here = place(model_, value, at);
    const auto [first, fresh] = currencies_.emplace(name, Seen{quantity.currency, here});
    const std::string& other = first->second.currency;
    const bool told =
        std::any_of(facts_.begin(), facts_.end(), [&](const Fact& fact) { return fact.at == here; });
    if (fresh || other == quantity.currency || told) {
      return;
    }
    const bool either_plain = plain || other.empty();
    Fact fact;
    fact.at = here;
    fact.text = fmt::format("`{}` is {} here and {} elsewhere, and {}", name, in_currency(quantity.currency),
                            in_currency(other),
                            either_plain ? "the two don't compare" : "two currencies don't compare");
    fact.help = fmt::format("give all amounts of `{}` in one currency", name);
    fact.related.push_back({first->second.at, in_currency(other) + " here"});
    fact.about = holder(value);
    facts_.push_back(std::move(fact));
  }

  Entity find_metric(const expr::Name& name) const {
    return model_.find(document_, NameKind::metric, name.text);
  }

  // Currencies are compared whether the metric is declared or not.
  void check(const ValueView& value, const std::string& name, const expr::Quantity& quantity, bool change) {
    if (const Entity metric = model_.find(document_, NameKind::metric, name)) {
      const std::string why = metric_mismatch(metric, quantity, change);
      const bool grows = !why.empty() && is_above_hundred(metric, quantity);
      report(value, metric, quantity.at, why,
             grows ? fmt::format("where `{}` can be more than the whole, as revenue that grows is, add "
                                 "`above-100: true` where it is declared; else write at most 100%",
                                 metric.id())
                   : "");
    }
    if (!quantity.currency.empty()) {
      note_currency(value, name, quantity, quantity.at);
    }
  }

  void report(const ValueView& value, const Entity& declared, expr::Extent at, const std::string& why,
              const std::string& help = "") {
    if (why.empty()) {
      return;
    }
    Fact fact;
    fact.at = place(model_, value, at);
    // Parts of a criterion that was written as a map stand in it once more, and aliases repeat what they
    // name.
    const bool told =
        std::any_of(facts_.begin(), facts_.end(), [&](const Fact& other) { return other.at == fact.at; });
    if (told) {
      return;
    }
    fact.text =
        fmt::format("`{}` is no value of {} `{}`: {}", value->text.substr(at.begin, at.end - at.begin),
                    info(declared.kind()).name, declared.id(), why);
    fact.help = !help.empty() ? help
                              : fmt::format("write a value that `{}` can have, or change how it is declared",
                                            declared.id());
    fact.related.push_back(
        {place(model_, declared.name_span()), fmt::format("`{}` is declared here", declared.id())});
    fact.about = holder(value);
    facts_.push_back(std::move(fact));
  }

  // The entity a value stands in. Asked for values that are wrong only, so a search will do: the innermost
  // record that reaches around the value.
  Entity holder(const ValueView& value) const {
    Entity found = root_;
    for (RecordId id = 0; id < document_.records.size(); id++) {
      const Record& record = document_.records[id];
      const bool around = record.begin <= value->begin && value->end <= record.end;
      if (around && info(record.kind).entity && record.begin >= found->begin) {
        found = Entity(&document_, id);
      }
    }
    return found;
  }

  const Model& model_;
  Entity root_;
  const Document& document_;
  std::vector<Fact> facts_;
  // By name of what is compared: the currency it was met in first, and where.
  struct Seen {
    std::string currency;
    source::Span at;
  };
  std::map<std::string, Seen, std::less<>> currencies_;
};

}  // namespace

std::vector<Fact> target_mismatches(Context& context, Entity root) {
  return Finder(context.model(), root).find();
}

}  // namespace jc::facts
