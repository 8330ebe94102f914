#include "compiler/model/decode/inherited_lists.h"

#include <fmt/format.h>

#include <algorithm>

namespace jc::model {

namespace {

using language::operator""_key;

// Far above any journey: a hundred names for each of ten thousand things.
constexpr std::size_t kMostInherited = 1'000'000;
// So long a list is left as it is, whatever stands below.
constexpr std::size_t kShort = 20;

bool is_inherited(language::Kind kind, KeyId key) {
  const language::Field* field = language::find_field(kind, key);
  return key == "owner"_key || key == "contact"_key ||
         (field != nullptr && (field->flags & language::kInherited) != 0);
}

}  // namespace

void cut_inherited_lists(const source::Files& files, Document& document, diag::Diagnostics& out) {
  const std::size_t things = document.records.size();
  const std::size_t most = std::max(kShort, kMostInherited / std::max<std::size_t>(things, 1));
  for (RecordId id = 0; id < things; id++) {
    const Entity entity(&document, id);
    for (const FieldValue& field : entity.fields()) {
      const ValueView value(&document, field.value);
      if (!value.is(Is::list) || value->count <= most || !is_inherited(entity.kind(), field.key)) {
        continue;
      }
      out.push_back(
          {.rule = "wrong-type",
           .span = files[document.file].first_line(value.span()),
           .message = fmt::format("only the first {} of these {} count: all below inherits them, and "
                                  "there are {} things in this journey",
                                  most, value->count, things),
           .help = "name fewer here, and those of a part on that part",
           .entity = entity.path()});
      document.values.edit(field.value).count = static_cast<std::uint32_t>(most);
    }
  }
}

}  // namespace jc::model
