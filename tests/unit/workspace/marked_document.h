// A document with every key of every record at every place it can stand, each holding a word that stands
// nowhere else. Made from the field tables, so that a new key is asked for without a line here.
#pragma once
#include <string>
#include <vector>

#include "compiler/language/language.h"

namespace jc::workspace {

struct Marker {
  // What to look for; compared without regard to case.
  std::string text;
  // Such as `journey stages touchpoints why`.
  std::string place;
  const language::Field* field = nullptr;
  language::Kind kind = language::Kind::journey;
};

struct MarkedDocument {
  std::string yaml;
  std::vector<Marker> markers;
};

enum class Marking {
  values,
  // As `values`, and `tiers` of each entity stays out: each would make a tier.
  values_of_one_tier,
  // `none: <reason>` for all but records.
  reasons,
  // As `values`, with phrases in their map forms: criteria in words inside `all`, `any` and `not`.
  map_forms,
  // Records as the one value that may stand for them, wherever there is such a value.
  short_forms,
  // As `values`, and each phrase is one that cannot be read.
  slips,
};

MarkedDocument marked_document(language::Kind kind, Marking marking);
// Of reasons for whole records, `depth` records inside the document.
MarkedDocument marked_absences(language::Kind kind, int depth);

// Where the marker stands in the text.
bool has_marker(const std::string& lower_case_text, const Marker& marker);
std::string lower_case(std::string text);

}  // namespace jc::workspace
