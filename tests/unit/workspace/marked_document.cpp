#include "tests/unit/workspace/marked_document.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "compiler/model/date.h"
#include "compiler/view/chart/date_words.h"

namespace jc::workspace {

namespace {

using language::Base;
using language::Field;
using language::Kind;
using language::Shape;

constexpr int kNoDepth = -1;

class Writer {
 public:
  Writer(Marking marking, int absent) : marking_(marking), absent_(absent) {}

  MarkedDocument document(Kind kind) {
    out_.yaml = record(kind, std::string(language::info(kind).name), 0);
    return std::move(out_);
  }

 private:
  std::string record(Kind kind, const std::string& path, int depth) {
    std::string out = "{";
    for (const Field* field : language::fields_of(kind)) {
      const std::string place = path + " " + std::string(field->key);
      const std::string held = value(kind, *field, place, depth);
      if (!held.empty()) {
        out += fmt::format("{}\n\"{}\": {}", out.size() == 1 ? "" : ",", field->key, held);
      }
    }
    return out + "}";
  }

  std::string short_or_whole(Kind kind, const std::string& place, int depth) {
    const Field* field = language::shorthand_of(kind);
    if (marking_ == Marking::short_forms && field != nullptr) {
      return scalar(kind, *field, place + " (short)");
    }
    return record(kind, place, depth + 1);
  }

  // Empty for a key that is left out.
  std::string value(Kind kind, const Field& field, const std::string& place, int depth) {
    const bool record = field.type.base == Base::record;
    const bool required = (field.flags & language::kRequired) != 0;
    if (field.type.base == Base::id) {
      // What says why something is not there has no name that anybody looks for.
      const std::string id = absent_ == kNoDepth ? mark(kind, field, place) : fmt::format("zo-{}", next_++);
      ids_[without_tiers(place)] = id;
      return "\"" + id + "\"";
    }
    // What a tier adds is for that tier.
    const bool in_tier = place.find(" overlays ") != std::string::npos;
    if (field.key == "tiers" && !record && (in_tier || marking_ == Marking::values_of_one_tier)) {
      return "";
    }
    if (record && depth == absent_) {
      return fmt::format("{{\"none\": \"{}\"}}", mark(kind, field, place));
    }
    if (!record && marking_ == Marking::reasons && !required) {
      return absent_ == kNoDepth ? fmt::format("{{\"none\": \"{}\"}}", mark(kind, field, place)) : "";
    }
    if (field.key == "tiers" && !record) {
      return fmt::format("[\"zotier\", \"{}\"]", mark(kind, field, place));
    }
    const auto one = [&] {
      return record ? short_or_whole(field.type.record, place, depth) : scalar(kind, field, place);
    };
    switch (field.type.shape) {
      case Shape::one:
        return one();
      case Shape::list:
        return "[" + one() + "]";
      case Shape::keyed:
      case Shape::table: {
        const std::string key = key_of(kind, field, place);
        return fmt::format("{{\"{}\": {}}}", key, one());
      }
      case Shape::table_of_lists: {
        const std::string key = mark(kind, field, place + " (key)");
        return fmt::format("{{\"{}\": [{}]}}", key, one());
      }
    }
    return "";
  }

  // Overlays name what they change; all else gets a name of its own.
  std::string key_of(Kind kind, const Field& field, const std::string& place) {
    const bool overlay = field.type.base == Base::record && language::info(field.type.record).overlay;
    if (overlay && field.key == "overlays") {
      return "zotier";
    }
    if (overlay) {
      std::string named = without_tiers(place) + " id";
      const auto found = ids_.find(named);
      return found == ids_.end() ? "zo-missing" : found->second;
    }
    return mark(kind, field, place + " (key)");
  }

  // The place of what an overlay changes.
  static std::string without_tiers(std::string place) {
    const std::pair<std::string_view, std::string_view> words[] = {
        {" overlays", ""}, {" change", ""}, {"journey rituals", "journey governance rituals"}};
    for (const auto& [word, better] : words) {
      if (const std::size_t at = place.find(word); at != std::string::npos) {
        place.replace(at, word.size(), better);
      }
    }
    return place;
  }

  std::string scalar(Kind kind, const Field& field, const std::string& place) {
    switch (field.type.base) {
      case Base::flag:
        return "true";
      case Base::choice:
        return std::string(field.type.choices.front());
      case Base::integer:
      case Base::number:
        return number(kind, field, place);
      case Base::date:
        return date(kind, field, place);
      case Base::phrase:
        return marking_ == Marking::map_forms ? form(kind, field, place)
                                              : "\"" + phrase(kind, field, place) + "\"";
      default:
        return "\"" + mark(kind, field, place) + "\"";
    }
  }

  std::string phrase(Kind kind, const Field& field, const std::string& place) {
    using enum expr::PhraseKind;
    if (marking_ == Marking::slips) {
      return "?? 5 " + mark(kind, field, place);
    }
    switch (field.type.phrase) {
      case duration:
        return number(kind, field, place) + " days";
      case moment:
        return "3 days after " + mark(kind, field, place);
      case cadence:
        return "every 2 weeks until " + mark(kind, field, place);
      case quantity:
        return number(kind, field, place) + (is_weight(field) ? "%" : " hours");
      case target:
        return mark(kind, field, place) + " >= 70%";
      case criterion:
        return "event " + mark(kind, field, place);
      case condition:
        return mark(kind, field, place) + " is gold";
      case effect:
        return mark(kind, field, place) + " +2%";
      case range:
        return number(kind, field, place) + "..99999";
    }
    return "";
  }

  // The parts of a metric say how much of it each is.
  static bool is_weight(const Field& field) { return field.key == "parts"; }

  std::string form(Kind kind, const Field& field, const std::string& place) {
    using enum expr::PhraseKind;
    const auto word = [&] { return "\"" + mark(kind, field, place) + "\""; };
    const auto amount = [&] { return number(kind, field, place); };
    switch (field.type.phrase) {
      case duration:
        return fmt::format("{{days: {}}}", amount());
      case moment:
        return fmt::format("{{by: \"{} days\", before: {}}}", amount(), word());
      case cadence:
        return fmt::format("{{every: 2 weeks, until: {}}}", word());
      case quantity:
        return fmt::format("{{value: {}, unit: \"{}\"}}", amount(), is_weight(field) ? "%" : "hours");
      case target:
        return fmt::format("{{metric: {}, at-least: {}, of: {}}}", word(), amount(), word());
      case criterion: {
        std::string words = fmt::format("{{text: {}, judged-by: {}}}", word(), word());
        std::string inner = fmt::format("{{not: {{text: {}}}}}, {{event: {}}}", word(), word());
        return fmt::format("{{all: [{}, {{any: [{}]}}]}}", words, inner);
      }
      case condition: {
        std::string outer = fmt::format("{{attribute: {}, is: {}}}", word(), word());
        return fmt::format("{{any: [{}, {{not: {{attribute: {}, at-least: {}}}}}]}}", outer, word(),
                           amount());
      }
      case effect:
        return fmt::format("{{metric: {}, change: \"+{}%\"}}", word(), amount());
      case range:
        return fmt::format("{{from: {}, to: 99999}}", amount());
    }
    return "";
  }

  const std::string& add(Kind kind, const Field& field, const std::string& place, std::string text) {
    return out_.markers.emplace_back(Marker{std::move(text), place, &field, kind}).text;
  }
  std::string mark(Kind kind, const Field& field, const std::string& place) {
    return add(kind, field, place, fmt::format("zomark{:05}", out_.markers.size()));
  }
  std::string number(Kind kind, const Field& field, const std::string& place) {
    return add(kind, field, place, fmt::format("{}", 10000 + out_.markers.size()));
  }
  // Three thousand different days.
  std::string date(Kind kind, const Field& field, const std::string& place) {
    const std::size_t n = out_.markers.size();
    return add(kind, field, place,
               fmt::format("{:04}-{:02}-{:02}", 2100 + n / 300, 1 + n / 25 % 12, 1 + n % 25));
  }

  Marking marking_;
  int absent_;
  MarkedDocument out_;
  std::map<std::string, std::string> ids_;
  int next_ = 0;
};

}  // namespace

MarkedDocument marked_document(Kind kind, Marking marking) {
  return Writer(marking, kNoDepth).document(kind);
}

MarkedDocument marked_absences(Kind kind, int depth) {
  return Writer(Marking::reasons, depth).document(kind);
}

std::string lower_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

bool has_marker(const std::string& lower_case_text, const Marker& marker) {
  // Thousands are told apart by commas.
  const bool number = marker.text.find_first_not_of("0123456789") == std::string::npos;
  const std::string grouped = number ? marker.text.substr(0, 2) + "," + marker.text.substr(2) : marker.text;
  // Days are told in words.
  const auto date = model::read_date(marker.text);
  const std::string day =
      date ? lower_case(view::day_in_words(facts::day_of(model::calendar_date(*date)))) : marker.text;
  return lower_case_text.find(marker.text) != std::string::npos ||
         lower_case_text.find(grouped) != std::string::npos || lower_case_text.find(day) != std::string::npos;
}

}  // namespace jc::workspace
