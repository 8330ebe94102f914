// What findings hold, for what keeps them between runs.
#pragma once
#include "compiler/diag/diagnostic.h"
#include "compiler/diag/silenced.h"
#include "compiler/diag/summary.h"
#include "compiler/source/span.h"
#include "compiler/workspace/cache/bytes.h"

namespace jc::workspace {

template <>
struct Fields<source::FileId> {
  static void walk(auto& file, auto& visit) { visit(file.value); }
};

template <>
struct Fields<source::Span> {
  static void walk(auto& span, auto& visit) {
    auto& [file, begin, end] = span;
    visit(file, begin, end);
  }
};

template <>
struct Fields<diag::Label> {
  static void walk(auto& label, auto& visit) {
    auto& [span, text] = label;
    visit(span, text);
  }
};

template <>
struct Fields<diag::Edit> {
  static void walk(auto& edit, auto& visit) {
    auto& [span, replacement] = edit;
    visit(span, replacement);
  }
};

template <>
struct Fields<diag::Fix> {
  static void walk(auto& fix, auto& visit) {
    auto& [title, safe, edits, by_hand] = fix;
    visit(title, safe, edits, by_hand);
  }
};

template <>
struct Fields<diag::Together> {
  static void walk(auto& together, auto& visit) {
    auto& [asked, all, span, entity, some, help, name] = together;
    visit(asked, all, span, entity, some, help, name);
  }
};

template <>
struct Fields<diag::Member> {
  static void walk(auto& member, auto& visit) {
    auto& [entity, span] = member;
    visit(entity, span);
  }
};

template <>
struct Fields<diag::Diagnostic> {
  static void walk(auto& finding, auto& visit) {
    auto& [rule, severity, span, message, label, related, why, help, entity, fixes, together, members] =
        finding;
    visit(rule, severity, span, message, label, related, why, help, entity, fixes, together, members);
  }
};

template <>
struct Fields<diag::Silenced> {
  static void walk(auto& silenced, auto& visit) {
    auto& [finding, by, reason] = silenced;
    visit(finding, by, reason);
  }
};

template <>
struct Fields<diag::Summary> {
  static void walk(auto& summary, auto& visit) {
    auto& [journeys, files, errors, warnings, infos, fixable, unsafe_fixable, fixing, fixed, fixed_files,
           suppressed, known, fixed_since, as_of, newer_rules, edition] = summary;
    visit(journeys, files, errors, warnings, infos, fixable, unsafe_fixable, fixing, fixed, fixed_files,
          suppressed, known, fixed_since, as_of, newer_rules, edition);
  }
};

}  // namespace jc::workspace
