#include "compiler/emit/playbook/record.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "compiler/emit/playbook/agenda.h"
#include "compiler/emit/playbook/markdown.h"
#include "compiler/emit/playbook/playbook.h"
#include "compiler/model/walk.h"
#include "compiler/view/chart/date_words.h"
#include "compiler/view/chart/portfolio_chart.h"
#include "compiler/view/links.h"
#include "compiler/view/prose.h"
#include "compiler/view/words/words.h"

namespace jc::emit {

using language::Base;
using language::Field;
using language::Shape;
using model::Entity;
using model::Is;
using model::ValueView;
using language::operator""_key;

bool shows(const ValueView& value) {
  if (!value || value->is == Is::nothing || value->is == Is::unreadable) {
    return false;
  }
  switch (value->is) {
    case Is::record:
      return !value.record()->removed && (!value.record().fields().empty() || !value.record().id().empty());
    case Is::entry:
      return shows(value.value());
    case Is::list:
    case Is::table: {
      for (const ValueView& item : value.items()) {
        if (shows(item)) {
          return true;
        }
      }
      return false;
    }
    case Is::text:
      return value->text.view().find_first_not_of(" \t\r\n") != std::string_view::npos;
    default:
      return true;
  }
}

namespace {

std::string none_md(const ValueView& value) {
  const std::string reason = escape_markdown(value->text);
  const std::string none = view::say("none, on purpose");
  return reason.empty() ? none : none + view::say(": ") + reason;
}

void mark_last(Data::List& items) {
  for (std::size_t i = 0; i < items.size(); i++) {
    const bool last = i + 1 == items.size();
    if (last || items[i].find("is-last") == nullptr) {
      items[i].set("is-last", last);
    }
  }
}

// What there is to know of a kind's fields, worked out once.
struct KindFields {
  explicit KindFields(language::Kind kind) : absent(names_of(kind)) {
    for (const Field* field : language::fields_of(kind)) {
      fields.push_back({field, language::find_key(field->key), facts::may_inherit(kind, *field)});
    }
  }

  std::vector<KindField> fields;
  // Everything a record of the kind could have: templates must not find what stands further out.
  Quiet absent;

 private:
  static std::vector<std::string_view> names_of(language::Kind kind) {
    std::vector<std::string_view> names;
    for (const Field* field : language::fields_of(kind)) {
      names.push_back(field->key);
    }
    names.insert(names.end(), std::begin(kRecordMembers), std::end(kRecordMembers));
    return names;
  }
};

const KindFields& kind_fields(language::Kind kind) {
  static const std::vector<KindFields>& all = []() -> const std::vector<KindFields>& {
    std::vector<KindFields>& made = *new std::vector<KindFields>;
    for (std::size_t i = 0; i < language::kKindCount; i++) {
      made.emplace_back(static_cast<language::Kind>(i));
    }
    return made;
  }();
  return all[static_cast<std::size_t>(kind)];
}

// Names are told apart by commas, unless one has a comma itself.
std::string joined(const std::vector<std::string>& parts, const Field& field) {
  const bool sentences =
      field.type.base == Base::text || field.type.base == Base::phrase || field.type.base == Base::record ||
      std::any_of(parts.begin(), parts.end(),
                  [](const std::string& part) { return part.find(',') != std::string::npos; });
  return fmt::format("{}", fmt::join(parts, sentences ? "; " : ", "));
}

// A page has a place of its own for it, or it is what the record is told by.
bool is_placed(const Field& field, const ValueView& value) {
  // The place of a title shows another name where there is none on purpose.
  const bool untitled = field.key == "title" && value.is(Is::none);
  return ((field.flags & language::kPlaced) != 0 && !untitled) || field.type.base == Base::id;
}

Data value_object(std::string md, std::string_view text, Data::List items) {
  static const Quiet& quiet = *new Quiet({"none", "words", "inherited", "inherited-from", "yes"});
  Data object{Data::Object(&quiet)};
  object.set("md", std::move(md));
  object.set("text", text);
  object.set("items", std::move(items));
  return object;
}

// Everything a record of the kind could have, as absent: templates must not find what stands further out.
void add_absent(Data& object, language::Kind kind) {
  for (const KindField& each : kind_fields(kind).fields) {
    object.set(each.field->key, false);
  }
  for (const std::string_view member : kRecordMembers) {
    if (object.find(member) == nullptr) {
      object.set(member, false);
    }
  }
}

// A tier's page says whose it is once, on top.
bool is_told_by_page(Entity entity, language::KeyId key) {
  return key == "tiers"_key && !entity.document().tier.empty() && entity.kind() != language::Kind::journey;
}

// What tiers change is told line by line, see PlaybookJourney.
bool is_told_apart(const Field& field, const ValueView& value) {
  return field.type.base == Base::record && language::info(field.type.record).overlay &&
         value->is != Is::none;
}

// Pages show lists of them as tables, of which columns without a word are left out.
bool is_tabled(const Field& field) {
  using language::Kind;
  static constexpr Kind kTabled[] = {
      Kind::stage,  Kind::opportunity,       Kind::ritual,      Kind::activity, Kind::win,
      Kind::change, Kind::portfolio_product, Kind::intersection};
  const bool targets = field.type.base == Base::phrase && field.type.phrase == expr::PhraseKind::target;
  return targets || (field.type.base == Base::record && std::find(std::begin(kTabled), std::end(kTabled),
                                                                  field.type.record) != std::end(kTabled));
}

// As it is said beside the thing itself: "high severity", "Service journey".
std::string choice_beside(std::string_view key, std::string_view choice) {
  if (key == "severity" || key == "impact") {
    return view::say(fmt::format("{} {}", choice, key));
  }
  if (key == "size") {
    return view::say(fmt::format("{} job", choice));
  }
  return key == "type" ? view::say(model::sentence_case(fmt::format("{} journey", choice)))
                       : choice_in_words(choice);
}

std::string_view text_of(const ValueView& value) {
  return value->is == Is::record || value->is == Is::list || value->is == Is::table ? std::string_view()
                                                                                    : value->text.view();
}

}  // namespace

std::string PlaybookRecords::scalar(const Field& field, const ValueView& value) {
  switch (value->is) {
    case Is::none:
      return none_md(value);
    case Is::phrase:
      return names_.show(value.document(), *value.phrase());
    case Is::name:
      return names_.show(value.document(), field.type.names, value->text);
    case Is::flag:
      return view::say(view::say(value->number() != 0 ? "yes" : "no"));
    case Is::date:
      return view::day_in_words(value);
    case Is::choice:
      if (field.key == "join") {
        return view::say(value->text == "or" ? "instead of the step before"
                                             : "together with the step before");
      }
      return escape_markdown(choice_in_words(value->text));
    default:
      break;
  }
  if (field.key == "includes") {
    // Tiers may include touchpoints, plays and rituals of the journey by id.
    static constexpr language::Kind kIncluded[] = {language::Kind::touchpoint, language::Kind::play,
                                                   language::Kind::ritual};
    const Entity found = names_.model().find(names_.root().document(), kIncluded, value->text);
    return found ? names_.show(found) : escape_markdown(value->text);
  }
  if (field.key == "overlap") {
    return prose(value);
  }
  const bool bare = value->text.view().find_first_of(" \t\r\n") == std::string_view::npos;
  const bool path = (field.key == "href" || field.key == "standard") &&
                    value->text.view().find_first_of("./") != std::string_view::npos;
  const bool address = value->text.starts_with("https://") || value->text.starts_with("http://");
  const std::string shown = escape_markdown(value->text);
  return bare && (path || address) ? markdown_link(shown, names_.target(value.document(), value->text))
                                   : shown;
}

// Words that name events, milestones and stages by their ids, as `until kickoff`.
std::string PlaybookRecords::prose(const ValueView& value) {
  return view::told_prose(names_.model(), value.document(), value->text.view(),
                          [&](const Entity& named, std::string_view word) {
                            return named ? names_.show(named) : escape_markdown(word);
                          });
}

Data PlaybookRecords::item(const Field& field, const ValueView& value) {
  if (value->is == Is::record) {
    return record(value.record());
  }
  Data object = value_object(scalar(field, value), text_of(value), {});
  if (value->is == Is::none) {
    object.set("none", value->text.view());
  }
  if (value->is == Is::choice) {
    object.set("words", escape_markdown(choice_beside(field.key, value->text)));
  }
  object.set("yes", value->is == Is::flag && value->number() != 0);
  if (value->is == Is::phrase && field.type.phrase == expr::PhraseKind::target) {
    const expr::Phrase& phrase = *value.phrase();
    const auto* target = std::get_if<expr::Target>(&phrase->value);
    const Entity metric =
        target == nullptr ? Entity()
                          : names_.find(value.document(), language::NameKind::metric, target->metric.text);
    object.set("metric",
               metric ? names_.show(metric)
                      : escape_markdown(target == nullptr
                                            ? ""
                                            : model::sentence_case(value.document(), target->metric.text)));
    // A metric may stand alone, to be watched without a target.
    std::string goal = names_.show(value.document(), phrase, names_.end_of_first_name(phrase));
    object.set("goal", goal.empty() ? Data() : Data(std::move(goal)));
    const std::string meaning = metric ? meaning_of(names_, metric).text : "";
    object.set("meaning", meaning.empty() ? Data() : Data(meaning));
    for (const language::KeyId key : {"source"_key, "owner"_key}) {
      const ValueView fact = metric ? metric.find(key) : ValueView();
      object.set(language::text_of(key),
                 shows(fact) ? Data(line(*language::find_field(language::Kind::metric, key), fact)) : Data());
    }
  }
  return object;
}

Data PlaybookRecords::list(const Field& field, const std::vector<ValueView>& values, std::string_view text) {
  Data::List items;
  std::vector<std::string> shown;
  for (const ValueView& each : values) {
    const ValueView held = each->is == Is::entry ? each.value() : each;
    if (shows(held)) {
      items.push_back(item(field, held));
      shown.push_back(std::get<std::string>(items.back().find("md")->value));
    }
  }
  mark_last(items);
  Data data = value_object(joined(shown, field), text, std::move(items));
  if (is_tabled(field)) {
    mark_columns(data);
  }
  return data;
}

Data PlaybookRecords::list(const Field& field, const ValueView& value) {
  const model::Items items = value.items();
  return list(field, std::vector<ValueView>(items.begin(), items.end()), text_of(value));
}

Data PlaybookRecords::table(const Field& field, const ValueView& value) {
  Data::List items;
  model::for_each_item(value, [&](const ValueView& entry, const ValueView& held) {
    if (entry->is != Is::entry || !shows(held)) {
      return;
    }
    Data object = held->is == Is::list ? list(field, held) : item(field, held);
    object.set("key", entry->text.view());
    object.set("label", key_of(field, entry));
    items.push_back(std::move(object));
  });
  mark_last(items);
  return value_object(joined_lines(field, value), "", std::move(items));
}

Data PlaybookRecords::written(const Field& field, const ValueView& value) {
  if (value->is == Is::none) {
    Data object = value_object(none_md(value), value->text, {});
    object.set("none", value->text.empty() ? Data(true) : Data(value->text));
    if (field.type.base == Base::record && field.type.shape == Shape::one) {
      add_absent(object, field.type.record);
    }
    return object;
  }
  if (value->is == Is::table && field.type.shape != Shape::keyed) {
    return table(field, value);
  }
  if (field.type.shape == Shape::one) {
    return item(field, value);
  }
  return list(field, value);
}

Data PlaybookRecords::field(Entity entity, const Field& field) {
  return this->field(entity,
                     {&field, language::find_key(field.key), facts::may_inherit(entity.kind(), field)});
}

// What counts for the key: what is written, or what the language lets flow down.
Data PlaybookRecords::field(Entity entity, const KindField& field) {
  if (!field.may_inherit) {
    const ValueView value = entity.find(field.key);
    return shows(value) && !is_told_apart(*field.field, value) ? written(*field.field, value) : Data();
  }
  const facts::Counting counts = facts::counting(entity, field.key);
  if (std::none_of(counts.written.begin(), counts.written.end(), shows) ||
      is_told_apart(*field.field, counts.written.front())) {
    return false;
  }
  Data data = counts.written.size() == 1 ? written(*field.field, counts.written.front())
                                         : list(*field.field, counts.values(), std::string_view());
  if (counts.from != entity) {
    const std::string title = counts.from.title();
    data.set("inherited", true);
    data.set("inherited-from", escape_markdown(title.empty() ? counts.from.root().title() : title));
  }
  return data;
}

Data PlaybookRecords::record(Entity entity) {
  const KindFields& kind = kind_fields(entity.kind());
  Data object{Data::Object(&kind.absent)};
  for (const KindField& each : kind.fields) {
    Data shown = field(entity, each);
    if (!std::holds_alternative<bool>(shown.value)) {
      object.set(each.field->key, std::move(shown));
    }
  }
  const std::string title = entity.kind() == language::Kind::portfolio_product
                                ? view::title_of_product(names_.model(), entity)
                                : entity.title();
  if (language::info(entity.kind()).entity && !title.empty()) {
    object.set("title", value_object(escape_markdown(title), title, {}));
  }
  if (const std::string_view written = entity.text("title"_key); !written.empty()) {
    object.set("titled", escape_markdown(written));
  }
  object.set("md", language::info(entity.kind()).entity ? names_.show(entity) : flat(entity));
  object.set("anchor", names_.anchor(entity));
  object.set("number", std::to_string(entity->ordinal + 1));
  object.set("details", details(entity));
  add_parts(object, entity);
  return object;
}

std::string PlaybookRecords::key_of(const Field& field, const ValueView& entry) {
  const bool named = field.type.key_names != language::NameKind::none;
  const Entity entity = named ? names_.find(entry.document(), field.type.key_names, entry->text) : Entity();
  return entity ? names_.show(entity) : escape_markdown(model::sentence_case(entry.document(), entry->text));
}

std::string PlaybookRecords::joined_lines(const Field& field, const ValueView& value) {
  std::vector<std::string> parts;
  model::for_each_item(value, [&](const ValueView& each, const ValueView& held) {
    if (shows(held)) {
      parts.push_back((each->is == Is::entry ? key_of(field, each) + view::say(": ") : "") +
                      line(field, held));
    }
  });
  return joined(parts, field);
}

std::string PlaybookRecords::line(const Field& field, const ValueView& value) {
  if (value->is == Is::list || value->is == Is::table) {
    return joined_lines(field, value);
  }
  return value->is == Is::record ? flat(value.record()) : scalar(field, value);
}

std::string PlaybookRecords::flat(Entity entity) {
  std::string out = escape_markdown(entity.title());
  std::string rest;
  const Field* shorthand = language::shorthand_of(entity.kind());
  if (out.empty() && shorthand != nullptr && shows(entity.find(language::find_key(shorthand->key)))) {
    out = line(*shorthand, entity.find(language::find_key(shorthand->key)));
  }
  const bool titled = !entity.text("title"_key).empty();
  const bool scored = out.empty() && entity.kind() == language::Kind::feeling;
  if (scored) {
    out = score_of(entity);
  }
  for (const KindField& each : kind_fields(entity.kind()).fields) {
    const ValueView value = entity.find(each.key);
    const std::string_view key = each.field->key;
    const bool told = key == "id" ||
                      (key == "title" ? !value.is(Is::none) : each.field == shorthand && !titled) ||
                      (scored && key == "score");
    if (!told && !is_told_by_page(entity, each.key) && shows(value)) {
      // "anxious (-1; Margaret)": a number beside a feeling is on its scale, and who is named there has it.
      const bool of_feeling = entity.kind() == language::Kind::feeling && key == "persona";
      const bool bare = (key == "score" || of_feeling) && !out.empty();
      rest += (rest.empty() ? "" : "; ") + (bare ? "" : label_of(entity.kind(), key) + view::say(": ")) +
              line(*each.field, value);
    }
  }
  if (out.empty() || rest.empty()) {
    return out + rest;
  }
  return out + " (" + rest + ")";
}

std::string PlaybookRecords::score_of(Entity feeling) {
  const ValueView score = feeling.find("score"_key);
  if (!shows(score)) {
    return "";
  }
  if (scaled_ != &feeling.document()) {
    scaled_ = &feeling.document();
    scale_ = facts::emotion_scale(names_.model(), feeling);
  }
  std::string words = line(*language::find_field(language::Kind::feeling, "score"_key), score);
  return scale_->low && scale_->high ? view::say_of("{} on a scale from {} to {}", words,
                                                    expr::print(*scale_->low), expr::print(*scale_->high))
                                     : words;
}

Data PlaybookRecords::details(Entity entity) {
  Data::List items;
  for (const KindField& each : kind_fields(entity.kind()).fields) {
    const ValueView value = entity.find(each.key);
    if (is_placed(*each.field, value) || is_told_by_page(entity, each.key) || !shows(value)) {
      continue;
    }
    Data object{Data::Object{}};
    object.set("key", each.field->key);
    object.set("label", label_of(entity.kind(), each.field->key));
    object.set("md", line(*each.field, value));
    items.push_back(std::move(object));
  }
  mark_last(items);
  return with_items(std::move(items));
}

}  // namespace jc::emit
