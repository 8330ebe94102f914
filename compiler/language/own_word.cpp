#include "compiler/language/own_word.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "compiler/language/language.h"

namespace jc::language {

namespace {

// What people call them beside the name that they have here.
constexpr std::pair<Kind, std::string_view> kAlso[] = {
    {Kind::stage, "phase"},        {Kind::stage, "stage-name"},    {Kind::stage, "phase-name"},
    {Kind::touchpoint, "contact"}, {Kind::touchpoint, "touch"},    {Kind::touchpoint, "interaction"},
    {Kind::milestone, "gate"},     {Kind::ritual, "ceremony"},     {Kind::activity, "action"},
    {Kind::team, "department"},    {Kind::milestone, "checkpoint"}};

}  // namespace

bool is_own_word(Kind kind, std::string_view word) {
  const bool title = find_field(kind, find_key("title")) != nullptr;
  const bool key = find_field(kind, find_key(word)) != nullptr;
  return title && !key && info(kind).entity && !info(kind).overlay &&
         (info(kind).name == word ||
          std::find(std::begin(kAlso), std::end(kAlso), std::pair(kind, word)) != std::end(kAlso));
}

}  // namespace jc::language
