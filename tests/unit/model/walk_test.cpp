// The walk on which readers of whole documents stand.
#include "compiler/model/walk.h"

#include "compiler/model/decode/decode.h"
#include "compiler/model/effective.h"
#include "compiler/syntax/parse.h"
#include "tests/test.h"

namespace jc::model {
namespace {

struct Decoded {
  source::Files files;
  diag::Diagnostics problems;
  syntax::Tree tree;
  std::vector<Document> documents;

  explicit Decoded(const std::string& yaml)
      : tree(syntax::parse(files, files.add("a.yaml", yaml), problems)) {
    documents = decode(files, tree, problems);
  }
};

constexpr const char* kJourney = R"(journey: a
x-own: [1]
stages:
  - { id: first, touchpoints: [{ id: call }] }
  - { id: second, lanes: { backstage: [Count, Pay] } }
overlays: { low: { stages: { first: { touchpoints: { remove: [call] } } } } }
)";

}  // namespace

TEST_CASE("keys come with their lines, a team's own without") {
  const Decoded decoded(kJourney);
  std::string keys;
  for_each_key({&decoded.documents[0], 0},
               [&](const FieldValue& field, const Field* declared, const ValueView&) {
                 keys += std::string(decoded.documents[0].word(field)) + (declared == nullptr ? "? " : " ");
               });
  CHECK(keys == "journey x-own? stages overlays ");
}

TEST_CASE("items of lists and tables come alike, with what stands under a key") {
  const Decoded decoded(kJourney);
  const Entity second = std::vector<Entity>(Entity(&decoded.documents[0], 0).children("stages"_key)).at(1);
  std::string seen;
  for_each_item(second.find("lanes"_key), [&](const ValueView& entry, const ValueView& held) {
    seen += std::string(entry->text) + ":";
    for_each_item(held,
                  [&](const ValueView&, const ValueView& item) { seen += item.record().title() + " "; });
  });
  CHECK(seen == "backstage:Count Pay ");
  for_each_item(ValueView(), [&](const ValueView&, const ValueView&) { seen += "never"; });
  CHECK(seen == "backstage:Count Pay ");
}

TEST_CASE("a list of which a tier leaves out all is left out") {
  const Decoded decoded(kJourney);
  const Document tier = effective(decoded.documents[0], "low");
  const Entity first = std::vector<Entity>(Entity(&tier, 0).children("stages"_key)).at(0);
  CHECK(is_left_out(first.find("touchpoints"_key)));
  bool call = false;
  for_each_record(tier, [&](const Entity& record) { call = call || record.id() == "call"; });
  CHECK_FALSE(call);
}

}  // namespace jc::model
