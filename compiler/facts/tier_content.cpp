#include "compiler/facts/tier_content.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "compiler/facts/derived/topics.h"
#include "compiler/model/effective.h"

namespace jc::facts {

namespace {

// What says for whom something is, or speaks to the readers of the spec only.
constexpr KeyId kBeside[] = {"tiers"_key, "overlays"_key, "vocabulary"_key, "note"_key, "changes"_key};
// How tiers themselves say that they differ.
constexpr KeyId kSupport[] = {"who"_key, "includes"_key, "channels"_key, "ratio"_key};

void write_entity(const Entity& entity, std::string& out);

void write_value(const ValueView& value, std::string& out) {
  switch (value->is) {
    case Is::list:
    case Is::table:
      for (const ValueView& item : value.items()) {
        write_value(item, out);
      }
      return;
    case Is::entry:
      out += fmt::format("{}:", value->text);
      return write_value(value.value(), out);
    case Is::record:
      return value.record()->removed ? void() : write_entity(value.record(), out);
    default:
      out += fmt::format("{};", value->text);
  }
}

// All that customers get, as text to compare.
void write_entity(const Entity& entity, std::string& out) {
  out += fmt::format("({}:", entity.id());
  for (const FieldValue& field : entity.fields()) {
    if (std::find(std::begin(kBeside), std::end(kBeside), field.key) == std::end(kBeside)) {
      out += fmt::format("{}>", entity.document().word(field));
      write_value({&entity.document(), field.value}, out);
    }
  }
  out += ')';
}

std::string content_of(const Document& journey, std::string_view tier) {
  const Document effective = model::effective(journey, tier);
  std::string content;
  for (const KeyId key : {"stages"_key, "touchpoints"_key, "milestones"_key, "plays"_key, "contingencies"_key,
                          "handoffs"_key, "activities"_key, "steps"_key, "owner"_key, "governance"_key}) {
    if (const ValueView value = effective.records.empty() ? ValueView() : Entity(&effective, 0).find(key)) {
      write_value(value, content);
    }
  }
  return content;
}

bool support_differs(const Entity& a, const Entity& b) {
  return a && b && std::any_of(std::begin(kSupport), std::end(kSupport), [&](KeyId key) {
           return a.texts(key) != b.texts(key) || a.text(key) != b.text(key);
         });
}

struct NamedTier {
  std::string_view name;
  source::Span at;
};

// The tiers that parts of the journey name, or that have an overlay. `tiers` of the journey as a whole says
// whom it is for.
std::vector<NamedTier> named_tiers(const Document& journey) {
  std::vector<NamedTier> named;
  const auto add = [&](const ValueView& value) {
    const bool known = std::any_of(named.begin(), named.end(),
                                   [&](const NamedTier& each) { return each.name == value->text; });
    if (!known && (value.is(Is::name) || value.is(Is::entry))) {
      named.push_back({value->text, value.span()});
    }
  };
  if (const ValueView overlays = Entity(&journey, 0).find("overlays"_key); overlays.is(Is::table)) {
    for (const ValueView& overlay : overlays.items()) {
      add(overlay);
    }
  }
  for (RecordId id = 1; id < journey.records.size(); id++) {
    const Entity entity(&journey, id);
    const ValueView tiers = entity.around(Kind::vocabulary) ? ValueView() : entity.find("tiers"_key);
    if (tiers) {
      for (const ValueView& tier : tiers.items()) {
        add(tier);
      }
    }
  }
  return named;
}

std::string lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), [](unsigned char c) {
    return static_cast<char>(c == '-' || c == '_' ? ' ' : std::tolower(c));
  });
  return result;
}

template <std::size_t N>
bool holds_any(const std::string& text, const std::string_view (&words)[N]) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

}  // namespace

bool is_for_a_group(const Entity& touchpoint) {
  constexpr std::string_view kGroups[] = {"webinar",     "workshop",   "office hour", "group",
                                          "community",   "event",      "cohort",      "1:n",
                                          "one to many", "roundtable", "training",    "class"};
  return holds_any(lower(touchpoint.id()) + " " + lower(touchpoint.title()), kGroups);
}

bool is_low_touch(const Entity& tier) {
  constexpr std::string_view kNames[] = {"low touch", "tech touch", "digital",     "self serv",
                                         "no touch",  "zero touch", "self guided", "self directed"};
  constexpr std::string_view kModels[] = {
      "digital first", "low touch",       "tech touch",      "self serv",   "digital only",
      "no human",      "automation only", "fully automated", "self guided", "self directed"};
  return holds_any(lower(tier.id()) + " " + lower(tier.title()), kNames) ||
         holds_any(lower(tier.text("model"_key)), kModels);
}

std::vector<Fact> same_tiers(Context& context, Entity journey) {
  const Document& document = journey.document();
  const std::vector<NamedTier> tiers =
      document.tier.empty() ? named_tiers(document) : std::vector<NamedTier>();
  std::vector<Fact> facts;
  std::vector<std::string> contents;
  for (std::size_t i = 0; tiers.size() > 1 && i < tiers.size(); i++) {
    contents.push_back(content_of(document, tiers[i].name));
    const auto first = static_cast<std::size_t>(std::find(contents.begin(), contents.end(), contents.back()) -
                                                contents.begin());
    const Model& model = context.model();
    if (first == i || support_differs(model.find(document, NameKind::tier, tiers[first].name),
                                      model.find(document, NameKind::tier, tiers[i].name))) {
      continue;
    }
    Fact fact;
    fact.at = place(model, tiers[i].at);
    fact.text =
        fmt::format("customers of tier `{}` get the same as those of `{}`", tiers[i].name, tiers[first].name);
    fact.related.push_back({place(model, tiers[first].at), fmt::format("`{}`", tiers[first].name)});
    facts.push_back(std::move(fact));
  }
  return facts;
}

std::vector<std::string> low_touch_tiers(Context& context, Entity touchpoint) {
  std::vector<std::string> found;
  const Document& document = touchpoint.document();
  if (!document.tier.empty() || is_for_a_group(touchpoint)) {
    return found;
  }
  std::vector<std::string_view> names;
  for (Entity at = touchpoint; at && names.empty(); at = at.parent()) {
    names = at.kind() == Kind::overlay ? std::vector{at.id()} : at.texts("tiers"_key);
  }
  for (const std::string_view name : names) {
    const Entity tier = context.model().find(document, NameKind::tier, name);
    if (tier && is_low_touch(tier)) {
      found.emplace_back(name);
    }
  }
  return found;
}

}  // namespace jc::facts
