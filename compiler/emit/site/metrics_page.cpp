#include <algorithm>
#include <map>

#include "compiler/emit/playbook/markdown.h"
#include "compiler/emit/playbook/playbook.h"
#include "compiler/emit/playbook/record.h"
#include "compiler/emit/site/whole_pages.h"
#include "compiler/model/walk.h"
#include "compiler/view/links.h"
#include "compiler/view/words/words.h"

namespace jc::emit {

using language::Kind;
using language::NameKind;
using model::Entity;
using model::Is;
using model::ValueView;
using language::operator""_key;

namespace {

// A value that somebody aims at, with the journey or stage where it is written.
struct Aim {
  std::string goal;
  std::string where;
  std::string href;
};

class MetricsPage {
 public:
  explicit MetricsPage(const WholePage& whole) : whole_(whole), model_(whole.context.model()) {}

  Data page() {
    for (const Kind kind : {Kind::journey, Kind::portfolio}) {
      for (const Entity& root : model_.roots(kind)) {
        gather(root);
      }
    }
    for (const Kind kind : {Kind::vocabulary, Kind::journey}) {
      for (const Entity& root : model_.roots(kind)) {
        const Entity vocabulary = kind == Kind::vocabulary ? root : root.child("vocabulary"_key);
        if (vocabulary) {
          tell(vocabulary);
        }
      }
    }
    Data data{Data::Object{}};
    data.set("metrics", with_items(std::move(rows_)));
    data.set("pictures", links_data(whole_.pictures));
    return data;
  }

 private:
  void gather(const Entity& root) {
    PlaybookNames names(model_, root, "");
    model::for_each_value(root.document(), [&](const Entity& record, const model::FieldValue&,
                                               const language::Field*, const ValueView& value) {
      const expr::Phrase* phrase = value->is == Is::phrase ? value.phrase() : nullptr;
      const auto* target = phrase == nullptr ? nullptr : std::get_if<expr::Target>(&(*phrase)->value);
      const Entity metric =
          target == nullptr ? Entity() : model_.find(value.document(), NameKind::metric, target->metric.text);
      if (!metric) {
        return;
      }
      const Entity stage = record.around(Kind::stage);
      const std::string page = whole_.page_of(root);
      names.lead_to(page);
      const std::string where = stage ? root.title() + ", " + stage.title() : root.title();
      aims_[key_of(metric)].push_back(
          {names.show(value.document(), *phrase, names.end_of_first_name(*phrase)), where,
           stage ? page + "#" + view::anchor(stage) : page});
    });
  }

  void tell(const Entity& vocabulary) {
    PlaybookNames names(model_, vocabulary.root(), "");
    names.forget_printed();
    PlaybookRecords records(names);
    for (const Entity& metric : vocabulary.children("metrics"_key)) {
      Data row{Data::Object{}};
      row.set("title", escape_markdown(metric.title()));
      Meaning meaning = meaning_of(names, metric);
      const std::vector<language::KeyId>& told = meaning.keys;
      row.set("meaning", std::move(meaning.text));
      Data::List facts;
      for (const language::Field* field : language::fields_of(Kind::metric)) {
        const language::KeyId key = language::find_key(field->key);
        const bool above =
            key == "title"_key || key == "id"_key || std::find(told.begin(), told.end(), key) != told.end();
        const ValueView value = metric.find(key);
        if (!above && shows(value)) {
          Data fact{Data::Object{}};
          fact.set("label", label_of(Kind::metric, field->key));
          const std::string line = records.line(*field, value);
          // Units that everybody counts in have a name in each language.
          fact.set("md", key == "unit"_key ? view::say(line) : line);
          facts.push_back(std::move(fact));
        }
      }
      row.set("facts", std::move(facts));
      const std::size_t aims = aims_[key_of(metric)].size();
      row.set("fold", aims > kManyJourneys);
      row.set("count", std::to_string(aims));
      row.set("aims", aims_of(metric));
      rows_.push_back(std::move(row));
    }
  }

  Data aims_of(const Entity& metric) {
    Data::List items;
    for (Aim& aim : aims_[key_of(metric)]) {
      Data item{Data::Object{}};
      item.set("goal", aim.goal.empty() ? view::say("watched") : aim.goal);
      item.set("where", escape_markdown(aim.where));
      item.set("href", aim.href);
      items.push_back(std::move(item));
    }
    return with_items(std::move(items));
  }

  static std::pair<std::uint32_t, model::RecordId> key_of(const Entity& metric) {
    return {metric.document().place, metric.record_id()};
  }

  const WholePage& whole_;
  const model::Model& model_;
  std::map<std::pair<std::uint32_t, model::RecordId>, std::vector<Aim>> aims_;
  Data::List rows_;
};

}  // namespace

Page metrics_page(const WholePage& whole) {
  return site_page(whole.templates, "all-metrics", MetricsPage(whole).page(), view::say("Metrics"),
                   whole.pages, {"", kMetricsPage.file});
}

}  // namespace jc::emit
