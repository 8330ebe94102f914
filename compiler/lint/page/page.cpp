#include "compiler/lint/page/page.h"

#include "compiler/lint/page/front.h"
#include "compiler/lint/page/text.h"

namespace jc::lint {

namespace {

class PageReader {
 public:
  PageReader(const source::Files& files, RulePage& page, diag::Diagnostics& out)
      : content_(files[page.file].content()), lines_(lines_of(content_)), page_(page), out_(out) {}

  void read(std::size_t body) {
    if (body < lines_.size()) {
      page_.markdown = content_.substr(lines_[body].begin);
    }
    for (std::size_t at = body; at < lines_.size();) {
      at = line(at);
    }
    close_section(content_.size());
    if (page_.statements.empty()) {
      report({0, 0}, "this page has no rule", "add a block that starts with ```rule and holds one sentence");
    }
    if (page_.title.empty()) {
      report({0, 0}, "this page has no title", "start the text with `# <the problem in a few words>`");
    }
  }

 private:
  // Returns the line to go on with.
  std::size_t line(std::size_t at) {
    const PageLine& here = lines_[at];
    if (opens_fence(here.text)) {
      const Fence fence = read_fence(lines_, at);
      if (!fence.closed) {
        report({here.begin, here.begin + static_cast<std::uint32_t>(here.text.size())},
               "this block has no end", "close it with a line of backticks");
      }
      take(fence);
      return fence.after;
    }
    if (here.text.starts_with("## ")) {
      close_section(here.begin);
      section_ = trimmed(here.text.substr(3));
      section_begin_ = here.next;
    } else if (here.text.starts_with("# ") && page_.title.empty()) {
      page_.title = trimmed(here.text.substr(2));
    }
    return at + 1;
  }

  void close_section(std::size_t end) {
    if (section_ == "Why") {
      page_.why = trimmed(content_.substr(section_begin_, end - section_begin_));
    }
  }

  void take(const Fence& fence) {
    const std::string_view text = content_.substr(fence.begin, fence.end - fence.begin);
    const bool example = section_ == "Example" || section_ == "Fixed";
    if (fence.language == "rule") {
      page_.statements.push_back({text, fence.begin});
    } else if (example && (fence.language == "yaml" || fence.language == "output")) {
      const auto kind = fence.language == "yaml" ? PageBlock::Kind::spec : PageBlock::Kind::output;
      const std::string_view file = fence.name.empty() ? "example.journey.yaml" : fence.name;
      page_.blocks.push_back({kind, section_ == "Fixed", file, text, fence.begin});
    }
  }

  void report(std::pair<std::uint32_t, std::uint32_t> at, std::string_view message, std::string_view help) {
    out_.push_back({.rule = std::string(kPageRule),
                    .span = {page_.file, at.first, at.second},
                    .message = std::string(message),
                    .help = std::string(help)});
  }

  std::string_view content_;
  std::vector<PageLine> lines_;
  RulePage& page_;
  diag::Diagnostics& out_;
  std::string_view section_;
  std::size_t section_begin_ = 0;
};

}  // namespace

RulePage read_page(const source::Files& files, source::FileId file, diag::Diagnostics& out) {
  RulePage page;
  page.file = file;
  const std::size_t body = read_front_matter(files, page, out);
  if (!page.id.empty()) {
    PageReader(files, page, out).read(body);
  }
  return page;
}

std::string why_sentence(const RulePage& page) {
  std::string sentence;
  for (std::size_t i = 0; i < page.why.size(); i++) {
    const char c = page.why[i];
    const char next = i + 1 < page.why.size() ? page.why[i + 1] : '\n';
    const bool blank = c == '\n' || c == '\r' || c == '\t' || c == ' ';
    if (c == '.' && (next == ' ' || next == '\n' || next == '\r')) {
      break;
    }
    if (!blank) {
      sentence += c;
    } else if (!sentence.empty() && sentence.back() != ' ') {
      sentence += ' ';
    }
  }
  const bool word = sentence.size() > 1 && !(sentence[1] >= 'A' && sentence[1] <= 'Z');
  if (word && sentence[0] >= 'A' && sentence[0] <= 'Z') {
    sentence[0] = static_cast<char>(sentence[0] - 'A' + 'a');
  }
  while (sentence.ends_with(' ')) {
    sentence.pop_back();
  }
  return sentence;
}

}  // namespace jc::lint
