#include "compiler/emit/playbook/practice_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <vector>

#include "compiler/emit/playbook/agenda.h"
#include "compiler/emit/playbook/dated_rows.h"
#include "compiler/emit/playbook/markdown.h"
#include "compiler/emit/playbook/record.h"
#include "compiler/facts/backlog.h"
#include "compiler/facts/portfolio.h"
#include "compiler/text/joined.h"
#include "compiler/view/words/words.h"

namespace jc::emit {

using language::Kind;
using language::NameKind;
using model::Entity;
using model::Is;
using language::operator""_key;

namespace {

// The page is to fit on one: of what is long the first ones, and how many there are beside them.
constexpr std::size_t kMostShown = 4;

struct Activity {
  language::KeyId key;
  std::string_view title;
  std::string_view question;
};
constexpr Activity kActivities[] = {
    {"define"_key, "Define", "Which journey, and with whom"}, {"measure"_key, "Measure", "By which numbers"},
    {"analyse"_key, "Analyse", "From which evidence"},        {"improve"_key, "Improve", "By which bets"},
    {"govern"_key, "Govern", "Who is asked, met and told"},
};

// Metrics with what is aimed at, in the order in which they are met.
using Aims = std::vector<std::pair<std::string, std::vector<std::string>>>;

// A text that a target has; empty where it has none.
std::string said(const Data& target, std::string_view member) {
  const Data* text = target.find(member);
  const auto* words = text == nullptr ? nullptr : std::get_if<std::string>(&text->value);
  return words == nullptr ? std::string() : *words;
}

// A metric stands once, with each goal once.
void add_target(const Data& target, Aims& aims) {
  const std::string metric = said(target, "metric");
  auto aim = std::find_if(aims.begin(), aims.end(), [&](const auto& each) { return each.first == metric; });
  aim = aim == aims.end() ? aims.insert(aims.end(), {metric, {}}) : aim;
  const std::string goal = said(target, metric.empty() ? "md" : "goal");
  if (!goal.empty() && std::find(aim->second.begin(), aim->second.end(), goal) == aim->second.end()) {
    aim->second.push_back(goal);
  }
}

Data line_of(std::string md) {
  Data line{Data::Object{}};
  line.set("md", std::move(md));
  return line;
}

Data fact(std::string_view label, std::vector<std::string> lines) {
  const std::size_t more = lines.size() > kMostShown + 1 ? lines.size() - kMostShown : 0;
  lines.resize(lines.size() - more);
  Data::List items;
  for (std::string& line : lines) {
    items.push_back(line_of(std::move(line)));
    items.back().set("is-last", items.size() == lines.size() && more == 0);
  }
  Data data{Data::Object{}};
  data.set("label", label.empty() ? Data() : Data(view::say(label)));
  data.set("lines", std::move(items));
  data.set("more", more > 0 ? Data(view::say_of("and {} more", more)) : Data());
  return data;
}

// Ids are unique in a journey: a portfolio's win may name those of any of its journeys.
bool means(const Entity& win, std::string_view name, const Entity& opportunity) {
  return opportunity.id() == name &&
         (win.root() == opportunity.root() || win.root().kind() == Kind::portfolio);
}

// A win that the journey or portfolio writes down names the opportunity.
bool has_win_by(const Entity& root, const Entity& opportunity) {
  const Entity practice = root.child("practice"_key);
  const std::vector<Entity> wins = practice ? practice.children("wins"_key) : std::vector<Entity>();
  return std::any_of(wins.begin(), wins.end(), [&](const Entity& win) {
    const std::vector<std::string_view> made = win.texts("opportunity"_key);
    return std::any_of(made.begin(), made.end(),
                       [&](std::string_view name) { return means(win, name, opportunity); });
  });
}

class PracticePage {
 public:
  PracticePage(facts::Context& context, Entity root, const PracticePlace& place)
      : context_(context),
        root_(root),
        names_(context.model(), root, place.folder),
        records_(names_),
        practice_(root.child("practice"_key)),
        journeys_(root.kind() == Kind::portfolio ? facts::journeys_of_portfolio(context.model(), root)
                                                 : std::vector<Entity>{root}) {
    names_.lead_to(place.page);
    for (const Entity& journey : journeys_) {
      const std::vector<Entity> own = journey.children("opportunities"_key);
      opportunities_.insert(opportunities_.end(), own.begin(), own.end());
    }
    opportunities_ = facts::in_order_of_worth(std::move(opportunities_));
  }

  Data page() {
    Data page = records_.record(practice_);
    page.set("heading", escape_heading(root_.title()));
    page.set("activities", activities());
    page.set("won", wins());
    page.set("unproven", unproven());
    return page;
  }

 private:
  Data activities() {
    Data::List items;
    for (const Activity& each : kActivities) {
      const Entity written = practice_.child(each.key);
      Data item = written ? records_.record(written) : Data(Data::Object{});
      if (!written) {
        for (const std::string_view member : {"status", "text", "owner", "note", "md", "none"}) {
          item.set(member, false);
        }
      }
      const model::ValueView value = practice_.find(each.key);
      if (value.is(Is::none)) {
        item.set("none", view::say("none, on purpose: ") + escape_markdown(value->text));
      }
      const std::string_view status = written ? written.text("status"_key) : "";
      item.set("state", status.empty() ? Data() : Data(status));
      item.set("title", view::say(each.title));
      item.set("question", view::say(each.question));
      Data::List facts = facts_of(each.key);
      item.set("facts", with_items(std::move(facts)));
      items.push_back(std::move(item));
    }
    return with_items(std::move(items));
  }

  Data::List facts_of(language::KeyId key) {
    Data::List facts;
    const Add add = [&](std::string_view label, std::vector<std::string> lines) {
      std::erase(lines, "");
      if (!lines.empty()) {
        facts.push_back(fact(label, std::move(lines)));
      }
    };
    if (key == "define"_key) {
      add("Why this journey", {text_of(practice_, "rationale"_key)});
      add(root_.kind() == Kind::portfolio ? "Journeys" : "Goal", scope());
      add("Owner", values(root_, "owner"_key));
      add("Sponsor", values(root_, "sponsor"_key));
      add("With", values(root_, "stakeholders"_key));
    } else if (key == "measure"_key) {
      add("", targets());
    } else if (key == "analyse"_key) {
      add("", evidence());
    } else if (key == "improve"_key) {
      add("Open", opportunities(false));
      add("Done", opportunities(true));
    } else {
      add_governance(add);
    }
    return facts;
  }

  // A label with its lines. No template: clang 14 looks in vain for the keys that are named in one.
  using Add = std::function<void(std::string_view, std::vector<std::string>)>;

  void add_governance(const Add& add) {
    const Entity governance = root_.child("governance"_key);
    if (!governance) {
      return;
    }
    add("Contact", values(governance, "contact"_key));
    std::vector<std::string> rituals;
    for (const Entity& ritual : governance.children("rituals"_key)) {
      const std::string cadence = text_of(ritual, "cadence"_key);
      rituals.push_back(escape_markdown(ritual.title()) + (cadence.empty() ? "" : ", " + cadence));
    }
    add("Meetings", std::move(rituals));
    add("Told", values(governance, "inform"_key));
    const Entity review = governance.child("review"_key);
    add("Review of the map", {review ? text_of(review, "cadence"_key) : ""});
  }

  // A value on one line.
  std::string text_of(const Entity& entity, language::KeyId key) {
    const language::Field* field = language::find_field(entity.kind(), key);
    const model::ValueView value = field == nullptr ? model::ValueView() : entity.find(key);
    return shows(value) ? records_.line(*field, value) : "";
  }

  std::vector<std::string> values(const Entity& entity, language::KeyId key) {
    return {text_of(entity, key)};
  }

  std::vector<std::string> scope() {
    if (root_.kind() != Kind::portfolio) {
      return values(root_, "goal"_key);
    }
    std::vector<std::string> titles;
    for (const Entity& journey : journeys_) {
      titles.push_back(escape_markdown(journey.title()));
    }
    return titles;
  }

  // The journey's own, or those of its stages where it has none: each metric once, with all that is aimed at.
  std::vector<std::string> targets() {
    Aims aims;
    for (const Entity& journey : journeys_) {
      add_targets(journey, aims);
    }
    for (const Entity& journey : aims.empty() ? journeys_ : std::vector<Entity>()) {
      for (const Entity& stage : journey.children("stages"_key)) {
        add_targets(stage, aims);
      }
    }
    std::vector<std::string> lines;
    for (const auto& [metric, goals] : aims) {
      const std::string stressed = metric.empty() || metric.starts_with('[') ? metric : "*" + metric + "*";
      lines.push_back(stressed + (metric.empty() || goals.empty() ? "" : " ") + text::joined(goals, "; "));
    }
    return lines;
  }

  void add_targets(const Entity& entity, Aims& aims) {
    const Data written = records_.field(entity, *language::find_field(entity.kind(), "metrics"_key));
    const Data* none = written.find("none");
    const Data* items = none == nullptr || none->shows() ? nullptr : written.find("items");
    const auto* all = items == nullptr ? nullptr : std::get_if<Data::List>(&items->value);
    for (const Data& target : all == nullptr ? Data::List() : *all) {
      add_target(target, aims);
    }
  }

  std::vector<std::string> evidence() {
    std::vector<std::string> lines;
    for (const Entity& journey : journeys_) {
      for (const std::string_view name : journey.texts("evidence"_key)) {
        const Entity found = context_.model().find(journey.document(), NameKind::evidence, name);
        std::string line = found ? escape_markdown(found.title()) : escape_markdown(name);
        if (const std::string cases = found ? text_of(found, "n"_key) : ""; !cases.empty()) {
          line += ", " + (cases == "1" ? view::say("1 case") : view::say_of("{} cases", cases));
        }
        if (std::find(lines.begin(), lines.end(), line) == lines.end()) {
          lines.push_back(std::move(line));
        }
      }
    }
    return lines;
  }

  std::vector<std::string> opportunities(bool done) {
    std::vector<std::string> lines;
    for (const Entity& each : opportunities_) {
      const bool wanted = done ? each.text("status"_key) == "done" : !facts::is_over(each);
      if (wanted) {
        const std::string owner = text_of(each, "owner"_key);
        lines.push_back(escape_markdown(each.title()) + (done || owner.empty() ? "" : ", " + owner));
      }
    }
    return lines;
  }

  // Of the practice, and of the journeys of a portfolio; the latest first.
  Data wins() {
    DatedRows rows;
    std::vector<Entity> roots{root_};
    if (root_.kind() == Kind::portfolio) {
      roots.insert(roots.end(), journeys_.begin(), journeys_.end());
    }
    for (const Entity& root : roots) {
      const Entity practice = root.child("practice"_key);
      for (const Entity& win : practice ? practice.children("wins"_key) : std::vector<Entity>()) {
        Data row = records_.record(win);
        row.set("made-by", made_by(win));
        row.set("journey", root == root_ ? Data() : Data(escape_markdown(root.title())));
        rows.add(day_written(win.find("date"_key)), std::move(row));
      }
    }
    Data list = rows.in_order(true);
    if (list.shows()) {
      mark_columns(list);
    }
    return list;
  }

  // The opportunities by title; those of any of the journeys.
  Data made_by(const Entity& win) {
    std::string shown;
    for (const std::string_view name : win.texts("opportunity"_key)) {
      const Entity found = opportunity(win, name);
      shown += (shown.empty() ? "" : "; ") + escape_markdown(found ? found.title() : std::string(name));
    }
    return shown.empty() ? Data() : Data(std::move(shown));
  }

  Entity opportunity(const Entity& win, std::string_view name) const {
    const auto found = std::find_if(opportunities_.begin(), opportunities_.end(),
                                    [&](const Entity& each) { return means(win, name, each); });
    return found == opportunities_.end() ? Entity() : *found;
  }

  // What is done, and of which nobody has written what it won.
  Data unproven() {
    Data::List items;
    for (const Entity& each : opportunities_) {
      if (each.text("status"_key) == "done" && !is_named_by_win(each)) {
        items.push_back(line_of(escape_markdown(each.title())));
      }
    }
    for (Data& item : items) {
      item.set("is-last", &item == &items.back());
    }
    return with_items(std::move(items));
  }

  bool is_named_by_win(const Entity& opportunity) const {
    const auto names = [&](const Entity& root) { return has_win_by(root, opportunity); };
    return names(root_) || std::any_of(journeys_.begin(), journeys_.end(), names);
  }

  facts::Context& context_;
  Entity root_;
  PlaybookNames names_;
  PlaybookRecords records_;
  Entity practice_;
  std::vector<Entity> journeys_;
  std::vector<Entity> opportunities_;
};

}  // namespace

bool has_practice(const Entity& root) {
  const Entity practice = root.child("practice"_key);
  return practice && !practice.fields().empty();
}

Data practice_data(facts::Context& context, Entity root, const PracticePlace& place) {
  return PracticePage(context, root, place).page();
}

Page practice_page(facts::Context& context, Entity root, const PracticePlace& place,
                   const Templates& templates) {
  Page page = templates.render("practice-page", practice_data(context, root, place));
  page.text = tidy_markdown(page.text);
  return page;
}

}  // namespace jc::emit
