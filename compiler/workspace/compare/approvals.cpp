#include "compiler/workspace/compare/approvals.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "compiler/source/load.h"
#include "compiler/syntax/parse.h"
#include "compiler/syntax/write.h"
#include "compiler/workspace/repository.h"

namespace jc::workspace {

namespace {

constexpr std::string_view kRule = "unreadable-approvals";

class Reader {
 public:
  Reader(const syntax::Tree& tree, diag::Diagnostics& out) : tree_(tree), out_(out) {}

  std::vector<diff::Approval> read(syntax::NodeId root) {
    for (const syntax::Entry& entry : entries(root, "a map with `approvals`")) {
      if (text(entry.key) != "approvals") {
        problem(entry.key, "only `approvals` stands here");
        continue;
      }
      const syntax::Node& list = tree_[tree_.resolve(entry.value)];
      if (list.kind != syntax::NodeKind::sequence) {
        problem(entry.value, "`approvals` is a list of maps");
        continue;
      }
      for (std::uint32_t i = 0; i < list.count; i++) {
        approval(tree_.item(list, i));
      }
    }
    return std::move(found_);
  }

 private:
  std::vector<syntax::Entry> entries(syntax::NodeId node, std::string_view expected) {
    std::vector<syntax::Entry> all;
    if (tree_[tree_.resolve(node)].kind == syntax::NodeKind::mapping) {
      syntax::entries_of(tree_, tree_.resolve(node), all);
    } else {
      problem(node, fmt::format("this should be {}", expected));
    }
    return all;
  }

  std::string text(syntax::NodeId node) const { return std::string(tree_[tree_.resolve(node)].text); }

  void approval(syntax::NodeId node) {
    diff::Approval approval;
    approval.at = tree_.span(node);
    for (const syntax::Entry& entry : entries(node, "a map with `change` and `why`")) {
      const std::string key = text(entry.key);
      std::string* const to = key == "change"  ? &approval.fingerprint
                              : key == "says"  ? &approval.says
                              : key == "why"   ? &approval.why
                              : key == "until" ? &approval.until
                                               : nullptr;
      if (to == nullptr) {
        problem(entry.key, fmt::format("an approval has no `{}`; it has change, says, why and until", key));
      } else {
        *to = text(entry.value);
      }
    }
    if (approval.fingerprint.empty()) {
      problem(node, "this approval does not say of which `change` it is");
    } else {
      found_.push_back(std::move(approval));
    }
  }

  void problem(syntax::NodeId at, std::string message) {
    out_.push_back({.rule = std::string(kRule), .span = tree_.span(at), .message = std::move(message)});
  }

  const syntax::Tree& tree_;
  diag::Diagnostics& out_;
  std::vector<diff::Approval> found_;
};

}  // namespace

std::vector<diff::Approval> approvals_in(const source::Files& files, source::FileId id,
                                         diag::Diagnostics& out) {
  const syntax::Tree tree = syntax::parse(files, id, out);
  if (tree.documents.empty() || tree.documents.front().root == syntax::kNoNode) {
    return {};
  }
  return Reader(tree, out).read(tree.documents.front().root);
}

std::vector<diff::Approval> read_approvals(const std::string& root, source::Files& files,
                                           diag::Diagnostics& out) {
  const std::string path = root + std::string(kApprovalsName);
  std::error_code error;
  // A link that leads nowhere is there, and no file: that is told, and not taken for none.
  if (std::filesystem::symlink_status(path, error).type() == std::filesystem::file_type::not_found) {
    return {};
  }
  // What is wrong in it is shown with its lines, and those of another's file are not to be shown.
  auto loaded = is_in_repository(path, root)
                    ? source::load(path)
                    : source::LoadFailure{.text = "leads out of the repository, so it is not read"};
  if (const auto* failure = std::get_if<source::LoadFailure>(&loaded)) {
    out.push_back({.rule = "unreadable-file", .message = fmt::format("`{}` {}", path, failure->text)});
    return {};
  }
  return approvals_in(files, files.add(path, std::get<std::string>(std::move(loaded))), out);
}

std::string with_approval(std::vector<diff::Approval> approvals, const diff::Approval& added) {
  std::erase_if(approvals, [&](const diff::Approval& each) { return each.fingerprint == added.fingerprint; });
  approvals.push_back(added);
  syntax::Written list;
  list.kind = syntax::NodeKind::sequence;
  for (const diff::Approval& each : approvals) {
    syntax::Written map;
    map.kind = syntax::NodeKind::mapping;
    for (const auto& [key, value] : {std::pair("change", each.fingerprint), std::pair("says", each.says),
                                     std::pair("why", each.why), std::pair("until", each.until)}) {
      if (!value.empty()) {
        syntax::Written text;
        text.text = value;
        map.entries.push_back({key, text});
      }
    }
    list.items.push_back(std::move(map));
  }
  syntax::Written root;
  root.kind = syntax::NodeKind::mapping;
  root.entries.push_back({"approvals", std::move(list)});
  return "# Changes of promises that somebody approved: see `journeyc diff --help`.\n" + syntax::write(root);
}

}  // namespace jc::workspace
