#include "compiler/syntax/parse.h"

#include "compiler/syntax/scalar_offsets.h"
#include "tests/test.h"

using namespace jc;

namespace {

struct Parsed {
  source::Files files;
  diag::Diagnostics found;
  syntax::Tree tree;

  explicit Parsed(std::string text, const syntax::Limits& limits = {}) {
    const auto id = files.add("file.yaml", std::move(text));
    tree = syntax::parse(files, id, found, limits);
  }
  std::string_view text_of(syntax::NodeId node) const { return files.text(tree.span(node)); }
  syntax::NodeId value_of(std::string_view key) const {
    std::vector<syntax::Entry> entries;
    syntax::entries_of(tree, tree.documents.at(0).root, entries);
    for (const auto& entry : entries) {
      if (tree[entry.key].text == key) {
        return entry.value;
      }
    }
    return syntax::kNoNode;
  }
};

}  // namespace

TEST_CASE("spans are bytes, whatever stands before them") {
  const Parsed parsed("\xEF\xBB\xBFjourney: é–日本\r\nowner: csm\r\nnote: \"a\\tb\"\r\n");
  REQUIRE(parsed.found.empty());
  CHECK(parsed.text_of(parsed.value_of("journey")) == "é–日本");
  CHECK(parsed.text_of(parsed.value_of("owner")) == "csm");
  CHECK(parsed.text_of(parsed.value_of("note")) == "\"a\\tb\"");
  CHECK(parsed.tree[parsed.value_of("note")].text == "a\tb");
}

TEST_CASE("merged keys come last and never win") {
  const Parsed parsed("base: &b { channel: email, automated: true }\nother: &o { channel: call }\n");
  REQUIRE(parsed.found.empty());
  const Parsed merged(
      "a: &a { channel: email, automated: true }\nb: &b { channel: call, owner: x }\n<<: [*a, "
      "*b]\nautomated: false\n");
  CHECK(merged.tree[merged.value_of("channel")].text == "email");
  CHECK(merged.tree[merged.value_of("automated")].text == "false");
  CHECK(merged.tree[merged.value_of("owner")].text == "x");
}

TEST_CASE("a second document is a document of its own") {
  const Parsed parsed("journey: a\n---\njourney: b\n");
  CHECK(parsed.tree.documents.size() == 2);
}

TEST_CASE("bad bytes are reported where they stand") {
  const auto first = [](std::string text) { return Parsed(std::move(text)).found.at(0); };
  CHECK(first("a: b\nc: \xFF\n").span.begin == 8);
  CHECK(first(std::string("a: b\0c", 6)).span.begin == 4);
  CHECK(first("\xFF\xFE"
              "a")
            .message.find("UTF-16") != std::string::npos);
  CHECK(first("a:\n\tb: c\n").message.find("tab") != std::string::npos);
  CHECK(first("a: [b, c\n").rule == "unreadable-yaml");
  CHECK(first("a: \"b\n").rule == "unreadable-yaml");
}

TEST_CASE("nesting and aliases have limits") {
  const Parsed deep(std::string(64, '[') + std::string(64, ']'));
  REQUIRE(deep.found.size() == 1);
  CHECK(deep.found[0].rule == "too-deep");
  std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 9; i++) {
    bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [";
    for (int k = 0; k < 10; k++) {
      bomb += (k ? ", *a" : "*a") + std::to_string(i - 1);
    }
    bomb += "]\n";
  }
  const Parsed aliases(bomb);
  REQUIRE(aliases.found.size() == 1);
  CHECK(aliases.found[0].rule == "too-many-aliases");
  CHECK(aliases.tree.documents.empty());
}

TEST_CASE("an alias inside what it refers to, or before its anchor, is reported and left alone") {
  CHECK(Parsed("a: &a [*a]\n").found.at(0).message.find("inside") != std::string::npos);
  CHECK(Parsed("a: *b\nb: &b 1\n").found.at(0).message.find("no anchor") != std::string::npos);
}

TEST_CASE("what stands before a mistake is kept when its document is whole") {
  const Parsed parsed("journey: a\n---\njourney: [\n");
  CHECK(parsed.found.size() == 1);
  CHECK(parsed.tree.documents.size() == 1);
}

TEST_CASE("a place in a value is found in the file through quotes, escapes, folding and indentation") {
  const char* texts[] = {"k: 30 dayz after kickoff\n",           "k: '30 dayz ''after'' kickoff'\n",
                         "k: \"30\\x20dayz after \\u00e9 x\"\n", "k: >-\n  30 dayz\n  after\n\n  kickoff\n",
                         "k: |\n    30\n    dayz after\n",       "k: 30\n   dayz after\n",
                         "k: \"30 \\\n   dayz after\"\n"};
  for (const char* text : texts) {
    const Parsed parsed(text);
    const auto node = parsed.tree[parsed.value_of("k")];
    const auto at = node.text.find("dayz");
    REQUIRE(at != std::string_view::npos);
    const auto offset = syntax::offset_in_source(parsed.text_of(parsed.value_of("k")), node.style, node.text,
                                                 static_cast<std::uint32_t>(at));
    INFO(text);
    CHECK(parsed.text_of(parsed.value_of("k")).substr(offset, 4) == "dayz");
  }
}

TEST_CASE("a merge conflict and a no-break space are named where they stand") {
  const Parsed conflict("a: 1\nb:\n<<<<<<< HEAD\n  - c: 1\n=======\n  - c: 2\n>>>>>>> feature\n");
  REQUIRE(conflict.found.size() == 1);
  CHECK(conflict.found[0].message == "a merge conflict that nobody has resolved");
  CHECK(conflict.files.text(conflict.found[0].span) == "<<<<<<< HEAD");
  CHECK(conflict.found[0].related.size() == 2);
  const Parsed space(
      "a: 1\nowner:\xC2\xA0"
      "csm\n");
  REQUIRE(space.found.size() == 1);
  CHECK(space.found[0].span.begin == 11);
  REQUIRE(space.found[0].fixes.size() == 1);
  CHECK(space.found[0].fixes[0].edits[0].replacement == " ");
}
