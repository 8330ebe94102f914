#include "compiler/emit/site/told_times.h"

namespace jc::emit {

using language::Field;
using language::Kind;
using model::Entity;
using model::ValueView;
using language::operator""_key;

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

}  // namespace jc::emit
