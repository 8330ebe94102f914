#include "compiler/source/nearest.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "tests/test.h"

namespace jc::source {
namespace {

const std::vector<std::string_view> kKeys = {
    "metrics", "owner",       "description", "purpose",           "entry",      "exit",
    "tiers",   "touchpoints", "milestones",  "hand-offs",         "start-date", "stages",
    "id",      "name",        "cadence",     "value-realization", "none"};

std::string meant(std::string_view word, const std::vector<std::string_view>& candidates = kKeys) {
  return std::string(nearest(word, candidates).value_or("-"));
}

TEST_CASE("slips of the keyboard") {
  CHECK(meant("metric") == "metrics");
  CHECK(meant("onwer") == "owner");
  CHECK(meant("Owner") == "owner");
  CHECK(meant("OWNR") == "owner");
  CHECK(meant("exits") == "exit");
  CHECK(meant("steges") == "stages");
  CHECK(meant("mileston") == "milestones");
  CHECK(meant("touch_points") == "touchpoints");
  CHECK(meant("handoffs") == "hand-offs");
  CHECK(meant("Hand Offs") == "hand-offs");
  CHECK(meant("value_realisation") == "value-realization");
  CHECK(meant("candence") == "cadence");
  CHECK(meant("ID") == "id");
}

TEST_CASE("abbreviations, longer forms, other orders") {
  CHECK(meant("desc") == "description");
  CHECK(meant("own") == "owner");
  CHECK(meant("owner-name") == "owner");
  CHECK(meant("date_start") == "start-date");
  CHECK(meant("ex", {"exit", "entry"}) == "-");
}

TEST_CASE("nothing is near") {
  CHECK(meant("") == "-");
  CHECK(meant("zebra") == "-");
  CHECK(meant("x") == "-");
  CHECK(meant("entirely different") == "-");
  CHECK(meant("owner", {"owner"}) == "-");
  CHECK(meant("owner", {}) == "-");
  CHECK(meant(std::string(1000, 'a'), {"a", "aa"}) == "-");
  CHECK(meant("live", {"five-day", "lover-x", "dive-in-pool"}) == "-");
  CHECK(meant("portable", {"port"}) == "-");
}

TEST_CASE("other scripts count by code point") {
  CHECK(meant("客户引导期", {"客户引导"}) == "客户引导");
  CHECK(meant("übergab", {"übergabe", "abgabe"}) == "übergabe");
  CHECK(meant("\xFF\xFE\xFD", {"\xFF\xFE\xFC"}) == "\xFF\xFE\xFC");
}

TEST_CASE("the order of the candidates does not matter") {
  std::vector<std::string_view> candidates = {"bat", "cat", "hat", "mat", "rat"};
  do {
    CHECK(meant("zat", candidates) == "bat");
    CHECK(meant("ca", candidates) == meant("ca", {"bat", "cat", "hat", "mat", "rat"}));
  } while (std::next_permutation(candidates.begin(), candidates.end()));
  CHECK(meant("cadense", {"credence", "cadence"}) == "cadence");
}

TEST_CASE("the early ends of the search change no answer") {
  // Against the plain definition: the cheapest of all candidates taken one by one.
  std::uint32_t seed = 3;
  const auto word = [&] {
    std::string out;
    seed = seed * 1664525U + 1013904223U;
    const std::uint32_t size = 1 + (seed >> 20U) % 8;
    for (std::uint32_t i = 0; i < size; i++) {
      seed = seed * 1664525U + 1013904223U;
      out += "abcd-"[(seed >> 20U) % 5];
    }
    return out;
  };
  for (int round = 0; round < 300; round++) {
    std::vector<std::string> words(20);
    std::generate(words.begin(), words.end(), word);
    std::vector<std::string_view> views(words.begin(), words.end());
    const std::string asked = word();
    const auto all = nearest(asked, views);
    bool any = false;
    for (const std::string_view view : views) {
      const auto one = nearest(asked, std::span(&view, 1));
      any = any || one.has_value();
      if (one && all) {
        // The overall winner also wins each duel.
        const std::string_view pair[] = {view, *all};
        CHECK(nearest(asked, pair) == all);
      }
    }
    CHECK(any == all.has_value());
  }
}

TEST_CASE("long lists are quick") {
  std::vector<std::string> names;
  for (int i = 0; i < 50000; i++) {
    names.push_back("milestone-number-" + std::to_string(i * 7919));
  }
  std::vector<std::string_view> views(names.begin(), names.end());
  const auto start = std::chrono::steady_clock::now();
  CHECK(nearest("milestone-number-7919x", views) == "milestone-number-7919");
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(10));
}

}  // namespace
}  // namespace jc::source
