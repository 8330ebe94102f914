// Keys come and go in the style their mapping is written in, and comments stay.
#include "compiler/syntax/mapping_edit.h"

#include "compiler/diag/edits.h"
#include "compiler/syntax/parse.h"
#include "tests/test.h"

namespace jc::syntax {

namespace {

struct Parsed {
  source::Files files;
  Tree tree;
  explicit Parsed(const std::string& text) {
    diag::Diagnostics problems;
    tree = parse(files, files.add("t.yaml", text), problems);
    REQUIRE(problems.empty());
  }
  // The innermost mapping that has the key.
  MappingPlace place(std::string_view key) const {
    MappingPlace found;
    for (NodeId id = 0; id < tree.nodes.size(); id++) {
      const Node& node = tree[id];
      MappingPlace place{tree.span(id), {}};
      bool here = false;
      for (std::uint32_t i = 0; node.kind == NodeKind::mapping && i < node.count; i += 2) {
        const Node& entry_key = tree[tree.item(node, i)];
        const Node& value = tree[tree.item(node, i + 1)];
        here = here || entry_key.text == key;
        place.entries.push_back({entry_key.begin, entry_key.end, value.begin, value.end});
      }
      found = here ? place : found;
    }
    return found;
  }
};

std::string applied(const std::string& text, const std::optional<diag::Edit>& edit) {
  if (!edit) {
    return "no edit";
  }
  diag::EditSet set;
  set.take(*edit);
  return set.apply(text);
}

// `line` behind the key, or before all of them.
std::string added(const std::string& text, std::string_view key, bool first = false) {
  const Parsed parsed(text);
  const MappingPlace place = parsed.place(key);
  std::optional<std::size_t> after;
  for (std::size_t i = 0; i < place.entries.size() && !first; i++) {
    const auto& entry = place.entries[i];
    after = text.substr(entry.key_begin, entry.key_end - entry.key_begin) == key ? i : after;
  }
  return applied(text, add_entry(text, place, after, "new: 1"));
}

std::string removed(const std::string& text, std::string_view key) {
  const Parsed parsed(text);
  const MappingPlace place = parsed.place(key);
  for (std::size_t i = 0; i < place.entries.size(); i++) {
    const auto& entry = place.entries[i];
    if (text.substr(entry.key_begin, entry.key_end - entry.key_begin) == key) {
      return applied(text, remove_entry(text, place, i));
    }
  }
  return "no key";
}

}  // namespace

TEST_CASE("a key is added in block style") {
  CHECK(added("a: 1\nb: 2\n", "a") == "a: 1\nnew: 1\nb: 2\n");
  CHECK(added("a: 1\nb: 2", "b") == "a: 1\nb: 2\nnew: 1");
  CHECK(added("a: 1 # why\nb: 2\n", "a") == "a: 1 # why\nnew: 1\nb: 2\n");
  CHECK(added("a: 1\r\nb: 2\r\n", "a") == "a: 1\r\nnew: 1\r\nb: 2\r\n");
  CHECK(added("l:\n  - id: x\n    b: 2\n  - id: y\n", "b") ==
        "l:\n  - id: x\n    b: 2\n    new: 1\n  - id: y\n");
  CHECK(added("l:\n  - title: x\n    b: 2\n", "title", true) == "l:\n  - new: 1\n    title: x\n    b: 2\n");
  CHECK(added("l:\n- id: x\n", "id") == "l:\n- id: x\n  new: 1\n");
  CHECK(added("a:\n  - x\n  # about y\n  - y # last\n# about b\nb: 2\n", "a") ==
        "a:\n  - x\n  # about y\n  - y # last\nnew: 1\n# about b\nb: 2\n");
  CHECK(added("a: |\n  text\n  more\n\nb: 2\n", "a") == "a: |\n  text\n  more\nnew: 1\n\nb: 2\n");
  CHECK(added("a: { x: 1,\n  y: 2 }\nb: 2\n", "a") == "a: { x: 1,\n  y: 2 }\nnew: 1\nb: 2\n");
  CHECK(added("? a\n: 1\nb: 2\n", "b") == "no edit");
}

TEST_CASE("a key is added in flow style") {
  CHECK(added("m: { a: 1, b: 2 }\n", "a") == "m: { a: 1, new: 1, b: 2 }\n");
  CHECK(added("m: { a: 1, b: [x, y] }\n", "b") == "m: { a: 1, b: [x, y], new: 1 }\n");
  CHECK(added("m: &x {a: 1}\n", "a") == "m: &x {a: 1, new: 1}\n");
  CHECK(added("m: { a: 1 }\n", "a", true) == "m: { new: 1, a: 1 }\n");
}

TEST_CASE("a key is removed with its line or its comma") {
  CHECK(removed("a: 1\nb: 2\nc: 3\n", "b") == "a: 1\nc: 3\n");
  CHECK(removed("a: 1\nb: 2", "b") == "a: 1");
  CHECK(removed("a: 1\r\nb:\r\nc: 3\r\n", "b") == "a: 1\r\nc: 3\r\n");
  CHECK(removed("a: 1\nb:\n  - x\n  - y\nc: 3\n", "b") == "a: 1\nc: 3\n");
  CHECK(removed("# about a\na: 1\n# about b\nb: 2\n", "b") == "# about a\na: 1\n# about b\n");
  CHECK(removed("l:\n  - a: 1\n    b: 2\n", "a") == "l:\n  - b: 2\n");
  CHECK(removed("m: { a: 1, b: 2, c: 3 }\n", "a") == "m: { b: 2, c: 3 }\n");
  CHECK(removed("m: { a: 1, b: 2, c: 3 }\n", "b") == "m: { a: 1, c: 3 }\n");
  CHECK(removed("m: { a: 1, b: 2 }\n", "b") == "m: { a: 1 }\n");
}

TEST_CASE("no comment goes with a key, and no mapping is emptied") {
  CHECK(removed("a: 1\nb: 2 # why\nc: 3\n", "b") == "no edit");
  CHECK(removed("a: 1\nb:\n  - x # why\n  - y\nc: 3\n", "b") == "no edit");
  CHECK(removed("l:\n  - a: 1\n    # why\n    b: 2\n", "a") == "no edit");
  CHECK(removed("a: 1\n", "a") == "no edit");
  CHECK(removed("m: { a: 1 }\n", "a") == "no edit");
  CHECK(removed("m: { a: 1, # why\n  b: 2 }\n", "b") == "no edit");
}

}  // namespace jc::syntax
