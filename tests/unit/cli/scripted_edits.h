// The list of scripted edits in tests/golden/edits: each with what the diff has to say of it.
#pragma once
#include <map>
#include <string>
#include <vector>

namespace jc::test {

// By file name.
using Texts = std::map<std::string, std::string>;

struct ScriptedEdit {
  // As it stands in the list.
  std::string line;
  Texts after;
  // `entity :: class direction, … :: tiers`, in the order of the diff.
  std::vector<std::string> says;
};

// The worked example of the reference.
Texts edited_example();
// Edits of it; a line that names what stands nowhere, or twice, fails the test.
std::vector<ScriptedEdit> scripted_edits();

// What `diff` says between two workspaces, consequences left out, in the same form.
std::vector<std::string> said_between(const Texts& before, const Texts& after);

// `text` with the other direction wherever one says more or less.
std::string mirrored(const std::string& text);

}  // namespace jc::test
