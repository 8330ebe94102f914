// What a kept check holds, for what keeps it between runs.
#pragma once
#include "compiler/workspace/cache/kept_check.h"

namespace jc::workspace {

template <>
struct Fields<lint::SuppressedRule> {
  static void walk(auto& rule, auto& visit) {
    auto& [name, span] = rule;
    visit(name, span);
  }
};

template <>
struct Fields<lint::Suppression> {
  static void walk(auto& comment, auto& visit) {
    auto& [span, whole, list, rules, reason, begin, end, of_file, above_all, complete] = comment;
    visit(span, whole, list, rules, reason, begin, end, of_file, above_all, complete);
  }
};

template <>
struct Fields<lint::AliasUse> {
  static void walk(auto& use, auto& visit) {
    auto& [alias, meant] = use;
    visit(alias, meant);
  }
};

template <>
struct Fields<TierWork> {
  static void walk(auto& work, auto& visit) {
    auto& [things, all] = work;
    visit(things, all);
  }
};

template <>
struct Fields<LookedFor> {
  static void walk(auto& name, auto& visit) {
    auto& [id, title, place] = name;
    visit(id, title, place);
  }
};

template <>
struct Fields<Outline> {
  static void walk(auto& outline, auto& visit) {
    auto& [number, id, begin, end, id_begin, id_end] = outline;
    visit(number, id, begin, end, id_begin, id_end);
  }
};

template <>
struct Fields<KeptFile> {
  static void walk(auto& file, auto& visit) {
    auto& [journeys, journey_count, told, names, work, links, day_compared, findings, suppressions, aliases] =
        file;
    visit(journeys, journey_count, told, names, work, links, day_compared, findings, suppressions, aliases);
  }
};

}  // namespace jc::workspace
