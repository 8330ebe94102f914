#include "compiler/view/map/items.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "compiler/facts/flag.h"
#include "compiler/facts/inheritance.h"
#include "compiler/facts/read_as.h"
#include "compiler/text/joined.h"
#include "compiler/view/channel_icon.h"
#include "compiler/view/flow/terminal.h"
#include "compiler/view/owners.h"
#include "compiler/view/prose.h"
#include "compiler/view/words/listed.h"
#include "compiler/view/words/words.h"

namespace jc::view {

using language::NameKind;
using model::Entity;
using model::Is;
using language::operator""_key;
using model::ValueView;

namespace {

std::string quoted(std::string_view text) {
  const bool already = text.starts_with('"') || text.starts_with("\xE2\x80\x9C");
  return already ? std::string(text) : fmt::format("\xE2\x80\x9C{}\xE2\x80\x9D", text);
}

std::string text_of(const Entity& entity, language::KeyId key) {
  const ValueView value = entity.find(key);
  return value && !value.is(Is::none) ? std::string(entity.text(key)) : "";
}

std::string texts_of(const Entity& entity, language::KeyId key, std::string_view separator) {
  const ValueView value = entity.find(key);
  if (!value || value.is(Is::none)) {
    return "";
  }
  std::vector<std::string> all;
  for (const std::string_view text : value.texts()) {
    all.emplace_back(text);
  }
  return text::joined(all, separator);
}

// A word of a closed list that says how things stand, and how its chip looks. Others have a plain one.
struct State {
  std::string_view word;
  IconKind icon;
  Role role;
  int tone = -1;
};

// Only what has to be seen from afar is strong.
constexpr int kStrong = 0;
constexpr State kSeverities[] = {{"high", IconKind::signal, Role::pain, kStrong},
                                 {"medium", IconKind::signal, Role::pressure}};
constexpr State kImpacts[] = {{"high", IconKind::star, Role::gain}};
constexpr State kOpportunityStates[] = {{"doing", IconKind::play, Role::emotion},
                                        {"done", IconKind::check, Role::gain, kStrong},
                                        {"rejected", IconKind::cross, Role::terminal_blocked}};
constexpr State kStepStates[] = {{"healthy", IconKind::check, Role::gain},
                                 {"watch", IconKind::signal, Role::pressure},
                                 {"risk", IconKind::cross, Role::pain, kStrong}};

MapDetail state_tag(std::span<const State> states, std::string_view word, std::string_view words) {
  MapDetail tag{say(fmt::format("{}{}", word, words)), std::nullopt};
  for (const State& state : states) {
    if (state.word == word) {
      tag.icon = state.icon;
      tag.role = state.role;
      tag.tone = state.tone;
    }
  }
  return tag;
}

constexpr std::string_view kServes = "for ";

// More fallbacks than this are counted.
constexpr std::size_t kFallbackLines = 3;

// An event tells nobody more than the name of what it proves.
bool says_more_than_event(const ValueView& value) {
  const auto* criterion = facts::read_as<expr::Criterion>(value);
  return criterion != nullptr && (criterion->join != expr::Criterion::Join::leaf || criterion->negated ||
                                  criterion->leaf.kind() != expr::LeafKind::happened);
}

}  // namespace

MapItems::MapItems(facts::Context& context, const Links& links)
    : model_(context.model()), wording_(model_), links_(links) {}

std::string MapItems::href(Entity entity) const {
  for (; entity; entity = entity.parent()) {
    if (std::string found = links_.of(entity); !found.empty()) {
      return found;
    }
  }
  return "";
}

Confidence MapItems::confidence(Entity entity) {
  const facts::Counting counts = facts::counting(entity, "confidence"_key);
  const std::string_view word = counts ? counts.written.front()->text.view() : std::string_view();
  return word == "validated"    ? Confidence::validated
         : word == "reasoned"   ? Confidence::reasoned
         : word == "assumption" ? Confidence::assumption
                                : Confidence::unsaid;
}

MapItem MapItems::start(const Entity& entity, std::string text) const {
  MapItem item;
  item.text = std::move(text);
  item.href = href(entity);
  item.confidence = confidence(entity);
  if (language::info(entity.kind()).entity) {
    add_only(item, entity);
    add_lines(item, entity);
  }
  return item;
}

void MapItems::add_lines(MapItem& item, const Entity& entity) const {
  for (const language::Field* field : language::fields_of(entity.kind())) {
    if ((field->flags & language::kOnCard) != 0) {
      add(item, IconKind::document, wording_.line(entity, *field),
          language::sentence_case(field->key) + ": ");
    }
  }
}

void MapItems::add(MapItem& item, IconKind icon, std::string text, std::string_view before) const {
  if (!text.empty()) {
    text.insert(0, say(before));
    item.details.push_back({std::move(text), icon});
  }
}

void MapItems::add_only(MapItem& item, const Entity& entity) const {
  const std::pair<language::KeyId, NameKind> kinds[] = {{"tiers"_key, NameKind::tier},
                                                        {"segments"_key, NameKind::segment},
                                                        {"personas"_key, NameKind::persona}};
  for (const auto& [key, kind] : kinds) {
    for (std::string& title : wording_.titles(entity, key, kind)) {
      item.tags.push_back({std::move(title), IconKind::people});
    }
  }
}

MapItem MapItems::text(const Entity& of, std::string text) const {
  MapItem item;
  item.text = std::move(text);
  item.href = href(of);
  item.confidence = confidence(of);
  return item;
}

MapItem MapItems::remark(std::string reason) const {
  MapItem item;
  item.text = std::move(reason);
  item.remark = true;
  return item;
}

// Evidence on the web is linked; paths to files are left to the playbook, which knows where it stands.
void MapItems::add_evidence(MapItem& item, const Entity& insight) const {
  const ValueView value = insight.find("evidence"_key);
  if (!value || value.is(Is::none)) {
    return;
  }
  for (const std::string_view name : value.texts()) {
    const Entity evidence = model_.find(insight.document(), NameKind::evidence, name);
    const std::string_view place = evidence ? evidence.text("href"_key) : std::string_view();
    const bool web = place.starts_with("https://") || place.starts_with("http://");
    item.details.push_back(
        {evidence ? evidence.title() : std::string(name), IconKind::search, std::string(web ? place : "")});
  }
}

MapItem MapItems::insight(const Entity& insight) const {
  MapItem item = start(insight, text_of(insight, "text"_key));
  add(item, IconKind::clock, text_of(insight, "frequency"_key));
  add(item, IconKind::chart, text_of(insight, "impact"_key));
  if (insight.field("evidence"_key) != nullptr) {
    add_evidence(item, insight);
  }
  if (const std::string severity = text_of(insight, "severity"_key); !severity.empty()) {
    item.tags.push_back(state_tag(kSeverities, severity, " severity"));
  }
  return item;
}

MapItem MapItems::touchpoint(const Entity& touchpoint) const {
  MapItem item = start(touchpoint, touchpoint.title());
  const auto channels = touchpoint.texts("channel"_key);
  if (!channels.empty() && !touchpoint.find("channel"_key).is(Is::none)) {
    item.icon = channel_icon(model_, touchpoint.document(), channels.front());
    item.lead = listed(wording_.titles(touchpoint, "channel"_key, NameKind::channel));
  } else {
    // Many are called like their channel.
    item.icon = channel_icon(model_, touchpoint.document(), item.text);
  }
  add_sides(item, touchpoint);
  std::string when = wording_.phrase(touchpoint, "when"_key);
  if (const std::string repeat = wording_.phrase(touchpoint, "repeat"_key); !repeat.empty()) {
    when += (when.empty() ? "" : ", ") + repeat;
  }
  add(item, IconKind::clock, when);
  add(item, IconKind::question, wording_.phrase(touchpoint, "if"_key), "if ");
  add(item, IconKind::arrow_out, listed(wording_.titles(touchpoint, "before"_key, NameKind::touchpoint)),
      "prepares ");
  add_automated(item, touchpoint);
  if (touchpoint.text("state"_key) == "intended") {
    item.tags.push_back({say("not yet in use"), std::nullopt});
  }
  item.desc = text_of(touchpoint, "why"_key);
  return item;
}

// Who starts, where one side alone is named too.
void MapItems::add_sides(MapItem& item, const Entity& touchpoint) const {
  const std::string_view direction = touchpoint.text("direction"_key);
  const IconKind icon = direction == "inbound"    ? IconKind::arrow_in
                        : direction == "outbound" ? IconKind::arrow_out
                        : direction == "two-way"  ? IconKind::arrows_both
                                                  : IconKind::people;
  const std::string sides = wording_.sides(touchpoint);
  add(item, icon,
      !sides.empty()            ? sides
      : direction == "inbound"  ? say("from the customer")
      : direction == "outbound" ? say("to the customer")
      : direction == "two-way"  ? say("to and from the customer")
                                : "");
  if (!sides.empty()) {
    item.details.back().actors = actors_.sides(touchpoint);
  }
}

// What it means to the customer, and what it means to us.
MapItem MapItems::milestone(const Entity& milestone) const {
  MapItem item = start(milestone, milestone.title());
  if (const Entity success = milestone.child("success"_key)) {
    add(item, IconKind::person, texts_of(success, "customer"_key, "; "), "customer: ");
    add(item, IconKind::people, texts_of(success, "team"_key, "; "), "team: ");
  }
  if (says_more_than_event(milestone.find("done-when"_key))) {
    add(item, IconKind::check, wording_.phrase(milestone, "done-when"_key), "done when ");
  }
  for (const std::string& target : wording_.phrases(milestone, "metrics"_key)) {
    add(item, IconKind::chart, target);
  }
  add(item, IconKind::flag, own_owners_of(wording_, milestone));
  return item;
}

void MapItems::add_fallbacks(MapItem& item, const Entity& milestone) const {
  add(item, IconKind::lifebuoy, Wording::reason(milestone, "contingencies"_key), "no fallback: ");
  const std::vector<Entity> all = milestone.children("contingencies"_key);
  for (std::size_t i = 0; i < all.size() && i < kFallbackLines; i++) {
    std::string words = listed(wording_.titles(all[i], "play"_key, NameKind::play));
    if (words.empty()) {
      words = text_of(all[i], "do"_key);
    }
    const auto more = [&](std::string_view before, const std::string& text) {
      if (!text.empty()) {
        words.append(words.empty() ? "" : ", ").append(say(before)).append(text);
      }
    };
    more("within ", wording_.phrase(all[i], "within"_key));
    more("move on after ", wording_.phrase(all[i], "move-on"_key));
    more("tell ", wording_.people(all[i], "notify"_key));
    std::string condition = wording_.phrase(all[i], "if"_key);
    if (!condition.empty()) {
      condition = say("if ") + condition + (words.empty() ? "" : say(": "));
    }
    add(item, IconKind::lifebuoy, condition + words);
  }
  if (all.size() > kFallbackLines) {
    add(item, IconKind::lifebuoy, say_of("and {} more", all.size() - kFallbackLines));
  }
}

void MapItems::add_automated(MapItem& item, const Entity& entity) {
  if (facts::is_set(entity, "automated"_key)) {
    item.tags.insert(item.tags.begin(), {say("automated"), IconKind::robot});
  }
}

// What work behind the scenes costs, and how often it comes back.
void MapItems::add_work(MapItem& item, const Entity& work) const {
  add(item, IconKind::clock, wording_.phrase(work, "repeat"_key));
  add(item, IconKind::weight, wording_.phrase(work, "effort"_key), "our time: ");
}

MapItem MapItems::activity(const Entity& activity) const {
  MapItem item = start(activity, activity.title());
  if (const std::string does = text_of(activity, "does"_key); !does.empty() && does != item.text) {
    item.details.push_back({does, std::nullopt});
  }
  add(item, IconKind::flag, wording_.people(activity, "accountable"_key));
  add(item, IconKind::people, wording_.people(activity, "responsible"_key));
  add(item, IconKind::clock, wording_.phrase(activity, "when"_key));
  add_work(item, activity);
  add_automated(item, activity);
  return item;
}

MapItem MapItems::opportunity(const Entity& opportunity) const {
  const std::string text = text_of(opportunity, "text"_key);
  MapItem item = start(opportunity, opportunity.title());
  if (!text.empty() && text != item.text) {
    item.details.push_back({text, std::nullopt});
  }
  add(item, IconKind::minus,
      text::joined(wording_.titles(opportunity, "addresses"_key, NameKind::insight), "; "));
  add(item, IconKind::chart, wording_.phrase(opportunity, "expected"_key));
  add(item, IconKind::person, wording_.people(opportunity, "owner"_key));
  const auto tag = [&](language::KeyId key, std::span<const State> states, std::string_view words) {
    if (const std::string word = text_of(opportunity, key); !word.empty()) {
      item.tags.push_back(state_tag(states, word, words));
    }
  };
  tag("status"_key, kOpportunityStates, "");
  tag("impact"_key, kImpacts, " impact");
  tag("size"_key, {}, " job");
  return item;
}

MapItem MapItems::lane_item(const Entity& lane_item) const {
  MapItem item = start(lane_item, text_of(lane_item, "text"_key));
  for (const std::string_view name : lane_item.texts("for"_key)) {
    Entity named = model_.find(lane_item.document(), NameKind::step, name);
    named = named ? named : model_.find(lane_item.document(), NameKind::touchpoint, name);
    item.serves.push_back(named ? named.title() : std::string(name));
    add(item, IconKind::arrow_out, item.serves.back(), kServes);
  }
  add(item, IconKind::person, own_owners_of(wording_, lane_item));
  return item;
}

void MapItems::draw_as_line(MapItem& item, const std::string& served) {
  std::erase_if(item.details, [&](const MapDetail& detail) {
    return detail.icon == IconKind::arrow_out && detail.text == std::string(kServes) + served;
  });
}

MapItem MapItems::contingency(const Entity& contingency, std::string_view about) const {
  const std::string condition = wording_.phrase(contingency, "if"_key);
  MapItem item = start(contingency, about.empty() ? condition : std::string(about) + say(": ") + condition);
  add(item, IconKind::lifebuoy, listed(wording_.titles(contingency, "play"_key, NameKind::play)));
  add(item, IconKind::hand, text_of(contingency, "do"_key));
  add(item, IconKind::person, wording_.people(contingency, "owner"_key));
  add(item, IconKind::clock, wording_.phrase(contingency, "within"_key), "within ");
  add(item, IconKind::arrow_out, wording_.phrase(contingency, "move-on"_key), "move on after ");
  add(item, IconKind::envelope, wording_.people(contingency, "notify"_key), "tell ");
  add_work(item, contingency);
  return item;
}

MapItem MapItems::status(const Entity& status) const {
  MapItem item = start(status, status.title());
  add(item, IconKind::flag, say(label_of(terminal_of(status.text("terminal"_key)))));
  add(item, IconKind::arrow_in, wording_.phrase(status, "entry"_key), "starts when ");
  add(item, IconKind::arrow_out, wording_.phrase(status, "exit"_key), "ends when ");
  add(item, IconKind::person, listed(owners_of(wording_, status)));
  add(item, IconKind::envelope, wording_.people(status, "notify"_key), "tell ");
  add(item, IconKind::play, listed(wording_.titles(status, "plays"_key, NameKind::play)));
  return item;
}

MapItem MapItems::play(const ShownPlay& play) const {
  MapItem item = start(play.play, play.title);
  add(item, IconKind::arrow_in, play.trigger, "starts when ");
  add(item, IconKind::person, play.owner);
  for (const std::string& step : play.steps) {
    item.details.push_back({std::string(kBullet).append(step), std::nullopt});
  }
  return item;
}

// Prose that names events, milestones and stages by their ids, as `until kickoff`.
std::string MapItems::with_titles(const Entity& of, const std::string& text) const {
  return told_prose(model_, of.document(), text, [](const Entity& named, std::string_view word) {
    return named ? named.title() : std::string(word);
  });
}

// A contact that has no card of its own: when it is and for whom stand behind its title.
std::string MapItems::of_handoff(const Entity& contact) const {
  std::string words = contact.title();
  if (const std::string when = wording_.phrase(contact, "when"_key); !when.empty()) {
    words += ", " + when;
  }
  if (const std::string condition = wording_.phrase(contact, "if"_key); !condition.empty()) {
    words += ", " + say("if ") + condition;
  }
  return words;
}

MapItem MapItems::handoff(const Entity& handoff, const FlowHandoff& shown) const {
  const std::string from = shown.from_owner.empty() ? say("outside") : shown.from_owner;
  const std::string to = shown.to_owner.empty() ? say("outside") : shown.to_owner;
  const bool titled = handoff.field("title"_key) != nullptr;
  const std::string owners = fmt::format("{} \xE2\x86\x92 {}", from, to);
  MapItem item = start(handoff, titled ? handoff.title() : owners);
  if (titled) {
    item.details.push_back({owners, std::nullopt});
  }
  add(item, IconKind::clock, wording_.phrase(handoff, "when"_key));
  add(item, IconKind::question, wording_.phrase(handoff, "if"_key), "if ");
  add(item, IconKind::cross, wording_.phrase(handoff, "unless"_key), "unless ");
  add(item, IconKind::document, listed(shown.payload));
  add(item, IconKind::check, wording_.phrase(handoff, "accepted-when"_key), "accepted: ");
  add(item, IconKind::flag, wording_.people(handoff, "coordinator"_key), "coordinated by ");
  add(item, IconKind::overlap, with_titles(handoff, text_of(handoff, "overlap"_key)), "together ");
  for (const std::string_view each : handoff.texts("checklist"_key)) {
    item.details.push_back({std::string(kBullet).append(each), std::nullopt});
  }
  for (const Entity& contact : handoff.children("touchpoints"_key)) {
    add(item, IconKind::chat, of_handoff(contact), "contact: ");
  }
  add_work(item, handoff);
  add_automated(item, handoff);
  return item;
}

MapItem MapItems::goal(const Entity& stage) const {
  MapItem item = start(stage, text_of(stage, "purpose"_key));
  item.tags.clear();
  const std::string outcome = text_of(stage, "outcome"_key);
  add(item, IconKind::quote, outcome.empty() ? "" : quoted(outcome));
  if (const Entity value = stage.child("value"_key)) {
    std::string words = text_of(value, "text"_key);
    const auto metric = wording_.titles(value, "metric"_key, NameKind::metric);
    if (!metric.empty()) {
      const std::string baseline = wording_.phrase(value, "baseline"_key);
      const std::string target = wording_.phrase(value, "target"_key);
      const std::string_view arrow = baseline.empty() || target.empty() ? "" : " \xE2\x86\x92 ";
      words += fmt::format("{}{}{}{}{}{}", words.empty() ? "" : "; ", metric.front(), say(": "), baseline,
                           arrow, target);
    }
    add(item, IconKind::chart, words);
  }
  add(item, IconKind::arrow_in, wording_.phrase(stage, "entry"_key), "starts: ");
  add(item, IconKind::arrow_out, wording_.phrase(stage, "exit"_key), "ends: ");
  return item;
}

std::vector<MapItem> MapItems::goal_remarks(const Entity& stage) const {
  constexpr std::pair<language::KeyId, std::string_view> kGoals[] = {{"purpose"_key, "no purpose"},
                                                                     {"outcome"_key, "no outcome"},
                                                                     {"value"_key, "no value"},
                                                                     {"entry"_key, "no entry"},
                                                                     {"exit"_key, "no exit"}};
  std::vector<MapItem> remarks;
  for (const auto& [key, words] : kGoals) {
    if (const std::string reason = Wording::reason(stage, key); !reason.empty()) {
      remarks.push_back(remark(say(words) + say(": ") + reason));
    }
  }
  return remarks;
}

std::vector<MapItem> MapItems::brings(const Entity& stage) const {
  std::vector<MapItem> items;
  const Entity needs = stage.child("needs-from"_key);
  if (!needs) {
    if (const std::string reason = Wording::reason(stage, "needs-from"_key); !reason.empty()) {
      items.push_back(remark(reason));
    }
    return items;
  }
  constexpr std::pair<language::KeyId, std::string_view> kSides[] = {
      {"customer"_key, "From the customer"}, {"team"_key, "From us"}, {"partner"_key, "From partners"}};
  for (const auto& [key, words] : kSides) {
    if (const std::string reason = Wording::reason(needs, key); !reason.empty()) {
      items.push_back(remark(reason));
      continue;
    }
    MapItem item = text(stage, "");
    for (const std::string_view each : needs.texts(key)) {
      item.details.push_back({std::string(kBullet).append(each), std::nullopt});
    }
    if (!item.details.empty()) {
      item.lead = say(words);
      items.push_back(std::move(item));
    }
  }
  return items;
}

MapColumn MapItems::step(const Entity& step) const {
  MapColumn column;
  column.step = true;
  column.title = step.title();
  column.href = href(step);
  column.confidence = confidence(step);
  MapItem item;
  const auto channels = step.texts("channel"_key);
  add(item, IconKind::person, wording_.people(step, "actor"_key));
  if (!item.details.empty()) {
    item.details.back().actors = actors_.of(step, "actor"_key);
  }
  if (!channels.empty()) {
    add(item, channel_icon(model_, step.document(), channels.front()),
        listed(wording_.titles(step, "channel"_key, NameKind::channel)));
  }
  add(item, IconKind::flag, own_owners_of(wording_, step));
  add(item, IconKind::clock, wording_.phrase(step, "when"_key));
  add(item, IconKind::question, wording_.phrase(step, "if"_key), "if ");
  add(item, IconKind::clock, wording_.phrase(step, "duration"_key), "takes ");
  add(item, IconKind::weight, wording_.phrase(step, "cost"_key), "costs ");
  if (fallbacks_on_steps_) {
    add_fallbacks(item, step);
  }
  const std::string_view status = step.text("status"_key);
  if (!status.empty()) {
    item.tags.push_back(state_tag(kStepStates, status, ""));
  }
  if (facts::is_set(step, "optional"_key)) {
    item.tags.push_back({say("optional"), std::nullopt});
  }
  const std::string_view join = step.text("join"_key);
  if (!join.empty()) {
    item.tags.push_back({say(join == "or" ? "or the one before" : "and the one before"), std::nullopt});
  }
  add_only(item, step);
  column.details = std::move(item.details);
  column.tags = std::move(item.tags);
  return column;
}

MapItem MapItems::action(const Entity& step) const {
  MapItem item = text(step, step.title());
  const std::string does = text_of(step, "does"_key);
  if (!does.empty() && does != item.text) {
    item.details.push_back({does, std::nullopt});
  }
  return item;
}

}  // namespace jc::view
