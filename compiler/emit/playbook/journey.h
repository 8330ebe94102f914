// What a playbook shows beyond the written records: which play belongs to which stage, what tiers change, and
// the appendices of all that the page mentions.
#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "compiler/emit/playbook/record.h"

namespace jc::emit {

class PlaybookJourney {
 public:
  PlaybookJourney(const model::Model& model, model::Entity root, std::string_view folder);

  // The data of the whole page.
  Data page();

 private:
  // Each play stands in full at the first stage that uses it.
  void place_plays();
  std::vector<model::Entity> plays_of(model::Entity stage);
  void add_stages(Data& page);
  void add_heart(Data& page);
  static void add_any_facts(Data& page);
  Data plays_linked(model::Entity stage);
  Data play(model::Entity entity);
  Data more_plays();
  Data tier();
  Data tier_table();
  Data changes_by_tier();
  // Of this tier.
  Data own_changes();
  void add_changes(model::Entity overlay, const std::string& where, Data::List& out);
  // Stages that this tier leaves out, with the reason.
  Data left_out();
  Data personas();
  Data evidence();
  Data glossary();
  void add_terms(std::vector<std::pair<std::string, Data>>& rows);

  PlaybookNames names_;
  PlaybookRecords records_;
  model::Entity root_;
  // All of the journey, wherever they stand.
  std::vector<model::Entity> contingencies_;
  // By the record of the stage.
  std::map<model::RecordId, std::vector<model::Entity>> here_, linked_;
  std::set<std::string> placed_;
  std::set<std::string> headings_;
};

}  // namespace jc::emit
