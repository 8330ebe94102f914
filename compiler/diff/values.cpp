#include "compiler/diff/values.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "compiler/diff/logic.h"
#include "compiler/diff/time_order.h"
#include "compiler/model/walk.h"
#include "compiler/text/joined.h"

namespace jc::diff {

using model::Entity;
using model::Is;
using model::ValueView;

namespace {

// What the language means where nothing is said.
constexpr std::string_view kUnsaid[] = {"next", "rule", "current", "active"};

bool is_default(std::string_view word) {
  return std::find(std::begin(kUnsaid), std::end(kUnsaid), word) != std::end(kUnsaid);
}

bool same_cadence(const expr::Cadence& a, const expr::Cadence& b) {
  if (a == b) {
    return true;
  }
  if (a.rhythms.size() != 1 || b.rhythms.size() != 1) {
    return false;
  }
  const auto plain = [](const expr::Rhythm& each) {
    return each.kind == expr::Rhythm::Kind::every && each.day.kind == expr::DayRule::Kind::unsaid &&
           each.months.empty() && each.hedge.text.empty() && !each.from && each.until.index() == 0 &&
           !each.lasting && each.bound == expr::Bound::exact;
  };
  return plain(a.rhythms.front()) && plain(b.rhythms.front()) &&
         expr::period(a.rhythms.front()) == expr::period(b.rhythms.front());
}

bool same_phrase(const expr::PhraseContent& a, const expr::PhraseContent& b) {
  if (a == b) {
    return true;
  }
  if (a.value.index() != b.value.index()) {
    return false;
  }
  if (const auto* duration = std::get_if<expr::Duration>(&a.value)) {
    return compare(*duration, std::get<expr::Duration>(b.value)) == Order::same;
  }
  if (const auto* moment = std::get_if<expr::Moment>(&a.value)) {
    return compare(*moment, std::get<expr::Moment>(b.value)) == Order::same;
  }
  if (const auto* cadence = std::get_if<expr::Cadence>(&a.value)) {
    return same_cadence(*cadence, std::get<expr::Cadence>(b.value));
  }
  if (const auto* criterion = std::get_if<expr::Criterion>(&a.value)) {
    const auto& other = std::get<expr::Criterion>(b.value);
    return compare(*criterion, other) == Logic::equal && !same_but_judges(*criterion, other);
  }
  return false;
}

std::string text_of_record(const Entity& record) {
  return fmt::format("{}{}{}", record.id(), record.id().empty() ? "" : " ", content_of(record));
}

}  // namespace

bool says_nothing(const ValueView& value) {
  if (!value || value.is(Is::nothing) || value.is(Is::none)) {
    return true;
  }
  if (value.is(Is::flag)) {
    return value->number() == 0;
  }
  if (value.is(Is::choice)) {
    return is_default(value->text);
  }
  return (value.is(Is::list) || value.is(Is::table)) && value->count == 0;
}

std::string text_of(const ValueView& value) {
  if (!value) {
    return "";
  }
  switch (value->is) {
    case Is::nothing:
    case Is::none:
      return "";
    case Is::phrase:
      return value.phrase() == nullptr ? std::string(value->text) : expr::print(*value.phrase());
    case Is::record:
      return text_of_record(value.record());
    case Is::entry:
      return fmt::format("{}: {}", value->text, text_of(value.value()));
    case Is::list:
    case Is::table:
      return text::joined(items_of(value));
    default:
      return std::string(value->text);
  }
}

std::vector<std::string> items_of(const ValueView& value) {
  std::vector<std::string> all;
  if (says_nothing(value)) {
    return all;
  }
  for (const ValueView& item : value.items()) {
    const bool gone = item.is(Is::record) && item.record()->removed;
    if (std::string text = gone ? "" : text_of(item); !text.empty()) {
      all.push_back(std::move(text));
    }
  }
  return all;
}

bool same_value(const ValueView& before, const ValueView& after) {
  if (says_nothing(before) || says_nothing(after)) {
    return says_nothing(before) && says_nothing(after);
  }
  const bool phrases = before.is(Is::phrase) && after.is(Is::phrase);
  if (phrases && before.phrase() != nullptr && after.phrase() != nullptr) {
    return same_phrase(**before.phrase(), **after.phrase());
  }
  std::vector<std::string> a = items_of(before);
  std::vector<std::string> b = items_of(after);
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  if (a == b) {
    return true;
  }
  if (a.size() != b.size() || a.size() != 1 || before.items().size() != 1 || after.items().size() != 1) {
    return false;
  }
  const ValueView one = before.items().front();
  const ValueView two = after.items().front();
  return one.is(Is::phrase) && two.is(Is::phrase) && one.phrase() != nullptr && two.phrase() != nullptr &&
         same_phrase(**one.phrase(), **two.phrase());
}

std::string content_of(const Entity& record) {
  std::set<std::string> lines;
  model::for_each_key(
      record, [&](const model::FieldValue& field, const model::Field* declared, const ValueView& value) {
        const bool own_id = declared != nullptr && declared->type.base == language::Base::id;
        if (!own_id && !says_nothing(value)) {
          lines.insert(fmt::format("{}={}", record.document().word(field), text_of(value)));
        }
      });
  return fmt::format("{{{}}}", fmt::join(lines, ";"));
}

double likeness(const Entity& a, const Entity& b) {
  using language::operator""_key;
  double same = 0;
  double all = 0;
  const auto counts = [](const model::FieldValue& field, const model::Field* declared) {
    return declared != nullptr && declared->type.base != language::Base::id && field.key != "title"_key &&
           field.key != "segments"_key && field.key != "tiers"_key && field.key != "personas"_key;
  };
  model::for_each_key(
      a, [&](const model::FieldValue& field, const model::Field* declared, const ValueView& value) {
        if (counts(field, declared)) {
          all += 1;
          same += same_value(value, b.find(field.key)) ? 1 : 0;
        }
      });
  model::for_each_key(b, [&](const model::FieldValue& field, const model::Field* declared, const ValueView&) {
    all += counts(field, declared) && !a.find(field.key) ? 1 : 0;
  });
  return all == 0 ? 0 : same / all;
}

}  // namespace jc::diff
