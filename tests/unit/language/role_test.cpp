// Roles of keys: what a change of one means.
#include <fmt/format.h>

#include "compiler/language/language.h"
#include "tests/test.h"

namespace jc::language {

TEST_CASE("the type gives a key its role") {
  CHECK(role_of({"due", phrase(expr::PhraseKind::moment), ""}) == KeyRole::promise_time);
  CHECK(role_of({"owner", list(name(NameKind::party)), ""}) == KeyRole::people);
  CHECK(role_of({"exit", phrase(expr::PhraseKind::criterion), ""}) == KeyRole::condition);
  CHECK(role_of({"why", text(), ""}) == KeyRole::prose);
  CHECK(role_of({"effort", phrase(expr::PhraseKind::duration), "", KeyRole::work}) == KeyRole::work);
}

TEST_CASE("a line says its role only where the type gives another") {
  for (const KindInfo& kind : kinds()) {
    for (const Field* field : fields_of(kind.kind)) {
      INFO(fmt::format("{} {}", kind.name, field->key));
      const Field plain(field->key, field->type, field->doc);
      CHECK((field->role == KeyRole::by_type || field->role != role_of(plain)));
    }
  }
}

}  // namespace jc::language
