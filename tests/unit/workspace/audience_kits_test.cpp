// Of every kit and every real journey, no text that the key table keeps from customers reaches a file for
// them.
#include <algorithm>
#include <filesystem>
#include <set>
#include <vector>

#include "compiler/facts/tiers.h"
#include "compiler/model/effective.h"
#include "compiler/model/walk.h"
#include "tests/unit/workspace/audience_scene.h"

namespace jc::workspace {
namespace {

using language::Field;
using model::Entity;
using model::Is;
using model::ValueView;

// The longest run that is written the same in HTML, Markdown, JSON and SVG.
std::string plain_part(std::string_view text) {
  std::string longest;
  std::string run;
  for (const char c : text) {
    const bool plain =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ' || c == ',';
    run = plain ? run + c : "";
    longest = run.size() > longest.size() ? run : longest;
  }
  return longest;
}

bool is_told(const Entity& record, const Field& field) {
  if (!facts::is_told_outside(record.kind(), field)) {
    return false;
  }
  const Entity around = record.parent();
  const Field* in = around ? language::find_field(around.kind(), record->in) : nullptr;
  return !around || in == nullptr || is_told(around, *in);
}

struct Texts {
  std::set<std::string> kept;
  std::set<std::string> told;
};

void add_texts(const model::Document& document, Texts& texts) {
  model::for_each_record(document, [&](const Entity& record) {
    model::for_each_key(record, [&](const model::FieldValue&, const Field* field, const ValueView& value) {
      model::for_each_item(value, [&](const ValueView&, const ValueView& held) {
        if (held->is == Is::text || held->is == Is::none) {
          const bool told = field != nullptr && is_told(record, *field) && held->is == Is::text;
          (told ? texts.told : texts.kept).insert(plain_part(held->text));
        }
      });
    });
  });
}

// What is too short may be a word of ours as well.
constexpr std::size_t kTelling = 14;

std::vector<std::string> kept_back(const Request& request) {
  const Compilation compilation = compile(request);
  Texts texts;
  for (const model::Document& document : compilation.model->documents) {
    add_texts(document, texts);
    // What a tier changes or adds is told where the thing itself is.
    for (const std::string_view tier : facts::tiers_of(*compilation.model, document)) {
      add_texts(model::effective(document, tier), texts);
    }
  }
  std::vector<std::string> kept;
  std::copy_if(texts.kept.begin(), texts.kept.end(), std::back_inserter(kept), [&](const std::string& text) {
    return text.size() >= kTelling &&
           std::none_of(texts.told.begin(), texts.told.end(),
                        [&](const auto& told) { return told.find(text) != std::string::npos; });
  });
  return kept;
}

}  // namespace

TEST_CASE("no internal text of a kit or a real journey reaches a file for customers") {
  for (const std::string folder : {"specs", "tests/real"}) {
    for (const auto& each :
         std::filesystem::directory_iterator(std::string(test::kSourceDir) + "/" + folder)) {
      if (!each.is_directory()) {
        continue;
      }
      const Request request = of_workspace(folder + "/" + each.path().filename().string());
      const std::vector<std::string> kept = kept_back(request);
      const Files files = built_for("customer", request);
      CAPTURE(each.path().string());
      CHECK_FALSE(kept.empty());
      for (const auto& [path, bytes] : files) {
        for (const std::string& text : kept) {
          CAPTURE(path, text);
          CHECK(bytes.find(text) == std::string::npos);
        }
      }
    }
  }
}

}  // namespace jc::workspace
