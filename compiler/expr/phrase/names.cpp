// Which words of a phrase name something, and what they may name.
#include <algorithm>

#include "compiler/expr/phrase/build.h"
#include "compiler/expr/phrase/phrase.h"

namespace jc::expr {
namespace {

using Kinds = NameKinds;

class Collector {
 public:
  std::vector<NameUse> take() {
    const auto before = [](const NameUse& a, const NameUse& b) { return a.at.begin < b.at.begin; };
    if (!std::is_sorted(uses_.begin(), uses_.end(), before)) {
      std::stable_sort(uses_.begin(), uses_.end(), before);
    }
    return std::move(uses_);
  }

  void add(const Duration&) {}
  void add(const Quantity&) {}
  void add(const Range&) {}
  void add(const Moment& moment) {
    for (const Point& point : moment.points) {
      add(point);
    }
  }
  void add(const Point& point) {
    if (const Anchor* on = anchor(point); on != nullptr && !on->date) {
      const bool in_stage = std::holds_alternative<CalendarPeriod>(point.place);
      add_anchor(on->name, on->kind, on->edge != Edge::unsaid,
                 in_stage ? Kinds{NameKind::stage, NameKind::event, NameKind::milestone}
                          : Kinds{NameKind::event, NameKind::milestone, NameKind::stage});
    }
  }
  void add(const Cadence& cadence) {
    for (const Rhythm& rhythm : cadence.rhythms) {
      if (rhythm.from) {
        add(*rhythm.from);
      }
      if (const auto* moment = std::get_if<Moment>(&rhythm.until)) {
        add(*moment);
      } else if (const auto* criterion = std::get_if<Criterion>(&rhythm.until)) {
        add(*criterion);
      }
    }
  }
  void add(const Target& target) {
    use(target.metric, {NameKind::metric}, target.metric_written);
    add_group(target.group);
    if (target.when) {
      add(*target.when);
    }
  }
  void add(const Effect& effect) {
    use(effect.metric, {NameKind::metric}, effect.metric_written);
    add_group(effect.group);
  }
  void add(const Criterion& criterion) {
    for (const Leaf* leaf : leaves(criterion)) {
      std::visit([this](const auto& what) { add_statement(what); }, leaf->what);
      if (leaf->when) {
        add(*leaf->when);
      }
    }
  }
  bool attributes_only = false;

 private:
  void use(const Name& name, Kinds kinds, bool written, Rare<std::string> of = {}) {
    if (!name.text.empty()) {
      uses_.push_back({name.text, name.at, kinds, std::move(of), written});
    }
  }
  void add_anchor(const Name& name, AnchorKind kind, bool stage_only, Kinds unsaid) {
    switch (kind) {
      case AnchorKind::event:
        return use(name, {NameKind::event}, true);
      case AnchorKind::milestone:
        return use(name, {NameKind::milestone}, true);
      case AnchorKind::stage:
        return use(name, {NameKind::stage}, true);
      case AnchorKind::status:
        return use(name, {NameKind::status}, true);
      case AnchorKind::unsaid:
        break;
    }
    use(name, stage_only ? Kinds{NameKind::stage} : unsaid, false);
  }
  // Several words are free text.
  void add_group(const Name& group) {
    if (group.text.find_first_of(" \t\r\n") == std::string::npos) {
      use(group, {NameKind::group}, false);
    }
  }
  void add_statement(const Happened& happened) {
    add_anchor(happened.name, happened.kind, false, {NameKind::event, NameKind::milestone, NameKind::stage});
  }
  void add_statement(const Compared& compared) {
    const bool attribute = attributes_only || compared.kind == NameKind::attribute;
    const bool metric = compared.kind == NameKind::metric;
    use(compared.name,
        attribute ? Kinds{NameKind::attribute}
        : metric  ? Kinds{NameKind::metric}
                  : Kinds{NameKind::metric, NameKind::attribute},
        compared.kind.has_value());
    for (const Value& value : compared.values) {
      if (const auto* word = std::get_if<Name>(&value)) {
        use(*word,
            attribute ? Kinds{NameKind::choice}
            : metric  ? Kinds{NameKind::band}
                      : Kinds{NameKind::band, NameKind::choice},
            false, compared.name.text);
      }
    }
    add_group(compared.group);
  }
  void add_statement(const Timed& timed) { add(timed.moment); }
  void add_statement(const Late& late) {
    add_anchor(late.name, late.kind, false, {NameKind::milestone, NameKind::stage});
  }
  void add_statement(const Judged& judged) {
    for (const Name& judge : judged.by) {
      use(judge, {NameKind::party}, false);
    }
  }

  std::vector<NameUse> uses_;
};

}  // namespace

std::vector<NameUse> names_in(const PhraseContent& phrase) {
  Collector collector;
  collector.attributes_only = phrase.kind == PhraseKind::condition;
  std::visit([&](const auto& value) { collector.add(value); }, phrase.value);
  return collector.take();
}

}  // namespace jc::expr
