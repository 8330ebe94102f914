#include "compiler/lint/page/examples.h"

#include <algorithm>

#include "compiler/diag/text.h"
#include "compiler/diag/together.h"
#include "compiler/lint/lint.h"
#include "compiler/model/decode/decode.h"
#include "compiler/syntax/parse.h"

namespace jc::lint {

namespace {

constexpr int kAsOf = 20260131;
constexpr std::uint32_t kWidth = 100;
constexpr std::string_view kOutputFence = "```output\n";
constexpr std::string_view kFence = "```\n";

bool holds(const Example& example, std::string_view name) {
  return std::any_of(example.files.begin(), example.files.end(),
                     [&](const auto& file) { return file.first == name; });
}

std::string output_text(const Example& example) {
  return example.output == nullptr ? std::string() : std::string(example.output->text);
}

// A page that came from an editor on another system prints the same.
std::string without_returns(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), '\r'), text.end());
  return text;
}

ExampleResult judge_example(const RuleSet& rules, const Rule& rule, const Example& example) {
  ExampleResult result;
  result.printed = print_example(rules, rule, example.files);
  if (example.fixed) {
    result.is = result.printed.empty() ? ExampleResult::Is::passed : ExampleResult::Is::not_fixed;
    return result;
  }
  result.expected = without_returns(output_text(example));
  if (result.printed.empty()) {
    result.is = ExampleResult::Is::silent;
  } else if (example.output == nullptr) {
    result.is = ExampleResult::Is::missing;
  } else if (result.printed != result.expected) {
    result.is = ExampleResult::Is::differs;
  }
  return result;
}

std::size_t line_at(const source::Files& files, const RulePage& page, std::uint32_t offset) {
  return files[page.file].position(offset).line;
}

// Of the first block of each example.
std::vector<std::uint32_t> offsets_of(const RulePage& page, const std::vector<Example>& examples) {
  std::vector<std::uint32_t> offsets;
  std::size_t block = 0;
  for (const Example& example : examples) {
    while (block < page.blocks.size() && page.blocks[block].kind != PageBlock::Kind::spec) {
      block++;
    }
    offsets.push_back(block < page.blocks.size() ? page.blocks[block].offset : 0);
    block += example.files.size();
  }
  return offsets;
}

}  // namespace

std::vector<Example> examples_of(const RulePage& page) {
  std::vector<Example> examples;
  for (const PageBlock& block : page.blocks) {
    if (block.kind == PageBlock::Kind::output) {
      if (!examples.empty() && examples.back().output == nullptr) {
        examples.back().output = &block;
      }
      continue;
    }
    const bool goes_on = !examples.empty() && examples.back().output == nullptr &&
                         examples.back().fixed == block.fixed && !holds(examples.back(), block.file);
    if (!goes_on) {
      examples.push_back({{}, nullptr, block.fixed});
    }
    examples.back().files.emplace_back(block.file, block.text);
  }
  return examples;
}

diag::Diagnostics check_texts(source::Files& files, const RuleSet& rules, const Settings& settings,
                              const ExampleFiles& texts, diag::SilencedFindings& silenced) {
  diag::Diagnostics earlier;
  model::Model model(files);
  std::vector<Suppression> suppressions;
  std::vector<AliasUse> aliases;
  for (const auto& [path, text] : texts) {
    syntax::Tree tree = syntax::parse(files, files.add(path, text), earlier);
    for (Suppression& each : read_suppressions(files, tree, earlier)) {
      suppressions.push_back(std::move(each));
    }
    for (const AliasUse& each : alias_uses(tree)) {
      aliases.push_back(each);
    }
    for (model::Document& document : model::decode(files, tree, earlier)) {
      model.documents.push_back(std::move(document));
    }
  }
  model::link_shared(model, earlier);
  for (std::size_t i = 0; i < model.documents.size(); i++) {
    model::link_document(model, i, earlier);
  }
  check_suppressed_rules(rules, suppressions, earlier);
  diag::Diagnostics findings = lint_one_by_one(model, rules, settings, std::move(earlier));
  diag::Diagnostics unused;
  const Plan plan(rules, settings);
  say_once(aliases, findings);
  apply_suppressions(plan, files, suppressions, aliases, findings, silenced, unused);
  judge(plan, files, std::move(unused), findings);
  diag::tell_together(findings, files);
  return findings;
}

std::string print_example(const RuleSet& rules, const Rule& rule, const ExampleFiles& example) {
  source::Files files;
  Settings settings;
  settings.as_of = kAsOf;
  // Whether a comment is of use shows only where its rule has run.
  const bool needs_all = rule.page.id == kUnusedSuppression;
  settings.select = {std::string(needs_all ? kAllRules : rule.page.id)};
  diag::SilencedFindings silenced;
  diag::Diagnostics findings = check_texts(files, rules, settings, example, silenced);
  std::erase_if(findings,
                [&](const diag::Diagnostic& each) { return needs_all && each.rule != rule.page.id; });
  diag::TextOptions options;
  options.width = kWidth;
  std::string text = diag::render_text(findings, files, options);
  while (text.ends_with("\n\n")) {
    text.pop_back();
  }
  return text;
}

std::vector<ExampleResult> run_examples(const source::Files& files, const RuleSet& rules, const Rule& rule) {
  std::vector<ExampleResult> results;
  const std::vector<Example> examples = examples_of(rule.page);
  const std::vector<std::uint32_t> offsets = offsets_of(rule.page, examples);
  for (std::size_t i = 0; i < examples.size(); i++) {
    results.push_back(judge_example(rules, rule, examples[i]));
    results.back().line = line_at(files, rule.page, offsets[i]);
  }
  const bool shows =
      std::any_of(examples.begin(), examples.end(), [](const Example& each) { return !each.fixed; });
  if (!shows) {
    results.insert(results.begin(), {ExampleResult::Is::missing, "", "", 0});
  }
  return results;
}

std::string with_outputs(const source::Files& files, const RuleSet& rules, const Rule& rule) {
  std::string page(files[rule.page.file].content());
  const std::vector<Example> examples = examples_of(rule.page);
  // From the end, so that offsets before it stay true.
  for (auto example = examples.rbegin(); example != examples.rend(); ++example) {
    if (example->fixed) {
      continue;
    }
    const std::string printed = print_example(rules, rule, example->files);
    if (example->output != nullptr) {
      page.replace(example->output->offset, example->output->text.size(), printed);
    } else if (!printed.empty()) {
      const std::string_view last = example->files.back().second;
      const auto block =
          std::find_if(rule.page.blocks.begin(), rule.page.blocks.end(),
                       [&](const PageBlock& each) { return each.text == last && !each.fixed; });
      const std::size_t close = page.find('\n', block->offset + block->text.size());
      page.insert(close == std::string::npos ? page.size() : close + 1,
                  std::string(kOutputFence) + printed + std::string(kFence));
    }
  }
  return page;
}

}  // namespace jc::lint
