// What a check has to do again where a few files have changed since an earlier one: which of them it reads,
// which it judges, and what stands in for the rest.
#pragma once
#include <cstddef>
#include <optional>
#include <set>
#include <vector>

#include "compiler/model/model.h"
#include "compiler/workspace/cache/kept_check.h"

namespace jc::workspace {

// By their places in the list of files.
struct Affected {
  // What has changed, and every journey that names one of these, or names one that does: rules look into what
  // a journey names.
  std::set<std::size_t> judged;
  // These, what they name, and what all may ask.
  std::set<std::size_t> read;
};

// Nothing where it would be most of them, or where others than journeys have changed.
std::optional<Affected> affected_by(const std::vector<KeptFile>& files,
                                    const std::vector<std::size_t>& changed);

// Adds what the files among them name, and so on.
void add_named(const std::vector<KeptFile>& files, std::set<std::size_t>& read);

// Whether any of the records speaks of one of these files, by their places in `files`.
bool speak_of(KeptCheck& kept, const std::set<std::size_t>& changed);

// Stands for a journey that is not read: it has its name, and nothing else.
model::Document outline_of(const Outline& outline, source::FileId file);
Outline outline_of(const model::Document& journey);

}  // namespace jc::workspace
