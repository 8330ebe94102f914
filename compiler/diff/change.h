// One change of meaning between two models, as plain values: whom it concerns, in which direction, and the
// sentence that says it.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/language/type.h"
#include "compiler/source/span.h"

namespace jc::diff {

// Whom a change concerns.
enum class Class : std::uint8_t {
  // The customer: what they were told, when, by which channel, on what condition.
  promise,
  // The team: hours, frequency, people in the room.
  workload,
  // Who answers, hands over, judges, is told.
  ownership,
  // What is measured and aimed at.
  measurement,
  // Words only.
  editorial,
};
inline constexpr std::size_t kClassCount = static_cast<std::size_t>(Class::editorial) + 1;

enum class Direction : std::uint8_t {
  // Of promises and of what is asked by a measure.
  weaker,
  stronger,
  same,
  cannot_say,
  // Of workload.
  more,
  less,
  // Of ownership.
  moved,
  // Of words.
  neutral,
};

std::string_view name_of(Class which);
std::string_view name_of(Direction direction);
std::optional<Class> find_class(std::string_view name);
std::optional<Direction> find_direction(std::string_view name);

// The classes of a change, each with its direction.
class Classes {
 public:
  Classes() = default;
  Classes(Class which, Direction direction) { set(which, direction); }

  Classes& set(Class which, Direction direction) {
    directions_[static_cast<std::size_t>(which)] = direction;
    return *this;
  }
  std::optional<Direction> of(Class which) const { return directions_[static_cast<std::size_t>(which)]; }
  bool has(Class which) const { return of(which).has_value(); }
  bool empty() const { return *this == Classes(); }
  // Nothing but words.
  bool only_editorial() const { return *this == Classes(Class::editorial, Direction::neutral); }
  bool operator==(const Classes&) const = default;

 private:
  std::array<std::optional<Direction>, kClassCount> directions_{};
};

// What is left where one thing in several directions is said in one line.
Direction combined(Direction a, Direction b);

// What happened to the entity.
enum class Verb : std::uint8_t { changed, added, removed, renamed, moved };
std::string_view name_of(Verb verb);

// Whether figures of before and after may be compared.
enum class History : std::uint8_t { none, goes_on, breaks };
std::string_view name_of(History history);

struct Change {
  // By its path, as it is called now; what is gone, as it was called.
  std::string entity;
  Verb verb = Verb::changed;
  language::Kind kind = language::Kind::journey;
  // `due`, `success.customer`; empty where the entity as a whole comes, goes or gets another name.
  std::string key;
  language::KeyRole role = language::KeyRole::by_type;
  Classes classes;
  History history = History::none;
  // Ids of the tiers that it reaches; all customers where empty.
  std::vector<std::string> tiers;
  // The titles of these tiers.
  std::vector<std::string> whom;
  // Ids of the journeys that it reaches.
  std::vector<std::string> journeys;
  // In the words of the file, in their canonical form; empty where there was, or is, nothing.
  std::string before;
  std::string after;
  // The same as people read it: titles in place of ids.
  std::string was;
  std::string becomes;
  // The title of what it is about.
  std::string title;
  // The step of it that says something else: "step “Call them”".
  std::string part;
  // One sentence for the reader.
  std::string says;
  std::string fingerprint;
  // The fingerprint of the change that it follows from; empty for those that stand for themselves.
  std::string caused_by;
  // The path that the entity had before, or what it was split from or merged from.
  std::string renamed_from;
  std::string split_from;
  std::vector<std::string> merged_from;
  // Where it stands: in the files of after, and in those of before.
  source::Span now;
  source::Span then;
  // It is a draft, or it was announced: it passes whatever it says.
  bool draft = false;
  bool announced = false;

  bool is_consequence() const { return !caused_by.empty(); }
};

// What somebody who reads a change should look at as well.
struct Hint {
  // Fingerprint of the change; empty where it is about none, as what was not compared.
  std::string about;
  std::string says;
};

// Twelve hexadecimal digits of what the change says: entity, role of the key, value before and after.
std::string fingerprint_of(const Change& change);

}  // namespace jc::diff
