#include "compiler/facts/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <map>

#include "compiler/facts/derived/topics.h"
#include "compiler/facts/person.h"
#include "compiler/model/walk.h"

namespace jc::facts {

namespace {

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return std::isalnum(byte) != 0 || byte >= 0x80;
}

bool has_capital(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](unsigned char c) { return std::isupper(c) != 0; });
}

// Where `word` stands in `text` as a whole word, perhaps as a plural; npos where it does not.
std::size_t find_word(std::string_view text, std::string_view word, std::size_t from) {
  const bool exact = has_capital(word);
  const auto same = [&](char a, char b) {
    return exact ? a == b
                 : std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
  };
  for (auto begin = text.begin() + static_cast<std::ptrdiff_t>(std::min(from, text.size()));;) {
    const auto found = std::search(begin, text.end(), word.begin(), word.end(), same);
    if (found == text.end()) {
      return std::string_view::npos;
    }
    auto after = found + static_cast<std::ptrdiff_t>(word.size());
    after += after != text.end() && *after == 's' ? 1 : 0;
    const bool opens = found == text.begin() || !is_word_byte(*(found - 1));
    const bool closes = after == text.end() || !is_word_byte(*after);
    if (opens && closes) {
      return static_cast<std::size_t>(found - text.begin());
    }
    begin = found + 1;
  }
}

// A place inside the house term itself is no use of the alias: "review" in "business review".
bool is_inside_term(std::string_view text, std::size_t at, std::string_view alias, std::string_view term) {
  for (std::size_t found = find_word(text, term, 0); found != std::string_view::npos;
       found = find_word(text, term, found + 1)) {
    if (found <= at && at + alias.size() <= found + term.size()) {
      return true;
    }
  }
  return false;
}

std::size_t find_alias(std::string_view text, std::string_view alias, std::string_view term) {
  std::size_t found = find_word(text, alias, 0);
  while (found != std::string_view::npos && is_inside_term(text, found, alias, term)) {
    found = find_word(text, alias, found + 1);
  }
  return found;
}

// The words of others, and what is no text.
constexpr KeyId kNotOurWords[] = {"says"_key,   "thinks"_key, "thinking"_key, "quote"_key, "quotes"_key,
                                  "source"_key, "href"_key,   "links"_key,    "terms"_key, "questions"_key};

bool is_our_text(const FieldValue& field, const ValueView& value) {
  const bool key = field.key.exists() && std::find(std::begin(kNotOurWords), std::end(kNotOurWords),
                                                   field.key) == std::end(kNotOurWords);
  return key && value.is(Is::text);
}

// The bytes of a part of a text; all of it where it is quoted or folded, since bytes may differ there.
source::Span part_of(const Model& model, const ValueView& value, std::size_t at, std::size_t size) {
  const source::Span whole = value.span();
  const std::string_view written = model.files().text(whole);
  const std::size_t found = written.find(value->text.substr(at, size));
  const bool exact = written == value->text;
  if (!exact && found == std::string_view::npos) {
    return place(model, whole);
  }
  const auto begin = whole.begin + static_cast<std::uint32_t>(exact ? at : found);
  return place(model, source::Span{whole.file, begin, begin + static_cast<std::uint32_t>(size)});
}

struct Term {
  std::string_view alias;
  std::string_view term;
  source::Span at;
};

std::vector<Term> terms_for(const Model& model, const Document& document) {
  std::vector<Term> terms;
  const auto add = [&](const Entity& vocabulary) {
    const ValueView table = vocabulary.find("terms"_key);
    if (table.is(Is::table)) {
      for (const ValueView& entry : table.items()) {
        if (entry.value().is(Is::text) && entry->text != entry.value()->text) {
          terms.push_back({entry->text, entry.value()->text, entry.span()});
        }
      }
    }
  };
  for (const Entity& vocabulary : model.roots(Kind::vocabulary)) {
    add(vocabulary);
  }
  if (const Entity own = Entity(&document, 0).child("vocabulary"_key)) {
    add(own);
  }
  return terms;
}

}  // namespace

std::vector<Fact> term_aliases(Context& context, Entity root) {
  const Model& model = context.model();
  const Document& document = root.document();
  const std::vector<Term> terms = root.parent() ? std::vector<Term>() : terms_for(model, document);
  std::vector<Fact> facts;
  for (const Term& term : terms) {
    Fact fact;
    for_each_value(document, [&](Entity, const FieldValue& field, const Field*, ValueView value) {
      const std::size_t at =
          is_our_text(field, value) ? find_alias(value->text, term.alias, term.term) : std::string_view::npos;
      if (at == std::string_view::npos) {
        return;
      }
      const source::Span here = part_of(model, value, at, term.alias.size());
      constexpr std::size_t kMostRelated = 3;
      if (!fact.at.exists()) {
        fact.at = here;
      } else if (fact.related.size() < kMostRelated) {
        fact.related.push_back({here, "here too"});
      }
    });
    if (!fact.at.exists()) {
      continue;
    }
    fact.text = fmt::format("`{}` is called `{}` here", term.alias, term.term);
    fact.related.push_back({place(model, term.at), "as the vocabulary says"});
    facts.push_back(std::move(fact));
  }
  return facts;
}

std::vector<Fact> personal_data(Context& context, Entity root) {
  if (root.parent()) {
    return {};
  }
  const Model& model = context.model();
  std::vector<Fact> facts;
  const Document& document = root.document();
  for (ValueId id = 0; id < document.values.size(); id++) {
    const ValueView value(&document, id);
    const bool text =
        value.is(Is::text) || value.is(Is::name) || value.is(Is::none) || value.is(Is::unreadable);
    for (const PersonalData& found : text ? personal_data_in(value->text) : std::vector<PersonalData>()) {
      Fact fact;
      fact.at = part_of(model, value, found.begin, found.end - found.begin);
      fact.text = fmt::format("this is {}", found.what);
      facts.push_back(std::move(fact));
    }
  }
  return facts;
}

}  // namespace jc::facts
