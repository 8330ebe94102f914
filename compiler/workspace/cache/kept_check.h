// What is kept of each file of a check, so that where few have changed only these are judged anew.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/lint/aliases.h"
#include "compiler/lint/suppression/suppression.h"
#include "compiler/workspace/cache/entry.h"
#include "compiler/workspace/cache/marks.h"
#include "compiler/workspace/limit_tiers.h"

namespace jc::workspace {

// Of a journey as much as others see of it by its name.
struct Outline {
  std::uint32_t number = 0;
  std::string id;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t id_begin = 0;
  std::uint32_t id_end = 0;
};

struct KeptFile {
  // Of a file of nothing but journeys; none for others, which all files may ask.
  std::vector<Outline> journeys;
  std::size_t journey_count = 0;
  // What its journeys tell those who ask about all documents (facts/told.h).
  std::uint64_t told = 0;
  // Files with journeys that it names, by their places in the list.
  std::vector<std::size_t> names;
  TierWork work;
  // Files that it links to.
  std::vector<std::string> links;
  // Its rules have compared a date with the day of the run. Not known to be false.
  bool day_compared = false;
  // Judged, and not silenced yet.
  diag::Diagnostics findings;
  std::vector<lint::Suppression> suppressions;
  std::vector<lint::AliasUse> aliases;
};

// A name that was looked for in all texts, and the first file that has it, if any: by its place.
struct LookedFor {
  std::string id;
  std::string title;
  std::size_t place = kNowhere;
  static constexpr std::size_t kNowhere = SIZE_MAX;
};

// Of a whole check.
struct KeptCheck {
  std::string key;
  std::vector<Mark> marks;
  std::vector<Looked> links;
  // That findings speak of.
  std::vector<Spoken> spoken;
  // The files that were listed, and what each has given.
  std::vector<std::string> paths;
  std::vector<KeptFile> files;
  // What was found by comparing files.
  diag::Diagnostics across;
  bool day_compared = false;
  std::vector<LookedFor> names;
};

std::string to_bytes(const KeptCheck& check);

// Nothing where the file was damaged.
std::optional<KeptCheck> kept_check_in(std::string_view bytes);

}  // namespace jc::workspace
