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

// 14 days are 2 weeks.
bool same_quantity(expr::Quantity a, const expr::Quantity& b) {
  if (a.measure == expr::Measure::time && compare(a.time, b.time) == Order::same) {
    a.time = b.time;
  }
  return a == b;
}

bool same_target(expr::Target a, const expr::Target& b) {
  const auto settle = [](auto& one, const auto& other) {
    if (one && other && same_quantity(*one, *other)) {
      one = other;
    }
  };
  if (same_quantity(a.value, b.value)) {
    a.value = b.value;
  }
  settle(a.upper, b.upper);
  settle(a.baseline, b.baseline);
  return a == b;
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
  if (const auto* quantity = std::get_if<expr::Quantity>(&a.value)) {
    return same_quantity(*quantity, std::get<expr::Quantity>(b.value));
  }
  if (const auto* target = std::get_if<expr::Target>(&a.value)) {
    return same_target(*target, std::get<expr::Target>(b.value));
  }
  if (const auto* criterion = std::get_if<expr::Criterion>(&a.value)) {
    const auto& other = std::get<expr::Criterion>(b.value);
    return compare(*criterion, other) == Logic::equal && !same_but_judges(*criterion, other);
  }
  return false;
}

bool are_same_phrase(const ValueView& a, const ValueView& b) {
  return a.is(Is::phrase) && b.is(Is::phrase) && a.phrase() != nullptr && b.phrase() != nullptr &&
         same_phrase(**a.phrase(), **b.phrase());
}

std::string text_of_record(const Entity& record) {
  return fmt::format("{}{}{}", record.id(), record.id().empty() ? "" : " ", content_of(record));
}

// Empty for what a tier leaves out.
std::string text_of_item(const ValueView& item) {
  return item.is(Is::record) && item.record()->removed ? "" : text_of(item);
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
    if (std::string text = text_of_item(item); !text.empty()) {
      all.push_back(std::move(text));
    }
  }
  return all;
}

std::vector<ValueView> only_in(const ValueView& of, const ValueView& without) {
  // Each that is left is compared with each, which thousands of them are not worth.
  constexpr std::size_t kMostCompared = 100;
  const auto texts = [](const ValueView& value) {
    std::vector<std::string> all = items_of(value);
    return std::set<std::string>(all.begin(), all.end());
  };
  const auto left = [](const ValueView& value, const std::set<std::string>& said) {
    std::vector<ValueView> all;
    if (says_nothing(value)) {
      return all;
    }
    for (const ValueView& item : value.items()) {
      if (const std::string text = text_of_item(item); !text.empty() && !said.contains(text)) {
        all.push_back(item);
      }
    }
    return all;
  };
  std::vector<ValueView> only = left(of, texts(without));
  const std::vector<ValueView> others = only.empty() ? std::vector<ValueView>() : left(without, texts(of));
  if (only.size() <= kMostCompared && others.size() <= kMostCompared) {
    std::erase_if(only, [&](const ValueView& item) {
      return std::any_of(others.begin(), others.end(),
                         [&](const ValueView& other) { return are_same_phrase(item, other); });
    });
  }
  return only;
}

bool same_value(const ValueView& before, const ValueView& after) {
  if (says_nothing(before) || says_nothing(after)) {
    return says_nothing(before) && says_nothing(after);
  }
  if (before.is(Is::phrase) && after.is(Is::phrase) && before.phrase() != nullptr &&
      after.phrase() != nullptr) {
    return same_phrase(**before.phrase(), **after.phrase());
  }
  std::vector<std::string> a = items_of(before);
  std::vector<std::string> b = items_of(after);
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b || (a.size() == b.size() && only_in(before, after).empty() && only_in(after, before).empty());
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
