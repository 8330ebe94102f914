// A text or a list where a map with keys of the author's own belongs.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "compiler/model/decode/decoder.h"

namespace jc::model {

namespace {

// The word for an address: `wiki` of `https://wiki.example.com/onboarding`.
std::string place_of_address(std::string_view address) {
  const auto host = address.find("://");
  std::string_view name = host == std::string_view::npos ? address : address.substr(host + 3);
  name = name.starts_with("www.") ? name.substr(4) : name;
  return to_kebab_case(name.substr(0, name.find_first_of("./:")));
}

// `links: https://wiki.example.com/run` as `links: { wiki: "https://wiki.example.com/run" }`; of a text
// without an address, what it is called in front.
std::string filled_table(const Field& field, const syntax::Node& target) {
  if (target.kind != syntax::NodeKind::scalar || field.type.base != Base::text || target.text.empty() ||
      target.text.find_first_of("\n\"") != std::string_view::npos) {
    return "";
  }
  const std::string_view text = target.text;
  const auto open = text.find("](");
  if (text.starts_with('[') && open != std::string_view::npos && text.back() == ')') {
    return fmt::format("write `{}: {{ {}: \"{}\" }}`", field.key, to_kebab_case(text.substr(1, open - 1)),
                       text.substr(open + 2, text.size() - open - 3));
  }
  const auto begin = text.find("://");
  const bool address = begin != std::string_view::npos && text.find(' ') == std::string_view::npos;
  const std::string name = address ? place_of_address(text) : "more";
  if (field.key != "links") {
    return "";
  }
  return fmt::format("write `{}: {{ {}: \"{}\" }}`{}", field.key, name.empty() ? "more" : name, text,
                     address ? "" : ", or better the address in place of the words");
}

// `[{ stage-without-owner: off }, no-dead-end]`: each rule with its severity; those that are listed alone
// were meant to be off.
std::vector<std::string> settings_in(const syntax::Tree& tree, syntax::NodeId list) {
  std::vector<std::string> settings;
  const syntax::Node& all = tree[list];
  for (std::uint32_t i = 0; all.kind == syntax::NodeKind::sequence && i < all.count; i++) {
    const syntax::Node& item = tree[tree.resolve(tree.item(all, i))];
    const bool pair = item.kind == syntax::NodeKind::mapping && item.count == 2;
    const syntax::Node& name = pair ? tree[tree.item(item, 0)] : item;
    const syntax::Node& value = pair ? tree[tree.resolve(tree.item(item, 1))] : item;
    if (name.kind != syntax::NodeKind::scalar || value.kind != syntax::NodeKind::scalar ||
        !is_kebab_case(name.text) || (pair && !is_kebab_case(value.text))) {
      return {};
    }
    settings.push_back(fmt::format("{}: {}", name.text, pair ? value.text : "off"));
  }
  return settings;
}

}  // namespace

void Decoder::report_no_table(const Field& field, syntax::NodeId node) {
  const syntax::NodeId target = tree_.resolve(node);
  if (field.type.record == Kind::rule_setting && field.type.base == Base::record) {
    const std::vector<std::string> settings = settings_in(tree_, target);
    const std::string map = fmt::format("{{ {} }}", fmt::join(settings, ", "));
    report_wrong_type(field, node, "a map of rules and how much each counts",
                      settings.empty() ? "write `rules: { stage-without-owner: off }`; the whole set is the "
                                         "`profile`: recommended, strict, land or expand"
                                       : fmt::format("write `rules: {}`", map));
    const auto place = behind_colon(node);
    if (!settings.empty() && place && may_offer() && can_be_rewritten(node)) {
      out_.back().fixes.push_back({"write a map", false, {{*place, " " + map}}});
    }
    return;
  }
  const std::string numbers = filled_numbers(field, target);
  report_wrong_type(field, node, "a map", numbers.empty() ? filled_table(field, tree_[target]) : numbers);
}

}  // namespace jc::model
