#include "compiler/model/decode/no_moment.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "compiler/expr/phrase/read.h"
#include "compiler/language/language.h"

namespace jc::model {

using namespace language;

namespace {

constexpr std::string_view kRhythm = "this is a rhythm, which touchpoints have under `";
constexpr std::string_view kCondition = "this is a condition, which stands under `";

// A name alone reads as a criterion, too, and is an event as likely: a number that is compared is none.
bool is_condition(std::string_view text) {
  const expr::Phrase read = expr::read_phrase(expr::PhraseKind::criterion, text);
  const auto* criterion = read == nullptr ? nullptr : std::get_if<expr::Criterion>(&read->value);
  if (criterion == nullptr) {
    return false;
  }
  const auto all = expr::leaves(*criterion);
  return std::any_of(all.begin(), all.end(),
                     [](const expr::Leaf* leaf) { return leaf->kind() == expr::LeafKind::compared; });
}

// The key of such a map that takes a criterion, and says when there is something to do.
std::string_view condition_key(Kind kind) {
  for (const std::string_view key : {"if", "trigger", "done-when"}) {
    const Field* field = find_field(kind, find_key(key));
    if (field != nullptr && field->type.base == Base::phrase &&
        field->type.phrase == expr::PhraseKind::criterion) {
      return key;
    }
  }
  return "";
}

// `repeat: weekly` of the advice, where it says nothing besides and needs no quotes.
std::string_view entry_in(std::string_view help) {
  const std::string_view front = help.starts_with(kRhythm)      ? kRhythm
                                 : help.starts_with(kCondition) ? kCondition
                                                                : std::string_view();
  if (front.empty() || !help.ends_with('`')) {
    return {};
  }
  help.remove_prefix(front.size());
  help.remove_suffix(1);
  const std::string_view value = help.substr(help.find(' '));
  const auto gap = value.find('<');
  const bool open = gap + 1 < value.size() && std::isalpha(static_cast<unsigned char>(value[gap + 1])) != 0;
  const bool plain = !(gap != std::string_view::npos && open) &&
                     value.find_first_of("`\"'#:{}[],&*|") == std::string_view::npos;
  return plain ? help : std::string_view();
}

}  // namespace

std::string told_as_no_moment(Kind kind, std::string_view text) {
  const bool comes_back = find_field(kind, find_key("repeat")) != nullptr || kind == Kind::journey;
  if (comes_back && expr::read_phrase(expr::PhraseKind::cadence, text) != nullptr) {
    return fmt::format("{}repeat: {}`", kRhythm, text);
  }
  const std::string_view key = condition_key(kind);
  return !key.empty() && is_condition(text) ? fmt::format("{}{}: {}`", kCondition, key, text) : "";
}

void offer_other_key(diag::Diagnostic& found, const syntax::Tree& tree,
                     const std::vector<syntax::Entry>& beside, std::uint32_t begin) {
  const std::string_view entry = entry_in(found.help);
  const std::string_view key = entry.substr(0, entry.find(':'));
  const auto key_of = [&](const syntax::Entry& each) { return tree[tree.resolve(each.key)].text; };
  const auto written = std::find_if(beside.begin(), beside.end(), [&](const syntax::Entry& each) {
    const bool time = key_of(each) == "when" || (key_of(each) == "due" && key != "repeat");
    return !each.merged && time && tree[each.value].begin == begin;
  });
  const bool taken = std::any_of(beside.begin(), beside.end(),
                                 [&](const syntax::Entry& each) { return key_of(each) == key; });
  if (entry.empty() || written == beside.end() || taken) {
    return;
  }
  found.fixes.push_back(
      {fmt::format("write `{}`", entry),
       false,
       {{{tree.file, tree[written->key].begin, tree[written->value].end}, std::string(entry)}}});
}

}  // namespace jc::model
