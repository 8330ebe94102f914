// The files that kept records speak of, by their place in a list: numbers of files are those of one run.
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "compiler/source/files.h"
#include "compiler/workspace/cache/finding_fields.h"
#include "compiler/workspace/write/list.h"

namespace jc::workspace {

struct Spoken {
  std::string path;
  std::string hash;
};

template <>
struct Fields<Spoken> {
  static void walk(auto& spoken, auto& visit) {
    auto& [path, hash] = spoken;
    visit(path, hash);
  }
};

// Gives all files in the records their places in the list that comes of it.
template <class... Record>
std::vector<Spoken> gather_files(const source::Files& files, Record&... records) {
  std::map<std::uint32_t, std::uint32_t> places;
  const auto note = [&](const source::FileId& id) {
    if (id.exists()) {
      places.emplace(id.value, 0);
    }
  };
  Every<source::FileId, decltype(note)> every(note);
  every(records...);
  std::vector<Spoken> spoken;
  for (auto& [id, place] : places) {
    const source::File& file = files[source::FileId{id}];
    place = static_cast<std::uint32_t>(spoken.size());
    spoken.push_back({file.path(), content_hash(file.content())});
  }
  const auto replace = [&](source::FileId& id) { id.value = id.exists() ? places.at(id.value) : id.value; };
  Every<source::FileId, decltype(replace)> again(replace);
  again(records...);
  return spoken;
}

// The other way round; false where a file is not what it was. `take` makes a file of the run of it.
template <class... Record>
bool give_files(const std::vector<Spoken>& spoken, const source::Files& files,
                const std::function<std::optional<source::FileId>(const Spoken&)>& take, Record&... records) {
  std::vector<source::FileId> ids;
  for (const Spoken& each : spoken) {
    const std::optional<source::FileId> id = take(each);
    if (!id) {
      return false;
    }
    ids.push_back(*id);
  }
  bool known = true;
  const auto replace = [&](source::Span& span) {
    if (span.file.exists()) {
      known = known && span.file.value < ids.size();
      span.file = known ? ids[span.file.value] : source::FileId();
      known = known && span.begin <= span.end && span.end <= files[span.file].content().size();
    }
  };
  Every<source::Span, decltype(replace)> every(replace);
  every(records...);
  return known;
}

}  // namespace jc::workspace
