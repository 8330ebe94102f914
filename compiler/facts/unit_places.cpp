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
      if (use.value != last && use.is_known() && is_measured(use)) {
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
      const Entity metric = find_metric(effect->metric);
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
    const Entity metric = find_metric(target.metric);
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
        check(value, metric, *quantity, false);
      } else if (attribute) {
        report(value, attribute, at, attribute_mismatch(attribute, compared->values[i]));
      }
      if (quantity != nullptr && !quantity->currency.empty()) {
        note_currency(value, compared->name.text, quantity->currency, at);
      }
    }
  }

  void look_at_pair(const Entity& record, KeyId first, KeyId second) {
    const Entity metric = model_.find(document_, NameKind::metric, record.text("metric"_key));
    for (const KeyId key : {first, second}) {
      const ValueView value = record.find(key);
      const expr::Phrase* phrase = value ? value.phrase() : nullptr;
      const auto* quantity = phrase != nullptr ? std::get_if<expr::Quantity>(&(*phrase)->value) : nullptr;
      if (quantity != nullptr) {
        check(value, metric, *quantity, false);
      }
    }
  }

  // An amount in euros is neither below nor above one in dollars, so that no border between the two is one.
  void note_currency(const ValueView& value, const std::string& name, const std::string& currency,
                     expr::Extent at) {
    const source::Span here = place(model_, value, at);
    const auto [first, fresh] = currencies_.emplace(name, Seen{currency, here});
    const bool told =
        std::any_of(facts_.begin(), facts_.end(), [&](const Fact& other) { return other.at == here; });
    if (fresh || first->second.currency == currency || told) {
      return;
    }
    Fact fact;
    fact.at = here;
    fact.text = fmt::format("`{}` is in {} here and in {} elsewhere, and two currencies don't compare", name,
                            currency, first->second.currency);
    fact.help = fmt::format("give all borders of `{}` in one currency", name);
    fact.related.push_back({first->second.at, fmt::format("in {} here", first->second.currency)});
    fact.about = holder(value);
    facts_.push_back(std::move(fact));
  }

  Entity find_metric(const expr::Name& name) const {
    return model_.find(document_, NameKind::metric, name.text);
  }

  void check(const ValueView& value, const Entity& metric, const expr::Quantity& quantity, bool change) {
    if (metric) {
      report(value, metric, quantity.at, metric_mismatch(metric, quantity, change));
    }
  }

  void report(const ValueView& value, const Entity& declared, expr::Extent at, const std::string& why) {
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
    fact.help = fmt::format("write a value that `{}` can have, or change how it is declared", declared.id());
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
