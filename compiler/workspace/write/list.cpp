#include "compiler/workspace/write/list.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <sstream>

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
bool is_name_of_output(const std::string& path) {
  const std::string name = path.substr(path.rfind('/') + 1);
  return std::any_of(
      std::begin(language::kOutputs), std::end(language::kOutputs), [&](const language::OutputRow& row) {
        const bool format =
            row.is_picture() &&
            std::any_of(std::begin(language::kPictureFormats), std::end(language::kPictureFormats),
                        [&](const language::FormatRow& each) {
                          return name.ends_with("." + std::string(each.word));
                        });
        return name.starts_with(row.stem()) && (format || name.ends_with(row.ending()));
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

OutputList read_list(std::string_view text) {
  constexpr std::size_t kFields = 5;
  OutputList list;
  std::istringstream lines{std::string(text)};
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with(kWorkspace)) {
      list.workspace = line.substr(kWorkspace.size());
      continue;
    }
    if (line.starts_with(kAudience)) {
      list.audience = line.substr(kAudience.size());
      continue;
    }
    std::array<std::string, kFields> fields;
    std::istringstream rest(line);
    std::size_t count = 0;
    while (count < kFields && std::getline(rest, fields[count], '\t')) {
      count++;
    }
    auto& [hash, path, kind, title, tier] = fields;
    // The last field may be empty.
    if (count + 1 >= kFields && stays_inside(path) && is_name_of_output(path)) {
      list.lines.emplace(path, Listed{{path, kind, title, tier}, hash});
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
  const fs::path normal = fs::path(path).lexically_normal();
  return !path.empty() && normal.is_relative() && *normal.begin() != "..";
}

}  // namespace jc::workspace
