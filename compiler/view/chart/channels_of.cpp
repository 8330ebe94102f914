
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "compiler/facts/flag.h"
#include "compiler/model/walk.h"
#include "compiler/text/joined.h"
#include "compiler/view/channel_icon.h"
#include "compiler/view/chart/channel_chart.h"
#include "compiler/view/map/items.h"
#include "compiler/view/wording.h"
#include "compiler/view/words/listed.h"
#include "compiler/view/words/words.h"

namespace jc::view {
namespace {

using language::Kind;
using language::NameKind;
using language::operator""_key;
using model::Entity;
using model::Is;

// A step happens somewhere too; where its contacts say more, they speak for it. What an overlay adds is of
// its tier's copy.
bool is_contact(const Entity& record) {
  if (record.around(Kind::overlay)) {
    return false;
  }
  return record.kind() == Kind::touchpoint ||
         (record.kind() == Kind::step && !record.texts("channel"_key).empty() &&
          record.children("touchpoints"_key).empty());
}

void count_in(ContactCount& count, const ChannelContact& contact) {
  count.all++;
  count.automated += contact.automated ? 1U : 0U;
}

class ChannelBuilder {
 public:
  ChannelBuilder(facts::Context& context, const Entity& journey, const Links& links)
      : model_(context.model()), wording_(model_), journey_(journey), links_(links) {}

  ChannelChart build() {
    chart_.title = journey_.title();
    const std::string_view tier = journey_.document().tier;
    if (!tier.empty()) {
      chart_.tier = wording_.title(journey_.document(), NameKind::tier, tier);
    }
    for (const Entity& stage : journey_.children("stages"_key)) {
      columns_.emplace(stage.record_id(), chart_.columns.size());
      chart_.columns.push_back({stage.title(), links_.of(stage), {}});
    }
    model::for_each_record(journey_.document(), [&](const Entity& record) {
      if (is_contact(record) && !is_within_removed(record)) {
        add(record);
      }
    });
    sort_rows();
    chart_.headline = headline();
    return std::move(chart_);
  }

 private:
  static bool is_within_removed(Entity record) {
    while (record && !record->removed) {
      record = record.parent();
    }
    return static_cast<bool>(record);
  }

  void add(const Entity& contact) {
    const ChannelContact shown{contact.title(), wording_.phrase(contact, "when"_key), links_.of(contact),
                               facts::is_set(contact, "automated"_key)};
    const std::size_t column = column_of(contact);
    count_in(chart_.columns[column].count, shown);
    count_in(all_, shown);
    // One that names a channel twice happens there once.
    std::set<std::size_t> rows;
    if (!contact.find("channel"_key).is(Is::none)) {
      for (const std::string_view name : contact.texts("channel"_key)) {
        rows.insert(row_of(wording_.title(contact.document(), NameKind::channel, name),
                           channel_icon(model_, contact.document(), name), false));
      }
    }
    if (rows.empty()) {
      rows.insert(row_of(say("No channel named"), IconKind::question, true));
    }
    for (const std::size_t row : rows) {
      ChannelRow& into = chart_.rows[row];
      into.cells.resize(std::max(into.cells.size(), column + 1));
      into.cells[column].push_back(shown);
      count_in(into.count, shown);
    }
  }

  std::size_t column_of(const Entity& contact) {
    const Entity stage = contact.around(Kind::stage);
    const auto found = stage ? columns_.find(stage.record_id()) : columns_.end();
    if (found != columns_.end()) {
      return found->second;
    }
    if (chart_.columns.size() == columns_.size()) {
      chart_.columns.push_back({say("Whole journey"), "", {}});
    }
    return columns_.size();
  }

  std::size_t row_of(const std::string& title, IconKind icon, bool unsaid) {
    const auto [row, is_new] = rows_.try_emplace({unsaid, title}, chart_.rows.size());
    if (is_new) {
      chart_.rows.push_back({title, icon, unsaid, {}, {}});
    }
    return row->second;
  }

  void sort_rows() {
    for (ChannelRow& row : chart_.rows) {
      row.cells.resize(chart_.columns.size());
    }
    std::stable_sort(chart_.rows.begin(), chart_.rows.end(), [](const ChannelRow& a, const ChannelRow& b) {
      return a.unsaid != b.unsaid ? b.unsaid : a.count.all > b.count.all;
    });
  }

  std::string headline() const {
    std::vector<std::string> said = {say_count(all_.all, "contact")};
    said.front() += all_.automated == 0          ? ", " + say("none of them automated")
                    : all_.automated == all_.all ? ", " + say("all of them automated")
                                                 : ", " + say_of("{} of them automated", all_.automated);
    const ChannelRow& most = chart_.rows.front();
    if (!most.unsaid && (chart_.rows.size() < 2 || most.count.all > chart_.rows[1].count.all)) {
      said.push_back(say_of("{} has most of them, {}", most.title, most.count.all));
    }
    std::vector<std::string> silent;
    for (const ChannelColumn& column : chart_.columns) {
      if (column.count.all == 0) {
        silent.push_back(column.title);
      }
    }
    if (!silent.empty()) {
      said.push_back(say_of("no contact in {}", listed(silent)));
    }
    return text::joined(said, "; ");
  }

  const model::Model& model_;
  Wording wording_;
  Entity journey_;
  const Links& links_;
  // Of each stage and of each channel, its place in the chart.
  std::map<model::RecordId, std::size_t> columns_;
  std::map<std::pair<bool, std::string>, std::size_t> rows_;
  ContactCount all_;
  ChannelChart chart_;
};

}  // namespace

bool has_channels(const Entity& journey) {
  std::set<std::string_view> named;
  if (journey.children("stages"_key).empty()) {
    return false;
  }
  model::for_each_record(journey.document(), [&](const Entity& record) {
    if (is_contact(record) && !record.find("channel"_key).is(Is::none)) {
      const auto names = record.texts("channel"_key);
      named.insert(names.begin(), names.end());
    }
  });
  return named.size() > 1;
}

ChannelChart channels_of(facts::Context& context, const Entity& journey, const Links& links) {
  return ChannelBuilder(context, journey, links).build();
}

}  // namespace jc::view
