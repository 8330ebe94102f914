#include "compiler/workspace/dead_links.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>

#include "compiler/workspace/repository.h"

namespace jc::workspace {

namespace fs = std::filesystem;

using model::Entity;
using model::ValueView;
using language::operator""_key;

namespace {

// `sales%20deck.pdf` is how browsers write `sales deck.pdf`.
std::string without_escapes(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); i++) {
    const bool space = text.substr(i, 3) == "%20";
    plain += space ? ' ' : text[i];
    i += space ? 2 : 0;
  }
  return plain;
}

// What stands before the place on the page; empty where the text is no path to a file of ours.
std::string_view path_in(std::string_view text) {
  text = text.substr(0, text.find_first_of("#?"));
  const bool elsewhere = text.empty() || text.front() == '/' || text.front() == '~' || text.front() == '<' ||
                         text.find_first_of(":\\{$@*") != std::string_view::npos;
  return elsewhere ? std::string_view() : text;
}

// A word alone may be the number of a ticket or the name of a page in some other tool.
bool looks_like_path(std::string_view text) {
  const std::size_t name = text.rfind('/') + 1;
  const std::size_t dot = text.rfind('.');
  const std::string_view ending = dot == std::string_view::npos ? "" : text.substr(dot + 1);
  // `version 2.0` ends in a number, `film.mp4` does not.
  const bool extended = dot != std::string_view::npos && dot > name && ending.size() <= 5 &&
                        ending.find(' ') == std::string_view::npos &&
                        std::any_of(ending.begin(), ending.end(),
                                    [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
  const std::size_t slash = text.find('/');
  const bool address = slash != std::string_view::npos && !text.starts_with('.') &&
                       text.substr(0, slash).find('.') != std::string_view::npos;
  return !address && (text.starts_with("./") || text.starts_with("../") || extended);
}

class Finder {
 public:
  Finder(const model::Model& model, LinkedFiles& linked, diag::Diagnostics& out)
      : model_(model), linked_(linked), out_(out) {}

  void look_at(const Entity& entity) {
    if (const ValueView href = entity.find("href"_key)) {
      look_at(entity, href);
    }
    if (const ValueView links = entity.find("links"_key); links.is(model::Is::table)) {
      for (const ValueView& link : links.items()) {
        look_at(entity, link.value());
      }
    }
  }

 private:
  void look_at(const Entity& entity, const ValueView& written) {
    const std::string_view path = written.is(model::Is::text) ? path_in(written->text) : std::string_view();
    if (path.empty() || !looks_like_path(path)) {
      return;
    }
    const fs::path folder = fs::path(model_.files()[entity.document().file].path()).parent_path();
    if (!linked_.has((folder / path).string()) && !linked_.has((folder / without_escapes(path)).string())) {
      out_.push_back({.rule = "dead-link",
                      .span = model_.files()[written.span().file].first_line(written.span()),
                      .message = fmt::format("`{}` is not in the repository", path),
                      .help = "mend the path, which leads from the folder of this file, or add the file",
                      .entity = entity.path()});
    }
  }

  const model::Model& model_;
  LinkedFiles& linked_;
  diag::Diagnostics& out_;
};

}  // namespace

LinkedFiles::LinkedFiles(const std::string& root) : repository_(repository_of(root)) {}

bool LinkedFiles::has(const std::string& path) {
  latest_.push_back(path);
  const auto [known, fresh] = known_.emplace(path, false);
  if (fresh) {
    std::error_code error;
    known->second = fs::exists(path, error) && holds(repository_, real_path(path));
  }
  return known->second;
}

void report_dead_links(const model::Model& model, const model::Document& document, LinkedFiles& linked,
                       diag::Diagnostics& out) {
  Finder finder(model, linked, out);
  for (model::RecordId id = 0; id < document.records.size(); id++) {
    finder.look_at(Entity(&document, id));
  }
}

}  // namespace jc::workspace
