// What pages call keys, and what becomes of it when somebody writes it into a file.
#include <algorithm>

#include "compiler/emit/playbook/record.h"
#include "compiler/language/language.h"
#include "compiler/model/decode/decoder.h"
#include "tests/test.h"

namespace jc::emit {

TEST_CASE("labels: what a page calls a key leads to the key") {
  for (std::size_t i = 0; i < language::kKindCount; i++) {
    const auto kind = static_cast<language::Kind>(i);
    for (const language::Field* field : language::fields_of(kind)) {
      const std::string word = model::to_kebab_case(label_of(kind, field->key));
      const bool own = language::find_field(kind, language::find_key(word)) != nullptr;
      const auto all = language::aliases();
      INFO(info(kind).name << ": " << field->key << " is called " << word);
      CHECK((own || std::any_of(all.begin(), all.end(), [&](const language::Alias& alias) {
               return alias.word == word && alias.key == field->key;
             })));
    }
  }
}

}  // namespace jc::emit
