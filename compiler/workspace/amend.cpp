#include "compiler/workspace/amend.h"

#include <algorithm>
#include <map>

#include "compiler/workspace/cache/kept_check_fields.h"

namespace jc::workspace {

namespace {

// To judge more of them anew would cost what a check of all of them does.
constexpr std::size_t kMostJudged = 64;

// Who names each.
std::vector<std::vector<std::size_t>> named_by(const std::vector<KeptFile>& files) {
  std::vector<std::vector<std::size_t>> by(files.size());
  for (std::size_t i = 0; i < files.size(); i++) {
    for (const std::size_t named : files[i].names) {
      if (named < files.size()) {
        by[named].push_back(i);
      }
    }
  }
  return by;
}

// Adds whatever `next` leads to.
template <class Next>
void follow(std::set<std::size_t>& places, const Next& next) {
  std::vector<std::size_t> open(places.begin(), places.end());
  while (!open.empty()) {
    const std::size_t at = open.back();
    open.pop_back();
    for (const std::size_t place : next(at)) {
      if (places.insert(place).second) {
        open.push_back(place);
      }
    }
  }
}

}  // namespace

std::optional<Affected> affected_by(const std::vector<KeptFile>& files,
                                    const std::vector<std::size_t>& changed) {
  Affected affected{{changed.begin(), changed.end()}, {}};
  const auto by = named_by(files);
  follow(affected.judged, [&](std::size_t at) { return by[at]; });
  const bool only_journeys = std::all_of(affected.judged.begin(), affected.judged.end(),
                                         [&](std::size_t at) { return !files[at].journeys.empty(); });
  if (!only_journeys || affected.judged.size() > kMostJudged) {
    return std::nullopt;
  }
  affected.read = affected.judged;
  for (std::size_t i = 0; i < files.size(); i++) {
    if (files[i].journeys.empty()) {
      affected.read.insert(i);
    }
  }
  add_named(files, affected.read);
  return affected;
}

void add_named(const std::vector<KeptFile>& files, std::set<std::size_t>& read) {
  // What all may ask is not followed: whoever asks it for more than a name says so.
  follow(read, [&](std::size_t at) {
    return files[at].journeys.empty() ? std::vector<std::size_t>() : files[at].names;
  });
}

bool speak_of(KeptCheck& kept, const std::set<std::size_t>& changed) {
  std::set<std::uint32_t> numbers;
  for (std::size_t i = 0; i < kept.spoken.size(); i++) {
    const auto at = std::lower_bound(kept.paths.begin(), kept.paths.end(), kept.spoken[i].path);
    if (at != kept.paths.end() && *at == kept.spoken[i].path &&
        changed.contains(static_cast<std::size_t>(at - kept.paths.begin()))) {
      numbers.insert(static_cast<std::uint32_t>(i));
    }
  }
  bool found = false;
  const auto look = [&](const source::FileId& id) { found = found || numbers.contains(id.value); };
  Every<source::FileId, decltype(look)> every(look);
  every(kept.files, kept.across);
  return found;
}

model::Document outline_of(const Outline& outline, source::FileId file) {
  model::Document document;
  document.file = file;
  document.number = outline.number;
  model::Record root;
  root.id = std::string_view(outline.id);
  root.begin = outline.begin;
  root.end = outline.end;
  root.id_begin = outline.id_begin;
  root.id_end = outline.id_end;
  document.records.push_back(root);
  return document;
}

Outline outline_of(const model::Document& journey) {
  const model::Record& root = journey.records.front();
  return {journey.number, std::string(root.id), root.begin, root.end, root.id_begin, root.id_end};
}

}  // namespace jc::workspace
