#include "compiler/lint/page/fix.h"

#include <fmt/format.h>

#include "compiler/source/nearest.h"

namespace jc::lint {

namespace {

constexpr std::string_view kForms =
    "write `fix: safe` or `fix: unsafe` for what the compiler mends itself, else `fix: { safe: false, add: "
    "\"key: value\" }` "
    "or `fix: { safe: false, remove: key }`";

class FixReader {
 public:
  FixReader(std::string_view content, const syntax::Tree& tree, const ReportAt& report)
      : content_(content), tree_(tree), report_(report) {}

  PageFix read(syntax::NodeId value) {
    const syntax::Node& node = tree_[tree_.resolve(value)];
    if (node.kind == syntax::NodeKind::mapping) {
      std::vector<syntax::Entry> entries;
      syntax::entries_of(tree_, tree_.resolve(value), entries);
      for (const syntax::Entry& entry : entries) {
        take(tree_[tree_.resolve(entry.key)], tree_[tree_.resolve(entry.value)]);
      }
      if (fix_.is == PageFix::Is::none) {
        report_(node, "this fix does nothing", std::string(kForms));
      }
    } else if (node.text == "safe" || node.text == "unsafe") {
      fix_.is = PageFix::Is::computed;
      fix_.safe = node.text == "safe";
    } else {
      report_(node, fmt::format("`{}` is no kind of fix", node.text), std::string(kForms));
    }
    return fix_;
  }

 private:
  void take(const syntax::Node& key, const syntax::Node& value) {
    if (key.text == "safe") {
      fix_.safe = syntax::is_true(value);
      if (!syntax::is_true(value) && !syntax::is_false(value)) {
        report_(value, "`safe` wants `true` or `false`",
                "a fix is safe where it keeps the meaning of the journey");
      }
    } else if (key.text == "add") {
      take_text(value);
    } else if (key.text == "remove") {
      fix_.is = PageFix::Is::remove;
      if (value.text != "key") {
        report_(value, "`remove` wants `key`", "`remove: key` takes out the key that the finding points at");
      }
    } else {
      static constexpr std::string_view kKeys[] = {"safe", "add", "remove"};
      const auto near = source::nearest(key.text, kKeys);
      report_(key, fmt::format("a fix has no key `{}`", key.text),
              near ? fmt::format("did you mean `{}`?", *near) : std::string(kForms));
    }
  }

  void take_text(const syntax::Node& value) {
    std::string_view text = content_.substr(value.begin, value.end - value.begin);
    const bool quoted =
        value.style == syntax::Style::double_quoted || value.style == syntax::Style::single_quoted;
    if (value.kind != syntax::NodeKind::scalar || !quoted || text.size() < 2 ||
        text.substr(1, text.size() - 2) != value.text) {
      report_(value, "what a fix adds is one line of YAML in quotes", "write it as `add: \"owner: csm\"`");
      return;
    }
    text = text.substr(1, text.size() - 2);
    if (text.find(": ") == std::string_view::npos || text.find('\n') != std::string_view::npos) {
      report_(value, "what a fix adds is one key with its value", "write it as `add: \"owner: csm\"`");
      return;
    }
    fix_.is = PageFix::Is::add;
    fix_.add = text;
    fix_.offset = value.begin + 1;
  }

  std::string_view content_;
  const syntax::Tree& tree_;
  const ReportAt& report_;
  PageFix fix_;
};

}  // namespace

PageFix read_page_fix(std::string_view content, const syntax::Tree& tree, syntax::NodeId value,
                      const ReportAt& report) {
  PageFix fix = FixReader(content, tree, report).read(value);
  if (fix.is == PageFix::Is::none) {
    fix.safe = false;
  }
  return fix;
}

}  // namespace jc::lint
