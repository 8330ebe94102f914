#include "compiler/workspace/write/list.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "compiler/language/outputs.h"
#include "compiler/source/text_hash.h"

namespace jc::workspace {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kHead =
    "# Written by journeyc build: what it made, and may write anew or remove while it is unchanged.\n";
constexpr std::string_view kWorkspace = "workspace\t";
constexpr std::string_view kAudience = "audience\t";

// Whether a build could have made a file of this name.
bool is_name_of_output(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const std::string_view ending = name.substr(std::min(name.rfind('.'), name.size()));
  const bool format = std::any_of(
      std::begin(language::kPictureFormats), std::end(language::kPictureFormats),
      [&](const language::FormatRow& each) { return !ending.empty() && ending.substr(1) == each.word; });
  return std::any_of(
      std::begin(language::kOutputs), std::end(language::kOutputs), [&](const language::OutputRow& row) {
        return name.starts_with(row.stem()) && ((format && row.is_picture()) || name.ends_with(row.ending()));
      });
}

// Tabs and line ends are what the list itself is made of.
std::string on_one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](unsigned char c) { return c < ' '; }, ' ');
  return text;
}

}  // namespace

bool OutputList::has(const std::string& path, std::string_view hash) const {
  const auto [begin, end] = lines.equal_range(path);
  return std::any_of(begin, end, [&](const auto& line) { return line.second.hash == hash; });
}

std::vector<OutputFile> OutputList::files() const {
  std::vector<OutputFile> files;
  for (auto line = lines.begin(); line != lines.end();) {
    const auto next = lines.upper_bound(line->first);
    files.push_back(std::prev(next)->second.file);
    line = next;
  }
  return files;
}

std::string content_hash(std::string_view bytes) {
  return fmt::format("{:016x}-{:x}", source::text_hash(bytes), bytes.size());
}

namespace {

// What is in front of the next `mark`; that and the mark are gone from `rest` then.
std::string_view cut_off(std::string_view& rest, char mark) {
  const std::string_view cut = rest.substr(0, rest.find(mark));
  rest.remove_prefix(std::min(cut.size() + 1, rest.size()));
  return cut;
}

// A line of a file. The last field may be empty.
void read_file_line(std::string_view line, OutputList& list) {
  constexpr std::size_t kFields = 5;
  std::array<std::string, kFields> fields;
  std::size_t count = 0;
  while (count < kFields && !line.empty()) {
    fields[count++] = cut_off(line, '\t');
  }
  auto& [hash, path, kind, title, tier] = fields;
  if (count + 1 >= kFields && stays_inside(path) && is_name_of_output(path)) {
    // Nearly always the next: the list is written in their order.
    list.lines.emplace_hint(
        list.lines.end(), path,
        Listed{{path, std::move(kind), std::move(title), std::move(tier)}, std::move(hash)});
  }
}

}  // namespace

OutputList read_list(std::string_view text) {
  OutputList list;
  while (!text.empty()) {
    const std::string_view line = cut_off(text, '\n');
    if (line.starts_with(kWorkspace)) {
      list.workspace = line.substr(kWorkspace.size());
    } else if (line.starts_with(kAudience)) {
      list.audience = line.substr(kAudience.size());
    } else {
      read_file_line(line, list);
    }
  }
  return list;
}

std::string list_head(std::string_view workspace, std::string_view audience) {
  const std::string whom = audience.empty() ? "" : fmt::format("{}{}\n", kAudience, audience);
  return fmt::format("{}{}{}\n{}", kHead, kWorkspace, workspace, whom);
}

std::string list_line(const Listed& listed) {
  return fmt::format("{}\t{}\t{}\t{}\t{}\n", listed.hash, listed.file.path, listed.file.kind,
                     on_one_line(listed.file.title), on_one_line(listed.file.tier));
}

bool stays_inside(const std::string& path) {
  // Most are plain.
  if (!path.empty() && path.front() != '/' && path.find("..") == std::string::npos) {
    return true;
  }
  const fs::path normal = fs::path(path).lexically_normal();
  return !path.empty() && normal.is_relative() && *normal.begin() != "..";
}

}  // namespace jc::workspace
