#include "compiler/view/audit/audit_sheet.h"

#include <algorithm>
#include <optional>

#include "compiler/expr/phrase/number.h"
#include "compiler/facts/order_of_time.h"
#include "compiler/model/date.h"
#include "compiler/text/joined.h"
#include "compiler/view/chart/date_words.h"
#include "compiler/view/words/listed.h"
#include "compiler/view/words/words.h"

namespace jc::view {

using language::NameKind;
using model::Entity;
using model::Is;
using model::ValueView;
using language::operator""_key;

namespace {

constexpr std::size_t kUsual = 10;
// More customers than that fill no sheet that anybody would print.
constexpr std::size_t kMost = 100;

// Days since 1970; nothing for what is no date.
std::optional<std::int64_t> day_of(const ValueView& date) {
  if (!date.is(Is::date)) {
    return std::nullopt;
  }
  return expr::day_number(model::calendar_date(static_cast<int>(date->number())));
}

// What stands under a key of the table; false where it has no such key.
ValueView held_under(const ValueView& table, std::string_view key) {
  if (table.is(Is::table)) {
    for (const ValueView& entry : table.items()) {
      if (entry.is(Is::entry) && entry->text == key) {
        return entry.value();
      }
    }
  }
  return {};
}

// Those that get an answer, and after how many days.
struct Tally {
  std::size_t yes = 0;
  std::size_t asked = 0;
  std::vector<std::int64_t> days;

  std::string words() const {
    if (asked == 0) {
      return "";
    }
    const std::string words = say_of("{} out of {}", yes, asked);
    if (days.empty()) {
      return words;
    }
    const auto [least, most] = std::minmax_element(days.begin(), days.end());
    return *least < *most ? say_of("{}, after {} to {} days", words, *least, *most)
           : *most == 1   ? say_of("{}, after 1 day", words)
                          : say_of("{}, after {} days", words, *most);
  }
};

class SheetBuilder {
 public:
  SheetBuilder(const model::Model& model, const Entity& journey, const Entity& audit, Days days)
      : words_(model), timeline_(model, journey), journey_(journey), audit_(audit), days_(days) {
    if (audit_) {
      customers_ = audit_.children("customers"_key);
      stages_ = audit_.texts("stage"_key);
    }
  }

  AuditSheet build() {
    sheet_.title = journey_.title();
    if (const std::string_view tier = journey_.document().tier; !tier.empty()) {
      sheet_.title += ", " + words_.title(journey_.document(), NameKind::tier, tier);
    }
    if (audit_) {
      sheet_.stages = listed(words_.titles(audit_, "stage"_key, NameKind::stage));
      sheet_.date = day(audit_.find("date"_key));
      sheet_.owner = words_.people(audit_, "owner"_key);
    }
    name_customers();
    sheet_.started =
        line(say("First day"), "", [&](const Entity& each) { return day(each.find("started"_key)); });
    sheet_.started.result.clear();
    add_part(say("The whole journey"), journey_);
    for (const Entity& stage : journey_.children("stages"_key)) {
      if (stages_.empty() || std::find(stages_.begin(), stages_.end(), stage.id()) != stages_.end()) {
        add_part(stage.title(), stage);
      }
    }
    add_questions();
    add_findings();
    return std::move(sheet_);
  }

 private:
  std::string day(const ValueView& date) const {
    return !date ? "" : days_ == Days::as_written ? std::string(date->text) : day_in_words(date);
  }

  void name_customers() {
    for (const Entity& each : customers_) {
      sheet_.customers.emplace_back(each.text("account"_key));
    }
    const ValueView sample = audit_ ? audit_.find("sample"_key) : ValueView();
    const double said = sample && sample->is == Is::number ? sample->number() : 0;
    const std::size_t wanted = said >= 1
                                   ? static_cast<std::size_t>(std::min(said, static_cast<double>(kMost)))
                               : customers_.empty() ? kUsual
                                                    : 0;
    sheet_.blank = customers_.empty();
    while (sheet_.customers.size() < wanted) {
      sheet_.customers.push_back(std::to_string(sheet_.customers.size() + 1));
    }
  }

  // `answer` of each customer that is written down.
  template <class Answer>
  AuditLine line(std::string what, std::string when, const Answer& answer) const {
    AuditLine made{std::move(what), std::move(when), {}, ""};
    for (const Entity& each : customers_) {
      made.cells.push_back(answer(each));
    }
    made.cells.resize(sheet_.customers.size());
    return made;
  }

  AuditLine milestone(const Entity& entity) const {
    Tally tally;
    AuditLine made = line(entity.title(), words_.phrase(entity, "due"_key), [&](const Entity& each) {
      const ValueView reached = each.find("reached"_key);
      if (!reached) {
        return std::string();
      }
      tally.asked++;
      const ValueView date = held_under(reached, entity.id());
      if (date.is(Is::none)) {
        return say("no: ") + std::string(date->text);
      }
      const std::optional<std::int64_t> reached_on = day_of(date);
      if (!reached_on) {
        return say("no");
      }
      tally.yes++;
      const std::optional<std::int64_t> first = day_of(each.find("started"_key));
      if (!first || *reached_on < *first) {
        return day(date);
      }
      tally.days.push_back(*reached_on - *first);
      // As everywhere, the first day is day 1.
      return listed({day(date), say_of("day {}", *reached_on - *first + 1)});
    });
    made.result = tally.words();
    return made;
  }

  AuditLine contact(const Entity& entity) const {
    Tally tally;
    // The first time, or where only the rhythm is known, that.
    std::string when = words_.phrase(entity, "when"_key);
    when = when.empty() ? words_.phrase(entity, "repeat"_key) : std::move(when);
    AuditLine made = line(entity.title(), std::move(when), [&](const Entity& each) {
      if (!each.find("had"_key)) {
        return std::string();
      }
      tally.asked++;
      const std::vector<std::string_view> had = each.texts("had"_key);
      const bool took_place = std::find(had.begin(), had.end(), entity.id()) != had.end();
      tally.yes += took_place ? 1U : 0U;
      return say(took_place ? "yes" : "no");
    });
    made.result = tally.words();
    return made;
  }

  void add_part(std::string title, const Entity& around) {
    AuditPart part{std::move(title), {}};
    std::vector<Entity> happenings = around.children("milestones"_key);
    for (const Entity& contact : around.children("touchpoints"_key)) {
      happenings.push_back(contact);
    }
    for (const Entity& each : facts::in_order_of_time(timeline_, happenings)) {
      part.lines.push_back(each.kind() == language::Kind::milestone ? milestone(each) : contact(each));
    }
    if (!part.lines.empty()) {
      sheet_.parts.push_back(std::move(part));
    }
  }

  // What is asked of each customer beside milestones and contacts.
  void add_questions() {
    AuditPart part{say("Asked of each"), {}};
    for (const std::string_view question :
         audit_ ? audit_.texts("questions"_key) : std::vector<std::string_view>()) {
      part.lines.push_back(line(std::string(question), "", [](const Entity&) { return std::string(); }));
    }
    const auto said = [](language::KeyId key) {
      return [key](const Entity& each) {
        std::vector<std::string> texts;
        for (const std::string_view text : each.texts(key)) {
          texts.emplace_back(text);
        }
        return text::joined(texts, "; ");
      };
    };
    part.lines.push_back(line(say("What worked"), "", said("worked"_key)));
    part.lines.push_back(line(say("What did not"), "", said("failed"_key)));
    const bool remarks = std::any_of(customers_.begin(), customers_.end(),
                                     [](const Entity& each) { return !each.text("note"_key).empty(); });
    if (remarks) {
      part.lines.push_back(line(say("Note"), "", said("note"_key)));
    }
    sheet_.parts.push_back(std::move(part));
  }

  void add_findings() {
    for (const Entity& finding : audit_ ? audit_.children("findings"_key) : std::vector<Entity>()) {
      sheet_.findings.push_back({std::string(finding.text("text"_key)),
                                 std::string(finding.text("action"_key)), words_.people(finding, "owner"_key),
                                 day(finding.find("due"_key))});
    }
    if (sheet_.findings.empty()) {
      sheet_.conclusions = {
          say("Did all of them reach the same milestones?"), say("How consistent were the contacts?"),
          say("How far apart were the times to each milestone?"), say("What worked, and what did not?")};
    }
  }

  Wording words_;
  facts::Timeline timeline_;
  Entity journey_;
  Entity audit_;
  std::vector<Entity> customers_;
  std::vector<std::string_view> stages_;
  Days days_;
  AuditSheet sheet_;
};

}  // namespace

std::vector<AuditSheet> audit_sheets_of(const model::Model& model, const Entity& journey, Days days) {
  std::vector<Entity> audits = journey.children("audits"_key);
  if (audits.empty()) {
    audits.emplace_back();
  }
  std::vector<AuditSheet> sheets;
  for (const Entity& audit : audits) {
    SheetBuilder builder(model, journey, audit, days);
    AuditSheet sheet = builder.build();
    // The last part is there in any case.
    if (sheet.parts.size() > 1) {
      sheets.push_back(std::move(sheet));
    }
  }
  return sheets;
}

}  // namespace jc::view
