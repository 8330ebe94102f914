#include "compiler/model/decode/document_kind.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/diag/edits.h"
#include "compiler/model/decode/decoder.h"
#include "compiler/model/decode/wrapped_document.h"
#include "compiler/source/nearest.h"

namespace jc::model {

namespace {

struct Header {
  std::string_view key;
  Kind kind;
};
// In this order, because a journey may carry a vocabulary of its own.
constexpr Header kHeaders[] = {{"journey", Kind::journey},
                               {"portfolio", Kind::portfolio},
                               {"vocabulary", Kind::vocabulary},
                               {"journeyc", Kind::config}};

}  // namespace

std::string first_key_by_name(std::string_view path) {
  std::string_view name = path.substr(path.find_last_of('/') + 1);
  name = name.substr(0, name.ends_with(".yaml")  ? name.size() - 5
                        : name.ends_with(".yml") ? name.size() - 4
                                                 : 0);
  for (const Header& header : kHeaders) {
    if (header.kind == Kind::config && name == header.key) {
      return "journeyc: 1";
    }
    const bool fits = name.size() > header.key.size() && name.ends_with(header.key) &&
                      name[name.size() - header.key.size() - 1] == '.';
    const std::string id = fits ? to_kebab_case(name.substr(0, name.size() - header.key.size() - 1)) : "";
    if (!id.empty() && header.kind != Kind::config) {
      return fmt::format("{}: {}", header.key, id);
    }
  }
  return "";
}

namespace {

// `id: onboarding` in front of everything: the name of the document, under the key that all else has it
// under.
bool is_id_key(const syntax::Tree& tree, syntax::NodeId key) {
  return tree[key].style == syntax::Style::plain && (tree[key].text == "id" || tree[key].text == "slug");
}

}  // namespace

std::optional<Kind> document_kind(const syntax::Tree& tree, syntax::NodeId root) {
  std::vector<syntax::Entry> entries;
  syntax::entries_of(tree, root, entries);
  for (const Header& header : kHeaders) {
    for (const syntax::Entry& entry : entries) {
      if (tree[entry.key].kind == syntax::NodeKind::scalar && tree[entry.key].text == header.key) {
        return header.kind;
      }
    }
  }
  return std::nullopt;
}

void report_unknown_document(const source::Files& files, const syntax::Tree& tree, syntax::NodeId root,
                             diag::Diagnostics& out) {
  const syntax::Node& node = tree[root];
  const bool mapping = node.kind == syntax::NodeKind::mapping && node.count > 0;
  const syntax::NodeId at = mapping ? tree.item(node, 0) : root;
  diag::Diagnostic found{
      .rule = "unknown-document",
      .span = files[tree.file].first_line(tree.span(at)),
      .message = mapping ? "this document is neither a journey nor a vocabulary, portfolio or workspace file"
                         : "a map was expected here: a document starts with a key",
      .help = "start it with `journey: <id>`, `vocabulary: <id>`, `portfolio: <id>` or `journeyc: 1`"};
  const std::string by_name = first_key_by_name(files[tree.file].path());
  if (help_with_wrapped(files, tree, root, by_name.starts_with("journey:") ? by_name : "", found)) {
    out.push_back(std::move(found));
    return;
  }
  // Of several documents in a file it can be the name of one.
  const std::string first = mapping && tree.documents.size() == 1 ? by_name : "";
  if (mapping && tree[at].kind == syntax::NodeKind::scalar) {
    std::vector<std::string_view> words;
    for (const Header& header : kHeaders) {
      words.push_back(header.key);
    }
    if (const auto near = source::nearest(tree[at].text, words)) {
      found.help = fmt::format("did you mean `{}:`?", *near);
      auto edits = diag::respell(files[tree.file].content(), tree.span(at), tree[at].text, *near);
      if (!edits.empty()) {
        // The configuration is one file of a known name: `jurney` is none.
        words.pop_back();
        const bool clear = *near != kHeaders[3].key && source::is_clear_slip(tree[at].text, *near, words);
        found.fixes.push_back({fmt::format("write `{}`", *near), clear, std::move(edits)});
      }
    }
  }
  // What the file of another tool begins with.
  if (first == "journeyc: 1" && tree[at].text == "version") {
    found.help = fmt::format("write `{}` in place of `version`", first);
    found.fixes.push_back({"write `journeyc`", false, {{tree.span(at), "journeyc"}}});
  } else if (!first.empty() && found.fixes.empty() && is_id_key(tree, at)) {
    const std::string key = first.substr(0, first.find(':'));
    found.help = fmt::format("write `{}` in place of `{}`: the first key says what the document is", key,
                             tree[at].text);
    found.fixes.push_back({fmt::format("write `{}`", key), false, {{tree.span(at), key}}});
  } else if (!first.empty() && found.fixes.empty()) {
    found.help = fmt::format("by its name it starts with `{}`", first);
    if (!node.flow) {
      const std::uint32_t begin = tree.span(at).begin;
      found.fixes.push_back(
          {fmt::format("add `{}`", first), false, {{{tree.file, begin, begin}, first + "\n"}}});
    }
  }
  out.push_back(std::move(found));
}

}  // namespace jc::model
