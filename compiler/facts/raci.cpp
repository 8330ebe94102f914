#include "compiler/facts/raci.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>

#include "compiler/facts/derived/topics.h"

namespace jc::facts {

namespace {

// Where the letters of one row stand: its `raci`, or an activity itself.
struct Row {
  Entity of;
  Entity letters;
};

std::vector<Row> rows_of(const Entity& journey) {
  std::vector<Row> rows;
  const Document& document = journey.document();
  for (RecordId id = 0; id < document.records.size(); id++) {
    const Entity entity(&document, id);
    if (entity->removed || entity.around(Kind::overlay)) {
      continue;
    }
    if (entity.kind() == Kind::raci && entity.parent()) {
      rows.push_back({entity.parent(), entity});
    } else if (entity.kind() == Kind::activity && entity.find("accountable"_key)) {
      rows.push_back({entity, entity});
    }
  }
  return rows;
}

}  // namespace

std::optional<Fact> raci_of_one(Context& context, Entity journey) {
  constexpr std::size_t kFewest = 3;
  const std::vector<Row> rows = rows_of(journey);
  std::set<std::string_view> accountable;
  std::set<std::string_view> responsible;
  std::size_t with_work = 0;
  for (const Row& row : rows) {
    const std::vector<std::string_view> answer = row.letters.texts("accountable"_key);
    const std::vector<std::string_view> work = row.letters.texts("responsible"_key);
    if (answer.empty()) {
      return std::nullopt;
    }
    accountable.insert(answer.begin(), answer.end());
    responsible.insert(work.begin(), work.end());
    with_work += work.empty() ? 0 : 1;
  }
  const bool one =
      rows.size() >= kFewest && with_work >= kFewest && accountable.size() == 1 && responsible == accountable;
  if (!one) {
    return std::nullopt;
  }
  Fact fact;
  fact.at = place(context.model(), rows.front().letters.key_span("accountable"_key));
  fact.text = fmt::format("`{}` is accountable and responsible in all {} rows of the RACI",
                          *accountable.begin(), rows.size());
  return fact;
}

std::vector<Fact> told_of_own_work(Context& context, Entity journey) {
  std::vector<Fact> facts;
  for (const Row& row : rows_of(journey)) {
    std::vector<std::string_view> own = row.letters.texts("accountable"_key);
    const std::vector<std::string_view> work = row.letters.texts("responsible"_key);
    own.insert(own.end(), work.begin(), work.end());
    for (const KeyId key : {"consulted"_key, "informed"_key}) {
      const ValueView told = row.letters.find(key);
      const std::vector<ValueView> items = told ? told.items() : std::vector<ValueView>();
      for (const ValueView& item : items) {
        if (item.is(Is::name) && std::find(own.begin(), own.end(), item->text) != own.end()) {
          Fact fact;
          fact.at = place(context.model(), item);
          fact.text = fmt::format("`{}` is {} of {} `{}` and answers for it, or does it, anyway", item->text,
                                  text_of(key), info(row.of.kind()).name, row.of.id());
          fact.about = row.of;
          facts.push_back(std::move(fact));
        }
      }
    }
  }
  return facts;
}

}  // namespace jc::facts
