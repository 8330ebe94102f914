#include "compiler/emit/json/expand.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "compiler/model/walk.h"
#include "compiler/syntax/write.h"
#include "compiler/text/controls.h"

namespace jc::emit {

namespace {

using model::Document;
using model::Entity;
using model::FieldValue;
using model::Is;
using model::ValueView;
using syntax::NodeKind;
using syntax::Written;

class Expander {
 public:
  Expander(const Document& document, const source::Files& files, const ExpandOptions& options)
      : document_(document), files_(files), options_(options) {}

  Written record(Entity entity) const {
    Written map;
    map.kind = NodeKind::mapping;
    model::for_each_key(entity, [&](const FieldValue& field, const language::Field*, const ValueView& value) {
      if (model::is_left_out(value)) {
        return;
      }
      Written written = write(value);
      if (options_.origins) {
        written.comment = origin(entity, field);
      }
      map.entries.push_back({std::string(document_.word(field)), std::move(written)});
    });
    return map;
  }

 private:
  static Written scalar(std::string_view text, bool typed) {
    Written written;
    written.text = text;
    written.typed = typed;
    return written;
  }

  static bool is_typed(const model::Value& value) {
    syntax::Node node;
    node.style = value.style;
    node.text = value.text;
    return is_null(node) || is_true(node) || is_false(node) || is_number(node);
  }

  Written write(ValueView value) const {
    switch (value->is) {
      case Is::nothing:
        return scalar("null", true);
      case Is::none: {
        Written map;
        map.kind = NodeKind::mapping;
        map.flow = true;
        map.entries.push_back({"none", scalar(value->text, false)});
        return map;
      }
      case Is::flag:
      case Is::number:
        return scalar(value->text, true);
      case Is::record:
        return record(value.record());
      case Is::unreadable:
        return write(ValueView(&document_, value->first));
      case Is::phrase: {
        const auto& composed = document_.phrases[value->first].composed;
        const model::ValueId written = composed == nullptr ? model::kNoValue : composed->written;
        return written == model::kNoValue ? scalar(value->text, is_typed(*value))
                                          : write(ValueView(&document_, written));
      }
      case Is::list:
      case Is::table:
        return collection(value);
      default:
        return scalar(value->text, is_typed(*value));
    }
  }

  Written collection(ValueView value) const {
    Written written;
    written.kind = value->is == Is::list ? NodeKind::sequence : NodeKind::mapping;
    bool short_items = true;
    model::for_each_item(value, [&](const ValueView& item, const ValueView& held) {
      if (model::is_left_out(item)) {
        return;
      }
      if (item->is == Is::entry) {
        written.entries.push_back({std::string(item->text), write(held)});
      } else {
        written.items.push_back(write(held));
        short_items = short_items && written.items.back().kind == NodeKind::scalar &&
                      written.items.back().text.size() < 40;
      }
    });
    // What was written as one value stays one: `owner: csm`.
    if (value->is == Is::list && value->lone && written.items.size() == 1) {
      return std::move(written.items.front());
    }
    written.flow = value->is == Is::list && short_items;
    return written;
  }

  std::string origin(Entity entity, const FieldValue& field) const {
    const std::uint32_t line = files_[document_.file].position(field.key_begin).line;
    if (field.key_end() == 0) {
      return "";
    }
    const bool own = entity->begin <= field.key_begin && field.key_begin < entity->end;
    if (own) {
      return fmt::format("line {}", line);
    }
    return fmt::format("line {}, {}", line,
                       in_overlay(field) ? fmt::format("tier {}", document_.tier) : "inherited");
  }

  bool in_overlay(const FieldValue& field) const {
    for (const model::Record& record : document_.records) {
      if (language::info(record.kind).overlay && record.begin <= field.key_begin &&
          field.key_begin < record.end) {
        return true;
      }
    }
    return false;
  }

  const Document& document_;
  const source::Files& files_;
  const ExpandOptions& options_;
};

nlohmann::ordered_json to_json(const Written& written) {
  using nlohmann::ordered_json;
  if (written.kind == NodeKind::sequence) {
    ordered_json list = ordered_json::array();
    for (const Written& item : written.items) {
      list.push_back(to_json(item));
    }
    return list;
  }
  if (written.kind == NodeKind::mapping) {
    ordered_json map = ordered_json::object();
    for (const auto& [key, value] : written.entries) {
      map[key] = to_json(value);
    }
    return map;
  }
  if (written.typed) {
    const ordered_json parsed = ordered_json::parse(written.text, nullptr, false);
    if (!parsed.is_discarded()) {
      return parsed;
    }
  }
  return written.text;
}

}  // namespace

std::string expand_yaml(const Document& document, const source::Files& files, const ExpandOptions& options) {
  return syntax::write(Expander(document, files, options).record(Entity(&document, 0)));
}

std::string expand_json(const Document& document, const source::Files& files) {
  const Written written = Expander(document, files, {}).record(Entity(&document, 0));
  return text::harmless_json(
             to_json(written).dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace)) +
         "\n";
}

}  // namespace jc::emit
