// What the program has to say to a person about their files: findings as plain values.
#pragma once
#include <compare>
#include <cstdint>
#include <string>
#include <vector>

#include "compiler/source/span.h"

namespace jc::diag {

enum class Severity : std::uint8_t { error, warning, info };

// A place that helps to understand a finding, in the same file or another one, with words of its own
// such as "first declared here".
struct Label {
  source::Span span;
  std::string text;
  auto operator<=>(const Label&) const = default;
};

// Replaces the bytes of `span`; an empty span inserts.
struct Edit {
  source::Span span;
  std::string replacement;
  auto operator<=>(const Edit&) const = default;
};

// A way to mend a finding. Safe fixes keep the meaning of the journey; the others may change it.
struct Fix {
  std::string title;
  bool safe = false;
  std::vector<Edit> edits;
  // Holds a place such as `<team>` that only a person can fill: shown, never applied by a program.
  bool by_hand = false;
  auto operator<=>(const Fix&) const = default;
};

// What several findings of one sentence have in common, so that they can be told as one.
struct Together {
  // How many things the sentence was asked about, these included.
  std::size_t asked = 0;
  // Where all of them lack the same: "none of 8 stages has a metric", and the place that is said of.
  std::string all;
  source::Span span;
  std::string entity;
  // Where some do, behind their number: " of 11 touchpoints serve no milestone". Empty where that can't be
  // said.
  std::string some;
  std::string help;
  // Of this one; all else is equal.
  std::string name;
  auto operator<=>(const Together&) const = default;
};

// One of several that a finding is about: its entity, and where it would be told alone, if that is known.
struct Member {
  std::string entity;
  source::Span span;
  auto operator<=>(const Member&) const = default;
};

// One finding. Texts are lower case without a final stop, with user text in backticks.
struct Diagnostic {
  // The id of the rule page that stands behind it, such as `stage-without-owner`.
  std::string rule;
  Severity severity = Severity::error;
  // The narrowest text that is wrong, on one line. A span without a file speaks of the whole run.
  source::Span span;
  std::string message;
  // Shown beside the carets; often empty, as the message says it already.
  std::string label;
  std::vector<Label> related;
  // Why it matters, in a sentence.
  std::string why;
  // What to do.
  std::string help;
  // The entity it is about, from the outside in: `core-lifecycle/onboarding/live`.
  std::string entity;
  std::vector<Fix> fixes;
  // One, or none where it is told alone.
  std::vector<Together> together;
  // What it is about where that is several: what is known of each is known of itself.
  std::vector<Member> members;
  auto operator<=>(const Diagnostic&) const = default;
};

using Diagnostics = std::vector<Diagnostic>;

}  // namespace jc::diag
