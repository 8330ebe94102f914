#include "compiler/facts/segment_claims.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "compiler/facts/derived/topics.h"
#include "compiler/facts/portfolio.h"
#include "compiler/facts/read_as.h"
#include "compiler/facts/stage_ways.h"
#include "compiler/facts/time_root.h"
#include "compiler/facts/told.h"
#include "compiler/model/asked.h"

namespace jc::facts {

namespace {

// What ties one journey to another on purpose.
constexpr KeyId kTies[] = {"variant-of"_key, "based-on"_key, "parent"_key, "sub-journeys"_key};

bool names(const Entity& journey, std::string_view other) {
  return std::any_of(std::begin(kTies), std::end(kTies), [&](KeyId key) {
    const std::vector<std::string_view> texts = journey.texts(key);
    return std::find(texts.begin(), texts.end(), other) != texts.end();
  });
}

bool is_lifecycle(const Entity& journey) {
  const std::vector<std::string_view> types = journey.texts("type"_key);
  return types.empty() || std::find(types.begin(), types.end(), "lifecycle") != types.end();
}

bool are_rivals(const Entity& a, const Entity& b) {
  const bool tied = names(a, b.id()) || names(b, a.id());
  const bool same_view = a.text("view"_key) == b.text("view"_key);
  const bool retired = a.text("status"_key) == "retired" || b.text("status"_key) == "retired";
  return !tied && same_view && !retired && is_lifecycle(a) && is_lifecycle(b) &&
         a.texts("product"_key) == b.texts("product"_key) && !apart(a, b);
}

// The segments that have a journey, where the journeys say so.
struct Claims {
  // Each journey that stands for itself names its segments.
  bool known = false;
  std::set<std::string, std::less<>> segments;
};

Claims all_claims(const Model& model) {
  Asked::note(Asked::What::told);
  Claims claims;
  bool silent = false;
  for (const Entity& journey : model.roots(Kind::journey)) {
    const std::vector<std::string_view> own = journey.texts("segments"_key);
    for (RecordId id = 0; id < journey.document().records.size(); id++) {
      const std::vector<std::string_view> named = Entity(&journey.document(), id).texts("segments"_key);
      claims.segments.insert(named.begin(), named.end());
    }
    if (const Entity variant = journey.child("variant-of"_key)) {
      claims.segments.emplace(variant.text("segment"_key));
    } else if (is_lifecycle(journey) && journey.text("status"_key) != "retired" &&
               !journey.find("parent"_key)) {
      silent = silent || own.empty();
      claims.known = true;
    }
  }
  claims.known = claims.known && !silent;
  return claims;
}

// A contact on one day of its journey.
struct Dated {
  Entity contact;
  ValueView when;
  std::string root;
  std::int64_t day = 0;
};

std::string root_name(const Root& root, const Entity& journey) {
  if (root.kind == Root::Kind::named) {
    return std::string(root.entity ? root.entity.id() : root.name);
  }
  // Without `starts-at` every journey counts from a start of its own.
  return root.kind == Root::Kind::calendar ? "calendar" : fmt::format("start of {}", journey.id());
}

void add_dated(const Timeline& timeline, const Entity& journey, const Entity& contact,
               std::vector<Dated>& out) {
  constexpr std::int64_t kDay = 86400;
  const ValueView when = contact.find("when"_key);
  const std::vector<ValueView> times = when ? when.items() : std::vector<ValueView>();
  for (const ValueView& time : times) {
    const auto* moment = read_as<expr::Moment>(time);
    const auto placed = moment == nullptr ? std::nullopt : timeline.place(*moment);
    const bool one_day = placed && placed->exact && placed->window.low && placed->window.high &&
                         *placed->window.high - *placed->window.low <= kDay;
    if (one_day) {
      out.push_back({contact, time, root_name(placed->root, journey), *placed->window.low / kDay});
    }
  }
}

std::vector<Dated> dated_contacts(const Model& model, const Entity& journey) {
  const Timeline timeline(model, journey);
  std::vector<Dated> found;
  for (const Entity& contact : journey.children("touchpoints"_key)) {
    add_dated(timeline, journey, contact, found);
  }
  for (const Entity& stage : journey.children("stages"_key)) {
    for (const Entity& contact : stage.children("touchpoints"_key)) {
      add_dated(timeline, journey, contact, found);
    }
  }
  std::erase_if(found, [](const Dated& each) { return each.contact.text("direction"_key) == "inbound"; });
  return found;
}

// A journey of a product, with the segments it is for: its own, else those that the product serves.
struct OfProduct {
  Entity product;
  Entity journey;
  std::vector<std::string_view> segments;
  std::vector<Dated> contacts;
};

// As every document finds it. What is asked of it is told (tell_claims).
Entity journey_called(const Model& model, std::string_view name) {
  for (const Entity& named : model.shared.find(name)) {
    if (named.kind() == Kind::journey) {
      return named;
    }
  }
  return {};
}

std::vector<OfProduct> journeys_of(const Model& model, const Entity& portfolio) {
  std::vector<OfProduct> found;
  for (const Entity& product : portfolio.children("products"_key)) {
    for (const std::string_view name : product.texts("journeys"_key)) {
      const Entity journey = journey_called(model, name);
      if (!journey) {
        continue;
      }
      std::vector<std::string_view> segments = journey.texts("segments"_key);
      segments = segments.empty() ? product.texts("segments-served"_key) : segments;
      found.push_back({product, journey, std::move(segments), dated_contacts(model, journey)});
    }
  }
  return found;
}

std::string_view common_segment(const OfProduct& a, const OfProduct& b) {
  const auto found = std::find_if(a.segments.begin(), a.segments.end(), [&](std::string_view segment) {
    return std::find(b.segments.begin(), b.segments.end(), segment) != b.segments.end();
  });
  return found == a.segments.end() ? std::string_view() : *found;
}

void compare_contacts(const Model& model, const OfProduct& earlier, const OfProduct& later,
                      std::vector<Fact>& facts) {
  std::set<std::pair<std::string, std::int64_t>> told;
  std::map<std::pair<std::string, std::int64_t>, const Dated*> days;
  for (const Dated& each : earlier.contacts) {
    days.emplace(std::pair(each.root, each.day), &each);
  }
  for (const Dated& each : later.contacts) {
    const auto same = days.find({each.root, each.day});
    if (same == days.end() || apart(same->second->contact, each.contact) ||
        !told.insert(same->first).second) {
      continue;
    }
    Fact fact;
    fact.at = place(model, each.when);
    fact.text = fmt::format("`{}` and `{}` both contact segment `{}` on that day ({}): `{}` and `{}`",
                            earlier.product.id(), later.product.id(), common_segment(earlier, later),
                            each.when->text, same->second->contact.id(), each.contact.id());
    fact.related.push_back(
        {place(model, same->second->when), fmt::format("`{}`", same->second->contact.id())});
    fact.about = each.contact;
    facts.push_back(std::move(fact));
  }
}

}  // namespace

std::vector<Fact> segments_claimed_twice(Context& context, Entity journey) {
  const Model& model = context.model();
  std::vector<Fact> facts;
  const ValueView claimed = journey.find("segments"_key);
  if (!claimed) {
    return facts;
  }
  Asked::note(Asked::What::told);
  for (const Entity& other : model.roots(Kind::journey)) {
    if (&other.document() == &journey.document()) {
      // Of two, only the later one is told.
      break;
    }
    const std::vector<std::string_view> theirs = other.texts("segments"_key);
    if (theirs.empty() || other.id() == journey.id() || !are_rivals(journey, other)) {
      continue;
    }
    for (const ValueView& segment : claimed.items()) {
      if (std::find(theirs.begin(), theirs.end(), segment->text) != theirs.end()) {
        Fact fact;
        fact.at = place(model, segment);
        fact.text = fmt::format("journeys `{}` and `{}` both say what customers of segment `{}` get",
                                other.id(), journey.id(), segment->text);
        fact.related.push_back(
            {place(model, other.key_span("segments"_key)), fmt::format("`{}`", other.id())});
        facts.push_back(std::move(fact));
        break;
      }
    }
  }
  return facts;
}

bool is_unclaimed(Context& context, Entity segment) {
  const Claims& claims = context.whole<Claims>(all_claims);
  return claims.known && !claims.segments.contains(segment.id()) && !segment.find("lifecycle"_key);
}

std::vector<Fact> contacts_on_one_day(Context& context, Entity portfolio) {
  // Beyond this many journeys the pairs would take longer to look at than anybody waits.
  constexpr std::size_t kMost = 300;
  Asked::note(Asked::What::told);
  const Model& model = context.model();
  std::vector<OfProduct> journeys = journeys_of(model, portfolio);
  std::vector<Fact> facts;
  if (journeys.size() > kMost) {
    Fact fact;
    fact.at = place(model, portfolio.name_span());
    fact.text = fmt::format(
        "only the contacts of the first {} journeys were compared with each other, of {} with products",
        kMost, journeys.size());
    fact.help = "split the portfolio";
    facts.push_back(std::move(fact));
  }
  for (std::size_t later = 1; later < std::min(journeys.size(), kMost); later++) {
    for (std::size_t earlier = 0; earlier < later; earlier++) {
      const bool meet = journeys[earlier].product.id() != journeys[later].product.id() &&
                        journeys[earlier].journey.id() != journeys[later].journey.id() &&
                        !common_segment(journeys[earlier], journeys[later]).empty();
      if (meet) {
        compare_contacts(model, journeys[earlier], journeys[later], facts);
      }
    }
  }
  return facts;
}

namespace {

// What `apart` looks at.
void tell_limits(const Entity& entity, Digest& to) {
  for (const KeyId key : {"tiers"_key, "segments"_key, "personas"_key}) {
    to.add(static_cast<std::uint64_t>(entity.field(key) != nullptr));
    to.add(entity.texts(key));
  }
}

// What makes it the rival of another.
void tell_rival(const Entity& root, Digest& to) {
  for (const KeyId key : kTies) {
    to.add(root.texts(key));
  }
  tell_limits(root, to);
  to.add(root.text("view"_key));
  to.add(root.texts("product"_key));
}

}  // namespace

void tell_claims(Context& context, const Document& journey, Digest& to) {
  const Entity root(&journey, 0);
  for (RecordId id = 0; id < journey.records.size(); id++) {
    if (Entity(&journey, id).find("segments"_key)) {
      to.add(Entity(&journey, id).texts("segments"_key));
    }
  }
  to.add(root.texts("segments"_key));
  const Entity variant = root.child("variant-of"_key);
  to.add(variant ? variant.text("segment"_key) : "-");
  to.add(static_cast<std::uint64_t>(is_lifecycle(root)));
  to.add(static_cast<std::uint64_t>(root.text("status"_key) == "retired"));
  to.add(static_cast<std::uint64_t>(bool(root.find("parent"_key))));
  if (root.find("segments"_key)) {
    tell_rival(root, to);
  }
  if (is_of_product(context, root)) {
    for (const Dated& dated : dated_contacts(context.model(), root)) {
      to.add(dated.contact.id());
      tell_limits(dated.contact, to);
      to.add(dated.when->text);
      to.add(dated.root);
      to.add(static_cast<std::uint64_t>(dated.day));
    }
  }
}

}  // namespace jc::facts
