#include "compiler/diff/health.h"

#include <algorithm>

#include "compiler/diff/logic.h"
#include "compiler/facts/inheritance.h"
#include "compiler/facts/read_as.h"
#include "compiler/model/date.h"
#include "compiler/model/walk.h"

namespace jc::diff {

using language::Kind;
using language::operator""_key;
using model::Entity;
using model::Model;
using model::ValueView;

namespace {

std::optional<int> days_since(std::string_view date, int as_of) {
  const auto read = model::read_date(date, true);
  if (!read) {
    return std::nullopt;
  }
  const auto day = [](int yyyymmdd) { return expr::day_number(model::calendar_date(yyyymmdd)); };
  return static_cast<int>(day(as_of) - day(*read));
}

void count(bool has, Share& share) {
  share.whole++;
  share.part += has ? 1U : 0U;
}

bool is_measurable(const Entity& milestone) {
  const ValueView value = milestone.find("done-when"_key);
  const auto* criterion = facts::read_as<expr::Criterion>(value);
  return criterion != nullptr && has_measures(*criterion) && !has_words(*criterion);
}

bool is_sure(const Entity& entity) {
  const auto values = facts::counting(entity, "confidence"_key).values();
  return std::any_of(values.begin(), values.end(), [](const ValueView& value) {
    return value->text == std::string_view("reasoned") || value->text == std::string_view("validated");
  });
}

class Counter {
 public:
  Counter(const Model& model, const Entity& journey, int as_of)
      : model_(model), journey_(journey), as_of_(as_of) {}

  Health run() {
    health_.journey = std::string(journey_.id());
    model::for_each_record(journey_.document(), [&](const Entity& record) { look_at(record); });
    if (const Entity governance = journey_.child("governance"_key)) {
      if (const Entity review = governance.child("review"_key)) {
        health_.review_age = days_since(review.text("last"_key), as_of_);
      }
    }
    return std::move(health_);
  }

 private:
  void look_at(const Entity& record) {
    const Kind kind = record.kind();
    if (kind == Kind::stage || kind == Kind::milestone) {
      count(!facts::counting(record, "owner"_key).values().empty(), health_.owners);
    }
    if (kind == Kind::stage) {
      count(bool(record.find("metrics"_key)), health_.metrics);
    }
    if (kind == Kind::milestone) {
      count(is_measurable(record), health_.measurable);
    }
    if (kind == Kind::stage || kind == Kind::insight) {
      count(is_sure(record), health_.sure);
    }
    if (language::info(kind).entity) {
      for (const std::string_view name : record.texts("evidence"_key)) {
        evidence(name);
      }
    }
  }

  void evidence(std::string_view name) {
    const Entity found = model_.find(journey_.document(), language::NameKind::evidence, name);
    const auto age = found ? days_since(found.text("date"_key), as_of_) : std::nullopt;
    if (age) {
      health_.evidence_age = std::min(health_.evidence_age.value_or(*age), *age);
    }
  }

  const Model& model_;
  const Entity& journey_;
  int as_of_;
  Health health_;
};

}  // namespace

Health health_of(const Model& model, const Entity& journey, int as_of) {
  return Counter(model, journey, as_of).run();
}

}  // namespace jc::diff
