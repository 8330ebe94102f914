#include "compiler/lint/page/front.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/language/choices.h"
#include "compiler/lint/category.h"
#include "compiler/lint/page/fix.h"
#include "compiler/lint/page/text.h"
#include "compiler/lint/selection.h"
#include "compiler/source/nearest.h"
#include "compiler/syntax/parse.h"

namespace jc::lint {

namespace {

constexpr std::string_view kKeys[] = {"rule", "severity", "profiles", "types", "since", "fix", "category"};
constexpr std::string_view kLevels[] = {"error", "warning", "info"};

std::size_t find_end(const std::vector<PageLine>& lines) {
  for (std::size_t at = 1; at < lines.size(); at++) {
    if (trimmed(lines[at].text) == "---") {
      return at;
    }
  }
  return lines.size();
}

std::string_view stem(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
  return name.ends_with(".md") ? name.substr(0, name.size() - 3) : name;
}

bool is_rule_id(std::string_view text) {
  const bool letters = std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
  return letters && !text.empty() && text.front() != '-' && text.back() != '-';
}

class FrontReader {
 public:
  FrontReader(const source::Files& files, RulePage& page, diag::Diagnostics& out)
      : files_(files), page_(page), out_(out) {}

  void read(std::uint32_t begin, std::uint32_t end) {
    // The same bytes at the same offsets, so that places in it are places in the page.
    source::Files front;
    const std::string_view content = files_[page_.file].content();
    std::string text(begin, '\n');
    text += content.substr(begin, end - begin);
    const source::FileId id = front.add(files_[page_.file].path(), std::move(text));
    diag::Diagnostics problems;
    const syntax::Tree tree = syntax::parse(front, id, problems);
    for (diag::Diagnostic& problem : problems) {
      report({problem.span.begin, problem.span.end}, problem.message, problem.help);
    }
    const bool map = !tree.documents.empty() && tree.documents[0].root != syntax::kNoNode &&
                     tree[tree.documents[0].root].kind == syntax::NodeKind::mapping;
    if (map) {
      std::vector<syntax::Entry> entries;
      syntax::entries_of(tree, tree.documents[0].root, entries);
      for (const syntax::Entry& entry : entries) {
        take(tree, entry);
      }
    }
    finish();
  }

  void report(std::pair<std::uint32_t, std::uint32_t> at, std::string message, std::string help) {
    const source::Span span{page_.file, at.first, at.second};
    out_.push_back({.rule = std::string(kPageRule),
                    .span = files_[page_.file].first_line(span),
                    .message = std::move(message),
                    .help = std::move(help)});
  }

 private:
  // Views into the page, since the tree does not outlive the reading.
  std::string_view text_of(const syntax::Node& node) const {
    std::string_view text = files_[page_.file].content().substr(node.begin, node.end - node.begin);
    const bool quoted = text.size() >= 2 && (text.front() == '"' || text.front() == '\'');
    return quoted ? text.substr(1, text.size() - 2) : trimmed(text);
  }

  std::vector<std::string_view> texts_of(const syntax::Tree& tree, syntax::NodeId id) const {
    const syntax::Node& node = tree[tree.resolve(id)];
    if (node.kind != syntax::NodeKind::sequence) {
      return {text_of(node)};
    }
    std::vector<std::string_view> all;
    for (std::uint32_t i = 0; i < node.count; i++) {
      all.push_back(text_of(tree[tree.resolve(tree.item(node, i))]));
    }
    return all;
  }

  void take(const syntax::Tree& tree, const syntax::Entry& entry) {
    const syntax::Node& key = tree[entry.key];
    const std::string_view word = key.text;
    const std::vector<std::string_view> values = texts_of(tree, entry.value);
    const syntax::Node& value = tree[tree.resolve(entry.value)];
    if (word == "rule") {
      page_.id = values.empty() ? "" : values[0];
      check_id(value);
    } else if (word == "severity") {
      take_severity(values.empty() ? "" : values[0], value);
    } else if (word == "profiles") {
      page_.profiles = values;
    } else if (word == "types") {
      take_types(values, value);
    } else if (word == "category") {
      take_category(values.empty() ? "" : values[0], value);
    } else if (word == "since") {
      page_.since = values.empty() ? "" : values[0];
      check_since(value);
    } else if (word == "fix") {
      page_.fix = read_page_fix(files_[page_.file].content(), tree, entry.value,
                                [&](const syntax::Node& at, std::string message, std::string help) {
                                  report({at.begin, at.end}, std::move(message), std::move(help));
                                });
    } else {
      const auto near = source::nearest(word, kKeys);
      report({key.begin, key.end}, fmt::format("a rule page has no key `{}`", word),
             near ? fmt::format("did you mean `{}`?", *near)
                  : fmt::format("expected one of {}", fmt::join(kKeys, ", ")));
    }
  }

  // An edition of the future would switch the rule off, and nobody would know why.
  void check_since(const syntax::Node& value) {
    if (is_later(page_.since, JOURNEYC_VERSION)) {
      report({value.begin, value.end},
             fmt::format("`since: {}` lies in the future: this is version " JOURNEYC_VERSION, page_.since),
             "name the version of journeyc that the page was written for, or leave `since` out");
    }
  }

  void check_id(const syntax::Node& value) {
    if (!is_rule_id(page_.id)) {
      report({value.begin, value.end}, fmt::format("`{}` can't be the id of a rule", page_.id),
             "name the problem in lower case with hyphens, such as `stage-without-owner`");
      page_.id = {};
    } else if (const std::string_view name = stem(files_[page_.file].path()); name != page_.id) {
      report({value.begin, value.end},
             fmt::format("rule `{}` stands in a file called `{}.md`", page_.id, name),
             fmt::format("call the file `{}.md`, so that people find it", page_.id));
    }
  }

  void take_severity(std::string_view word, const syntax::Node& value) {
    const auto found = std::find(std::begin(kLevels), std::end(kLevels), word);
    severe_ = true;
    if (found == std::end(kLevels)) {
      report({value.begin, value.end}, fmt::format("`{}` is no severity", word),
             "expected one of error, warning, info");
      return;
    }
    page_.severity = static_cast<diag::Severity>(found - std::begin(kLevels));
  }

  void take_category(std::string_view name, const syntax::Node& value) {
    page_.category = name;
    if (!is_category(name)) {
      std::vector<std::string_view> known;
      for (const Category& each : kCategories) {
        known.push_back(each.name);
      }
      const auto near = source::nearest(name, known);
      report({value.begin, value.end}, fmt::format("`{}` is no category of rules", name),
             near ? fmt::format("did you mean `{}`?", *near)
                  : fmt::format("expected one of {}", fmt::join(known, ", ")));
    }
  }

  void take_types(const std::vector<std::string_view>& types, const syntax::Node& value) {
    page_.types = types;
    for (const std::string_view type : types) {
      const auto& known = language::kJourneyTypes;
      if (std::find(std::begin(known), std::end(known), type) == std::end(known)) {
        report({value.begin, value.end}, fmt::format("`{}` is no type of journey", type),
               fmt::format("expected some of {}", fmt::join(known, ", ")));
      }
    }
  }

  void finish() {
    if (page_.id.empty() && out_.empty()) {
      report({0, 3}, "this page does not say which rule it is", "add `rule: <id>` between the `---` lines");
    }
    if (!severe_) {
      report({0, 3}, "this page does not say how serious the problem is",
             "add `severity: error`, `warning` or `info` between the `---` lines");
    }
  }

  const source::Files& files_;
  RulePage& page_;
  diag::Diagnostics& out_;
  bool severe_ = false;
};

}  // namespace

std::size_t read_front_matter(const source::Files& files, RulePage& page, diag::Diagnostics& out) {
  const std::vector<PageLine> lines = lines_of(files[page.file].content());
  FrontReader reader(files, page, out);
  const std::size_t end = find_end(lines);
  if (lines.empty() || trimmed(lines[0].text) != "---" || end == lines.size()) {
    reader.report({0, 0}, "a rule page starts with its id and severity between two `---` lines",
                  "see any page that `journeyc explain <rule>` prints for the form");
    return 0;
  }
  reader.read(lines[0].next, lines[end].begin);
  return end + 1;
}

}  // namespace jc::lint
