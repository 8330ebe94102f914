// Which record of before is which of after, and what only got another name.
#include "compiler/diff/match.h"

#include <fmt/format.h>

#include "compiler/diff/renames.h"
#include "compiler/diff/wording.h"
#include "scene.h"
#include "tests/test.h"

namespace jc::diff {
namespace {

using Lines = std::vector<std::string>;
using model::Entity;
using language::operator""_key;

std::string contingencies(const std::vector<std::string>& lines) {
  std::string text = "journey: j\ngoal: g\nstages: [a, b]\ncontingencies:\n";
  for (const std::string& line : lines) {
    text += "  - { " + line + " }\n";
  }
  return text;
}

// `before>after` by the condition of each, `-` where there is none.
Lines matched(const std::string& before, const std::string& after) {
  const Workspace was({before});
  const Workspace is({after});
  const auto list = [](const Workspace& side) {
    return Entity(&side.model.documents.front(), 0).children("contingencies"_key);
  };
  const auto text = [](const Entity& entity) {
    return entity ? std::string(entity.text("do"_key)) : std::string("-");
  };
  Lines lines;
  for (const Pair& pair : match(list(was), list(is))) {
    lines.push_back(text(pair.before) + ">" + text(pair.after));
  }
  return lines;
}

TEST_CASE("records without an id are found by what they are, wherever they stand") {
  const std::string one = "if: event e, do: One, owner: x";
  const std::string two = "if: event f, do: Two, owner: y";
  CHECK(matched(contingencies({one, two}), contingencies({two, one})) == Lines{"Two>Two", "One>One"});
  CHECK(matched(contingencies({one, two}), contingencies({two})) == Lines{"Two>Two", "One>-"});
}

TEST_CASE("a record that still says half of it is the same one") {
  CHECK(matched(contingencies({"if: event e, do: One, owner: x"}),
                contingencies({"if: event e, do: Other, owner: x"})) == Lines{"One>Other"});
}

// A stage with one thing in one of its lists.
Lines told(const std::string& key, const std::string& before, const std::string& after) {
  const auto journey = [&](const std::string& item) {
    return "journey: j\ngoal: g\nstages:\n  - { id: a, " + key + ": [" + item + "] }\n";
  };
  return sentences({journey(before)}, {journey(after)});
}

TEST_CASE("a text that becomes a map is still the same thing") {
  const std::string silent = "{ id: silent, text: Errors are silent, severity: high }";
  const auto in_experience = [](const std::string& pain) { return "{ pains: [" + pain + "] }"; };
  const auto pains = [&](const std::string& before, const std::string& after) {
    const auto journey = [&](const std::string& pain) {
      return "journey: j\ngoal: g\nstages:\n  - { id: a, experience: " + in_experience(pain) + " }\n";
    };
    return sentences({journey(before)}, {journey(after)});
  };
  const Lines severity = pains("Errors are silent", silent);
  REQUIRE(severity.size() == 1);
  CHECK(severity[0].starts_with("Errors are silent: "));
  CHECK(pains("Errors are silent", "{ id: silent, text: Errors are silent }").empty());
  CHECK(pains(silent, "Errors are silent").size() == 1);
  for (const std::string key : {"touchpoints", "milestones"}) {
    const Lines structured = told(key, "Welcome call", "{ id: welcome, title: Welcome call, owner: us }");
    INFO(key);
    REQUIRE(structured.size() == 1);
    CHECK(structured[0] == "Welcome call: us answers for it now; nobody did.");
  }
}

TEST_CASE("of thousands of nameless ones that all differ nobody looks for who was who") {
  const auto many = [](std::size_t count, std::string_view word) {
    Lines lines;
    for (std::size_t i = 0; i < count; i++) {
      lines.push_back(fmt::format("if: event {}{}, do: {} {}, owner: x", word, i, word, i));
    }
    return contingencies(lines);
  };
  const auto gone = [](const Lines& lines) {
    return std::count_if(lines.begin(), lines.end(),
                         [](const std::string& line) { return line.ends_with(">-"); });
  };
  CHECK(gone(matched(many(2000, "old"), many(2000, "new"))) == 2000);
}

TEST_CASE("what is called otherwise is found in the files that changed") {
  const std::string untouched = "journey: other\ngoal: g\nstages: [{ id: a, owner: sales }]\n";
  const auto vocabulary = [](const std::string& id) {
    return "vocabulary: v\nroles:\n  " + id +
           ": { title: Account team, kind: internal, responsibilities: [a] }\n";
  };
  const auto journey = [](const std::string& id) {
    return "journey: j\ngoal: g\nstages: [{ id: a, owner: " + id + " }]\n";
  };
  const Workspace was({vocabulary("account-team"), journey("account-team"), untouched});
  const Workspace is({vocabulary("accounts"), journey("accounts"), untouched});
  const auto found = find_renames(was.model, is.model);
  REQUIRE(found.size() == 1);
  CHECK(found[0].from == "account-team");
  CHECK(found[0].to == "accounts");
}

TEST_CASE("a role that becomes a team is one line") {
  const auto names = [](const std::string& parties) { return "vocabulary: v\n" + parties; };
  const auto journey = [](const std::string& id) {
    return "journey: j\ngoal: g\nowner: " + id + "\nstages: [{ id: a, owner: " + id + " }]\n";
  };
  const std::string role = names("roles: { guides: { title: Guide, kind: internal } }\n");
  CHECK(sentences({role, journey("guides")},
                  {names("teams: { guides: { title: Guides } }\n"), journey("guides")}) ==
        Lines{"Guides: a team now, no longer a role.", "… Role “Guide” is gone."});
  const Workspace was({role, journey("guides")});
  const Workspace is({names("teams: { guide-team: { title: Guides } }\n"), journey("guide-team")});
  const auto found = find_renames(was.model, is.model);
  REQUIRE(found.size() == 1);
  CHECK(found[0].to == "guide-team");
  CHECK(found[0].to_kind == language::Kind::team);
}

TEST_CASE("a name that an untouched file declares as well was not renamed") {
  const auto roles = [](const std::string& ids) { return "vocabulary: v\nroles: { " + ids + " }\n"; };
  const std::string other =
      "vocabulary: w\nroles: { sales: { kind: internal, title: Sales, responsibilities: [a] } }\n";
  const std::string body = ": { kind: internal, title: Sales, responsibilities: [a] }";
  const Workspace was({roles("sales" + body), other});
  const Workspace is({roles("selling" + body), other});
  CHECK(find_renames(was.model, is.model).empty());
}

TEST_CASE("a text says the same where half of its words do, and all of its figures") {
  CHECK(is_rephrased("we call you within one day", "within one day you get our call"));
  CHECK_FALSE(is_rephrased("we call you within one day", "we call you within two days"));
  CHECK_FALSE(is_rephrased("we call you", "someone writes letters instead"));
  // Each word counts as often as it stands there.
  CHECK_FALSE(is_rephrased("a a a a", "a b c d"));
}

}  // namespace
}  // namespace jc::diff
