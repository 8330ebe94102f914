// Reads the built-in pages while the program is built and writes what it found as a table in C++, so that no
// run has to read them again: `page_table FILE`.
#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <iterator>

#include "compiler/diag/text.h"
#include "compiler/lint/page/built_in.h"
#include "compiler/lint/rule_set.h"
#include "compiler/source/embedded.h"

// Of the program that makes the table.
std::span<const jc::lint::BuiltInPage> jc::embedded::built_in_pages() { return {}; }

namespace jc::lint {

namespace {

class TableWriter {
 public:
  explicit TableWriter(const RuleSet& rules) : rules_(rules) {}

  std::string table() {
    for (const source::EmbeddedText& text : embedded::rule_pages()) {
      const std::size_t slash = text.path.rfind('/') + 1;
      add(*rules_.find(text.path.substr(slash, text.path.size() - slash - std::string_view(".md").size())));
    }
    return fmt::format(
        "#include \"compiler/lint/page/built_in.h\"\n\n"
        "namespace jc::embedded {{\n\nnamespace {{\n\n"
        "using Part = lint::PagePart;\nusing Is = lint::PageFix::Is;\nusing Of = lint::Outline::Of;\n\n"
        "template <class T>\nusing All = std::span<const T>;\n\n{}\n"
        "constexpr lint::BuiltInPage kPages[] = {{\n{}}};\n\n"
        "}}  // namespace\n\n"
        "std::span<const lint::BuiltInPage> built_in_pages() {{ return kPages; }}\n\n"
        "}}  // namespace jc::embedded\n",
        lists_, pages_);
  }

 private:
  std::string part(std::string_view text) const {
    const std::string_view content = rules_.built_in_files()[page_->file].content();
    return text.empty() ? "{}" : fmt::format("{{{}, {}}}", text.data() - content.data(), text.size());
  }

  // An array of its own, and a view of it; some compilers know no arrays of nothing.
  template <class Items, class Write>
  std::string list(std::string_view type, const Items& items, Write write) {
    if (items.empty()) {
      return "{}";
    }
    const std::string name = fmt::format("kList{}", count_++);
    lists_ += fmt::format("constexpr {} {}[] = {{", type, name);
    for (const auto& each : items) {
      lists_ += fmt::format("{}, ", write(each));
    }
    lists_ += "};\n";
    return name;
  }

  std::string parts(const std::vector<std::string_view>& texts) {
    return list("Part", texts, [&](std::string_view text) { return part(text); });
  }

  static std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
      out += c == '"' || c == '\\' ? "\\" : "";
      out += c;
    }
    return out + '"';
  }

  void add(const Rule& rule) {
    page_ = &rule.page;
    const RulePage& page = rule.page;
    const std::string profiles = parts(page.profiles);
    const std::string types = parts(page.types);
    const std::string statements =
        list("Part", page.statements, [&](const PageStatement& each) { return part(each.text); });
    const std::string blocks = list("lint::BuiltInBlock", page.blocks, [&](const PageBlock& each) {
      return fmt::format("{{lint::PageBlock::Kind{{{}}}, {}, {}, {}}}", static_cast<int>(each.kind),
                         each.fixed, quoted(each.file), part(each.text));
    });
    const std::string outlines = list("lint::Outline", rule.outlines(), [&](const Outline& each) {
      return fmt::format("{{Of{{{}}}, language::Kind{{{}}}, lint::KeyBits({}U)}}", static_cast<int>(each.of),
                         static_cast<int>(each.kind), each.needed.bits());
    });
    pages_ += fmt::format(
        "    {{{}, diag::Severity{{{}}}, {}, {}, {}, {}, Is{{{}}}, {}, {}, {}, {}, {}, {}, {},\n     {},\n   "
        "  {}}},\n",
        part(page.id), static_cast<int>(page.severity), profiles, types, part(page.category),
        part(page.since), static_cast<int>(page.fix.is), page.fix.safe, part(page.fix.add), part(page.title),
        part(page.why), part(page.markdown), statements, blocks, quoted(rule.why), outlines);
  }

  const RuleSet& rules_;
  const RulePage* page_ = nullptr;
  std::size_t count_ = 0;
  std::string lists_;
  std::string pages_;
};

}  // namespace

}  // namespace jc::lint

int main(int count, char** words) {
  if (count != 2) {
    std::fputs("usage: page_table FILE\n", stderr);
    return 2;
  }
  jc::diag::Diagnostics problems;
  const jc::lint::RuleSet rules = jc::lint::RuleSet::read_built_in(&problems);
  if (!problems.empty()) {
    std::fputs(jc::diag::render_text(problems, rules.built_in_files(), {}).c_str(), stderr);
    return 1;
  }
  const std::string table = jc::lint::TableWriter(rules).table();
  std::ifstream there(words[1], std::ios::binary);
  const std::string before{std::istreambuf_iterator<char>(there), {}};
  if (before != table) {
    std::ofstream(words[1], std::ios::binary) << table;
  }
  return 0;
}
