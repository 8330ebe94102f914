#include "compiler/emit/reference/reference.h"

#include <sstream>

#include "compiler/emit/reference/examples.h"
#include "compiler/emit/reference/text.h"
#include "compiler/facts/recurrence.h"
#include "tests/test.h"
#include "tests/unit/emit/json_scene.h"

namespace jc::emit {
namespace {

// The ```yaml blocks of the page.
std::vector<std::string> yaml_blocks(const std::string& page) {
  std::vector<std::string> blocks;
  std::istringstream lines(page);
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (line == "```yaml") {
      blocks.emplace_back();
      inside = true;
    } else if (line == "```") {
      inside = false;
    } else if (inside) {
      blocks.back() += line + "\n";
    }
  }
  return blocks;
}

TEST_CASE("docs/reference.md is up to date (UPDATE_GOLDEN=1 writes it)") {
  check_golden_file("docs/reference.md", reference_page());
}

TEST_CASE("each cadence of the reference marks only days that the rule about first dates accepts") {
  for (const PhraseExample& example : phrase_examples(expr::PhraseKind::cadence)) {
    const expr::ParseResult parsed = expr::parse_phrase(expr::PhraseKind::cadence, example.text);
    CAPTURE(example.text);
    REQUIRE(parsed);
    const auto& cadence = std::get<expr::Cadence>(parsed.phrase->value);
    for (int year = 2024; year <= 2030; year++) {
      const facts::Day begin = facts::first_day(std::chrono::year(year) / 1);
      const facts::Day end = facts::first_day(std::chrono::year(year + 1) / 1);
      for (int first = -1; first < 40; first++) {
        const auto start =
            first < 0 ? std::nullopt : std::optional(facts::Start{begin + std::chrono::days(first)});
        for (const facts::Day day : facts::recurrence(cadence, start, begin, end).days) {
          REQUIRE(facts::may_fall_on(cadence.rhythms.front(), day));
        }
      }
    }
  }
}

TEST_CASE("every whole document of the reference reads without a finding") {
  for (const std::string& block : yaml_blocks(reference_page())) {
    if (block.starts_with("journey:")) {
      const Scene scene("a.journey.yaml", block);
      CAPTURE(block);
      CHECK(scene.findings() == "");
    }
  }
}

TEST_CASE("the workspace of the reference reads and links without a finding") {
  std::vector<Scene::Text> files;
  for (const std::string_view file : kExampleFiles) {
    files.push_back({std::string(file), std::string(example_text(file))});
  }
  const Scene scene(files);
  CHECK(scene.findings() == "");
  for (const language::Field& field : language::info(language::Kind::journey).fields) {
    const auto& documents = scene.model.documents;
    CAPTURE(field.key);
    CHECK(std::any_of(documents.begin(), documents.end(), [&](const model::Document& document) {
      return document.kind == language::Kind::journey &&
             model::Entity(&document, 0).field(language::find_key(field.key)) != nullptr;
    }));
  }
}

TEST_CASE("every example of a phrase is one") {
  for (std::size_t i = 0; i <= static_cast<std::size_t>(expr::PhraseKind::range); i++) {
    const auto kind = static_cast<expr::PhraseKind>(i);
    for (const PhraseExample& example : phrase_examples(kind)) {
      const expr::ParseResult result = expr::parse_phrase(kind, example.text);
      CAPTURE(example.text, result.problem.message);
      CHECK(result.phrase != nullptr);
    }
    CHECK(phrase_examples(kind).size() >= 5);
    CHECK(!map_form_examples(kind).empty());
  }
}

TEST_CASE("every map form of the reference reads") {
  for (std::size_t i = 0; i <= static_cast<std::size_t>(expr::PhraseKind::range); i++) {
    for (const std::string_view form : map_form_examples(static_cast<expr::PhraseKind>(i))) {
      // The key says where it may stand.
      struct Holder {
        const char* key;
        const char* before;
      };
      const Holder holders[] = {{"duration", "journey: a\nstages:\n- id: b\n  "},
                                {"exit", "journey: a\nstages:\n- id: b\n  "},
                                {"metrics", "journey: a\nstages:\n- id: b\n  "},
                                {"due", "journey: a\nstages:\n- id: b\n  milestones:\n  - id: c\n    "},
                                {"done-when", "journey: a\nstages:\n- id: b\n  milestones:\n  - id: c\n    "},
                                {"target", "journey: a\nstages:\n- id: b\n  value:\n    "},
                                {"where", "vocabulary: a\nsegments:\n  b:\n    "},
                                {"scale", "vocabulary: a\nmetrics:\n  b:\n    "},
                                {"expected", "journey: a\nstages:\n- id: b\nopportunities:\n- id: c\n  "},
                                {"cadence", "journey: a\ngovernance:\n  rituals:\n  - id: c\n    "}};
      const std::string key(form.substr(0, form.find(':')));
      const auto holder =
          std::find_if(std::begin(holders), std::end(holders), [&](const Holder& h) { return h.key == key; });
      REQUIRE(holder != std::end(holders));
      const Scene scene("a.yaml", holder->before + std::string(form) + "\n");
      CAPTURE(form);
      CHECK(scene.findings() == "");
    }
  }
}

TEST_CASE("links of the reference lead to a heading") {
  const std::string page = reference_page();
  std::vector<std::string> headings;
  std::istringstream lines(page);
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("#")) {
      continue;
    }
    std::string anchor;
    for (const char c : line.substr(line.find_first_not_of("# "))) {
      if (c == ' ') {
        anchor += '-';
      } else if (std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-') {
        anchor += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
      }
    }
    CHECK(std::find(headings.begin(), headings.end(), anchor) == headings.end());
    headings.push_back(anchor);
  }
  for (std::size_t at = page.find("](#"); at != std::string::npos; at = page.find("](#", at + 1)) {
    const std::string anchor = page.substr(at + 3, page.find(')', at) - at - 3);
    CAPTURE(anchor);
    CHECK(std::find(headings.begin(), headings.end(), anchor) != headings.end());
  }
}

}  // namespace
}  // namespace jc::emit
