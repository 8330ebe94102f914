#include "compiler/emit/playbook/template_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "compiler/emit/json/template_data.h"
#include "compiler/source/nearest.h"
#include "compiler/text/trimmed.h"

namespace jc::emit {

namespace {

struct Tag {
  std::size_t begin = 0;
  std::size_t end = 0;
  // `#`, `^`, `/`, `>`, `!`, `=` or `&`; 0 for a variable.
  char sign = 0;
  std::string_view name;
};

// The next tag at or after `from`; without an end where it has none.
std::optional<Tag> next_tag(std::string_view text, std::size_t from) {
  const std::size_t begin = text.find("{{", from);
  if (begin == std::string_view::npos) {
    return std::nullopt;
  }
  const bool triple = text.substr(begin).starts_with("{{{");
  const std::string_view close = triple ? "}}}" : "}}";
  const std::size_t inside = begin + close.size();
  const std::size_t end = text.find(close, inside);
  if (end == std::string_view::npos) {
    return Tag{begin, 0, 0, {}};
  }
  Tag tag{begin, end + close.size(), 0, text::trimmed(text.substr(inside, end - inside))};
  constexpr std::string_view kSigns = "#^/>!=&";
  if (!triple && !tag.name.empty() && kSigns.find(tag.name[0]) != std::string_view::npos) {
    tag.sign = tag.name[0];
    tag.name = text::trimmed(tag.name.substr(1));
  }
  return tag;
}

std::string meant(std::string_view word, const std::vector<std::string_view>& known) {
  const auto near = source::nearest(word, known);
  return near ? fmt::format("did you mean `{}`?", *near) : "";
}

// Nobody reads more; each is looked for among all names that there are.
constexpr std::size_t kMostUnknown = 100;

// No page needs as many, and the library that reads templates keeps for each section a copy of all that is in
// it.
constexpr std::size_t kDeepestSections = 50;

class Reader {
 public:
  Reader(std::string_view text, const Templates& templates)
      : text_(text), templates_(templates), names_(template_names().begin(), template_names().end()) {}

  std::vector<TemplateProblem> all() {
    std::size_t at = 0;
    while (const std::optional<Tag> tag = next_tag(text_, at)) {
      if (tag->end == 0) {
        report(tag->begin, "this tag has no end", "close it with `}}`");
        return std::move(found_);
      }
      if (!take(*tag)) {
        return std::move(found_);
      }
      at = tag->end;
    }
    if (unknown_.size() > kMostUnknown) {
      found_.push_back(
          {0, fmt::format("{} more names stand for nothing that a page has", unknown_.size() - kMostUnknown),
           "", false});
    }
    if (!open_.empty()) {
      report(open_.back().begin,
             fmt::format("section `{}` is opened here and never closed", open_.back().name),
             fmt::format("close it with `{{{{/{}}}}}`", open_.back().name));
    }
    return std::move(found_);
  }

 private:
  // Whether the text makes sense behind the tag.
  bool take(const Tag& tag) {
    switch (tag.sign) {
      case '!':
        return true;
      case '=':
        return report(tag.begin, "`{{=` changes the delimiters, and only `{{ }}` work here", "");
      case '>':
        return include(tag);
      case '/':
        return close(tag);
      default:
        check_name(tag);
        return (tag.sign != '#' && tag.sign != '^') || open(tag);
    }
  }

  bool open(const Tag& tag) {
    if (open_.size() == kDeepestSections) {
      return report(tag.begin,
                    fmt::format("section `{}` stands inside {} others, which is deeper than sections may go",
                                tag.name, kDeepestSections),
                    "close some of them before it");
    }
    open_.push_back(tag);
    return true;
  }

  bool include(const Tag& tag) {
    if (templates_.find(tag.name) != nullptr) {
      return true;
    }
    return report(tag.begin, fmt::format("there is no template `{}`", tag.name),
                  meant(tag.name, templates_.names()));
  }

  bool close(const Tag& tag) {
    if (open_.empty()) {
      return report(tag.begin, fmt::format("`{{{{/{}}}}}` closes nothing: no section is open", tag.name), "");
    }
    if (open_.back().name != tag.name) {
      const auto line =
          std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(open_.back().begin), '\n');
      return report(tag.begin,
                    fmt::format("`{{{{/{}}}}}` closes `{}`, which line {} opened", tag.name,
                                open_.back().name, line + 1),
                    fmt::format("close `{}` first", open_.back().name));
    }
    open_.pop_back();
    return true;
  }

  // `a.b` goes from one into the other.
  void check_name(const Tag& tag) {
    std::string_view rest = tag.name;
    while (rest != "." && !rest.empty()) {
      const std::string_view name = rest.substr(0, rest.find('.'));
      const std::string_view bare = name.starts_with("any-") ? name.substr(4) : name;
      if (std::find(names_.begin(), names_.end(), bare) == names_.end() && unknown_.insert(name).second &&
          unknown_.size() <= kMostUnknown) {
        found_.push_back(
            {tag.begin, fmt::format("no page has anything called `{}`", name), meant(bare, names_), false});
      }
      rest = name.size() == rest.size() ? std::string_view() : rest.substr(name.size() + 1);
    }
  }

  bool report(std::size_t at, std::string message, std::string help) {
    found_.push_back({at, std::move(message), std::move(help), true});
    return false;
  }

  std::string_view text_;
  const Templates& templates_;
  std::vector<std::string_view> names_;
  std::vector<Tag> open_;
  std::set<std::string_view> unknown_;
  std::vector<TemplateProblem> found_;
};

}  // namespace

std::vector<TemplateProblem> problems_of(std::string_view text, const Templates& templates) {
  return Reader(text, templates).all();
}

std::set<std::string_view> included_in(const Templates& templates) {
  std::set<std::string_view> included;
  for (const std::string_view each : templates.names()) {
    const std::string& text = *templates.find(each);
    std::size_t at = 0;
    while (const std::optional<Tag> tag = next_tag(text, at)) {
      if (tag->end == 0) {
        break;
      }
      if (tag->sign == '>') {
        included.insert(tag->name);
      }
      at = tag->end;
    }
  }
  return included;
}

}  // namespace jc::emit
