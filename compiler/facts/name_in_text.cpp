#include "compiler/facts/name_in_text.h"

#include <algorithm>
#include <string>

#include "compiler/model/asked.h"

namespace jc::facts {

using namespace model;

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_letter(char c) {
  return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

// `Gym member`, `gym-member` and `gym_member` are one.
char plain(char c) { return c == '-' || c == '_' ? ' ' : lower(c); }

// Whether the word stands somewhere else than from `begin` to `end`, as itself or as several of it.
bool holds(std::string_view text, std::string_view word, std::size_t begin, std::size_t end) {
  const auto same = [](char a, char b) { return plain(a) == plain(b); };
  for (auto at = text.begin(); !word.empty();) {
    at = std::search(at, text.end(), word.begin(), word.end(), same);
    if (at == text.end()) {
      return false;
    }
    const auto from = static_cast<std::size_t>(at - text.begin());
    std::size_t behind = from + word.size();
    behind += behind < text.size() && lower(text[behind]) == 's' ? 1 : 0;
    const bool alone =
        (from == 0 || !is_letter(text[from - 1])) && (behind >= text.size() || !is_letter(text[behind]));
    if (alone && (from < begin || from >= end)) {
      return true;
    }
    ++at;
  }
  return false;
}

bool stands_in(const Model& model, const Document& document, const Entity& entity) {
  const std::string_view text = model.files()[document.file].content();
  const bool own = &document == &entity.document();
  const Record& record = document.records[own ? entity.record_id() : 0];
  const std::size_t begin = own ? entity.name_span().begin : 0;
  const std::size_t end = own ? std::max<std::size_t>(record.end, entity.name_span().end) : 0;
  const std::string title(entity.title());
  return holds(text, entity.id(), begin, end) || holds(text, title, begin, end);
}

}  // namespace

bool holds_name(std::string_view text, std::string_view id, std::string_view title) {
  return holds(text, id, 0, 0) || holds(text, title, 0, 0);
}

bool stands_in_text(const Model& model, const Entity& entity) {
  if (entity.document().kind == Kind::journey) {
    return stands_in(model, entity.document(), entity);
  }
  const auto first =
      std::find_if(model.documents.begin(), model.documents.end(), [&](const Document& document) {
        return !document.records.empty() && stands_in(model, document, entity);
      });
  const bool found = first != model.documents.end();
  Asked::note({std::string(entity.id()), entity.title(), found ? first->place : Asked::kNowhere});
  return found;
}

}  // namespace jc::facts
