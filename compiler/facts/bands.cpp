#include "compiler/facts/bands.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "compiler/facts/derived/topics.h"

namespace jc::facts {

namespace {

using End = std::optional<expr::Decimal>;

struct Band {
  ValueView entry;
  const expr::Range* range = nullptr;
  End low;
  End high;
};

const expr::Range* range_of(const ValueView& value) {
  const expr::Phrase* phrase = value ? value.phrase() : nullptr;
  return phrase == nullptr ? nullptr : std::get_if<expr::Range>(&(*phrase)->value);
}

// From low to high; none where one can't be read, so that nothing is missed for want of it.
std::vector<Band> bands_of(const Entity& metric) {
  std::vector<Band> bands;
  const ValueView written = metric.find("bands"_key);
  if (!written.is(Is::table)) {
    return bands;
  }
  for (const ValueView& entry : written.items()) {
    const expr::Range* range = range_of(entry.value());
    if (range == nullptr) {
      return {};
    }
    const bool falls = range->low && range->high && *range->high < *range->low;
    bands.push_back({entry, range, falls ? range->high : range->low, falls ? range->low : range->high});
  }
  std::stable_sort(bands.begin(), bands.end(), [](const Band& a, const Band& b) {
    return !a.low ? b.low.has_value() : b.low && *a.low < *b.low;
  });
  return bands;
}

const expr::Range* scale_of(const Entity& metric) {
  const ValueView scale = metric.find("scale"_key);
  const std::vector<ValueView> items = scale ? scale.items() : std::vector<ValueView>();
  return items.size() == 1 ? range_of(items.front()) : nullptr;
}

std::string from_to(const expr::Decimal& low, const expr::Decimal& high) {
  return fmt::format("from {} to {}", expr::print(low), expr::print(high));
}

// The holes between bands, and to the ends of the scale; each with the edit that would close it.
class HoleFinder {
 public:
  HoleFinder(const Model& model, const Entity& metric) : model_(model), metric_(metric) {}

  std::optional<Fact> find() {
    const std::vector<Band> bands = bands_of(metric_);
    const expr::Range* scale = bands.empty() ? nullptr : scale_of(metric_);
    if (scale != nullptr && scale->low && bands.front().low && *scale->low < *bands.front().low) {
      add(bands.front(), *scale->low, *bands.front().low);
      closable_ = false;
    }
    // The furthest end so far, and the band that has it.
    const Band* last = nullptr;
    for (const Band& band : bands) {
      const bool hole = last != nullptr && last->high && band.low && *last->high < *band.low;
      if (hole && !is_meant(bands, *last->high, *band.low)) {
        add(*last, *last->high, *band.low);
        close(*last, *band.low);
      }
      if (last == nullptr || !band.high || (last->high && *last->high < *band.high)) {
        last = &band;
      }
    }
    if (scale != nullptr && scale->high && last->high && *last->high < *scale->high) {
      add(*last, *last->high, *scale->high);
      closable_ = false;
    }
    return holes_.empty() ? std::nullopt : std::optional(fact());
  }

 private:
  // Two ends and the wide middle between them, which needs no colour; and of what is counted there is nothing
  // between one number and the next.
  bool is_meant(const std::vector<Band>& bands, const expr::Decimal& low, const expr::Decimal& high) const {
    const bool narrow = high.millionths <= low.millionths + expr::Decimal::kOne;
    const bool two_ends = bands.size() == 2 && !bands[0].low && !bands[1].high;
    return narrow ? metric_.text("kind"_key) == "count" : two_ends;
  }

  void add(const Band& beside, const expr::Decimal& low, const expr::Decimal& high) {
    if (holes_.empty()) {
      at_ = place(model_, beside.entry.value());
    } else {
      related_.push_back({place(model_, beside.entry.value()), "here too"});
    }
    holes_.push_back(from_to(low, high));
  }

  // `60..79` below `80..` becomes `60..80`: the upper end is left to the next band.
  void close(const Band& band, const expr::Decimal& to) {
    const bool falls = band.range->low && band.range->high && *band.range->high < *band.range->low;
    const source::Span whole = replaceable(model_, band.entry.value());
    if (band.range->single || falls || !whole.exists() ||
        band.high->millionths + expr::Decimal::kOne < to.millionths) {
      closable_ = false;
      return;
    }
    const expr::Extent end = band.range->high_at;
    edits_.push_back({place(model_, band.entry.value(), end), expr::print(to)});
    pairs_.push_back(fmt::format("`{}..{}`", band.low ? expr::print(*band.low) : "", expr::print(to)));
  }

  Fact fact() {
    Fact fact;
    fact.at = at_;
    fact.about = metric_;
    fact.related = std::move(related_);
    fact.text = fmt::format("values of `{}` {} belong to no band", metric_.id(), fmt::join(holes_, " and "));
    if (closable_ && !edits_.empty()) {
      fact.help = fmt::format("write {}: a band reaches up to its upper end, which is the next one's",
                              fmt::join(pairs_, " and "));
      fact.fixes.push_back({"let the bands meet", false, std::move(edits_)});
    } else {
      fact.help = "let each band end where the next one begins; the upper end belongs to the next one";
    }
    return fact;
  }

  const Model& model_;
  Entity metric_;
  std::vector<std::string> holes_;
  source::Span at_;
  std::vector<diag::Label> related_;
  std::vector<diag::Edit> edits_;
  std::vector<std::string> pairs_;
  bool closable_ = true;
};

}  // namespace

std::optional<Fact> band_holes(Context& context, Entity metric) {
  return HoleFinder(context.model(), metric).find();
}

std::optional<Fact> band_overlaps(Context& context, Entity metric) {
  const std::vector<Band> bands = bands_of(metric);
  const Model& model = context.model();
  std::optional<Fact> fact;
  for (std::size_t i = 1; i < bands.size(); i++) {
    const Band& below = bands[i - 1];
    const Band& above = bands[i];
    const bool meet = below.high && above.low && *below.high <= *above.low;
    const bool apart = meet && !(below.range->single && above.range->single && *below.high == *above.low);
    if (apart) {
      continue;
    }
    if (!fact) {
      fact.emplace();
      fact->at = place(model, above.entry.value());
      fact->about = metric;
      const expr::Decimal* low = above.low ? &*above.low : nullptr;
      const expr::Decimal* high = below.high && above.high && *above.high < *below.high ? &*above.high
                                  : below.high                                          ? &*below.high
                                                                                        : nullptr;
      const std::string values = low != nullptr && high != nullptr ? from_to(*low, *high)
                                 : low != nullptr  ? fmt::format("from {} up", expr::print(*low))
                                 : high != nullptr ? fmt::format("below {}", expr::print(*high))
                                                   : "of any size";
      fact->text = fmt::format("values of `{}` {} belong to `{}` and `{}`", metric.id(), values,
                               below.entry->text, above.entry->text);
    }
    fact->related.push_back({place(model, below.entry.value()), fmt::format("`{}`", below.entry->text)});
  }
  return fact;
}

}  // namespace jc::facts
