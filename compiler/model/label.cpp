#include "compiler/model/label.h"

#include <fmt/format.h>

#include "compiler/model/decode/decoder.h"

namespace jc::model {

namespace {

// A sentence has said what it is about by then.
constexpr std::size_t kLongestName = 48;

std::string short_name(std::string_view text) {
  std::string name = to_kebab_case(text);
  if (name.size() > kLongestName) {
    const std::size_t end = name.rfind('-', kLongestName);
    name.resize(end == std::string::npos || end == 0 ? kLongestName : end);
  }
  return name;
}

std::string listed(const Entity& record, KeyId key) {
  return fmt::format("{}", fmt::join(record.texts(key), "+"));
}

// The owner that is written nearest around it: who hands over where the hand-off does not say so.
std::string owner_around(const Entity& record) {
  for (Entity at = record.parent(); at; at = at.parent()) {
    if (std::string owner = at.find("owner"_key) ? listed(at, "owner"_key) : ""; !owner.empty()) {
      return owner;
    }
  }
  return "";
}

std::string first_of(std::string written, std::string else_this) {
  return written.empty() ? std::move(else_this) : std::move(written);
}

std::string ways(const Entity& record) {
  switch (record.kind()) {
    case Kind::transition: {
      const std::string_view kind = record.text("kind"_key);
      return fmt::format("{}->{}{}", listed(record, "from"_key), record.text("to"_key),
                         kind.empty() || kind == "next" ? "" : fmt::format(":{}", kind));
    }
    case Kind::handoff: {
      const std::string stages = listed(record, "from"_key);
      return fmt::format("{}->{}",
                         first_of(listed(record, "from-owner"_key), first_of(stages, owner_around(record))),
                         first_of(listed(record, "to-owner"_key), std::string(record.text("to"_key))));
    }
    case Kind::contingency: {
      const ValueView trigger = record.find("if"_key);
      const std::string answer = first_of(listed(record, "play"_key), short_name(record.text("do"_key)));
      const std::string when = trigger && trigger.phrase() != nullptr ? expr::print(*trigger.phrase())
                                                                      : std::string(record.text("if"_key));
      return fmt::format("{}{}{}", short_name(when), answer.empty() ? "" : "->", answer);
    }
    case Kind::audit:
      return first_of(std::string(record.text("date"_key)), listed(record, "stage"_key));
    default:
      return "";
  }
}

}  // namespace

std::string label_of(const Entity& record) {
  if (record.kind() == Kind::overlay) {
    return fmt::format("tier:{}", record.id());
  }
  if (!record.id().empty()) {
    return std::string(record.id());
  }
  // An experience is a part of what it stands in, but for its own keys.
  if (!info(record.kind()).entity || !record.parent() || record.kind() == Kind::experience) {
    return record.kind() == Kind::experience && record.parent() ? "experience" : "";
  }
  const std::string said = first_of(ways(record), short_name(record.title()));
  const std::string_view kind = info(record.kind()).name;
  return said.empty() ? fmt::format("{}-{}", kind, record->ordinal + 1) : fmt::format("{}:{}", kind, said);
}

}  // namespace jc::model
