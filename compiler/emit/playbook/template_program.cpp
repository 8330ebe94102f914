#include "compiler/emit/playbook/template_program.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "compiler/emit/playbook/markdown.h"
#include "compiler/emit/playbook/template_text.h"
#include "compiler/emit/site/html.h"

namespace jc::emit {

namespace {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\n\v\f\r";
  const std::size_t begin = std::min(text.find_first_not_of(kBlanks), text.size());
  text.remove_prefix(begin);
  return text.substr(0, text.find_last_not_of(kBlanks) + 1);
}

// `a.b.c` goes into members.
const Data* find_below(const Data& data, std::string_view name) {
  const Data* at = &data;
  while (at != nullptr) {
    const std::size_t dot = name.find('.');
    at = at->find(name.substr(0, dot));
    if (dot == std::string_view::npos) {
      return at;
    }
    name.remove_prefix(dot + 1);
  }
  return nullptr;
}

// Whether a section shows it. An empty text is there, and so is an object without members.
bool is_there(const Data& data) {
  if (const bool* flag = std::get_if<bool>(&data.value)) {
    return *flag;
  }
  const Data::List* list = std::get_if<Data::List>(&data.value);
  return list == nullptr || !list->empty();
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t") == std::string_view::npos; }

}  // namespace

class TemplateProgram::Reader {
 public:
  explicit Reader(TemplateProgram& program) : program_(program), rest_(program.text_) {}

  // Whether it is a template.
  bool read() {
    while (!rest_.empty()) {
      const std::size_t tag = std::min(rest_.find("{{"), rest_.size());
      add_text(rest_.substr(0, tag));
      rest_.remove_prefix(tag);
      if (!rest_.empty() && !read_tag()) {
        return false;
      }
    }
    return open_.empty();
  }

 private:
  using Does = Step::Does;

  void add(Does does, std::string_view text) { program_.steps_.push_back({does, text}); }

  void add_text(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
      if (end > 0) {
        add(Does::text, text.substr(0, end));
      }
      text.remove_prefix(end);
      if (!text.empty()) {
        const std::size_t size = text.starts_with("\r\n") ? 2 : 1;
        add(Does::line_end, text.substr(0, size));
        text.remove_prefix(size);
      }
    }
  }

  bool read_tag() {
    const bool bare = rest_.starts_with("{{{");
    const std::string_view close = bare ? "}}}" : "}}";
    const std::size_t begin = bare ? 3 : 2;
    const std::size_t end = rest_.find(close, begin);
    if (end == std::string_view::npos) {
      return false;
    }
    const std::string_view inside = trimmed(rest_.substr(begin, end - begin));
    rest_.remove_prefix(end + close.size());
    return bare ? (add(Does::bare_value, inside), true) : read_tag(inside);
  }

  bool read_tag(std::string_view inside) {
    const char kind = inside.empty() ? '\0' : inside[0];
    const std::string_view name = trimmed(inside.substr(inside.empty() ? 0 : 1));
    switch (kind) {
      case '#':
      case '^':
        open_.push_back(program_.steps_.size());
        add(kind == '#' ? Does::section : Does::otherwise, name);
        return true;
      case '/':
        return close_section(name);
      case '&':
        add(Does::bare_value, name);
        return true;
      case '!':
      case '>':
        return true;
      default:
        // Other delimiters are refused before anything is read.
        add(Does::value, inside);
        return kind != '=';
    }
  }

  bool close_section(std::string_view name) {
    if (open_.empty() || program_.steps_[open_.back()].text != name) {
      return false;
    }
    program_.steps_[open_.back()].end = program_.steps_.size();
    open_.pop_back();
    return true;
  }

  TemplateProgram& program_;
  std::string_view rest_;
  // Sections that are not closed yet, by their steps.
  std::vector<std::size_t> open_;
};

// One page. A line on which sections begin or end, and nothing else, is no line of the page.
class TemplateProgram::Rendering {
 public:
  Rendering(const TemplateProgram& program, std::vector<const Data*> open, Markup markup)
      : steps_(program.steps_), open_(std::move(open)), markup_(markup) {}

  std::string page() && {
    run(0, steps_.size());
    end_line("");
    return std::move(page_);
  }

 private:
  using Does = Step::Does;

  void run(std::size_t at, std::size_t end) {
    while (at < end) {
      const Step& step = steps_[at++];
      switch (step.does) {
        case Does::text:
          line_ += step.text;
          break;
        case Does::line_end:
          end_line(step.text);
          break;
        case Does::value:
        case Does::bare_value:
          add_value(step);
          break;
        case Does::section:
        case Does::otherwise:
          add_section(step, at);
          at = step.end;
          break;
      }
    }
  }

  // From the innermost section outwards.
  const Data* find(std::string_view name) const {
    if (name == ".") {
      return open_.back();
    }
    for (auto at = open_.rbegin(); at != open_.rend(); ++at) {
      if (const Data* found = find_below(**at, name)) {
        return found;
      }
    }
    return nullptr;
  }

  void add_value(const Step& step) {
    const Data* found = find(step.text);
    const auto* text = found == nullptr ? nullptr : std::get_if<std::string>(&found->value);
    if (text == nullptr) {
      return;
    }
    if (step.does == Does::bare_value) {
      line_ += *text;
    } else if (markup_ == Markup::html) {
      add_html(*text, line_);
    } else {
      line_ += escape_markdown(*text);
    }
  }

  // `begin` is its first step.
  void add_section(const Step& step, std::size_t begin) {
    const Data* found = find(step.text);
    const bool there = found != nullptr && is_there(*found);
    if (there != (step.does == Does::section)) {
      return;
    }
    const Data::List* list = there ? std::get_if<Data::List>(&found->value) : nullptr;
    if (list == nullptr) {
      run_inside(found, begin, step.end);
      return;
    }
    for (const Data& item : *list) {
      run_inside(&item, begin, step.end);
    }
  }

  void run_inside(const Data* data, std::size_t begin, std::size_t end) {
    has_section_ = true;
    if (data != nullptr) {
      open_.push_back(data);
    }
    run(begin, end);
    if (data != nullptr) {
      open_.pop_back();
    }
    has_section_ = true;
  }

  void end_line(std::string_view line_end) {
    if (!has_section_ || !is_blank(line_)) {
      line_ += line_end;
      add_to_page(line_);
    }
    line_.clear();
    has_section_ = false;
  }

  void add_to_page(std::string_view line) {
    while (!line.empty()) {
      const std::size_t mark = std::min(line.find(kEmptyLine), line.size());
      page_ += line.substr(0, mark);
      line.remove_prefix(std::min(mark + 1, line.size()));
    }
  }

  const std::vector<Step>& steps_;
  std::vector<const Data*> open_;
  Markup markup_;
  std::string page_;
  // The one that is written just now, and whether a section begins or ends on it.
  std::string line_;
  bool has_section_ = false;
};

std::shared_ptr<const TemplateProgram> TemplateProgram::read(std::string text) {
  // Made before it is read: steps are views of its text.
  const std::shared_ptr<TemplateProgram> program(new TemplateProgram(std::move(text)));
  return Reader(*program).read() ? program : nullptr;
}

std::string TemplateProgram::render(std::vector<const Data*> open, Markup markup) const {
  return Rendering(*this, std::move(open), markup).page();
}

}  // namespace jc::emit
