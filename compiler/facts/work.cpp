#include "compiler/facts/work.h"

namespace jc::facts {

using namespace model;

ValueView effort_of(const Entity& work) {
  const ValueView effort = work.find("effort"_key);
  return effort || work.kind() != Kind::ritual ? effort : work.find("duration"_key);
}

}  // namespace jc::facts
