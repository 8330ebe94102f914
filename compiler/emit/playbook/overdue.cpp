#include "compiler/emit/playbook/overdue.h"

#include "compiler/emit/playbook/dated_rows.h"
#include "compiler/emit/playbook/markdown.h"
#include "compiler/facts/backlog.h"
#include "compiler/facts/review.h"
#include "compiler/facts/seen_to.h"
#include "compiler/model/walk.h"
#include "compiler/view/chart/date_words.h"
#include "compiler/view/words/words.h"

namespace jc::emit {

using language::Kind;
using model::Entity;
using model::ValueView;
using language::operator""_key;

namespace {

class OverdueRows {
 public:
  OverdueRows(facts::Context& context, PlaybookRecords& records,
              const std::function<std::string(Entity)>& place)
      : context_(context), records_(records), place_(place) {}

  void add(const Entity& root) {
    model::for_each_record(root.document(), [&](const Entity& record) {
      if (const std::string late = late_of(context_, record); !late.empty()) {
        const language::KeyId since = record.kind() == Kind::review ? "last"_key : "due"_key;
        rows_.add(day_written(record.find(since)), row(root, record, late));
      }
    });
  }

  Data all() { return rows_.in_order(false); }

 private:
  Data row(const Entity& root, const Entity& record, const std::string& late) {
    Data row{Data::Object{}};
    const bool told = !record.title().empty() && record.kind() != Kind::review;
    const std::string kind = kind_in_words(record.kind());
    row.set("md", told ? kind + view::say(": ") + escape_markdown(record.title()) : kind);
    row.set("where", escape_markdown(root.title()));
    row.set("late", escape_markdown(late));
    row.set("href", place_ ? Data(place_(record)) : Data());
    row.set("owner", owner(record));
    return row;
  }

  Data owner(const Entity& record) {
    std::string names;
    for (const ValueView& name : facts::seen_to_by(record)) {
      names += (names.empty() ? "" : view::say(", ")) +
               records_.names().show(name.document(), language::NameKind::customer_party, name->text);
    }
    if (!names.empty()) {
      return names;
    }
    const ValueView none = record.find("owner"_key);
    return shows(none) ? Data(records_.line(*language::find_field(record.kind(), "owner"_key), none))
                       : Data();
  }

  facts::Context& context_;
  PlaybookRecords& records_;
  const std::function<std::string(Entity)>& place_;
  DatedRows rows_;
};

}  // namespace

std::string late_of(const facts::Context& context, const Entity& record) {
  if (record.kind() == Kind::review) {
    const auto review = facts::late_review(context, record);
    return review ? view::late_in_words(*review) : "";
  }
  const bool over = record.kind() == Kind::opportunity && facts::is_over(record);
  const ValueView due = record.kind() == Kind::milestone ? ValueView() : record.find("due"_key);
  const double day = day_written(due);
  return day > 0 && day < context.as_of() && !over ? view::say_of("due {}", view::day_in_words(due)) : "";
}

Data overdue_of(facts::Context& context, const std::vector<Entity>& roots, PlaybookRecords& records,
                const std::function<std::string(Entity)>& place) {
  OverdueRows rows(context, records, place);
  for (const Entity& root : roots) {
    rows.add(root);
  }
  return rows.all();
}

}  // namespace jc::emit
