#include "compiler/view/words/phrase_teller.h"
#include "compiler/view/words/words.h"

namespace jc::view {

namespace {

using expr::Criterion;

std::string_view times_word(expr::Comparator comparator) {
  switch (comparator) {
    case expr::Comparator::at_least:
      return "{} at least {} times";
    case expr::Comparator::at_most:
      return "{} at most {} times";
    case expr::Comparator::less:
      return "{} fewer than {} times";
    case expr::Comparator::more:
      return "{} more than {} times";
    default:
      return "{} {} times";
  }
}

}  // namespace

std::string PhraseTeller::statement(const expr::Happened& happened) const {
  std::string words = title_of_(happened.name);
  if (happened.counted) {
    words = say_of(times_word(*happened.counted), words, happened.times);
  }
  return happened.absent ? say_of("no {}", words) : words;
}

std::string PhraseTeller::statement(const expr::Late& late) const {
  const std::string by = late.by ? tell(*late.by) : "";
  if (late.name.text.empty()) {
    return by.empty() ? say("late") : say_of("{} late", by);
  }
  const std::string name = title_of_(late.name);
  return by.empty() ? say_of("{} is late", name) : say_of("{} is {} late", name, by);
}

std::string PhraseTeller::statement(const expr::Judged& judged) const {
  std::string_view text = judged.text.text;
  if (text.ends_with('.') && !text.ends_with("..")) {
    text.remove_suffix(1);
  }
  std::vector<std::string> by;
  for (const expr::Name& each : judged.by) {
    by.push_back(title_of_(each));
  }
  return by.empty() ? std::string(text) : say_of("{} ({} judges)", text, in_a_list(by, " and "));
}

std::string PhraseTeller::tell(const expr::Leaf& leaf) const {
  std::string words = std::visit([&](const auto& what) { return statement(what); }, leaf.what);
  if (leaf.when) {
    words = at(words, *leaf.when);
  }
  if (leaf.lasting) {
    words = say_of("{} for {}", words, tell(*leaf.lasting));
  }
  return leaf.within ? say_of("{} within {}", words, tell(*leaf.within)) : words;
}

std::string PhraseTeller::tell(const Criterion& criterion) const {
  if (criterion.join == Criterion::Join::leaf) {
    const std::string words = tell(criterion.leaf);
    return criterion.negated ? say_of("not {}", words) : words;
  }
  const std::string joint = say(criterion.join == Criterion::Join::any ? " or " : " and ");
  std::string words;
  for (const Criterion& part : criterion.parts) {
    const bool bracket = part.join != Criterion::Join::leaf && !part.negated;
    words.append(words.empty() ? "" : joint);
    words.append(bracket ? "(" + tell(part) + ")" : tell(part));
  }
  return criterion.negated ? say_of("not {}", "(" + words + ")") : words;
}

}  // namespace jc::view
