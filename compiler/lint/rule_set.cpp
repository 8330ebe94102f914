#include "compiler/lint/rule_set.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/lint/category.h"
#include "compiler/lint/compile.h"
#include "compiler/lint/fix_template.h"
#include "compiler/lint/needed_keys.h"
#include "compiler/lint/page/built_in.h"
#include "compiler/lint/reach.h"
#include "compiler/source/embedded.h"
#include "compiler/source/nearest.h"

namespace jc::lint {

namespace {

void report(const source::Files& files, const RulePage& page, const PageStatement& statement, Problem problem,
            diag::Diagnostics& out) {
  source::Span span{page.file, statement.offset + problem.at.begin, statement.offset + problem.at.end};
  const auto size = static_cast<std::uint32_t>(files[page.file].content().size());
  span.end = std::min(std::max(span.begin, span.end), size);
  out.push_back({.rule = std::string(kPageRule),
                 .span = files[page.file].first_line(span),
                 .message = std::move(problem.message),
                 .help = std::move(problem.help),
                 .entity = std::string(page.id)});
}

Problem problem_of(const expr::RuleProblem& from) {
  Problem problem{{from.begin, from.end}, from.message, ""};
  if (!from.suggestion.empty()) {
    problem.help = fmt::format("did you mean `{}`? ", from.suggestion);
  }
  if (!from.expected.empty()) {
    problem.help += fmt::format("expected {}{}", from.expected.size() > 1 ? "one of " : "",
                                fmt::join(from.expected, ", "));
  }
  // Somebody wrote on as in plain English: `no stage title contains …`.
  const auto offers = [&](std::string_view word) {
    return std::find(from.expected.begin(), from.expected.end(), word) != from.expected.end();
  };
  if (from.suggestion.empty() && offers("`where`") && offers("`has`")) {
    problem.help +=
        "; a property comes behind `where` or `has`: `every stage where title matches /renew/ has an owner`";
  }
  return problem;
}

void compile_statement(const source::Files& files, const RulePage& page, const PageStatement& statement,
                       std::vector<Program>& programs, diag::Diagnostics& out) {
  expr::RuleParse parse = expr::parse_rule(statement.text);
  for (const expr::RuleProblem& problem : parse.problems) {
    report(files, page, statement, problem_of(problem), out);
  }
  if (!parse.block) {
    return;
  }
  auto compiled = compile(*parse.block, statement.text);
  if (auto* program = std::get_if<Program>(&compiled)) {
    find_reach(*program);
    find_needed_keys(*program);
    Problems problems;
    program->fix = compile_fix(page.fix, *program, problems);
    for (const Problem& problem : problems) {
      report(files, page, {page.fix.add, page.fix.offset}, problem, out);
    }
    programs.push_back(std::move(*program));
    return;
  }
  for (const Problem& problem : std::get<Problems>(compiled)) {
    report(files, page, statement, problem, out);
  }
}

}  // namespace

bool Rule::speaks_of(std::string_view profile) const {
  const auto& profiles = page.profiles;
  return profiles.empty() || std::find(profiles.begin(), profiles.end(), profile) != profiles.end();
}

void Rule::compile(const source::Files& files, diag::Diagnostics& out) const {
  std::call_once(compiled_, [&] {
    for (const PageStatement& statement : page.statements) {
      compile_statement(files, page, statement, programs_, out);
    }
    is_compiled_.store(true, std::memory_order_release);
  });
}

std::vector<Outline> Rule::outlines() const {
  if (built_in_ != nullptr) {
    return {built_in_->outlines.begin(), built_in_->outlines.end()};
  }
  std::vector<Outline> outlines;
  for (const Program& program : programs()) {
    outlines.push_back(outline_of(program));
  }
  return outlines;
}

RuleSet RuleSet::built_in() {
  // Read once, and their sentences too: a run may have thousands of workspaces in one another.
  static const RuleSet& all = *new RuleSet(read_built_in(nullptr));
  return all;
}

RuleSet RuleSet::read_built_in(diag::Diagnostics* out) {
  RuleSet set;
  const std::span<const source::EmbeddedText> pages = embedded::rule_pages();
  const std::span<const BuiltInPage> built = embedded::built_in_pages();
  for (std::size_t i = 0; i < pages.size(); i++) {
    const source::FileId file = set.files_->add(std::string(pages[i].path), std::string(pages[i].text));
    if (out == nullptr) {
      set.add(file, built[i]);
    } else {
      set.add(*set.files_, file, false, out);
    }
  }
  return set;
}

void RuleSet::add(source::FileId file, const BuiltInPage& built) {
  auto rule = std::make_shared<Rule>();
  rule->files_ = files_.get();
  rule->built_in_ = &built;
  rule->page = page_of(built, file, (*files_)[file].content());
  rule->why = built.why_sentence;
  put(std::move(rule));
}

void RuleSet::add_page(const source::Files& files, source::FileId file, diag::Diagnostics& out) {
  add(files, file, true, &out);
}

void RuleSet::add(const source::Files& files, source::FileId file, bool house, diag::Diagnostics* out) {
  auto rule = std::make_shared<Rule>();
  diag::Diagnostics unasked;
  rule->files_ = &files;
  rule->page = read_page(files, file, out == nullptr ? unasked : *out);
  rule->house = house;
  if (house && rule->page.category.empty()) {
    rule->page.category = kHouseCategory;
  }
  rule->why = why_sentence(rule->page);
  if (rule->page.id.empty()) {
    return;
  }
  if (out != nullptr) {
    rule->compile(files, *out);
  }
  put(std::move(rule));
}

void RuleSet::put(std::shared_ptr<const Rule> rule) {
  const auto place =
      std::lower_bound(rules_.begin(), rules_.end(), rule->page.id,
                       [](const auto& each, std::string_view id) { return each->page.id < id; });
  if (place != rules_.end() && (*place)->page.id == rule->page.id) {
    *place = std::move(rule);
  } else {
    rules_.insert(place, std::move(rule));
  }
}

const Rule* RuleSet::find(std::string_view id) const {
  const auto place =
      std::lower_bound(rules_.begin(), rules_.end(), id,
                       [](const auto& each, std::string_view wanted) { return each->page.id < wanted; });
  return place != rules_.end() && (*place)->page.id == id ? place->get() : nullptr;
}

std::string_view RuleSet::nearest(std::string_view id) const {
  std::vector<std::string_view> ids;
  for (const auto& rule : rules_) {
    ids.push_back(rule->page.id);
  }
  return source::nearest(id, ids).value_or(std::string_view());
}

}  // namespace jc::lint
