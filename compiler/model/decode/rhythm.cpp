#include "compiler/model/decode/rhythm.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace jc::model {

namespace {

// What the advice says to write, where it says nothing besides.
std::string_view rhythm_in(std::string_view help) {
  constexpr std::string_view kFront = "this is a rhythm, which touchpoints have under `repeat: ";
  if (!help.starts_with(kFront) || !help.ends_with('`')) {
    return {};
  }
  help.remove_prefix(kFront.size());
  help.remove_suffix(1);
  const bool plain = help.find_first_of("`<\"'#:{}[],&*|") == std::string_view::npos;
  return plain ? help : std::string_view();
}

}  // namespace

void offer_rhythm(diag::Diagnostic& found, const syntax::Tree& tree, const std::vector<syntax::Entry>& beside,
                  std::uint32_t begin) {
  const std::string_view rhythm = rhythm_in(found.help);
  const auto key_of = [&](const syntax::Entry& each) { return tree[tree.resolve(each.key)].text; };
  const auto when = std::find_if(beside.begin(), beside.end(), [&](const syntax::Entry& each) {
    return !each.merged && key_of(each) == "when" && tree[each.value].begin == begin;
  });
  const bool has_repeat = std::any_of(beside.begin(), beside.end(),
                                      [&](const syntax::Entry& each) { return key_of(each) == "repeat"; });
  if (rhythm.empty() || when == beside.end() || has_repeat) {
    return;
  }
  const syntax::Node& key = tree[when->key];
  const syntax::Node& value = tree[when->value];
  found.fixes.push_back({fmt::format("write `repeat: {}`", rhythm),
                         false,
                         {{{tree.file, key.begin, value.end}, fmt::format("repeat: {}", rhythm)}}});
}

}  // namespace jc::model
