// Every key that can be written is missed when it is gone, in a class that fits the role of its line in the
// tables: so that a new key is diffed without new code, and a forgotten one shows here.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "compiler/diag/edits.h"
#include "compiler/model/rewrite.h"
#include "compiler/model/walk.h"
#include "compiler/workspace/compile.h"
#include "tests/test.h"
#include "tests/unit/cli/program.h"
#include "tests/unit/cli/scripted_edits.h"

namespace jc::test {

namespace {

using language::KeyRole;

struct RemovedKey {
  std::string place;
  KeyRole role = KeyRole::by_type;
  Texts after;
};

std::vector<RemovedKey> removed_keys(const Texts& texts) {
  const Folder folder;
  for (const auto& [name, text] : texts) {
    folder.write(name, text);
  }
  workspace::Request request;
  request.root = folder.path().string() + "/";
  request.lint = false;
  const workspace::Compilation compiled = workspace::compile(request);
  const source::Files& files = compiled.model->files();
  std::vector<RemovedKey> all;
  for (const model::Document& document : compiled.model->documents) {
    model::for_each_record(document, [&](const model::Entity& record) {
      model::for_each_key(
          record, [&](const model::FieldValue& field, const model::Field* declared, const model::ValueView&) {
            const auto edit = declared == nullptr ? std::nullopt : model::remove_key(files, record, field);
            if (!edit || declared->type.base == language::Base::id ||
                (declared->flags & language::kRequired) != 0) {
              return;
            }
            RemovedKey removed{
                fmt::format("{} {}: {}", language::info(record.kind()).name, record.path(), declared->key),
                language::role_of(*declared), texts};
            const source::File& file = files[edit->span.file];
            diag::EditSet edits;
            edits.take(*edit);
            removed.after[fs::path(file.path()).filename().string()] = edits.apply(file.content());
            all.push_back(std::move(removed));
          });
    });
  }
  return all;
}

// What a change of a key with this role may be. Readers' remarks, whatever their keys, are words.
std::vector<std::string> classes_for(KeyRole role) {
  switch (role) {
    case KeyRole::promise_time:
      return {"promise"};
    case KeyRole::promise_content:
      return {"promise", "editorial"};
    case KeyRole::condition:
      return {"promise", "measurement", "workload", "ownership"};
    case KeyRole::work:
      return {"workload", "editorial"};
    case KeyRole::number:
      return {"measurement", "editorial"};
    case KeyRole::people:
      return {"ownership", "workload", "promise", "editorial"};
    case KeyRole::name:
      return {"editorial", "promise"};
    case KeyRole::place:
      return {"editorial", "promise", "ownership"};
    case KeyRole::prose:
      return {"editorial", "promise"};
    default:
      return {"promise", "workload", "ownership", "measurement", "editorial"};
  }
}

// Said or not, it means the same; and the history of a journey is no change of it.
bool means_the_same(const std::string& place) {
  static const std::set<std::string> kSame = {
      "journey clinic-lifecycle: version", "journey clinic-lifecycle: view",
      "journey clinic-lifecycle: status", "journey clinic-lifecycle: changes",
      "tier rota-names/tiers/light: assigned"};
  return kSame.contains(place) || place.starts_with("change ") ||
         // `none: <reason>` in place of nothing, and owners that are inherited just so.
         place == "stage clinic-lifecycle-light/renewal: outcome" || place.ends_with(": owner");
}

}  // namespace

TEST_CASE("a key that is gone is missed, in the class of its role") {
  const Texts before = edited_example();
  for (const RemovedKey& each : removed_keys(before)) {
    const std::vector<std::string> said = said_between(before, each.after);
    INFO(each.place << fmt::format(" {}", fmt::join(said, " ;; ")));
    const std::vector<std::string> classes = classes_for(each.role);
    const bool fits = std::any_of(said.begin(), said.end(), [&](const std::string& one) {
      return std::any_of(classes.begin(), classes.end(), [&](const std::string& which) {
        return one.find(which + " ") != std::string::npos;
      });
    });
    CHECK((fits || (said.empty() && means_the_same(each.place))));
  }
}

}  // namespace jc::test
