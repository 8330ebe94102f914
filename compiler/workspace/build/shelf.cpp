#include "compiler/workspace/build/shelf.h"

#include <fmt/format.h>

#include <iterator>
#include <utility>

#include "compiler/layout/page_parts.h"
#include "compiler/workspace/build/keeping.h"

namespace jc::workspace {

void Shelf::picture(const std::vector<layout::Diagram>& pages) {
  for (PictureFile& file : pictures_.files(pages, asked_.formats_of(row_))) {
    // No suffix of a tier ends with a number as pages do: places.cpp sees to it.
    const std::string number = file.page.value_or(0) == 0 ? "" : fmt::format("-{}", *file.page + 1);
    add(file.format, fmt::format("{}{}{}.{}", row_.stem(), suffix_, number, file.format),
        title_of(file, pages.size()), std::move(file.bytes));
  }
}

void Shelf::picture(layout::Diagram diagram) { picture(layout::on_pages(std::move(diagram), scene_.page())); }

void Shelf::text(std::string bytes) {
  add("", fmt::format("{}{}{}", row_.stem(), suffix_, row_.ending()), std::string(row_.title),
      std::move(bytes));
}

void Shelf::page(emit::Page page) {
  if (is_whole(page)) {
    text(std::move(page.text));
  }
}

void Shelf::page(emit::Page page, std::string_view part) {
  if (is_whole(page)) {
    add("", name_of(part), "", std::move(page.text));
  }
}

void Shelf::page(std::string_view part, std::string_view made_of, const std::function<emit::Page()>& make) {
  const std::string path = folder_ + name_of(part);
  const std::string stamp = keeping_.stamp_of(made_of);
  if (auto kept = keeping_.keep(path, stamp)) {
    std::move(kept->files.begin(), kept->files.end(), std::back_inserter(to_.kept));
    return;
  }
  emit::Page made = make();
  if (is_whole(made)) {
    add("", name_of(part), "", std::move(made.text));
    keeping_.note({path, stamp, {path}, "", ""});
  }
}

std::string Shelf::name_of(std::string_view part) const {
  return fmt::format("{}-{}{}", row_.stem(), part, row_.ending());
}

std::string Shelf::path() const {
  return folder_ + std::string(row_.stem()) + suffix_ + std::string(row_.ending());
}

bool Shelf::is_whole(const emit::Page& page) {
  if (!page.error.empty()) {
    to_.problems.push_back(
        {.rule = "broken-template",
         .message = page.error,
         .help = "compare it with the built-in one; templates/README.md lists what templates see"});
  }
  return page.error.empty();
}

std::vector<const Output*> Shelf::pictures() const {
  const std::string_view tier = scene_.root ? scene_.root.document().tier : std::string_view();
  std::vector<const Output*> found;
  for (const Output& output : to_.outputs) {
    if (output.file.tier == tier && output.file.path.ends_with(".svg")) {
      found.push_back(&output);
    }
  }
  return found;
}

std::string Shelf::title_of(const PictureFile& file, std::size_t pages) const {
  const std::string title = !file.page || pages == 1
                                ? std::string(row_.title)
                                : fmt::format("{} ({} of {})", row_.title, *file.page + 1, pages);
  return file.format == kOwnFormat ? title : title + " " + file.format;
}

void Shelf::add(std::string format, std::string name, std::string title, std::string bytes) {
  const std::string_view tier = scene_.root ? scene_.root.document().tier : std::string_view();
  to_.outputs.push_back(
      {{folder_ + name, kind_of(row_, format), std::move(title), std::string(tier)}, std::move(bytes)});
}

}  // namespace jc::workspace
