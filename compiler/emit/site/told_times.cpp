#include "compiler/emit/site/told_times.h"

#include "compiler/facts/cadence.h"
#include "compiler/facts/read_as.h"
#include "compiler/facts/tier_content.h"
#include "compiler/view/chart/year_load.h"

namespace jc::emit {

using language::Field;
using language::Kind;
using model::Entity;
using model::ValueView;
using language::operator""_key;

namespace {

// Of several rhythms at once what they add up to; of those in turn what is left in the end.
double times_a_month(const expr::Cadence& cadence) {
  constexpr double kMonth = 365.25 / 12 * 86400;
  double times = 0;
  for (const expr::Rhythm& rhythm : cadence.rhythms) {
    const expr::Length each = expr::period(rhythm);
    if (each.high && *each.high > 0) {
      times = cadence.in_turn ? 0 : times;
      times += kMonth * 2 / static_cast<double>(each.low + *each.high);
    }
  }
  return times;
}

}  // namespace

std::string first_line(const view::Wording& words, Entity entity,
                       std::initializer_list<language::KeyId> keys) {
  for (const language::KeyId key : keys) {
    const Field* field = language::find_field(entity.kind(), key);
    if (std::string line = field == nullptr ? "" : words.line(entity, *field); !line.empty()) {
      return line;
    }
  }
  return "";
}

std::string when_of(const view::Wording& words, Entity subject) {
  switch (subject.kind()) {
    case Kind::contingency:
      return first_line(words, subject, {"if"_key});
    case Kind::play:
      return first_line(words, subject, {"trigger"_key});
    case Kind::stage:
    case Kind::status:
      return words.phrase(subject, "entry"_key);
    case Kind::ritual:
    case Kind::review:
      return first_line(words, subject, {"cadence"_key});
    default:
      break;
  }
  const std::string when = first_line(words, subject, {"when"_key, "due"_key});
  const std::string repeat = first_line(words, subject, {"repeat"_key});
  return when + (when.empty() || repeat.empty() ? "" : ", ") + repeat;
}

std::optional<double> hours_a_month(const facts::Effort& effort) {
  const auto hours = effort.length == nullptr ? std::nullopt : view::meeting_hours(*effort.length);
  return hours && effort.rate ? std::optional(*hours * times_a_month(*effort.rate)) : std::nullopt;
}

std::optional<double> accounts_in(const ValueView& value) {
  const auto* quantity = facts::read_as<expr::Quantity>(value);
  const bool counts =
      quantity != nullptr && !quantity->per_unit &&
      (quantity->measure == expr::Measure::other || quantity->measure == expr::Measure::number);
  return counts ? std::optional((quantity->low.approximate() + quantity->high.approximate()) / 2)
                : std::nullopt;
}

bool is_spent_once_for_all(Entity contact) {
  return contact.kind() == Kind::touchpoint && facts::cadence_value(contact) &&
         facts::is_for_a_group(contact);
}

WorkingTime working_time(Entity subject) {
  const facts::Effort effort = facts::effort_in(facts::effort_of(subject));
  const auto* cadence = facts::read_as<expr::Cadence>(facts::cadence_value(subject));
  WorkingTime time;
  if (effort.rate) {
    time.a_month = hours_a_month(effort);
    return time;
  }
  time.once = effort.length == nullptr ? std::nullopt : view::meeting_hours(*effort.length);
  if (time.once && cadence != nullptr) {
    time.a_month = *time.once * times_a_month(*cadence);
  }
  return time;
}

}  // namespace jc::emit
