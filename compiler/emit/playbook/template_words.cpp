#include "compiler/emit/playbook/template_words.h"

#include <fmt/args.h>
#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "compiler/emit/playbook/markdown.h"
#include "compiler/emit/site/html.h"
#include "compiler/view/words/words.h"

namespace jc::emit {

namespace {

constexpr std::string_view kOpen = "{{#say}}";
constexpr std::string_view kClose = "{{/say}}";

// Behind the tag that begins `text`; its end where the tag has none.
std::size_t end_of_tag(std::string_view text) {
  const std::string_view close = text.starts_with("{{{") ? "}}}" : "}}";
  const std::size_t end = text.find(close);
  return end == std::string_view::npos ? text.size() : end + close.size();
}

// Behind the section that begins `text`, or behind the tag where it opens none.
std::size_t end_of_place(std::string_view text) {
  const std::size_t tag = end_of_tag(text);
  if (!text.starts_with("{{#") && !text.starts_with("{{^")) {
    return tag;
  }
  const std::string name(text.substr(3, tag < 5 ? 0 : tag - 5));
  const std::string close = "{{/" + name + "}}";
  const std::size_t end = text.find(close, tag);
  return end == std::string_view::npos ? tag : end + close.size();
}

// A word, and what stands in its places.
struct Said {
  std::string word;
  std::vector<std::string> places;
};

Said read(std::string_view text) {
  Said said;
  while (!text.empty()) {
    const std::size_t at = std::min(text.find("{{"), text.find("{}"));
    said.word += text.substr(0, at);
    if (at == std::string_view::npos) {
      return said;
    }
    text.remove_prefix(at);
    // Scripts fill in a place that is no tag.
    const std::size_t end = text.starts_with("{}") ? 2 : end_of_place(text);
    said.word += "{}";
    said.places.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return said;
}

std::string escaped(std::string_view word, Markup markup) {
  return markup == Markup::html ? html_escape(word) : escape_markdown_part(word);
}

std::string told(std::string_view text, Markup markup) {
  const Said said = read(text);
  const std::string word = view::say(said.word);
  // The template's own words are in its markup already.
  if (word == said.word) {
    return std::string(text);
  }
  fmt::dynamic_format_arg_store<fmt::format_context> places;
  for (const std::string& place : said.places) {
    places.push_back(place);
  }
  return fmt::vformat(escaped(word, markup), places);
}

}  // namespace

std::string with_words(std::string_view text, Markup markup) {
  std::string out;
  for (std::size_t at = text.find(kOpen); at != std::string_view::npos; at = text.find(kOpen)) {
    const std::size_t inside = at + kOpen.size();
    const std::size_t close = text.find(kClose, inside);
    if (close == std::string_view::npos) {
      break;
    }
    out += text.substr(0, at);
    out += told(text.substr(inside, close - inside), markup);
    text.remove_prefix(close + kClose.size());
    // Languages set it in different ways.
    if (text.starts_with(':')) {
      out += view::say(":");
      text.remove_prefix(1);
    }
  }
  return out.append(text);
}

}  // namespace jc::emit
