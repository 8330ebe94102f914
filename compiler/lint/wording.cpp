#include "compiler/lint/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>

namespace jc::lint {

namespace {

bool is_item(const Program& program, ClauseId id) {
  return std::holds_alternative<Item>(program.clauses[id].body);
}

// `for or produces` after `has`, as against `is terminal or has an exit`.
bool is_list_of_items(const Program& program, ClauseId id) {
  const auto* group = std::get_if<Group>(&program.clauses[id].body);
  constexpr std::string_view kVerbs[] = {"is ",   "are ",     "has ",      "have ",
                                         "does ", "matches ", "contains ", "not "};
  return group != nullptr && std::none_of(std::begin(kVerbs), std::end(kVerbs), [&](std::string_view verb) {
           return program.clauses[id].text.starts_with(verb);
         });
}

bool is_plain(const Program& program, ClauseId id) {
  const auto* item = std::get_if<Item>(&program.clauses[id].body);
  return item != nullptr && item->plain;
}

std::string without_article(std::string_view text) {
  for (const std::string_view article : {"a ", "an ", "the ", "any "}) {
    if (text.starts_with(article)) {
      return std::string(text.substr(article.size()));
    }
  }
  return std::string(text);
}

// `is reachable` -> `is not reachable`; also `matches`, `contains`, `has`.
std::string denied(std::string_view text) {
  constexpr std::pair<std::string_view, std::string_view> kVerbs[] = {{"is not ", "is "},
                                                                      {"are not ", "are "},
                                                                      {"is ", "is not "},
                                                                      {"are ", "are not "},
                                                                      {"matches ", "does not match "},
                                                                      {"contains ", "does not contain "},
                                                                      {"does not match ", "matches "},
                                                                      {"does not contain ", "contains "},
                                                                      {"does not have ", "has "},
                                                                      {"has ", "does not have "}};
  for (const auto& [verb, other] : kVerbs) {
    if (text.starts_with(verb)) {
      return fmt::format("{}{}", other, text.substr(verb.size()));
    }
  }
  return fmt::format("breaks `{}`", text);
}

std::string plural(std::string_view word) {
  if (word.ends_with("s") || word == "evidence") {
    return std::string(word);
  }
  if (word == "person") {
    return "people";
  }
  const bool consonant_y = word.size() > 1 && word.ends_with('y') &&
                           std::string_view("aeiou").find(word[word.size() - 2]) == std::string_view::npos;
  return consonant_y ? fmt::format("{}ies", word.substr(0, word.size() - 1)) : fmt::format("{}s", word);
}

// "that has due" of one is "that have due" of several.
std::string of_several(std::string text) {
  for (const auto& [one, several] : {std::pair<std::string_view, std::string_view>{"that has ", "that have "},
                                     {"that is ", "that are "}}) {
    if (const std::size_t at = text.find(one); at != std::string::npos) {
      text.replace(at, one.size(), several);
    }
  }
  return text;
}

// "for or produces" -> "for nor produces".
std::string with_nor(std::string text) {
  const std::string_view word = " or ";
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + word.size())) {
    text.replace(at, word.size(), " nor ");
  }
  return text;
}

// " serves no milestone and produces nothing" of one is " serve … and produce …" of several.
std::string verbs_of_several(const std::string& text) {
  constexpr std::pair<std::string_view, std::string_view> kOdd[] = {
      {"has", "have"}, {"is", "are"}, {"does", "do"}, {"goes", "go"}, {"carries", "carry"}, {"its", "their"}};
  std::string several;
  bool verb = true;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin + 1), text.size());
    std::string word = text.substr(begin, end - begin);
    const std::string_view bare = std::string_view(word).substr(word.starts_with(' ') ? 1 : 0);
    const auto odd = std::find_if(std::begin(kOdd), std::end(kOdd),
                                  [&, &one = bare](const auto& each) { return each.first == one; });
    const bool conjunction = bare == "and" || bare == "or";
    if (odd != std::end(kOdd) && (verb || bare == "its")) {
      word = fmt::format(" {}", odd->second);
    } else if (verb && bare.ends_with('s') && !bare.ends_with("ss") &&
               bare.find('`') == std::string_view::npos) {
      word.pop_back();
    }
    verb = conjunction;
    several += word;
    begin = end;
  }
  return several;
}

std::string verb_phrase(const Program& program, ClauseId id, const Filling& filling) {
  const Clause& clause = program.clauses[id];
  if (is_plain(program, id)) {
    return fmt::format("has no {}", without_article(clause.text));
  }
  if (const auto* item = std::get_if<Item>(&clause.body)) {
    const bool counted = item->amount.kind == expr::RuleAmountKind::counted && !item->test;
    return counted ? fmt::format("has {} {}, not {}", filling.count,
                                 filling.count == "1" ? item->property.text : plural(item->property.text),
                                 item->amount_text)
                   : fmt::format("does not have {}", clause.text);
  }
  if (std::holds_alternative<Group>(clause.body)) {
    return fmt::format("{} {}", is_list_of_items(program, id) ? "has neither" : "neither",
                       with_nor(clause.text));
  }
  return denied(clause.text);
}

// As verbs go in the sentence: items want a `has`.
std::string said(const Program& program, ClauseId id) {
  const std::string& text = program.clauses[id].text;
  return is_item(program, id) ? fmt::format("has {}", text) : text;
}

std::string property_text(const Property& property, const Filling& filling, facts::Context& context) {
  std::vector<Thing> things;
  collect(property, context, filling.subject, things);
  return joined(texts_of(things));
}

}  // namespace

std::vector<std::string> texts_of(const std::vector<Thing>& things) {
  std::vector<std::string> texts;
  std::unordered_set<std::string> known;
  for (const Thing& thing : things) {
    std::string text = text_of(thing);
    if (!text.empty() && known.insert(text).second) {
      texts.push_back(std::move(text));
    }
  }
  return texts;
}

std::string joined(const std::vector<std::string>& parts, std::string_view word) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); i++) {
    text += i == 0 ? "" : i + 1 == parts.size() ? fmt::format(" {} ", word) : ", ";
    text += parts[i];
  }
  return text;
}

std::string name_of(model::Entity entity) {
  if (!entity.id().empty()) {
    return std::string(entity.id());
  }
  const std::string title = entity.title();
  return title.empty() ? fmt::format("{}-{}", language::info(entity.kind()).name, entity->ordinal + 1)
                       : title;
}

std::string fill(const Template& text, const Filling& filling, facts::Context& context) {
  std::string filled;
  for (const Piece& piece : text) {
    switch (piece.is) {
      case Piece::Is::text:
        filled += piece.text;
        break;
      case Piece::Is::missing:
        filled += filling.missing;
        break;
      case Piece::Is::count:
        filled += filling.count;
        break;
      case Piece::Is::fact:
        filled += filling.fact;
        break;
      case Piece::Is::property:
        filled +=
            piece.text == "id" ? name_of(filling.subject) : property_text(piece.property, filling, context);
        break;
    }
  }
  return filled;
}

std::string missing_text(const Program& program, const std::vector<ClauseId>& lacking,
                         std::string_view word) {
  std::vector<std::string> parts;
  for (const ClauseId id : lacking) {
    parts.push_back(program.clauses[id].text);
  }
  return joined(parts, word);
}

std::string default_message(const Program& program, const Filling& filling,
                            const std::vector<ClauseId>& lacking) {
  const std::string subject = fmt::format("{} `{}`", program.subject_word, name_of(filling.subject));
  if (program.quantifier == expr::RuleQuantifier::no) {
    return fmt::format("{} {}", subject, said(program, program.requirement));
  }
  std::vector<std::string> verbs;
  for (const ClauseId id : lacking) {
    verbs.push_back(verb_phrase(program, id, filling));
  }
  return fmt::format("{} {}", subject, joined(verbs));
}

std::string some_of(const Program& program, std::size_t count, const std::string& message,
                    const std::string& name) {
  const std::string subject = fmt::format("{} `{}`", program.subject_word, name);
  const std::size_t at = message.find(subject);
  if (at == std::string::npos) {
    return "";
  }
  const std::string before = message.substr(0, at);
  const std::string behind = message.substr(at + subject.size());
  // The number leads: what stands before the name goes behind the plural.
  const std::string several = fmt::format(" of {} {}", count, plural(program.subject_word));
  if (before.empty()) {
    return several + verbs_of_several(behind);
  }
  const std::string_view them = behind.starts_with(' ') ? "they" : "them";
  return fmt::format("{}: {}{}{}", several, before, them, verbs_of_several(behind));
}

std::string none_of(const Program& program, std::size_t count, const std::vector<ClauseId>& lacking) {
  std::vector<std::string> items;
  std::vector<std::string> verbs;
  for (const ClauseId id : lacking) {
    const bool listed = is_item(program, id) || is_list_of_items(program, id);
    (listed ? items : verbs).push_back(program.clauses[id].text);
  }
  if (!items.empty()) {
    verbs.insert(verbs.begin(), fmt::format("has {}", joined(items, "or")));
  }
  const std::string filters = of_several(program.filters_text);
  // What is long, full of signs or made of words of the rule language (`only-named`) is said by the page.
  constexpr std::size_t kLongest = 40;
  const bool plain = filters.size() <= kLongest && filters.find_first_of("/(-") == std::string::npos &&
                     filters.find("own ") == std::string::npos;
  const std::string which = filters.empty() || !plain ? "" : fmt::format(" {}", filters);
  return fmt::format("none of {}{} {}{} {}", plain ? "" : "the ", count, plural(program.subject_word),
                     plain ? which : " in question", joined(verbs, "or"));
}

}  // namespace jc::lint
