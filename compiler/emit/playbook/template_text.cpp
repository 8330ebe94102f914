#include "compiler/emit/playbook/template_text.h"

#include <algorithm>
#include <kainjow/mustache.hpp>

#include "compiler/emit/playbook/template_words.h"

namespace jc::emit {

namespace {

// One page is never longer; a few templates that include each other twice could grow without end.
constexpr std::size_t kLongestTemplate = std::size_t{4} << 20U;

// A `{{> name}}` tag and what it replaces: the whole line where it stands alone on it.
struct Include {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string name;
  std::string indent;
  bool alone = false;
};

std::string trimmed(std::string_view text) {
  const std::size_t from = text.find_first_not_of(" \t\r\n");
  if (from == std::string_view::npos) {
    return "";
  }
  return std::string(text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1));
}

// The next include at or after `from`; `begin` is npos where there is none.
Include next_include(std::string_view text, std::size_t from) {
  Include found;
  found.begin = std::string_view::npos;
  for (std::size_t at = text.find("{{", from); at != std::string_view::npos; at = text.find("{{", at + 2)) {
    const std::size_t close = text.find("}}", at);
    if (close == std::string_view::npos) {
      return found;
    }
    const std::string tag = trimmed(text.substr(at + 2, close - at - 2));
    if (!tag.starts_with(">")) {
      continue;
    }
    const std::size_t line_end = std::min(text.find('\n', close), text.size());
    const std::size_t line_begin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
    const std::string_view before = text.substr(line_begin, at - line_begin);
    found.alone = trimmed(before).empty() && trimmed(text.substr(close + 2, line_end - close - 2)).empty();
    found.begin = found.alone ? line_begin : at;
    found.end = found.alone ? std::min(line_end + 1, text.size()) : close + 2;
    found.indent = found.alone ? std::string(before) : "";
    found.name = trimmed(std::string_view(tag).substr(1));
    return found;
  }
  return found;
}

std::string indented(std::string_view text, const std::string& indent) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    out.append(indent).append(text.substr(0, end));
    text.remove_prefix(end);
  }
  return out;
}

// Puts templates together, refusing those that include themselves.
class Assembly {
 public:
  Assembly(const Templates& templates, std::string& error) : templates_(templates), error_(error) {}

  std::string text_of(const std::string& name) {
    const std::string* text = templates_.find(name);
    if (text == nullptr) {
      return fail("there is no template `" + name + "`" +
                  (open_.empty() ? "" : "; template `" + open_.back() + "` includes it"));
    }
    if (std::string refused = templates_.refusal_of(name); !refused.empty()) {
      return fail(std::move(refused));
    }
    if (std::find(open_.begin(), open_.end(), name) != open_.end()) {
      return fail("template `" + name + "` includes itself, which would never end");
    }
    if (text->find("{{=") != std::string::npos) {
      return fail("template `" + name + "` changes the delimiters with `{{=`; only `{{ }}` work here");
    }
    // Templates that bring in others twice each are small files with no end in sight, whatever they say.
    constexpr std::size_t kMostInclusions = 10000;
    constexpr std::size_t kDeepest = 100;
    if (++inclusions_ > kMostInclusions || open_.size() >= kDeepest) {
      return fail("template `" + (open_.empty() ? name : open_.front()) +
                  "` grows too large by what it includes");
    }
    open_.push_back(name);
    std::string out = expanded(*text);
    open_.pop_back();
    return out;
  }

 private:
  std::string expanded(const std::string& text) {
    std::string out;
    std::size_t at = 0;
    while (error_.empty()) {
      const Include include = next_include(text, at);
      if (include.begin == std::string::npos) {
        return out.append(text, at);
      }
      out.append(text, at, include.begin - at);
      std::string brought = text_of(include.name);
      if (include.alone) {
        out += indented(brought, include.indent);
      } else {
        out += brought.ends_with('\n') ? brought.substr(0, brought.size() - 1) : brought;
      }
      at = include.end;
      if (out.size() > kLongestTemplate) {
        return fail("template `" + open_.front() + "` grows too large by what it includes");
      }
    }
    return "";
  }

  std::string fail(std::string error) {
    if (error_.empty()) {
      error_ = std::move(error);
    }
    return "";
  }

  const Templates& templates_;
  std::string& error_;
  std::vector<std::string> open_;
  std::size_t inclusions_ = 0;
};

bool is_section_tag(const std::string& line) {
  const bool tag =
      line.size() > 5 && line.starts_with("{{") && line.ends_with("}}") && line.find("}}") == line.size() - 2;
  return tag && (line[2] == '#' || line[2] == '^' || line[2] == '/' || line[2] == '!');
}

// The library drops the line of a section tag only where the section shows, and then also an empty line
// behind it. So tags that stand alone lose their line here, and empty lines get a mark that says they are
// meant.
std::string with_plain_lines(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    const std::string line = trimmed(text.substr(0, end));
    if (is_section_tag(line)) {
      out += line;
    } else if (line.empty()) {
      out.append(1, kEmptyLine).append("\n");
    } else {
      out += text.substr(0, end);
    }
    text.remove_prefix(end);
  }
  return out;
}

}  // namespace

std::string with_partials(const Templates& templates, std::string_view name, std::string& error) {
  std::string text = Assembly(templates, error).text_of(std::string(name));
  const Markup markup = name.starts_with("site/") ? Markup::html : Markup::markdown;
  return error.empty() ? with_plain_lines(with_words(text, markup)) : "";
}

std::string broken_template(const Templates& templates, std::string_view name) {
  for (const std::string_view each : templates.names()) {
    const kainjow::mustache::mustache parsed(*templates.find(each));
    if (!parsed.is_valid()) {
      return "template `" + std::string(each) + "`: " + parsed.error_message();
    }
  }
  return "template `" + std::string(name) + "` is not readable together with those it includes";
}

}  // namespace jc::emit
