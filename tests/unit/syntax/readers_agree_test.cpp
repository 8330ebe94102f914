// Two YAML libraries read everything we have; where they differ, one of the differences listed here must be
// the reason.
#include <random>

#include "compiler/syntax/parse.h"
#include "compiler/syntax/write.h"
#include "tests/test.h"
#include "tests/unit/corpus.h"

namespace {

using jc::syntax::Written;

bool same(const Written& ours, const Written& theirs) {
  if (ours.kind != theirs.kind || ours.items.size() != theirs.items.size() ||
      ours.entries.size() != theirs.entries.size()) {
    // yaml-cpp gives an empty scalar where a collection is null.
    return false;
  }
  for (std::size_t i = 0; i < ours.items.size(); i++) {
    if (!same(ours.items[i], theirs.items[i])) {
      return false;
    }
  }
  for (std::size_t i = 0; i < ours.entries.size(); i++) {
    if (ours.entries[i].key != theirs.entries[i].key ||
        !same(ours.entries[i].value, theirs.entries[i].value)) {
      return false;
    }
  }
  return ours.text == theirs.text;
}

struct Reading {
  bool ok = false;
  std::vector<Written> documents;
};

Reading read_ours(const std::string& text) {
  jc::source::Files files;
  const auto id = files.add("file.yaml", text);
  jc::diag::Diagnostics found;
  const auto tree = jc::syntax::parse(files, id, found);
  Reading reading;
  reading.ok = found.empty();
  for (const auto& document : tree.documents) {
    reading.documents.push_back(jc::syntax::as_written(tree, document.root));
  }
  return reading;
}

// What the two libraries are known to do differently.
bool known_difference(const std::string& text) {
  // YAML 1.2 lets an anchor's name have a colon (`&a: 1`): yaml-cpp does too, libyaml ends the name there.
  for (std::size_t at = text.find('&'); at != std::string::npos; at = text.find('&', at + 1)) {
    const std::size_t end = text.find_first_of(" \n,]}", at);
    if (end != std::string::npos && text.substr(at, end - at).find(':') != std::string::npos) {
      return true;
    }
  }
  // Tabs between tokens and explicit keys.
  return text.find('\t') != std::string::npos || text.find("? ") != std::string::npos;
}

}  // namespace

TEST_CASE("both YAML readers see the same in every file of the corpus") {
  const auto files = jc::test::corpus();
  REQUIRE(files.size() > 20);
  for (const auto& path : files) {
    const std::string text = jc::test::read_file(path);
    const Reading ours = read_ours(text);
    const auto theirs = jc::syntax::read_with_yaml_cpp(text);
    INFO(path.string());
    if (!ours.ok || !theirs) {
      continue;
    }
    REQUIRE(ours.documents.size() == theirs->size());
    for (std::size_t i = 0; i < theirs->size(); i++) {
      CHECK(same(ours.documents[i], (*theirs)[i]));
    }
  }
}

TEST_CASE("both YAML readers see the same in files with a line, a word or a byte changed") {
  std::mt19937 random(20261121);
  std::size_t compared = 0;
  for (const auto& path : jc::test::corpus()) {
    std::string original = jc::test::read_file(path);
    for (int round = 0; round < 6 && !original.empty(); round++) {
      std::string text = original;
      const std::size_t at = random() % text.size();
      const char bytes[] = " :-#'\"[]{},&*!|>%@`\n0a";
      const char byte = bytes[random() % (sizeof bytes - 1)];
      (random() % 2 == 0) ? (void)text.replace(at, 1, 1, byte) : (void)text.insert(at, 1, byte);
      const Reading ours = read_ours(text);
      const auto theirs = jc::syntax::read_with_yaml_cpp(text);
      if (!ours.ok || !theirs || known_difference(text)) {
        continue;
      }
      compared++;
      INFO(path.string() << " round " << round << " byte " << at << ":\n"
                         << text.substr(at < 40 ? 0 : at - 40, 80));
      if (ours.documents.size() == theirs->size()) {
        for (std::size_t i = 0; i < theirs->size(); i++) {
          CHECK(same(ours.documents[i], (*theirs)[i]));
        }
      }
    }
  }
  REQUIRE(compared > 50);
}

TEST_CASE("what is written is read back the same by both readers") {
  for (const auto& path : jc::test::corpus()) {
    const Reading ours = read_ours(jc::test::read_file(path));
    for (const Written& document : ours.documents) {
      const std::string text = jc::syntax::write(document);
      const Reading again = read_ours(text);
      INFO(path.string() << "\n" << text);
      REQUIRE(again.ok);
      REQUIRE(again.documents.size() == 1);
      CHECK(same(document, again.documents[0]));
      const auto theirs = jc::syntax::read_with_yaml_cpp(text);
      REQUIRE(theirs);
      CHECK(same(document, theirs->at(0)));
    }
  }
}
