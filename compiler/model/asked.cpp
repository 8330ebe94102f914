#include "compiler/model/asked.h"

#include <utility>

namespace jc::model {

namespace {

Asked*& asked_by_thread() {
  thread_local Asked* asked = nullptr;
  return asked;
}

}  // namespace

Asked::Asked() { asked_by_thread() = this; }

Asked::~Asked() { asked_by_thread() = nullptr; }

void Asked::note(What what) {
  if (Asked* asked = asked_by_thread()) {
    asked->noted_ |= static_cast<std::uint8_t>(what);
  }
}

void Asked::note(Name name) {
  if (Asked* asked = asked_by_thread()) {
    asked->names_.push_back(std::move(name));
  }
}

}  // namespace jc::model
