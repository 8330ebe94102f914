// Runs the examples of rule pages: what stands under `## Example` has to break the rule and print what the
// page says, and what stands under `## Fixed` has to be clean of it.
//
// For house rules (`journeyc rules test`) and for the built-in ones, whose pages the test suite runs.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "compiler/lint/rule_set.h"
#include "compiler/lint/suppression/judge.h"

namespace jc::lint {

// Files of an example, by name.
using ExampleFiles = std::vector<std::pair<std::string, std::string>>;

// What a page shows: files, and what is printed about them.
struct Example {
  ExampleFiles files;
  // The block with the text; none under `## Fixed`.
  const PageBlock* output = nullptr;
  bool fixed = false;
};

// A new example begins behind an output and where a file comes again.
std::vector<Example> examples_of(const RulePage& page);

// Judges texts as the files of one small workspace; `files` keeps them. What comments in them silence goes to
// `silenced`.
diag::Diagnostics check_texts(source::Files& files, const RuleSet& rules, const Settings& settings,
                              const ExampleFiles& texts, diag::SilencedFindings& silenced);

// What is printed about the files when only this rule speaks. Dates compare with 2026-01-31, so that pages
// print the same on every day.
std::string print_example(const RuleSet& rules, const Rule& rule, const ExampleFiles& files);

struct ExampleResult {
  enum class Is : std::uint8_t {
    passed,
    // The page has no example, or one without an output.
    missing,
    // Nothing is reported about the example.
    silent,
    // Something else is printed than the page says.
    differs,
    // What the page calls fixed is not.
    not_fixed,
  };
  Is is = Is::passed;
  // What was printed, and what should have been.
  std::string printed;
  std::string expected;
  // Of the example's block in the page; 0 where there is none.
  std::size_t line = 0;
};

// One for each example of the page, or one that says that there is none.
std::vector<ExampleResult> run_examples(const source::Files& files, const RuleSet& rules, const Rule& rule);

// The page with its outputs as they are printed now. What stands outside of them stays as it is; an example
// without an output gets one.
std::string with_outputs(const source::Files& files, const RuleSet& rules, const Rule& rule);

}  // namespace jc::lint
