#include "compiler/emit/playbook/vocabulary_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <map>
#include <unordered_map>

#include "compiler/emit/playbook/markdown.h"
#include "compiler/emit/playbook/playbook.h"
#include "compiler/emit/playbook/record.h"
#include "compiler/lint/used_by.h"
#include "compiler/text/clusters.h"
#include "compiler/view/links.h"
#include "compiler/view/words/words.h"

namespace jc::emit {

using language::Base;
using language::Field;
using language::Kind;
using language::Shape;
using model::Entity;
using model::ValueView;
using language::operator""_key;

namespace {

// More columns of keys than this are no table for people.
constexpr std::size_t kMostColumns = 4;
// Of more journeys in one cell only the first are told, where there is room for all of them elsewhere.
constexpr std::size_t kMostUses = 20;
constexpr std::size_t kFirstUses = 8;

// A vocabulary, with the words for what stands in it.
struct Holder {
  Entity vocabulary;
  PlaybookNames names;
  PlaybookRecords records;

  Holder(const model::Model& model, Entity held, std::string_view folder)
      : vocabulary(held), names(model, held.root(), folder), records(names) {
    names.forget_printed();
  }
};

struct Name {
  Entity entity;
  Holder* holder = nullptr;

  std::string line(const Field& field) const {
    const ValueView value = entity.find(language::find_key(field.key));
    return shows(value) ? holder->records.line(field, value) : "";
  }
};

Data object_with(std::string_view member, Data data) {
  Data object{Data::Object{}};
  object.set(member, std::move(data));
  return object;
}

Data labelled(std::string label, std::string md) {
  Data line{Data::Object{}};
  line.set("label", std::move(label));
  line.set("md", std::move(md));
  return line;
}

// What a title stands under in a list by letters.
std::string first_letter(std::string_view title) {
  const std::vector<std::string_view> clusters = text::clusters(title);
  std::string letter(clusters.empty() ? "–" : clusters.front());
  if (letter.size() == 1 && letter[0] >= 'a' && letter[0] <= 'z') {
    letter[0] = static_cast<char>(letter[0] - 'a' + 'A');
  }
  return letter;
}

bool holds_names(const Field& field) {
  return field.type.base == Base::record && field.type.shape != Shape::one;
}

std::deque<Holder> holders_of(const model::Model& model, std::string_view folder) {
  std::deque<Holder> holders;
  for (const Entity& root : model.roots(Kind::vocabulary)) {
    holders.emplace_back(model, root, folder);
  }
  for (const Entity& journey : model.roots(Kind::journey)) {
    if (const Entity own = journey.child("vocabulary"_key)) {
      holders.emplace_back(model, own, folder);
    }
  }
  return holders;
}

class VocabularyPage {
 public:
  VocabularyPage(facts::Context& context, const std::vector<Output>& outputs, std::string_view label,
                 std::string_view folder, std::vector<WidelyUsed>* widely_used)
      : context_(context),
        label_(label),
        widely_used_(widely_used),
        holders_(holders_of(context.model(), folder)) {
    for (const Output& output : outputs) {
      if (output.of && output.tier.empty() && output.label == label_) {
        pages_.try_emplace(&output.of.document(), &output.path);
      }
    }
  }

  Data page() {
    Data page{Data::Object{}};
    Data::List about;
    Data::List sections;
    for (const Field* field : language::fields_of(Kind::vocabulary)) {
      add_about(*field, about);
      if (!holds_names(*field)) {
        continue;
      }
      if (Data made = section(*field); made.shows()) {
        sections.push_back(std::move(made));
      }
    }
    page.set("about", with_items(std::move(about)));
    page.set("sections", with_items(std::move(sections)));
    return page;
  }

 private:
  // What vocabularies say beside their names: remarks, scales, house words, and why there are none.
  void add_about(const Field& field, Data::List& about) {
    for (Holder& holder : holders_) {
      const ValueView value = holder.vocabulary.find(language::find_key(field.key));
      if (!shows(value) || field.type.base == Base::id ||
          (holds_names(field) && !value.is(model::Is::none))) {
        continue;
      }
      std::string label = label_of(Kind::vocabulary, field.key);
      if (holders_.size() > 1) {
        label += " (" + title_of(holder) + ")";
      }
      about.push_back(labelled(std::move(label), holder.records.line(field, value)));
    }
  }

  static std::string title_of(const Holder& holder) {
    const Entity root = holder.vocabulary.root();
    return escape_markdown(root.title().empty() ? view::say("shared") : root.title());
  }

  Data section(const Field& field) {
    std::vector<Name> names;
    for (Holder& holder : holders_) {
      for (const Entity& entity : holder.vocabulary.children(language::find_key(field.key))) {
        names.push_back({entity, &holder});
      }
    }
    if (names.empty()) {
      return false;
    }
    Data made = object_with("heading", label_of(Kind::vocabulary, field.key));
    // A recipe is read step by step, everything else in a table.
    const bool recipes = field.type.record == Kind::play;
    made.set("plays", recipes ? plays(names) : Data());
    made.set("table", recipes ? Data() : table(field.type.record, names));
    return made;
  }

  static Data plays(const std::vector<Name>& names) {
    Data::List items;
    for (const Name& name : names) {
      items.push_back(name.holder->records.record(name.entity));
    }
    return with_items(std::move(items));
  }

  // The keys that at least half of the names have. The others, and those of few, stand below the table.
  static std::vector<const Field*> columns_of(Kind kind, const std::vector<Name>& names) {
    std::vector<const Field*> columns;
    for (const Field* field : language::fields_of(kind)) {
      const auto having = std::count_if(names.begin(), names.end(), [&](const Name& name) {
        return shows(name.entity.find(language::find_key(field->key)));
      });
      const bool many = having > 0 && static_cast<std::size_t>(having) * 2 >= names.size();
      if (many && field->key != "title" && columns.size() < kMostColumns) {
        columns.push_back(field);
      }
    }
    return columns;
  }

  Data table(Kind kind, const std::vector<Name>& names) {
    const std::vector<const Field*> columns = columns_of(kind, names);
    std::vector<std::string> uses;
    std::transform(names.begin(), names.end(), std::back_inserter(uses),
                   [&](const Name& name) { return uses_of(name); });
    const bool used = std::any_of(uses.begin(), uses.end(), [](const auto& each) { return !each.empty(); });
    Data::List heads;
    for (const Field* field : columns) {
      heads.push_back(object_with("label", label_of(kind, field->key)));
    }
    if (used) {
      heads.push_back(object_with("label", view::say("Used in")));
    }
    Data::List rows;
    Data::List more;
    for (std::size_t i = 0; i < names.size(); i++) {
      Data::List cells;
      for (const Field* field : columns) {
        cells.push_back(cell(names[i].line(*field)));
      }
      if (used) {
        cells.push_back(cell(uses[i]));
      }
      Data row = object_with("cells", std::move(cells));
      row.set("title", title_of(names[i]));
      row.set("anchor", view::anchor(names[i].entity));
      if (Data rest = others(names[i], columns); rest.shows()) {
        more.push_back(row);
        more.back().set("lines", std::move(rest));
      }
      rows.push_back(std::move(row));
    }
    Data made = object_with("heads", std::move(heads));
    made.set("rows", std::move(rows));
    made.set("more", std::move(more));
    return made;
  }

  static Data cell(const std::string& md) { return object_with("md", md.empty() ? "–" : md); }

  // With the journey whose own name it is, where several speak.
  std::string title_of(const Name& name) const {
    const bool own = static_cast<bool>(name.holder->vocabulary.parent());
    const std::string title = name.holder->names.show(name.entity);
    return own && holders_.size() > 1 ? view::say_of("{} (only in {})", title, title_of(*name.holder))
                                      : title;
  }

  static Data others(const Name& name, const std::vector<const Field*>& columns) {
    Data::List lines;
    for (const Field* field : language::fields_of(name.entity.kind())) {
      const ValueView value = name.entity.find(language::find_key(field->key));
      const bool told = std::find(columns.begin(), columns.end(), field) != columns.end() ||
                        field->type.base == Base::id || (field->key == "title" && !value.is(model::Is::none));
      if (std::string md = told ? "" : name.line(*field); !md.empty()) {
        lines.push_back(labelled(label_of(name.entity.kind(), field->key), std::move(md)));
      }
    }
    return with_items(std::move(lines));
  }

  // Each journey that names it, with the stages where that is.
  std::string uses_of(const Name& name) {
    const std::vector<Entity> journeys = lint::users_of(context_, name.entity, Kind::journey);
    std::map<const model::Document*, std::string> stages;
    for (const Entity& stage : lint::users_of(context_, name.entity, Kind::stage)) {
      std::string& in = stages[&stage.document()];
      in += (in.empty() ? view::say(": ") : ", ") + title_of_stage(stage);
    }
    const bool cut = widely_used_ != nullptr && journeys.size() > kMostUses;
    std::string out;
    for (std::size_t i = 0; i < (cut ? kFirstUses : journeys.size()); i++) {
      out += (out.empty() ? "" : "; ") + link_to(journeys[i]) + stages[&journeys[i].document()];
    }
    if (cut) {
      WidelyUsed all{view::anchor(name.entity), title_of(name), {}, journeys.size()};
      all.journeys = by_letter(journeys, stages);
      out += "; " + markdown_link(view::say_of("and {} more", journeys.size() - kFirstUses),
                                  "names-" + all.anchor + ".html");
      widely_used_->push_back(std::move(all));
    }
    return out;
  }

  std::vector<std::pair<std::string, std::vector<std::string>>> by_letter(
      const std::vector<Entity>& journeys, std::map<const model::Document*, std::string>& stages) {
    std::map<std::string, std::vector<std::string>> letters;
    for (const Entity& journey : journeys) {
      letters[first_letter(journey.title())].push_back(link_to(journey) + stages[&journey.document()]);
    }
    return {letters.begin(), letters.end()};
  }

  // Journeys and stages are said again for each name that they use.
  const std::string& link_to(const Entity& journey) {
    const auto [said, added] = links_.try_emplace(&journey.document());
    if (added) {
      const std::string title = escape_markdown(journey.title());
      const auto page = pages_.find(&journey.document());
      said->second = page == pages_.end() ? title : markdown_link(title, *page->second);
    }
    return said->second;
  }

  const std::string& title_of_stage(const Entity& stage) {
    const auto [said, added] = stages_[&stage.document()].try_emplace(stage.record_id());
    if (added) {
      said->second = escape_markdown(stage.title());
    }
    return said->second;
  }

  facts::Context& context_;
  std::string_view label_;
  std::vector<WidelyUsed>* widely_used_;
  // The page of each journey.
  std::map<const model::Document*, const std::string*> pages_;
  std::unordered_map<const model::Document*, std::string> links_;
  std::unordered_map<const model::Document*, std::unordered_map<model::RecordId, std::string>> stages_;
  std::deque<Holder> holders_;
};

}  // namespace

bool has_vocabulary(const model::Model& model) {
  const auto& journeys = model.roots(Kind::journey);
  return !model.roots(Kind::vocabulary).empty() ||
         std::any_of(journeys.begin(), journeys.end(),
                     [](const Entity& journey) { return bool(journey.child("vocabulary"_key)); });
}

Data vocabulary_data(facts::Context& context, const std::vector<Output>& outputs, std::string_view label,
                     std::string_view folder, std::vector<WidelyUsed>* widely_used) {
  return VocabularyPage(context, outputs, label, folder, widely_used).page();
}

Page vocabulary_page(facts::Context& context, const std::vector<Output>& outputs, const Templates& templates,
                     std::string_view folder) {
  Page page = templates.render("vocabulary", vocabulary_data(context, outputs, "playbook", folder));
  page.text = tidy_markdown(page.text);
  return page;
}

}  // namespace jc::emit
