#include "compiler/model/label.h"

#include <fmt/format.h>

#include "compiler/model/decode/decoder.h"

namespace jc::model {

namespace {

// A sentence has said what it is about by then.
constexpr std::size_t kLongestName = 48;
// A name that long is reported; what is told of what stands below it does not repeat it.
constexpr std::size_t kLongestLabel = 200;
// So much of a text is read to call it something: a journey may hold thousands of things, and each one's path
// names those around it.
constexpr std::size_t kMostRead = 4096;

// The first bytes, and no half letter.
std::string_view cut(std::string_view text, std::size_t most) {
  if (text.size() > most) {
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) {
      most--;
    }
  }
  return text.substr(0, most);
}

std::string short_name(std::string_view text) {
  std::string name = to_kebab_case(cut(text, kMostRead));
  if (name.size() > kLongestName) {
    const std::size_t end = name.rfind('-', kLongestName);
    name.resize(end == std::string::npos || end == 0 ? cut(name, kLongestName).size() : end);
  }
  return name;
}

std::string listed(const Entity& record, KeyId key) {
  std::string all;
  for (const ValueView& item : record.find(key).items()) {
    if (all.size() > kLongestLabel) {
      break;
    }
    if (!item->text.empty() && !item.is(Is::none) && !item.is(Is::unreadable)) {
      all += (all.empty() ? "" : "+") + std::string(cut(item->text, kMostRead));
    }
  }
  return all;
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

std::string whole_label(const Entity& record) {
  if (record.kind() == Kind::overlay) {
    return fmt::format("tier:{}", cut(record.id(), kLongestLabel));
  }
  if (!record.id().empty()) {
    return std::string(cut(record.id(), kLongestLabel));
  }
  // An experience is a part of what it stands in, but for its own keys.
  if (!info(record.kind()).entity || !record.parent() || record.kind() == Kind::experience) {
    return record.kind() == Kind::experience && record.parent() ? "experience" : "";
  }
  const std::string said = first_of(ways(record), short_name(record.title()));
  const std::string_view kind = info(record.kind()).name;
  return said.empty() ? fmt::format("{}-{}", kind, record->ordinal + 1) : fmt::format("{}:{}", kind, said);
}

}  // namespace

std::string label_of(const Entity& record) { return std::string(cut(whole_label(record), kLongestLabel)); }

}  // namespace jc::model
