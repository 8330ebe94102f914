// What comes along with a merge or a copied text, and is not YAML though it looks like it.
#include "compiler/syntax/parse.h"
#include "compiler/syntax/scalar_offsets.h"
#include "tests/test.h"

using namespace jc;

namespace {

struct Parsed {
  source::Files files;
  diag::Diagnostics found;
  syntax::Tree tree;

  explicit Parsed(std::string text) {
    const auto id = files.add("file.yaml", std::move(text));
    tree = syntax::parse(files, id, found);
  }
  std::string line() const {
    return std::to_string(files[found.at(0).span.file].position(found.at(0).span.begin).line);
  }
};

std::string mended(const Parsed& parsed) {
  std::string text(parsed.files[parsed.tree.file].content());
  for (auto found = parsed.found.rbegin(); found != parsed.found.rend(); ++found) {
    const auto& edits = found->fixes.at(0).edits;
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
      text.replace(edit->span.begin, edit->span.end - edit->span.begin, edit->replacement);
    }
  }
  return text;
}

}  // namespace

TEST_CASE("a merge conflict is one finding, at its first marker") {
  const Parsed parsed(
      "journey: t\nstages:\n<<<<<<< HEAD\n  - a\n||||||| base\n=======\n  - b\n>>>>>>> other\n");
  REQUIRE(parsed.found.size() == 1);
  CHECK(parsed.found[0].message == "a merge conflict that nobody has resolved");
  CHECK(parsed.line() == "3");
  CHECK(parsed.found[0].related.size() == 3);
  CHECK(Parsed("a: 1\r\n<<<<<<< HEAD\r\nb: 1\r\n=======\r\nb: 2\r\n>>>>>>> x\r\n").found.size() == 1);
  // Two conflicts, and the rest of one.
  CHECK(Parsed("<<<<<<< a\n=======\n>>>>>>> b\n<<<<<<< a\n=======\n>>>>>>> b\n").found.size() == 2);
  CHECK(Parsed("a: 1\n>>>>>>> other\n").found.at(0).message == "the rest of a merge conflict");
  // Inside a text they are nothing but a text.
  CHECK(Parsed("a: |\n  <<<<<<< HEAD\n  =======\n  >>>>>>> b\n").found.empty());
  CHECK(Parsed("# ==========\na: 1\n").found.empty());
}

TEST_CASE("a sign at the front of a value wants quotes, and gets them") {
  const Parsed bound("targets: > 40  # of 100\nowner: a\n");
  REQUIRE(bound.found.size() == 1);
  CHECK(bound.found[0].message == "a value that begins with `>` has to be in quotes");
  CHECK(bound.found[0].help == "write `\"> 40\"`");
  CHECK(Parsed("metrics:\n  - >= 50 in 2026\n").found.at(0).help == "write `\">= 50 in 2026\"`");
  // A text over several lines begins so.
  CHECK(Parsed("note: >-\n  a\n  b\n").found.empty());
}

TEST_CASE("a space that is none is named where it stands") {
  const Parsed behind(
      "stages:\n  - id: a\n    owner:\xC2\xA0"
      "csm\n");
  REQUIRE(behind.found.size() == 1);
  CHECK(behind.found[0].message == "a no-break space (U+00A0) where YAML wants a space");
  CHECK(behind.line() == "3");
  CHECK(mended(behind) == "stages:\n  - id: a\n    owner: csm\n");
  for (const std::string text : {"a:\n\xC2\xA0 b: 1\n", "a:\n  -\xC2\xA0id: x\n  - id: y\n",
                                 "a: { b: 1,\xC2\xA0"
                                 "c: 2 }\n",
                                 "a: { b:\xE3\x80\x80"
                                 "1 }\n",
                                 "owner\xC2\xA0: csm\nb: 1\n"}) {
    CAPTURE(text);
    const Parsed parsed(text);
    CHECK_FALSE(parsed.found.empty());
    CHECK(parsed.found.at(0).message.find("YAML wants a space") != std::string::npos);
    CHECK(Parsed(mended(parsed)).found.empty());
  }
  // In texts it may be meant, as in French before a colon.
  CHECK(Parsed("a: Étape\xC2\xA0 voir\nb: |\n  Note:\xC2\xA0x\nc: \"x:\xC2\xA0y\"\n").found.empty());
}

TEST_CASE("a letter and its accent are one letter") {
  const Parsed parsed("owner: cafe\xCC\x81\nroles: { caf\xC3\xA9: {} }\n");
  REQUIRE(parsed.found.empty());
  std::vector<syntax::Entry> entries;
  syntax::entries_of(parsed.tree, parsed.tree.documents.at(0).root, entries);
  const syntax::Node& owner = parsed.tree[entries.at(0).value];
  CHECK(owner.text == "caf\xC3\xA9");
  // Places behind it are still those of the file.
  CHECK(syntax::offset_in_source("cafe\xCC\x81 bar", syntax::Style::plain, "caf\xC3\xA9 bar", 6) == 7);
}

TEST_CASE("what is not closed is told where it was opened") {
  const auto told = [](const std::string& text) {
    const Parsed parsed(text);
    REQUIRE(parsed.found.size() == 1);
    return parsed.line() + ": " + parsed.found[0].message;
  };
  CHECK(told("journey: [\n") == "1: this list is not closed");
  CHECK(told("journey: x\nstages: [{ id: a }\nowner: csm\n") == "2: this list is not closed");
  CHECK(told("stages: { id: a, title: b\n") == "1: this map is not closed");
  CHECK(told("journey: x\ntitle: \"open\nstages: []\n") == "2: this text in quotes is not closed");
  CHECK(told("stages:\n  - { id: a, title: 'x }\n  - { id: b }\n") == "2: this text in quotes is not closed");
}

TEST_CASE("a quote inside of quotes, and a colon without a space, are told as that") {
  CHECK(Parsed("a: x\nb: \"He said \"hi\"\"\n").found.at(0).message ==
        "this quote ended the text, and more follows");
  CHECK(Parsed("a: x\nb: 'it's bad'\n").found.at(0).help ==
        "put the whole text in double quotes, or write `''` inside");
  for (const std::string text : {"journey:x\nstages: []\n", "stages:\n  - id:a\n    title: b\n"}) {
    const Parsed parsed(text);
    REQUIRE(parsed.found.size() == 1);
    CHECK(parsed.found[0].message == "a colon without a space behind it makes one word of key and value");
    CHECK(Parsed(mended(parsed)).found.empty());
  }
  // An address is no key.
  CHECK(Parsed("see https://example.com/a\nb: c\n").found.at(0).fixes.empty());
}

TEST_CASE("colons without a space get theirs all at once, whatever the value is") {
  CHECK(mended(Parsed("journey:t\n\ngoal:See my own data\nowner:csm\nstages: [{ id: a }]\n")) ==
        "journey: t\n\ngoal: See my own data\nowner: csm\nstages: [{ id: a }]\n");
  CHECK(mended(Parsed("journey: t\nowner:\"csm\"\nstages: [{ id: a }]\n")) ==
        "journey: t\nowner: \"csm\"\nstages: [{ id: a }]\n");
  CHECK(mended(Parsed("journey: t\nroles:{ a: {} }\nstages: [{ id: a }]\n")) ==
        "journey: t\nroles: { a: {} }\nstages: [{ id: a }]\n");
  CHECK(mended(Parsed("stages:\n  - id:a\n    owner:csm\n    exit: event x\n")) ==
        "stages:\n  - id: a\n    owner: csm\n    exit: event x\n");
}

TEST_CASE("text behind what ends like a text in quotes or a list is quoted with it") {
  for (const std::string text :
       {"a:\n  - \"Is it fine?\" call (csm)\n  - b\n", "a:\n  - x: \"Is it fine?\" call\n  - b\n",
        "a:\n  b: [draft] to be agreed\n  c: 1\n", "a:\n  - {name} of the customer\n",
        "a: 'so' they say\nb: 1\n"}) {
    CAPTURE(text);
    const Parsed parsed(text);
    REQUIRE(parsed.found.size() == 1);
    CHECK(parsed.found[0].message.ends_with("ends before the line does, and more follows"));
    REQUIRE(parsed.found[0].fixes.size() == 1);
    CHECK(Parsed(mended(parsed)).found.empty());
  }
  CHECK(Parsed("a:\n  - \"Is it fine?\" call\n").found.at(0).help ==
        "put quotes around the whole text: `'\"Is it fine?\" call'`");
}

TEST_CASE("boxes to tick are left out, all at once") {
  const Parsed parsed("a:\n  - [x] signed\n  - [ ] backup: tested\n  - [ ] trained\nb: [x]\n");
  REQUIRE(parsed.found.size() == 1);
  CHECK(parsed.found[0].message == "to YAML a box to tick is a list, and text stands behind it");
  CHECK_FALSE(parsed.found[0].fixes.at(0).safe);
  CHECK(mended(parsed) == "a:\n  - signed\n  - backup: tested\n  - trained\nb: [x]\n");
}

TEST_CASE("what makes a map on one line unreadable is told by the line, and mended") {
  const auto line = [](const std::string& item) {
    const Parsed parsed("list:\n  - " + item + "\n  - { id: z, title: Z, when: day 1 }\n");
    INFO(item);
    REQUIRE(parsed.found.size() == 1);
    const std::string text = mended(parsed);
    return text.substr(10, text.find('\n', 10) - 10);
  };
  CHECK(line("{ id: t, where: region in [EMEA, US], when: day 3 }") ==
        "{ id: t, where: \"region in [EMEA, US]\", when: day 3 }");
  CHECK(line("{ id: t, title: \"Kick\" off, when: day 1 }") ==
        "{ id: t, title: '\"Kick\" off', when: day 1 }");
  CHECK(line("{ id: t, title: 'It's on', when: day 1 }") == "{ id: t, title: \"It's on\", when: day 1 }");
  CHECK(line("{ id: t, title: Kick: off, when: day 1 }") == "{ id: t, title: \"Kick: off\", when: day 1 }");
  CHECK(line("{ id: t title: Kick-off, when: day 1 }") == "{ id: t, title: Kick-off, when: day 1 }");
  CHECK(line("{ id: t; title: Kick-off; when: day 1 }") == "{ id: t, title: Kick-off, when: day 1 }");
  CHECK(line("{ id: t, title: Call #1, when: day 1 }") == "{ id: t, title: \"Call #1\", when: day 1 }");
  CHECK(line("{ id: t, title: #1 call, when: day 1 }") == "{ id: t, title: \"#1 call\", when: day 1 }");
  CHECK(line("{ id: t, title: *bold*, when: day 1 }") == "{ id: t, title: \"*bold*\", when: day 1 }");
  CHECK(line("{ id: t, title: @home, when: day 1 }") == "{ id: t, title: \"@home\", when: day 1 }");
  CHECK(line("{ id: t, when: > 3 days }") == "{ id: t, when: \"> 3 days\" }");
  CHECK(line("{ id: t, title: T }}") == "{ id: t, title: T }");
  CHECK(line("{ id: t, title: T ]") == "{ id: t, title: T }");
  CHECK(line("{ id: t, title: T") == "{ id: t, title: T }");
  CHECK(line("{ id: t, assets: [deck, \"plan\" 2], when: day 1 }") ==
        "{ id: t, assets: [deck, '\"plan\" 2'], when: day 1 }");
  CHECK(line("id: t, title: T") == "{ id: t, title: T }");
}

TEST_CASE("a line as in JSON loses its comma, and several texts are not made one") {
  const Parsed comma("title: \"Kick-off\",\nowner: csm\n");
  CHECK(mended(comma) == "title: \"Kick-off\"\nowner: csm\n");
  const Parsed several("a: b\n\"id\": \"t\", \"title\": \"T\"\n");
  REQUIRE(several.found.size() == 1);
  CHECK(several.found[0].fixes.empty());
}

TEST_CASE("a comma that may be missing is not put there for sure") {
  const Parsed parsed("list:\n  - { id: t, title: Call when: day 1 }\n");
  REQUIRE(parsed.found.size() == 1);
  CHECK(parsed.found[0].help.find("put a comma before `when` where that is a key; else") == 0);
  CHECK_FALSE(parsed.found[0].fixes.at(0).safe);
}

TEST_CASE("a line that is set in too far, or not enough, is told beside the one before") {
  const auto told = [](const std::string& text) {
    const Parsed parsed(text);
    INFO(text);
    REQUIRE(parsed.found.size() == 1);
    return parsed.found[0].message;
  };
  CHECK(told("a: x\n  b: y\n") == "this line is further in than `a` before it, which has its value already");
  CHECK(told("l:\n  - id: x\n   title: y\n") ==
        "this line is not set in as `id` before it, nor as one further up");
  CHECK(told("title: A\nowner: b\ntitle B\nowner: c\n") == "`title` has no `:` behind it");
}

TEST_CASE("mistakes behind the first are told in the same run, at their places") {
  const std::string text =
      "title: J: two\ngoal: @home\nlist:\n  - { id: a, title: Call #1, when: x }\n  - { id: b; title: B "
      "}\nexit: *x*\n";
  const Parsed parsed(text);
  REQUIRE(parsed.found.size() == 5);
  std::vector<std::string> lines;
  for (const diag::Diagnostic& each : parsed.found) {
    lines.push_back(std::to_string(parsed.files[each.span.file].position(each.span.begin).line));
  }
  CHECK(lines == std::vector<std::string>{"1", "2", "4", "5", "6"});
  CHECK(Parsed(mended(parsed)).found.empty());
  // Of many the rest waits, and that is said.
  std::string many;
  for (int i = 0; i < 40; i++) {
    many += "k" + std::to_string(i) + ": @a\n";
  }
  const Parsed cut(many);
  CHECK(cut.found.size() == syntax::Limits().further + 1);
  CHECK(cut.found.back().help.ends_with("what comes behind it has not been read"));
}
