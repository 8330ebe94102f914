#include "compiler/model/unsided.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/model/declared_titles.h"
#include "compiler/model/decode/decoder.h"
#include "compiler/text/trimmed.h"

namespace jc::model {

namespace {

using language::operator""_key;

constexpr Kind kParties[] = {Kind::role, Kind::team, Kind::person, Kind::persona};

class Sides {
 public:
  Sides(const Model& model, const Document& document, Linked& linked)
      : model_(model), document_(document), linked_(linked), titles_(model, linked) {}

  void begin() {
    customer_.clear();
    team_.clear();
    parties_.clear();
    all_known_ = true;
  }
  // A name, or several with a word or a mark between them: what is declared as a whole is one name.
  void add(std::string_view text);
  bool all_known() const { return all_known_; }
  // `{ customer: [buyer], team: [adviser] }`; empty where no name is known.
  std::string written() const;
  // Whoever is named here is used, whatever the shape.
  void use(const Unsided& at);

 private:
  bool add_one(std::string_view text);

  const Model& model_;
  const Document& document_;
  Linked& linked_;
  DeclaredTitles titles_;
  std::vector<std::string_view> customer_;
  std::vector<std::string_view> team_;
  std::vector<Entity> parties_;
  bool all_known_ = true;
};

bool Sides::add_one(std::string_view text) {
  Entity party = model_.find(document_, kParties, text);
  party = party ? party : model_.find(document_, kParties, to_kebab_case(text));
  if (const std::string_view id = party ? "" : titles_.id_of(kParties, text); !id.empty()) {
    party = model_.find(document_, kParties, id);
  }
  if (!party) {
    return false;
  }
  parties_.push_back(party);
  // A partner acts for us or beside us; only the customer's own people are on the other side.
  const bool customer = party.kind() == Kind::persona || party.text("kind"_key) == "customer";
  std::vector<std::string_view>& side = customer ? customer_ : team_;
  if (std::find(side.begin(), side.end(), party.id()) == side.end()) {
    side.push_back(party.id());
  }
  return true;
}

void Sides::add(std::string_view text) {
  text = text::trimmed(text);
  if (text.empty() || add_one(text)) {
    return;
  }
  constexpr std::string_view kMarks[] = {",",    ";",    " with ",         " and ", " & ", " + ",
                                         " to ", " -> ", " \xE2\x86\x92 ", " / ",   "/"};
  for (const std::string_view mark : kMarks) {
    if (const auto at = text.find(mark); at != std::string_view::npos) {
      add(text.substr(0, at));
      add(text.substr(at + mark.size()));
      return;
    }
  }
  for (const std::string_view front : {"and ", "with ", "the ", "our "}) {
    if (text.starts_with(front)) {
      add(text.substr(front.size()));
      return;
    }
  }
  all_known_ = false;
}

std::string Sides::written() const {
  std::vector<std::string> sides;
  if (!customer_.empty()) {
    sides.push_back(fmt::format("customer: [{}]", fmt::join(customer_, ", ")));
  }
  if (!team_.empty()) {
    sides.push_back(fmt::format("team: [{}]", fmt::join(team_, ", ")));
  }
  return sides.empty() ? "" : fmt::format("{{ {} }}", fmt::join(sides, ", "));
}

void Sides::use(const Unsided& at) {
  for (const Entity& party : parties_) {
    Use use;
    use.text = party.id();
    use.value = at.value;
    use.record = at.record;
    use.key = at.key;
    use.kind = language::NameKind::customer_party;
    use.resolve(party);
    linked_.uses.push_back(use);
  }
}

// Which side a name is on is not said, and nobody declares it. What is more than a name or two is not said
// again.
std::string by_hand(std::string_view key, const std::vector<std::string>& texts) {
  constexpr std::size_t kLongest = 80;
  const std::string names = fmt::format("{}", fmt::join(texts, ", "));
  const bool plain = names.size() <= kLongest &&
                     std::none_of(names.begin(), names.end(), [](unsigned char c) { return c < 0x20; });
  const bool customer = texts.size() == 1 && texts.front() == "customer";
  return customer ? fmt::format("write `{}: {{ customer: [ … ] }}`, with whom it is", key)
         : plain  ? fmt::format("write `{0}: {{ team: [{1}] }}`, or `{0}: {{ customer: [{1}] }}`", key, names)
                  : fmt::format("write `{}: {{ customer: [ … ], team: [ … ] }}`", key);
}

}  // namespace

void report_unsided(const Model& model, const Document& document, Linked& linked, diag::Diagnostics& out) {
  if (document.unsided.empty() || !document.tier.empty()) {
    return;
  }
  Sides sides(model, document, linked);
  for (const Unsided& each : document.unsided) {
    sides.begin();
    for (const std::string& text : each.texts) {
      sides.add(text);
    }
    const std::string_view key = text_of(each.key);
    const std::string map = sides.written();
    diag::Diagnostic found{
        .rule = "wrong-type",
        .span = each.place,
        .message = fmt::format("`{}` wants a map with `customer` and `team` under it", key),
        .entity = Entity(&document, each.record).path()};
    found.help = map.empty()         ? by_hand(key, each.texts)
                 : sides.all_known() ? fmt::format("write `{}: {}`", key, map)
                                     : fmt::format("write `{}: {}`, and the others on their side", key, map);
    if (sides.all_known() && !map.empty() && each.whole) {
      found.fixes.push_back({fmt::format("write `{}`", map), true, {{*each.whole, each.front + map}}});
    }
    out.push_back(std::move(found));
    sides.use(each);
  }
}

}  // namespace jc::model
