#include "compiler/model/model.h"
#include "compiler/model/walk.h"

namespace jc::model {

namespace {

class Collector {
 public:
  Collector(const Document& document, std::vector<Use>& uses) : document_(document), uses_(uses) {}

  void run() {
    for_each_value(document_, [&](const Entity& record, const FieldValue& field, const Field* declared,
                                  const ValueView& value) {
      if (declared == nullptr) {
        add_free(record, field, value);
      } else if (value->is == Is::name) {
        add(record, field, value, declared->type.names);
      } else if (value->is == Is::entry && declared->type.key_names != NameKind::none) {
        add(record, field, value, declared->type.key_names);
      } else if (value->is == Is::phrase) {
        add_phrase(record, field, value);
      }
    });
  }

 private:
  Use& add(const Entity& record, const FieldValue& field, const ValueView& value, NameKind kind) {
    Use& use = uses_.emplace_back();
    use.text = value->text;
    use.value = value.id();
    use.record = record.record_id();
    use.key = field.key;
    use.kind = kind;
    return use;
  }

  // Values of a team's own keys, any of which may happen to be a name.
  void add_free(const Entity& record, const FieldValue& field, const ValueView& value) {
    if (value->is == Is::table || value->is == Is::list) {
      for (const ValueView& item : value.items()) {
        add_free(record, field, item);
      }
      return;
    }
    if (value->is == Is::entry) {
      add_free(record, field, value.value());
    }
    add(record, field, value, NameKind::none);
  }

  void add_phrase(const Entity& record, const FieldValue& field, const ValueView& value) {
    std::uint16_t number = 0;
    for (const expr::NameUse& name : document_.phrases[value->first].read->names) {
      Use& use = add(record, field, value, NameKind::none);
      use.text = std::string_view(name.name);
      use.number = number++;
      use.kinds = name.kinds;
    }
  }

  const Document& document_;
  std::vector<Use>& uses_;
};

}  // namespace

std::vector<Use> mentions(const Document& document) {
  // With room from earlier documents; the copy holds just what it needs.
  thread_local std::vector<Use> uses;
  uses.clear();
  Collector(document, uses).run();
  return uses;
}

}  // namespace jc::model
