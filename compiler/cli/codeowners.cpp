#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <unordered_set>

#include "compiler/cli/check.h"
#include "compiler/cli/commands.h"
#include "compiler/facts/inheritance.h"
#include "compiler/text/controls.h"
#include "compiler/workspace/repository.h"

namespace jc::cli {

namespace {

using language::Kind;
using language::operator""_key;
using model::Entity;
using model::Is;

// The links of a role, team or person that may say what the platform calls it.
constexpr std::string_view kHandles[] = {"codeowners", "github", "gitlab"};

// Owners in effect, the journey's before those of its stages, each once.
std::vector<std::string> owners_of(const Entity& root) {
  std::vector<std::string> owners;
  std::unordered_set<std::string> known;
  const auto add = [&](const Entity& entity) {
    for (const model::ValueView& value : facts::counting(entity, "owner"_key).values()) {
      const std::string name = value.is(Is::name) ? std::string(value->text) : "";
      if (!name.empty() && known.insert(name).second) {
        owners.push_back(name);
      }
    }
  };
  if (root.kind() == Kind::portfolio) {
    if (const Entity orchestration = root.child("orchestration"_key)) {
      add(orchestration);
    }
    return owners;
  }
  add(root);
  for (const Entity& stage : root.children("stages"_key)) {
    add(stage);
  }
  return owners;
}

// What would be more than one name in the file, or another line of it, is nobody's.
bool is_handle(std::string_view text) {
  return !text.empty() && text.find_first_of(" #") == std::string_view::npos && !text::has_hidden(text);
}

std::string handle_of(const model::Model& model, const Entity& root, const std::string& name) {
  const Entity party = model.find(root.document(), language::NameKind::party, name);
  const model::ValueView links = party ? party.find("links"_key) : model::ValueView();
  for (const std::string_view wanted : kHandles) {
    for (const model::ValueView& entry :
         links ? std::vector<model::ValueView>(links.items()) : std::vector<model::ValueView>()) {
      if (entry.is(Is::entry) && entry->text == wanted && is_handle(entry.value()->text)) {
        return std::string(entry.value()->text);
      }
    }
  }
  return "";
}

// Blanks and the signs that a pattern reads are taken as they are.
std::string as_pattern(const std::string& path) {
  std::string pattern = "/";
  for (const char each : path) {
    if (std::string_view(" #*?[]!\\").find(each) != std::string_view::npos) {
      pattern += '\\';
    }
    pattern += each;
  }
  return pattern;
}

class Lines {
 public:
  void add(const model::Model& model, const std::string& folder, const Entity& root) {
    const std::string path = workspace::real_path(model.files()[root.document().file].path());
    const std::string from_top = path.starts_with(folder + "/") ? path.substr(folder.size() + 1) : path;
    if (text::has_hidden(from_top)) {
      unwritable_.push_back(from_top);
      return;
    }
    std::vector<std::string>& handles = lines_[from_top];
    std::unordered_set<std::string> known(handles.begin(), handles.end());
    for (const std::string& owner : owners_of(root)) {
      const std::string handle = handle_of(model, root, owner);
      if (handle.empty()) {
        unknown_[owner];
      } else if (known.insert(handle).second) {
        handles.push_back(handle);
      }
    }
  }

  std::string text() const {
    std::string text = "# Made by `journeyc codeowners` from the owners of journeys and stages.\n";
    for (const auto& [path, handles] : lines_) {
      if (!handles.empty()) {
        text += fmt::format("{} {}\n", as_pattern(path), fmt::join(handles, " "));
      }
    }
    return text;
  }

  // Owners whom the platform would not know.
  std::vector<std::string> unknown() const {
    std::vector<std::string> names;
    for (const auto& [name, none] : unknown_) {
      names.push_back(name);
    }
    return names;
  }

  // Files whose names no line of this file can hold.
  const std::vector<std::string>& unwritable() const { return unwritable_; }

 private:
  std::vector<std::string> unwritable_;
  std::map<std::string, std::vector<std::string>> lines_;
  std::map<std::string, bool> unknown_;
};

}  // namespace

int run_codeowners(const Arguments& arguments, Streams& streams) {
  const Checked checked = compile_targets(arguments, streams, false);
  if (checked.code == 2 || !are_read(checked, streams)) {
    return 2;
  }
  Lines lines;
  for (const workspace::Compilation& each : checked.workspaces) {
    const std::string repository = workspace::repository_of(each.config.root);
    const std::string folder = repository.empty() ? workspace::real_path(each.config.root) : repository;
    for (const Kind kind : {Kind::journey, Kind::portfolio}) {
      for (const Entity& root : each.model->roots(kind)) {
        lines.add(*each.model, folder, root);
      }
    }
  }
  streams.out(lines.text());
  const std::vector<std::string> unknown = lines.unknown();
  if (!unknown.empty()) {
    streams.error(
        fmt::format("journeyc: no line for {}: say what the platform calls them, as `links: {{ github: "
                    "\"@our/team\" }}`\n",
                    fmt::join(unknown, ", ")));
  }
  for (const std::string& path : lines.unwritable()) {
    streams.error(
        fmt::format("journeyc: no line for `{}`: rename it, its name has characters that nobody sees\n",
                    text::without_hidden(path)));
  }
  return 0;
}

}  // namespace jc::cli
