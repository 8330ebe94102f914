#include "compiler/workspace/build/stamp.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "compiler/source/load.h"
#include "compiler/source/text_hash.h"
#include "compiler/workspace/discover.h"
#include "compiler/workspace/write/standing.h"

namespace jc::workspace {

namespace fs = std::filesystem;

namespace {

// Texts one behind the other, each with its size, so that none can run into the next.
class Stamp {
 public:
  void add(std::string_view text) {
    constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15;
    value_ = (value_ ^ source::text_hash(text) ^ text.size()) * kFactor;
    value_ ^= value_ >> 32U;
  }
  void add(std::uint64_t number) { add(fmt::format("{}", number)); }
  std::string text() const { return fmt::format("{:016x}", value_); }

 private:
  std::uint64_t value_ = 1;
};

// Everything below the folder of the team's own templates, by name.
bool add_templates(const Config& config, Stamp& stamp) {
  if (config.templates.empty()) {
    return true;
  }
  std::vector<std::string> paths;
  std::error_code error;
  for (const auto& entry :
       fs::recursive_directory_iterator(config.root + clean_path(config.templates), error)) {
    if (entry.is_regular_file(error) && entry.path().extension() == ".mustache") {
      paths.push_back(entry.path().string());
    }
  }
  std::sort(paths.begin(), paths.end());
  for (const std::string& path : paths) {
    const source::Loaded loaded = source::load(path);
    const auto* text = std::get_if<std::string>(&loaded);
    if (text == nullptr) {
      return false;
    }
    stamp.add(path);
    stamp.add(*text);
  }
  return !error;
}

void add_findings(const diag::Diagnostics& findings, Stamp& stamp) {
  stamp.add(findings.size());
  for (const diag::Diagnostic& finding : findings) {
    stamp.add(finding.rule);
    stamp.add(static_cast<std::uint64_t>(finding.severity));
    stamp.add(finding.message);
    stamp.add(finding.entity);
    stamp.add(finding.span.begin);
  }
}

}  // namespace

std::string stamp_of(const Compilation& compilation, const BuildOrder& order) {
  Stamp stamp;
  const std::string program = standing_of("/proc/self/exe");
  stamp.add(program);
  stamp.add(describe(compilation.config));
  stamp.add(static_cast<std::uint64_t>(compilation.as_of));
  stamp.add(order.out_dir);
  stamp.add(order.audience == nullptr ? "" : order.audience->name);
  for (const OutputFile& kept : order.kept) {
    stamp.add(kept.path);
    stamp.add(kept.title);
  }
  for (std::size_t i = 0; i < compilation.files->size(); i++) {
    const source::File& file = (*compilation.files)[source::FileId{static_cast<std::uint32_t>(i)}];
    stamp.add(file.path());
    stamp.add(file.content());
  }
  add_findings(compilation.findings, stamp);
  const bool known = !program.empty() && add_templates(compilation.config, stamp);
  return known ? stamp.text() : "";
}

}  // namespace jc::workspace
