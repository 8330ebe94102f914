#include "compiler/diff/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "compiler/diff/match.h"
#include "compiler/diff/values.h"
#include "compiler/model/label.h"
#include "compiler/model/phrase_words.h"
#include "compiler/model/walk.h"
#include "compiler/text/joined.h"
#include "compiler/view/wording.h"

namespace jc::diff {

using language::Kind;
using language::operator""_key;
using model::Entity;
using model::Is;
using model::ValueView;

namespace {

// Keys whose own word would not make a sentence; with what they stand in where that says it.
struct KeyWord {
  std::string_view key;
  std::string_view words;
};
constexpr KeyWord kKeyWords[] = {
    {"success.customer", "success for the customer is"},
    {"success.team", "success for the team is"},
    {"who.customer", "on the customer's side"},
    {"who.team", "on our side"},
    {"move-on", "moves on after"},
    {"better", "called better when"},
    {"review.cadence", "is reviewed"},
    {"due", "due"},
    {"done-when", "reached when"},
    {"entry", "begins when"},
    {"exit", "ends when"},
    {"trigger", "starts when"},
    {"if", "only if"},
    {"when", "takes place"},
    {"window", "takes place"},
    {"within", "within"},
    {"duration", "takes"},
    {"effort", "effort"},
    {"repeat", "comes"},
    {"cadence", "comes"},
    {"accepted-when", "accepted when"},
    {"where", "customers with"},
    {"for", "serves"},
};

std::string party_title(const model::Model& model, const Entity& entity, std::string_view name) {
  return view::Wording(model).title(entity.document(), language::NameKind::party, name);
}

std::string parties(const model::Model& model, const Entity& entity, model::KeyId key) {
  std::vector<std::string> titles;
  for (const std::string_view name : entity.texts(key)) {
    titles.push_back(party_title(model, entity, name));
  }
  return listed(titles);
}

std::string stage_title(const model::Model& model, const Entity& entity, model::KeyId key) {
  std::vector<std::string> titles;
  for (const std::string_view name : entity.texts(key)) {
    titles.push_back(view::Wording(model).title(entity.document(), language::NameKind::stage, name));
  }
  return listed(titles);
}

std::string handoff_called(const model::Model& model, const Entity& entity) {
  std::string from = parties(model, entity, "from-owner"_key);
  if (from.empty() && entity.parent()) {
    from = owners_in_words(model, entity.parent(), owners_in_effect(entity.parent()));
  }
  std::string to = parties(model, entity, "to-owner"_key);
  if (to.empty()) {
    to = stage_title(model, entity, "to"_key);
  }
  return fmt::format("Hand-off{}{}", from.empty() ? "" : " from " + from, to.empty() ? "" : " to " + to);
}

std::string contingency_called(const model::Model& model, const Entity& entity) {
  const std::string when = view::Wording(model).phrase(entity, "if"_key);
  const std::string around = entity.parent() ? called(model, entity.parent()) : "";
  return fmt::format("{}{}what happens when {}", around, around.empty() ? "" : ": ",
                     when.empty() ? std::string(entity.text("if"_key)) : when);
}

std::string item_in_words(const model::Model& model, const ValueView& item, const model::Field* field) {
  const view::Wording wording(model);
  switch (item->is) {
    case Is::name:
      return wording.title(item.document(), field == nullptr ? language::NameKind::none : field->type.names,
                           item->text);
    case Is::phrase:
      // With the kinds of happenings: that an event took the place of a milestone is a change.
      return model::phrase_in_words(model, item.document(), *item.phrase());
    case Is::flag:
      return item->number() != 0 ? "yes" : "no";
    case Is::record:
      return item.record().title();
    case Is::entry:
      return fmt::format("{}: {}", item->text, item_in_words(model, item.value(), field));
    default:
      return text_of(item);
  }
}

// What stands in a sentence between title and value.
std::string predicate(const Difference& difference) {
  const bool starts = difference.part().kind() == Kind::contingency && difference.key_id() == "if"_key;
  const std::string key = starts ? "starts when" : key_in_words(difference.key);
  const std::string part = part_called(difference);
  return part.empty() ? key : fmt::format("{} {}", part, key_in_words(difference.field->key));
}

// For whom a thing is: nothing said means everybody.
bool says_for_whom(const Difference& difference) {
  const model::KeyId key = difference.key_id();
  return difference.field != nullptr && difference.field->type.base == language::Base::name &&
         (key == "tiers"_key || key == "segments"_key || key == "personas"_key);
}

// The titles of the tiers, each by itself: "“High touch” and “Mid touch”".
std::string quoted(const std::vector<std::string>& titles) {
  std::vector<std::string> all;
  for (const std::string& each : titles) {
    all.push_back(fmt::format("“{}”", each));
  }
  return listed(all);
}

std::vector<std::string> each_in_words(const model::Model& model, const ValueView& value,
                                       const model::Field* field) {
  std::vector<std::string> words;
  for (const ValueView& item : value ? std::vector<ValueView>(value.items()) : std::vector<ValueView>()) {
    if (std::string text = item_in_words(model, item, field); !text.empty()) {
      words.push_back(std::move(text));
    }
  }
  return words;
}

std::string short_text(const std::string& text) {
  constexpr std::size_t kLongest = 160;
  if (text.size() <= kLongest) {
    return text;
  }
  std::size_t end = kLongest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
    end--;
  }
  return text.substr(0, end) + "…";
}

// A feeling with its place on the scale: "anxious (-1)".
std::string with_score(const ValueView& item) {
  const Entity feeling = item.record();
  const ValueView score = feeling ? feeling.find("score"_key) : ValueView();
  const std::string title = feeling ? feeling.title() : "";
  return score ? fmt::format("{}{}({})", title, title.empty() ? "" : " ", text_of(score)) : title;
}

// Feelings in the same words, which are others by their scores.
bool differs_in_scores(const ValueView& was, const ValueView& is, const model::Field* field) {
  if (field == nullptr || field->type.base != language::Base::record || field->type.record != Kind::feeling) {
    return false;
  }
  const auto each = [](const std::vector<ValueView>& items, bool scores) {
    std::vector<std::string> all;
    for (const ValueView& item : items) {
      all.push_back(scores ? with_score(item) : item.record() ? item.record().title() : "");
    }
    return all;
  };
  const std::vector<ValueView> before = only_in(was, is);
  const std::vector<ValueView> after = only_in(is, was);
  return each(before, false) == each(after, false) && each(before, true) != each(after, true);
}

std::vector<std::string> items_in_words(const model::Model& model, const ValueView& of,
                                        const ValueView& without, const model::Field* field) {
  const bool scores = differs_in_scores(of, without, field);
  std::vector<std::string> words;
  for (const ValueView& item : only_in(of, without)) {
    words.push_back(
        fmt::format("“{}”", short_text(scores ? with_score(item) : item_in_words(model, item, field))));
  }
  return words;
}

// Steps of a play that are on one side only; what others say otherwise is told of them.
std::vector<std::string> steps_in_words(const std::vector<Pair>& steps, bool after) {
  std::vector<std::string> words;
  for (const Pair& each : steps) {
    if (!each.before || !each.after) {
      const Entity& step = after ? each.after : each.before;
      if (step) {
        words.push_back(fmt::format("“{}”", short_text(step.title())));
      }
    }
  }
  return words;
}

// Of a list that stays for the most part, what comes and goes; empty for others.
std::string items_in_sentence(const Sides& sides, const Difference& difference) {
  if (!difference.was.is(Is::list) && !difference.is.is(Is::list)) {
    return "";
  }
  const bool steps = difference.field->type.record == Kind::play_step;
  const std::vector<Pair> pairs =
      steps ? match(records_of(difference.was), records_of(difference.is)) : std::vector<Pair>();
  const auto gone = steps ? steps_in_words(pairs, false)
                          : items_in_words(sides.before, difference.was, difference.is, difference.field);
  const auto come = steps ? steps_in_words(pairs, true)
                          : items_in_words(sides.after, difference.is, difference.was, difference.field);
  if (gone.size() == difference.was.items().size() || (gone.empty() && come.empty())) {
    return "";
  }
  return gone.empty()   ? fmt::format("now also {}", listed(come))
         : come.empty() ? fmt::format("no longer {}", listed(gone))
                        : fmt::format("{} in place of {}", listed(come), listed(gone));
}

std::string owner_sentence(const Sides& sides, const Difference& difference) {
  const std::string was = owners_in_words(sides.before, difference.before, difference.owners_before);
  const std::string is = owners_in_words(sides.after, difference.after, difference.owners_after);
  const std::string what = called(sides.after, difference.after);
  if (was.empty()) {
    return fmt::format("{}: {} answers for it now; nobody did", what, is);
  }
  if (is.empty()) {
    return fmt::format("{}: nobody answers for it now; {} did", what, was);
  }
  return fmt::format("{}: {} answers for it instead of {}", what, is, was);
}

// Several names are told each by itself, and so is what was found of customers, which is whole sentences.
bool are_apart(const Difference& difference) {
  const model::Field* field = difference.field;
  const auto several = [](const ValueView& value) {
    return !says_nothing(value) && value.items().size() > 1;
  };
  return field != nullptr && field->type.base == language::Base::name &&
         (field->type.names == language::NameKind::insight || several(difference.was) ||
          several(difference.is));
}

std::string in_sentence(const model::Model& model, const ValueView& value, const Difference& difference) {
  if (value && differs_in_scores(difference.was, difference.is, difference.field)) {
    std::vector<std::string> words;
    for (const ValueView& item : value.items()) {
      words.push_back(with_score(item));
    }
    return text::joined(words);
  }
  return are_apart(difference) && !says_nothing(value) ? quoted(each_in_words(model, value, difference.field))
                                                       : in_words(model, value, difference.field);
}

std::string whom_in_sentence(const Sides& sides, const Difference& difference) {
  if (says_nothing(difference.was)) {
    return fmt::format("only for {} now",
                       quoted(each_in_words(sides.after, difference.is, difference.field)));
  }
  if (says_nothing(difference.is)) {
    return fmt::format("no longer only for {}",
                       quoted(each_in_words(sides.before, difference.was, difference.field)));
  }
  const auto gone = items_in_words(sides.before, difference.was, difference.is, difference.field);
  const auto come = items_in_words(sides.after, difference.is, difference.was, difference.field);
  return gone.empty()   ? fmt::format("now also for {}", listed(come))
         : come.empty() ? fmt::format("no longer for {}", listed(gone))
                        : fmt::format("for {} in place of {}", listed(come), listed(gone));
}

std::string value_sentence(const Sides& sides, const Difference& difference, const Judgement& judged) {
  const std::string was = short_text(in_sentence(sides.before, difference.was, difference));
  const std::string is = short_text(in_sentence(sides.after, difference.is, difference));
  const std::string what =
      difference.after ? called(sides.after, difference.after) : called(sides.before, difference.before);
  const std::string remark = judged.remark.empty() ? "" : fmt::format(" ({})", judged.remark);
  if (says_for_whom(difference)) {
    return fmt::format("{}: {}{}", what, whom_in_sentence(sides, difference), remark);
  }
  const std::string key = predicate(difference);
  if (difference.is.is(Is::flag) || (!difference.is && difference.was.is(Is::flag))) {
    return fmt::format("{}: {} {}{}", what, difference.is && is == "yes" ? "now" : "no longer", key, remark);
  }
  if (was.empty()) {
    return fmt::format("{}: {} {}{}{}", what, key, is, kUnsaid, remark);
  }
  if (is.empty()) {
    return fmt::format("{}: no longer {} {}{}", what, key, was, remark);
  }
  if (std::string items = items_in_sentence(sides, difference); !items.empty()) {
    return fmt::format("{}: {} {}{}", what, key, items, remark);
  }
  return fmt::format("{}: {} {} instead of {}{}", what, key, is, was, remark);
}

// Where the parts of a stage stood before, or stand now: "; what it holds stood in “Setup” before".
std::string parts_in_words(const Sides& sides, const Difference& difference) {
  const bool added = difference.verb == Verb::added;
  std::vector<std::string> stages;
  for (const Entity& each : difference.parts_elsewhere) {
    stages.push_back(fmt::format("“{}”", called(added ? sides.before : sides.after, each)));
  }
  if (stages.empty()) {
    return "";
  }
  return fmt::format("; {}what it {} {} in {} {}", difference.only_moved ? "" : "some of ",
                     added ? "holds" : "held", added ? "stood" : "stands", listed(stages),
                     added ? "before" : "now");
}

// Counts that are made in two ways are no series.
std::string_view history_words(const Judgement& judged) {
  return judged.history == History::breaks ? kBreak : "";
}

}  // namespace

std::string capitalized(std::string text) {
  if (!text.empty()) {
    text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
  }
  return text;
}

std::string listed(const std::vector<std::string>& words) {
  if (words.size() < 2) {
    return text::joined(words);
  }
  const std::vector<std::string> first(words.begin(), words.end() - 1);
  return text::joined(first) + " and " + words.back();
}

std::string key_in_words(std::string_view key) {
  const std::size_t dot = key.rfind('.');
  const std::string_view last = dot == std::string_view::npos ? key : key.substr(dot + 1);
  for (const KeyWord& each : kKeyWords) {
    if (each.key == last || (each.key.find('.') != std::string_view::npos && key.ends_with(each.key))) {
      return std::string(each.words);
    }
  }
  // A team's own keys are called as it calls them.
  if (last.starts_with("x-")) {
    return std::string(last);
  }
  std::string words(key);
  std::replace(words.begin(), words.end(), '-', ' ');
  std::replace(words.begin(), words.end(), '.', ' ');
  return words;
}

std::string called(const model::Model& model, const Entity& entity) {
  if (!entity) {
    return "";
  }
  if (entity.text("title"_key).empty()) {
    switch (entity.kind()) {
      case Kind::handoff:
        return handoff_called(model, entity);
      case Kind::contingency:
        return contingency_called(model, entity);
      case Kind::transition:
        return fmt::format("Way from {} to {}", stage_title(model, entity, "from"_key),
                           stage_title(model, entity, "to"_key));
      default:
        break;
    }
  }
  if (std::string title = entity.title(); !title.empty()) {
    return capitalized(std::move(title));
  }
  // `audit:2026-09-10`: what has nothing to be called by has its kind and its day.
  std::string label = model::label_of(entity);
  std::replace(label.begin(), label.end(), ':', ' ');
  return capitalized(std::move(label));
}

std::string part_called(const Difference& difference) {
  return difference.part().kind() == Kind::play_step && difference.part() != difference.entity()
             ? fmt::format("step “{}”", short_text(difference.part().title()))
             : "";
}

std::string in_words(const model::Model& model, const ValueView& value, const model::Field* field) {
  return !value || value.is(Is::none) || value.is(Is::nothing)
             ? ""
             : text::joined(each_in_words(model, value, field));
}

std::string owners_in_words(const model::Model& model, const Entity& entity,
                            const std::vector<std::string>& owners) {
  std::vector<std::string> titles;
  for (const std::string& owner : owners) {
    titles.push_back(owner == "none" ? "nobody (on purpose)" : party_title(model, entity, owner));
  }
  return listed(titles);
}

std::string presence(const Sides& sides, const Difference& difference) {
  const bool added = difference.verb == Verb::added;
  const model::Model& model = added ? sides.after : sides.before;
  const Entity& entity = difference.entity();
  std::string kind(language::info(entity.kind()).name);
  std::replace(kind.begin(), kind.end(), '-', ' ');
  const Entity around = entity.parent();
  const bool stands_in = around && (around.kind() == Kind::stage || around.kind() == Kind::milestone);
  // A contingency is called by what it is an answer to.
  const std::string where =
      stands_in && entity.kind() != Kind::contingency ? fmt::format(" in “{}”", called(model, around)) : "";
  std::string said;
  for (const model::KeyId key : {"due"_key, "when"_key, "cadence"_key, "within"_key}) {
    const ValueView value =
        language::find_field(entity.kind(), key) != nullptr ? entity.find(key) : ValueView();
    if (std::string words = in_words(model, value, language::find_field(entity.kind(), key));
        !words.empty()) {
      said = fmt::format(" ({} {})", key_in_words(language::text_of(key)), words);
      break;
    }
  }
  said += parts_in_words(sides, difference);
  return fmt::format("{} “{}” {}{}{}", capitalized(kind), called(model, entity), added ? "is new" : "is gone",
                     where, said);
}

// Choices, dates and numbers are told with what they were: `status done instead of planned`. Of prose the key
// says where to look, and so it does where the words for both are the same.
bool is_told_by_value(const Sides& sides, const Difference& difference) {
  using language::Base;
  const Base base = difference.field == nullptr ? Base::text : difference.field->type.base;
  const bool feeling = base == Base::record && difference.field->type.record == Kind::feeling;
  const bool is_short = base == Base::choice || base == Base::date || base == Base::integer ||
                        base == Base::number || base == Base::flag || base == Base::name ||
                        base == Base::phrase;
  const bool differs = in_words(sides.before, difference.was, difference.field) !=
                       in_words(sides.after, difference.is, difference.field);
  return ((is_short || feeling) && differs) ||
         differs_in_scores(difference.was, difference.is, difference.field);
}

// Where readers knew it by another title.
std::string was_called(const Sides& sides, const Difference& difference) {
  const bool both = difference.before && difference.after && difference.was && difference.is;
  std::string title = both ? called(sides.before, difference.before) : "";
  return title == called(sides.after, difference.after) ? "" : short_text(title);
}

// What readers know it by: an experience has no name of its own.
Entity place_of(const Entity& entity) {
  const Entity around = entity.parent();
  return around && around.kind() == Kind::experience ? around.parent() : around;
}

std::string sentence(const Sides& sides, const Difference& difference, const Judgement& judged) {
  std::string said;
  if (difference.is_coming_or_going()) {
    said = presence(sides, difference);
  } else if (difference.verb == Verb::moved) {
    said = fmt::format("{}: stands in “{}” now, no longer in “{}”", called(sides.after, difference.after),
                       called(sides.after, place_of(difference.after)),
                       called(sides.before, place_of(difference.before)));
  } else if (difference.verb == Verb::renamed) {
    said = fmt::format("{}: nothing changes for those it is for", called(sides.after, difference.after));
  } else if (difference.owners) {
    said = owner_sentence(sides, difference);
  } else if (difference.order) {
    said = fmt::format("{}: {} come in another order: {}", called(sides.after, difference.after),
                       key_in_words(difference.key),
                       quoted(each_in_words(sides.after, difference.is, difference.field)));
  } else if (difference.key_id() == "version"_key) {
    said = value_sentence(sides, difference, judged) + ", and nothing else differs";
  } else if (difference.key == "title" && !was_called(sides, difference).empty()) {
    said = fmt::format("{}: it was called “{}”", called(sides.after, difference.after),
                       was_called(sides, difference));
  } else if (judged.classes.only_editorial() && !is_told_by_value(sides, difference)) {
    said = fmt::format("{}: {}{}", called(difference.after ? sides.after : sides.before, difference.entity()),
                       kWording, key_in_words(difference.key));
  } else {
    said = value_sentence(sides, difference, judged);
  }
  return said.append(history_words(judged));
}

std::string for_tiers(const std::vector<std::string>& titles, std::string sentence) {
  if (titles.empty()) {
    return sentence;
  }
  return fmt::format("{} {}: {}", titles.size() == 1 ? "Tier" : "Tiers", listed(titles), sentence);
}

}  // namespace jc::diff
