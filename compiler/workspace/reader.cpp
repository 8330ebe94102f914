#include "compiler/workspace/reader.h"

#include <fmt/format.h>

#include "compiler/model/decode/decode.h"
#include "compiler/source/load.h"
#include "compiler/syntax/parse.h"
#include "compiler/workspace/repository.h"

namespace jc::workspace {

namespace {

// Far above any journey; a file of this size is a mistake, and reading it would take seconds.
constexpr std::size_t kLargestFile = std::size_t{16} << 20U;

// Everything that is done to one file alone, in one go while its text is at hand.
void read_text(const source::Files& files, source::FileId id, Reading& reading) {
  thread_local syntax::Tree tree;
  syntax::parse_into(tree, files, id, reading.found);
  reading.suppressions = lint::read_suppressions(files, tree, reading.found);
  reading.aliases = lint::alias_uses(tree);
  reading.documents = model::decode(files, tree, reading.found);
  for (const model::Document& document : reading.documents) {
    reading.mentions.push_back(model::mentions(document));
  }
}

}  // namespace

// The file's content or why there is none, in which case it stays empty: the finding has a path to show.
bool Reader::load(source::FileId id, diag::Diagnostics& found) const {
  const std::string& path = files[id].path();
  if (!files[id].content().empty()) {
    // Where what an earlier check has found was looked at first.
    return true;
  }
  const auto text = given.find(path);
  // What was just listed as a regular file is no link, and its folders are not either.
  const bool outside = text == given.end() && unseen.contains(path) && !is_in_repository(path, root);
  source::Loaded loaded = outside                 ? source::LoadFailure{.text = "leads out of the repository"}
                          : text != given.end()   ? source::Loaded(*text->second)
                          : unseen.contains(path) ? source::load(path, kLargestFile)
                                                  : source::load_listed(path, kLargestFile);
  if (auto* content = std::get_if<std::string>(&loaded)) {
    files.fill(id, std::move(*content));
    return true;
  }
  found.push_back({.rule = "unreadable-file",
                   .span = {id, 0, 0},
                   .message = fmt::format("this file could not be read: it {}",
                                          std::get<source::LoadFailure>(loaded).text)});
  return false;
}

Reading Reader::read(source::FileId id) const {
  Reading reading;
  reading.loaded = load(id, reading.found);
  if (reading.loaded && known != nullptr) {
    if (auto before = known->find(files[id].content(), id)) {
      return std::move(*before);
    }
  }
  if (reading.loaded) {
    read_text(files, id, reading);
  }
  return reading;
}

}  // namespace jc::workspace
