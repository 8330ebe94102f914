#include "compiler/emit/site/open_pains.h"

#include <algorithm>
#include <set>

#include "compiler/emit/playbook/markdown.h"
#include "compiler/model/walk.h"

namespace jc::emit {

using language::Kind;
using language::NameKind;
using model::Entity;
using language::operator""_key;

namespace {

constexpr std::size_t kMost = 8;

// The records of the pains in the journey that somebody would end.
std::set<model::RecordId> addressed_in(const model::Model& model, const Entity& journey) {
  std::set<model::RecordId> addressed;
  for (const Entity& opportunity : journey.children("opportunities"_key)) {
    if (opportunity.text("status"_key) == "rejected") {
      continue;
    }
    for (const std::string_view name : opportunity.texts("addresses"_key)) {
      const Entity pain = model.find(journey.document(), NameKind::insight, name);
      if (pain && &pain.document() == &journey.document()) {
        addressed.insert(pain.record_id());
      }
    }
  }
  return addressed;
}

std::vector<Entity> open_in(const model::Model& model, const Entity& journey) {
  const std::set<model::RecordId> addressed = addressed_in(model, journey);
  std::vector<Entity> open;
  model::for_each_record(journey.document(), [&](const Entity& record) {
    if (record.kind() != Kind::experience) {
      return;
    }
    for (const Entity& pain : record.children("pains"_key)) {
      if (pain.text("severity"_key) == "high" && !addressed.contains(pain.record_id())) {
        open.push_back(pain);
      }
    }
  });
  return open;
}

}  // namespace

Data open_pains(const model::Model& model, const std::vector<Entity>& journeys,
                const std::function<std::string(Entity)>& place) {
  Data::List items;
  std::size_t count = 0;
  for (const Entity& journey : journeys) {
    for (const Entity& pain : open_in(model, journey)) {
      if (++count > kMost) {
        continue;
      }
      const Entity stage = pain.around(Kind::stage);
      Data item{Data::Object{}};
      item.set("text", escape_markdown(pain.text("text"_key)));
      item.set("href", place(pain));
      item.set("where", escape_markdown(journey.title() + (stage ? ", " + stage.title() : "")));
      items.push_back(std::move(item));
    }
  }
  Data data = with_items(std::move(items));
  if (data.shows()) {
    data.set("count", std::to_string(count));
    data.set("more", count > kMost ? Data(std::to_string(count - kMost)) : Data());
  }
  return data;
}

}  // namespace jc::emit
