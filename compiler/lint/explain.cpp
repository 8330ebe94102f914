#include "compiler/lint/explain.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/diag/style.h"
#include "compiler/diag/summary.h"
#include "compiler/language/language.h"
#include "compiler/lint/page/text.h"
#include "compiler/text/wrap.h"

namespace jc::lint {

namespace {

constexpr std::string_view kIndent = "    ";

// Markdown as it reads best in plain text: paragraphs wrapped, lists and code kept, marks dropped.
class Terminal {
 public:
  explicit Terminal(const ExplainOptions& options) : options_(options) {}

  void page(std::string_view markdown) {
    const std::vector<PageLine> lines = lines_of(markdown);
    for (std::size_t at = 0; at < lines.size();) {
      if (opens_fence(lines[at].text)) {
        flush();
        const Fence fence = read_fence(lines, at);
        code(markdown.substr(fence.begin, fence.end - fence.begin));
        at = fence.after;
      } else {
        line(lines[at++].text);
      }
    }
    flush();
  }

  void heading(std::string_view text) {
    gap();
    out_ += diag::paint(text, diag::Style::strong, options_.colour) + "\n";
  }

  void text(std::string_view words, std::string_view indent = "") {
    const std::size_t width = options_.width > indent.size() ? options_.width - indent.size() : 0;
    for (const std::string& each : text::wrap(words, width, width)) {
      out_ += fmt::format("{}{}\n", indent, each);
    }
  }

  void gap() {
    if (!out_.empty() && !out_.ends_with("\n\n")) {
      out_ += '\n';
    }
  }

  std::string take() { return std::move(out_); }

 private:
  void line(std::string_view words) {
    const std::string_view trim = trimmed(words);
    if (trim.empty() || trim.starts_with("#")) {
      flush();
      if (!trim.empty()) {
        heading(trimmed(trim.substr(trim.find_first_not_of('#'))));
      }
    } else if (trim.starts_with("- ") || trim.starts_with("|")) {
      flush();
      out_ += fmt::format("{}\n", words);
    } else {
      paragraph_ += paragraph_.empty() ? "" : " ";
      paragraph_ += trim;
    }
  }

  void flush() {
    if (!paragraph_.empty()) {
      gap();
      text(paragraph_);
      paragraph_.clear();
    }
  }

  void code(std::string_view text) {
    gap();
    for (const PageLine& each : lines_of(text)) {
      out_ += each.text.empty() ? "\n" : fmt::format("{}{}\n", kIndent, each.text);
    }
  }

  const ExplainOptions& options_;
  std::string out_;
  std::string paragraph_;
};

std::string where_on(const RulePage& page) {
  const std::string profiles =
      page.profiles.empty() ? "all profiles" : fmt::format("{}", fmt::join(page.profiles, ", "));
  const std::string types =
      page.types.empty() ? "" : fmt::format("; for journeys of type {}", fmt::join(page.types, ", "));
  const std::string_view fix = fix_word(page.fix);
  return fmt::format("{}; {}; on in {}{}{}{}", diag::to_string(page.severity), page.category, profiles, types,
                     fix.empty() ? "" : "; fix: ", fix);
}

}  // namespace

std::string explain(const Rule& rule, const ExplainOptions& options) {
  Terminal terminal(options);
  terminal.heading(rule.page.id);
  terminal.text(where_on(rule.page));
  terminal.page(rule.page.markdown);
  return terminal.take();
}

std::string explain_kind(std::string_view name, const ExplainOptions& options) {
  const auto all = language::kinds();
  const auto kind = std::find_if(all.begin(), all.end(), [&](const language::KindInfo& each) {
    return each.name == name && !each.overlay && !language::is_form(each.kind);
  });
  if (kind == all.end()) {
    return "";
  }
  Terminal terminal(options);
  terminal.heading(kind->name);
  terminal.text(kind->doc);
  terminal.heading("Keys");
  for (const language::Field* field : language::fields_of(kind->kind)) {
    terminal.text(fmt::format("{}: {}{}", field->key, field->doc,
                              (field->flags & language::kRequired) != 0 ? " (required)" : ""),
                  "  ");
  }
  return terminal.take();
}

std::string list_rules(const RuleSet& rules) {
  std::size_t widest = 0;
  std::size_t profiles = 0;
  std::size_t category = 0;
  const auto on_in = [](const RulePage& page) {
    return page.profiles.empty() ? std::string("all") : fmt::format("{}", fmt::join(page.profiles, ", "));
  };
  for (const auto& rule : rules.rules()) {
    widest = std::max(widest, rule->page.id.size());
    profiles = std::max(profiles, on_in(rule->page).size());
    category = std::max(category, rule->page.category.size());
  }
  std::string text;
  for (const auto& rule : rules.rules()) {
    text += fmt::format(
        "{:<{}}  {:<7}  {:<{}}  {:<{}}  {:<6}  {}\n", rule->page.id, widest,
        diag::to_string(rule->page.severity), rule->page.category, category, on_in(rule->page), profiles,
        rule->page.fix.is == PageFix::Is::none ? "-" : fix_word(rule->page.fix), rule->page.title);
  }
  return text;
}

}  // namespace jc::lint
