// Reads one configuration file, and those it extends before it, into a configuration.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/model/document.h"
#include "compiler/source/files.h"
#include "compiler/source/load.h"
#include "compiler/workspace/config/config.h"

namespace jc::workspace {

class ConfigReader {
 public:
  // `texts` stand for files on disk, by path, and so does `revision`, unless it is nothing.
  ConfigReader(Config& config, source::Files& files, diag::Diagnostics& out,
               const std::map<std::string, std::string>& texts,
               const std::map<std::string, std::string>* revision)
      : config_(config), files_(files), out_(out), texts_(texts), revision_(revision) {}

  // `path` as messages show it. What is wrong is reported at its place, and the value before it holds.
  void read(const std::string& path);

 private:
  // One file of the chain.
  struct Open {
    std::string path;
    // The same for every way to name the file.
    std::string canonical;
  };

  const std::string* given(const std::string& path) const;
  bool read_file(const std::string& path, source::Span named_at);
  void take(model::Entity root);
  void take_values(model::Entity root);
  void extend(const model::ValueView& wanted);
  bool is_open(const std::string& canonical) const;
  void report_idle_keys(model::Entity root);
  void rules(model::Entity root);
  void rule_setting(std::string name, model::Entity setting, source::Span at);

  void note(model::Entity root, language::KeyId key, std::string value);
  void text(model::Entity root, language::KeyId key, std::string& to);
  void list(model::Entity root, language::KeyId key, std::vector<std::string>& to);
  // What pictures say in place of words of theirs.
  void check_accent(const model::ValueView& accent);
  void words(model::Entity theme);
  void globs(model::Entity root, language::KeyId key, std::vector<std::string>& to);
  std::optional<source::Glob> check_glob(const model::ValueView& pattern);
  std::string place(source::Span at) const;

  Config& config_;
  source::Files& files_;
  diag::Diagnostics& out_;
  const std::map<std::string, std::string>& texts_;
  const std::map<std::string, std::string>* revision_;
  std::vector<Open> open_;
  std::set<std::string> seen_;
};

}  // namespace jc::workspace
