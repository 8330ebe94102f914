// Keys that were written one or two maps too far out: where they belong, and the edit that moves them.
#include <fmt/format.h>

#include <algorithm>

#include "compiler/language/inner_keys.h"
#include "compiler/language/shorthand.h"
#include "compiler/model/decode/decoder.h"
#include "compiler/syntax/write.h"

namespace jc::model {

namespace {

// Lines below the first one set in by two more columns.
std::string set_in(std::string_view text) {
  std::string lines;
  for (std::size_t i = 0; i < text.size(); i++) {
    lines += text[i];
    if (text[i] == '\n' && i + 1 < text.size() && text[i + 1] != '\n') {
      lines += "  ";
    }
  }
  return lines;
}

bool on_one_line(std::string_view text) { return text.find_first_of("\n\r") == std::string_view::npos; }

std::string flow_scalar(const syntax::Node& scalar, std::string_view written) {
  const bool plain = scalar.style == syntax::Style::plain;
  const bool bare = plain && scalar.text.find_first_of(",[]{}#:") == std::string_view::npos;
  const bool quoted =
      scalar.style == syntax::Style::single_quoted || scalar.style == syntax::Style::double_quoted;
  return bare || quoted ? std::string(written) : syntax::as_flow({std::string(scalar.text)});
}

// `thinking: Is it safe?` inside of `experience` as `experience: { thinking: Is it safe? }`.
std::string nested(std::span<const Field* const> way, std::string_view key, std::string_view value) {
  std::string text = fmt::format("{}: {}", key, value);
  for (std::size_t i = way.size(); i-- > 0;) {
    text = fmt::format("{}: {{ {} }}", way[i]->key, text);
  }
  return text;
}

// Whose journey it is goes without saying in an experience: `customer needs`.
bool says_whose(std::string_view word) {
  return word == "customer" || word == "user" || word == "client" || word == "buyer";
}

// In whatever letters: `Pain Points` is `pain-points`. Whose feelings they are may stand before them: `couple
// feels`.
std::optional<language::InnerKey> inner_key_of(Kind kind, std::string_view word) {
  auto found = language::inner_key(kind, word);
  const std::string plain = to_kebab_case(word);
  found = found ? std::move(found) : language::inner_key(kind, plain);
  for (std::size_t at = plain.find('-'); !found && at != std::string::npos; at = plain.find('-', at + 1)) {
    const std::string rest = plain.substr(at + 1);
    const std::vector<const Alias*> meant = aliases_of(rest);
    const bool felt = std::any_of(meant.begin(), meant.end(), [](const Alias* each) {
      return each->remark.starts_with("inside `experience`");
    });
    found = felt || says_whose(std::string_view(plain).substr(0, at)) ? language::inner_key(kind, rest)
                                                                      : std::nullopt;
    found = found && found->way[0]->key == "experience" ? std::move(found) : std::nullopt;
  }
  return found;
}

}  // namespace

// What stands there, fit for `{ … }` on one line; nothing where it is more than that.
std::optional<std::string> Decoder::in_flow(syntax::NodeId node) const {
  const syntax::Node& value = tree_[node];
  const std::string_view text = files_.text(written(node));
  if (value.kind == syntax::NodeKind::scalar && on_one_line(value.text) && !value.text.empty()) {
    return flow_scalar(value, text);
  }
  if (value.kind == syntax::NodeKind::sequence && !value.flow && value.count > 0 &&
      text.find('#') == std::string_view::npos) {
    std::vector<std::string> texts;
    for (std::uint32_t i = 0; i < value.count; i++) {
      const syntax::Node& item = tree_[tree_.item(value, i)];
      if (item.kind != syntax::NodeKind::scalar || !on_one_line(item.text)) {
        return std::nullopt;
      }
      texts.emplace_back(item.text);
    }
    return texts.size() == 1 ? fmt::format("[{}]", syntax::as_flow(texts)) : syntax::as_flow(texts);
  }
  return value.flow && on_one_line(text) ? std::optional(std::string(text)) : std::nullopt;
}

// The edit that puts `key: value` where `way` leads, begun at `at`, which stands at `reached` of the way.
std::optional<diag::Edit> Decoder::put_inside(const language::InnerKey& inner, std::size_t reached,
                                              syntax::NodeId at, std::string_view value) const {
  const syntax::Node& node = tree_[at];
  const std::span<const Field* const> way(inner.way);
  if (node.kind == syntax::NodeKind::scalar) {
    const Field* shorthand = language::shorthand_for(way[reached - 1]->type.record, node.text);
    const auto bare = in_flow(at);
    if (shorthand == nullptr || reached != way.size() || !bare) {
      return std::nullopt;
    }
    return diag::Edit{written(at),
                      fmt::format("{{ {}: {}, {}: {} }}", shorthand->key, *bare, inner.field->key, value)};
  }
  if (node.kind != syntax::NodeKind::mapping || node.count == 0) {
    return std::nullopt;
  }
  const std::string_view wanted = reached < way.size() ? way[reached]->key : inner.field->key;
  if (const syntax::NodeId there = value_under(tree_, at, wanted); there != syntax::kNoNode) {
    return reached < way.size() ? put_inside(inner, reached + 1, there, value) : std::nullopt;
  }
  const syntax::MappingPlace place = place_of(at);
  return syntax::add_entry(files_[document_.file].content(), place, place.entries.size() - 1,
                           nested(way.subspan(reached), inner.field->key, value));
}

// Another key before this one that would begin the same map: the two are moved one after the other.
bool Decoder::is_first_of(const language::InnerKey& inner, Kind kind, const syntax::Entry& entry) const {
  for (const syntax::Entry& each : frames_[depth_ - 1].entries) {
    if (each.key == entry.key) {
      return true;
    }
    const std::string_view word = tree_[tree_.resolve(each.key)].text;
    if (find_field(kind, find_key(word)) == nullptr) {
      const auto other = inner_key_of(kind, word);
      if (other && other->way[0] == inner.way[0]) {
        return false;
      }
    }
  }
  return true;
}

// The entry with the maps around it that are not there yet.
std::optional<diag::Edit> Decoder::wrapped(const language::InnerKey& inner, const syntax::Entry& entry,
                                           const std::optional<std::string>& value) const {
  const std::string_view content = files_[document_.file].content();
  const std::uint32_t begin = tree_[entry.key].begin;
  const std::size_t last = content.substr(0, tree_[entry.value].end).find_last_not_of(" \t\r\n") + 1;
  const source::Span whole{document_.file, begin, static_cast<std::uint32_t>(last)};
  const std::string_view text = files_.text(whole);
  if (on_one_line(text)) {
    return value ? std::optional(diag::Edit{whole, nested(inner.way, inner.field->key, *value)})
                 : std::nullopt;
  }
  const std::size_t line = content.substr(0, begin).rfind('\n') + 1;
  const std::string_view lead = content.substr(line, begin - line);
  if (tree_[entry.value].flow || inner.way.size() > 1 ||
      lead.find_first_not_of(" -") != std::string_view::npos) {
    return std::nullopt;
  }
  const std::string_view behind = text.substr(tree_[entry.key].end - begin);
  return diag::Edit{whole, fmt::format("{}:\n{}  {}{}", inner.way[0]->key, std::string(lead.size(), ' '),
                                       inner.field->key, set_in(behind))};
}

void Decoder::offer_move(diag::Diagnostic& found, const language::InnerKey& inner, Kind kind,
                         const syntax::Entry& entry, const std::optional<std::string>& value, RecordId self) {
  if (entry.merged || tree_[entry.value].kind == syntax::NodeKind::alias) {
    return;
  }
  const auto& entries = frames_[depth_ - 1].entries;
  const auto outer = std::find_if(entries.begin(), entries.end(), [&](const syntax::Entry& each) {
    return tree_[tree_.resolve(each.key)].text == inner.way[0]->key;
  });
  std::vector<diag::Edit> edits;
  if (outer == entries.end()) {
    if (auto edit = is_first_of(inner, kind, entry) ? wrapped(inner, entry, value) : std::nullopt) {
      edits.push_back(*std::move(edit));
    }
  } else if (!outer->merged) {
    auto added = value ? put_inside(inner, 1, outer->value, *value) : std::nullopt;
    if (!added && inner.way.size() == 1) {
      added = add_block(*inner.field, entry.value, *outer);
    }
    const auto removed = without(entry);
    if (added && removed) {
      edits = {*added, *removed};
    }
  }
  if (!edits.empty()) {
    const bool same = tree_[tree_.resolve(entry.key)].text == inner.field->key;
    const bool safe = same && reads_as(*inner.field, entry.value, self);
    found.fixes.push_back({fmt::format("put it inside of `{}`", inner.way[0]->key), safe, std::move(edits)});
  }
}

// The map that the key belongs into, with what is written of it as one word.
std::string Decoder::shape_with(const language::InnerKey& inner, std::string_view value) const {
  const auto& entries = frames_[depth_ - 1].entries;
  const auto outer = std::find_if(entries.begin(), entries.end(), [&](const syntax::Entry& each) {
    return tree_[tree_.resolve(each.key)].text == inner.way[0]->key;
  });
  if (outer != entries.end() && tree_[outer->value].kind == syntax::NodeKind::scalar) {
    if (const auto whole = put_inside(inner, 1, outer->value, value)) {
      return fmt::format("{}: {}", inner.way[0]->key, whole->replacement);
    }
  }
  return nested(inner.way, inner.field->key, value);
}

bool Decoder::report_inner(diag::Diagnostic& found, Kind kind, const syntax::Entry& entry, RecordId self) {
  constexpr std::size_t kLongest = 60;
  const auto inner = may_offer() ? inner_key_of(kind, tree_[tree_.resolve(entry.key)].text) : std::nullopt;
  if (!inner) {
    return false;
  }
  const auto value = in_flow(entry.value);
  const bool shown = value && value->size() <= kLongest;
  const std::string_view outer = inner->way[0]->key;
  const std::string shape = shown ? shape_with(*inner, *value) : nested(inner->way, inner->field->key, "…");
  found.help = fmt::format("it stands inside of `{}`: write `{}`", outer, shape);
  offer_move(found, *inner, kind, entry, value, self);
  return true;
}

}  // namespace jc::model
