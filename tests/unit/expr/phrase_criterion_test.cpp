#include "tests/unit/expr/phrase_text.h"

namespace jc::expr {
namespace {

Criterion criterion(const std::string& text) { return read_as<Criterion>(PhraseKind::criterion, text); }

std::vector<std::string> keys(const std::string& text) {
  std::vector<std::string> result;
  const Criterion parsed = criterion(text);
  for (const Branch& branch : branches(parsed).branches) {
    result.push_back(branch.key);
  }
  return result;
}

std::string uses(PhraseKind kind, const std::string& text) {
  constexpr std::string_view kKinds[] = {"event", "milestone", "stage",  "metric", "attribute",
                                         "group", "band",      "choice", "party",  "status"};
  std::string result;
  const Phrase phrase = read(kind, text);
  for (const NameUse& use : phrase->names) {
    CHECK(text.substr(use.at.begin, use.at.end - use.at.begin) == use.name);
    result += (result.empty() ? "" : "; ") + use.name + ":";
    for (const NameKind one : use.kinds) {
      result += " " + std::string(kKinds[static_cast<std::size_t>(one)]);
    }
  }
  return result;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("and binds closer than or") {
  const Criterion parsed = criterion("event a or event b and event c");
  CHECK(parsed.join == Criterion::Join::any);
  CHECK(parsed.parts.size() == 2);
  CHECK(parsed.parts[1].join == Criterion::Join::all);
}

TEST_CASE("each kind of statement is told apart") {
  const auto kind = [](const char* text) { return criterion(text).leaf.kind(); };
  CHECK(kind("event trained at least 5 times") == LeafKind::happened);
  CHECK(kind("first-report") == LeafKind::happened);
  CHECK(kind("at contract-signed") == LeafKind::happened);
  CHECK(kind("plan is enterprise") == LeafKind::compared);
  CHECK(kind("60 days after contract-signed") == LeafKind::timed);
  CHECK(kind("7 days late") == LeafKind::late);
  CHECK(kind("milestone live is 7 days late") == LeafKind::late);
  CHECK(kind("\"they say so\" as judged by csm") == LeafKind::judged);
  CHECK(kind("'they say so'") == LeafKind::judged);
  CHECK(kind("status at-risk") == LeafKind::happened);
  CHECK(kind("status is active") == LeafKind::compared);
  CHECK(kind("status above 3") == LeafKind::compared);
  CHECK(kind("status twice") == LeafKind::happened);
}

TEST_CASE("what follows a statement is kept") {
  const Leaf leaf = criterion("adoption-rate < 75% of power-users at 90 days after contract-signed").leaf;
  CHECK(std::get<Compared>(leaf.what).group.text == "power-users");
  CHECK(leaf.when.has_value());
  CHECK(criterion("no event first-report for 14 days").leaf.lasting.has_value());
  CHECK(criterion("event trained at least 5 times within 30 days").leaf.within.has_value());
}

TEST_CASE("criteria print in one form") {
  const auto form = [](const char* text) { return canonical(PhraseKind::criterion, text); };
  CHECK(form("any of (milestone live, event waived)") == "milestone live or event waived");
  CHECK(form("none of (event a, event b)") == "not (event a or event b)");
  CHECK(form("not not event a") == "event a");
  CHECK(form("all of (event a, any of (event b, not event c))") == "event a and (event b or not event c)");
  CHECK(form("(region is emea) or first-report") == "(region is emea) or first-report");
  CHECK(form("region in (emea, apac)") == "region is emea or apac");
  CHECK(form("industry is 'Financial Services'") == "industry is \"Financial Services\"");
  CHECK(form("plan is \"late\"") == "plan is \"late\"");
  CHECK(form("EVENT a && csat ≥ 4") == "event a and csat >= 4");
  CHECK(form("\"a 'b' \"\"c\"\"\" judged by (x and 'Head of Sales')") ==
        "\"a 'b' \"\"c\"\"\" as judged by (x, \"Head of Sales\")");
  CHECK(form("(region is emea) or 'they say so'") == "(region is emea) or \"they say so\"");
  CHECK(form("no status at-risk and status twice") == "no status at-risk and status 2 times");
}

TEST_CASE("branches are the ways to fulfil a criterion") {
  CHECK(keys("event a and csat >= 4") == keys("csat at least 4 and event a"));
  CHECK(keys("event a and (event b or event c)") == Texts{"event a and event b", "event a and event c"});
  CHECK(keys("not (event a and event b)") == Texts{"not event a", "not event b"});
  CHECK(keys("not no event a") == Texts{"event a"});
  CHECK(keys("region is emea or apac") == keys("region is one of apac, emea"));
  std::string many = "(event a0 or event b0)";
  for (int i = 1; i < 40; ++i) {
    many += " and (event a" + std::to_string(i) + " or event b" + std::to_string(i) + ")";
  }
  const Criterion wide = criterion(many);
  CHECK_FALSE(branches(wide).complete);
  CHECK(branches(wide).branches.size() <= 256);
}

TEST_CASE("names carry what they may be") {
  CHECK(uses(PhraseKind::moment, "30 days after kickoff") == "kickoff: event milestone stage");
  CHECK(uses(PhraseKind::moment, "milestone go-live") == "go-live: milestone");
  CHECK(uses(PhraseKind::moment, "end of onboarding") == "onboarding: stage");
  CHECK(uses(PhraseKind::criterion, "csm-sentiment is red") ==
        "csm-sentiment: metric attribute; red: band choice");
  CHECK(uses(PhraseKind::criterion, "metric m >= 3 and attribute a is x") ==
        "m: metric; a: attribute; x: choice");
  CHECK(uses(PhraseKind::condition, "plan is enterprise") == "plan: attribute; enterprise: choice");
  CHECK(uses(PhraseKind::target, "adoption-rate >= 70% of power-users") ==
        "adoption-rate: metric; power-users: group");
  CHECK(uses(PhraseKind::target, "adoption-rate >= 70% of power users") == "adoption-rate: metric");
  CHECK(uses(PhraseKind::cadence, "weekly until milestone live and csat >= 4") ==
        "live: milestone; csat: metric attribute");
  CHECK(uses(PhraseKind::criterion, "\"it works\" as judged by csm") == "csm: party");
  CHECK(uses(PhraseKind::criterion, "'it works' judged by (csm, lead)") == "csm: party; lead: party");
  CHECK(uses(PhraseKind::criterion, "not status at-risk") == "at-risk: status");
}

TEST_CASE("joining parts flattens what is joined alike") {
  const Criterion joined =
      join(Criterion::Join::all, {criterion("event a and event b"), criterion("csat >= 4")});
  CHECK(joined.parts.size() == 3);
  CHECK(print(joined) == "event a and event b and csat >= 4");
}

}  // namespace jc::expr
