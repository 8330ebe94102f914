#include "compiler/view/chart/tier_lines.h"

#include <algorithm>

#include "compiler/facts/flag.h"
#include "compiler/facts/owner.h"
#include "compiler/view/channel_icon.h"
#include "compiler/view/map/items.h"
#include "compiler/view/words/listed.h"
#include "compiler/view/words/words.h"

namespace jc::view {
namespace {

using language::NameKind;
using model::Entity;
using model::Is;
using language::operator""_key;
using model::ValueView;
using Lines = TierLines::Lines;

void add(Lines& lines, IconKind icon, std::string text) {
  if (!text.empty()) {
    lines.push_back({std::move(text), icon, TierMark::none});
  }
}

void add_reason(Lines& lines, const Entity& at, language::KeyId key) {
  if (const ValueView value = at.find(key); value.is(Is::none)) {
    lines.push_back({std::string(value->text), std::nullopt, TierMark::on_purpose});
  }
}

void add_all(Lines& lines, const Lines& more) { lines.insert(lines.end(), more.begin(), more.end()); }

}  // namespace

Lines TierLines::owner(TierCopy& copy, const Entity& at) const {
  std::vector<std::string> owners;
  for (const ValueView& value : facts::owner_values(copy.context, at)) {
    if (value.is(Is::none)) {
      return {{std::string(value->text), std::nullopt, TierMark::on_purpose}};
    }
    owners.push_back(wording_.title(at.document(), NameKind::party, value->text));
  }
  if (owners.empty()) {
    return {{say("no owner"), std::nullopt, TierMark::missing}};
  }
  return {{listed(owners), IconKind::person, TierMark::none}};
}

Lines TierLines::time(const Entity& at) const {
  Lines lines;
  for (const language::KeyId key : {"duration"_key, "window"_key}) {
    add(lines, IconKind::clock, wording_.phrase(at, key));
    add_reason(lines, at, key);
  }
  return lines;
}

Lines TierLines::milestone(TierCopy& copy, const Entity& at) const {
  Lines lines;
  add(lines, IconKind::clock, wording_.phrase(at, "due"_key));
  add_reason(lines, at, "due"_key);
  if (lines.empty()) {
    lines.push_back({say("no date"), std::nullopt, TierMark::missing});
  }
  if (at.field("owner"_key) != nullptr) {
    add_all(lines, owner(copy, at));
  }
  add_all(lines, fallbacks(copy, at));
  return lines;
}

Lines TierLines::contact(TierCopy& copy, const Entity& at) const {
  Lines lines;
  add_people(lines, copy, at);
  const std::vector<std::string> channels = wording_.titles(at, "channel"_key, NameKind::channel);
  const auto names = at.texts("channel"_key);
  add(lines, names.empty() ? IconKind::chat : channel_icon(model_, at.document(), names.front()),
      listed(channels));
  add_reason(lines, at, "channel"_key);
  if (channels.empty() && !at.find("channel"_key).is(Is::none)) {
    lines.push_back({say("no channel"), std::nullopt, TierMark::missing});
  }
  std::string when = wording_.phrase(at, "when"_key);
  if (const std::string repeat = wording_.phrase(at, "repeat"_key); !repeat.empty()) {
    when += (when.empty() ? "" : say(", then ")) + repeat;
  }
  add(lines, IconKind::clock, when);
  add_reason(lines, at, "when"_key);
  const std::string only = wording_.phrase(at, "if"_key);
  add(lines, IconKind::question, only.empty() ? "" : "only if " + only);
  return lines;
}

void TierLines::add_people(Lines& lines, TierCopy& copy, const Entity& at) const {
  const std::string people = wording_.sides(at);
  if (facts::is_set(at, "automated"_key)) {
    add(lines, IconKind::robot, say("automated") + (people.empty() ? "" : ", " + people));
  } else if (!people.empty()) {
    add(lines, IconKind::people, people);
  } else {
    add_all(lines, owner(copy, at));
  }
}

Lines TierLines::fallbacks(const TierCopy& copy, const Entity& at) const {
  Lines lines;
  for (const Entity& contingency : at.children("contingencies"_key)) {
    std::string text = wording_.phrase(contingency, "if"_key);
    std::string answer = listed(wording_.titles(contingency, "play"_key, NameKind::play));
    answer = answer.empty() ? std::string(contingency.text("do"_key)) : answer;
    text += answer.empty() ? "" : (text.empty() ? "" : say(": ")) + answer;
    const std::string owner = wording_.people(contingency, "owner"_key);
    text += owner.empty() ? "" : " (" + owner + ")";
    add(lines, IconKind::lifebuoy, text);
    for (const std::string_view name : contingency.texts("play"_key)) {
      // Nobody in this tier has the recipe that they are to follow.
      if (!has_play(copy, name)) {
        lines.push_back({wording_.title(at.document(), NameKind::play, name) + " is not in this tier",
                         std::nullopt, TierMark::missing});
      }
    }
  }
  return lines;
}

Lines TierLines::plays(const TierCopy& copy, const Entity& at) const {
  Lines lines;
  for (const std::string_view name : at.texts("plays"_key)) {
    if (has_play(copy, name)) {
      add(lines, IconKind::play, wording_.title(at.document(), NameKind::play, name));
    }
  }
  return lines;
}

// A play is declared in the journey, where a tier may remove it, or is shared and says itself which tiers it
// is for.
bool TierLines::has_play(const TierCopy& copy, std::string_view name) const {
  const Entity play = model_.find(copy.document, NameKind::play, name);
  const std::string_view tier = copy.document.tier;
  if (!play || tier.empty()) {
    return true;
  }
  if (play.document().place == copy.document.place) {
    return !copy.document.records[play.record_id()].removed;
  }
  const auto tiers = play.texts("tiers"_key);
  return tiers.empty() || std::find(tiers.begin(), tiers.end(), tier) != tiers.end();
}

Lines TierLines::play(TierCopy& copy, const Entity& at) const {
  Lines lines = owner(copy, at);
  add(lines, IconKind::play, wording_.phrase(at, "trigger"_key));
  add(lines, IconKind::clock, wording_.phrase(at, "within"_key));
  return lines;
}

Lines TierLines::ritual(TierCopy& copy, const Entity& at) const {
  Lines lines = owner(copy, at);
  add(lines, IconKind::calendar, wording_.phrase(at, "cadence"_key));
  add(lines, IconKind::people, wording_.people(at, "attendees"_key));
  return lines;
}

}  // namespace jc::view
