#include "compiler/diff/readable.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/diff/match.h"
#include "compiler/diff/values.h"
#include "compiler/diff/words.h"
#include "compiler/model/walk.h"

namespace jc::diff {

using model::Entity;
using model::Model;
using model::ValueView;

namespace {

class Writer {
 public:
  explicit Writer(const Model& model) : model_(model) {}

  std::string run(const Entity& root) {
    entity(root, 0);
    return std::move(text_);
  }

 private:
  void line(std::size_t depth, const std::string& words) {
    text_ += fmt::format("{}{}\n", std::string(depth * 2, ' '), words);
  }

  // Keys in the order of the tables, so that their order in the file says nothing.
  void entity(const Entity& record, std::size_t depth) {
    std::string kind(language::info(record.kind()).name);
    std::replace(kind.begin(), kind.end(), '-', ' ');
    line(depth, fmt::format("{} {}", capitalized(kind),
                            record.id().empty() ? called(model_, record) : std::string(record.id())));
    keys(record, depth + 1);
  }

  void keys(const Entity& record, std::size_t depth) {
    for (const model::Field* field : language::fields_of(record.kind())) {
      const ValueView value = record.find(language::find_key(field->key));
      if (value && field->type.base != language::Base::id && !says_nothing(value)) {
        one(*field, value, depth);
      }
    }
    for (const model::FieldValue& written : record.fields()) {
      if (!written.key.exists()) {
        line(depth, fmt::format("{}: {}", record.document().word(written),
                                text_of(ValueView(&record.document(), written.value))));
      }
    }
  }

  void one(const model::Field& field, const ValueView& value, std::size_t depth) {
    const std::string key(field.key);
    const std::vector<Entity> records = records_of(value);
    if (records.empty()) {
      line(depth, fmt::format("{}: {}", key, text_of(value)));
    } else if (field.type.shape == language::Shape::one && !language::info(field.type.record).entity) {
      line(depth, key + ":");
      keys(records.front(), depth + 1);
    } else {
      for (const Entity& each : records) {
        entity(each, depth);
      }
    }
  }

  const Model& model_;
  std::string text_;
};

}  // namespace

std::string readable_lines(const Model& model, const model::Document& document) {
  return Writer(model).run(Entity(&document, 0));
}

}  // namespace jc::diff
