#include "compiler/emit/json/dump.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/model/walk.h"

namespace jc::emit {

using model::Entity;
using model::Is;
using model::ValueView;

namespace {

// Two spaces a level; levels are few, as parsing stops at 60.
std::string margin(std::size_t depth) { return std::string(depth * 2, ' '); }

// Cut between two characters.
std::string_view shortened(std::string_view text, std::size_t most) {
  if (text.size() <= most) {
    return text;
  }
  constexpr unsigned kTopBits = 0xC0;
  constexpr unsigned kContinuation = 0x80;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & kTopBits) == kContinuation) {
    most--;
  }
  return text.substr(0, most);
}

// On one line, whatever was written.
std::string quoted(std::string_view text) {
  constexpr std::size_t kMost = 200;
  const std::string_view shown = shortened(text, kMost);
  std::string out = "\"";
  for (const char c : shown) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\n') {
      out += "\\n";
    } else if (c == '"' || c == '\\') {
      out += {'\\', c};
    } else if (byte < 0x20 || byte == 0x7f) {
      out += fmt::format("\\x{:02x}", byte);
    } else {
      out += c;
    }
  }
  out += '"';
  return shown.size() == text.size() ? out
                                     : out + fmt::format(" and {} more bytes", text.size() - shown.size());
}

class SyntaxDump {
 public:
  SyntaxDump(const source::Files& files, const syntax::Tree& tree) : files_(files), tree_(tree) {}

  std::string whole() {
    for (std::size_t i = 0; i < tree_.documents.size(); i++) {
      out_ += fmt::format("document {}\n", i + 1);
      if (tree_.documents[i].root == syntax::kNoNode) {
        out_ += "  empty\n";
      } else {
        node(tree_.documents[i].root, 1, "");
      }
    }
    return std::move(out_);
  }

 private:
  std::string place(const syntax::Node& node) const {
    const source::Position from = files_[tree_.file].position(node.begin);
    const source::Position to = files_[tree_.file].position(node.end);
    return fmt::format("{}:{}-{}:{}", from.line, from.column, to.line, to.column);
  }

  void node(syntax::NodeId id, std::size_t depth, std::string_view role) {
    constexpr std::string_view kStyles[] = {"", " single-quoted", " double-quoted", " literal", " folded"};
    const syntax::Node& at = tree_[id];
    out_ += margin(depth) + std::string(role);
    switch (at.kind) {
      case syntax::NodeKind::scalar:
        out_ += fmt::format("scalar {}{} {}\n", place(at), kStyles[static_cast<std::size_t>(at.style)],
                            quoted(at.text));
        return;
      case syntax::NodeKind::alias:
        out_ += fmt::format("alias {} *{}\n", place(at), at.text);
        return;
      case syntax::NodeKind::sequence:
        out_ += fmt::format("sequence {}{}\n", place(at), at.flow ? " flow" : "");
        for (std::uint32_t i = 0; i < at.count; i++) {
          node(tree_.item(at, i), depth + 1, "- ");
        }
        return;
      case syntax::NodeKind::mapping:
        out_ += fmt::format("mapping {}{}\n", place(at), at.flow ? " flow" : "");
        for (std::uint32_t i = 0; i + 1 < at.count; i += 2) {
          node(tree_.item(at, i), depth + 1, "key ");
          node(tree_.item(at, i + 1), depth + 2, "");
        }
        return;
    }
  }

  const source::Files& files_;
  const syntax::Tree& tree_;
  std::string out_;
};

class ModelDump {
 public:
  std::string whole(const model::Document& document) {
    const Entity root(&document, 0);
    record(root, 0, "");
    return std::move(out_);
  }

 private:
  void record(Entity entity, std::size_t depth, std::string_view role) {
    const auto& about = language::info(entity.kind());
    out_ += fmt::format("{}{}{}{}{}\n", margin(depth), role, about.name,
                        entity.id().empty() ? "" : fmt::format(" `{}`", entity.id()),
                        entity->removed ? " (not in this tier)" : "");
    model::for_each_key(entity, [&](const auto& field, const language::Field*, const ValueView& held) {
      value(held, depth + 1, std::string(entity.document().word(field)) + ": ");
    });
  }

  void items(const ValueView& whole, std::size_t depth, std::string_view role, std::string_view what) {
    out_ += fmt::format("{}{}{} of {}\n", margin(depth), role, what, whole->count);
    model::for_each_item(whole, [&](const ValueView& item, const ValueView& held) {
      value(held, depth + 1, item->is == Is::entry ? fmt::format("{} -> ", quoted(item->text)) : "- ");
    });
  }

  void value(const ValueView& value, std::size_t depth, const std::string& role) {
    switch (value->is) {
      case Is::record:
        record(value.record(), depth, role);
        return;
      case Is::list:
        items(value, depth, role, value->lone ? "one as a list" : "list");
        return;
      case Is::table:
        items(value, depth, role, "table");
        return;
      default:
        out_ += fmt::format("{}{}{}\n", margin(depth), role, scalar(value));
    }
  }

  static std::string scalar(const ValueView& value) {
    switch (value->is) {
      case Is::nothing:
        return "nothing";
      case Is::none:
        return fmt::format("none, because {}", quoted(value->text));
      case Is::flag:
        return value->number() != 0 ? "flag true" : "flag false";
      case Is::number:
        return fmt::format("number {}", value->number());
      case Is::date:
        return fmt::format("date {}", value->text);
      case Is::choice:
        return fmt::format("choice {}", value->text);
      case Is::name:
        return fmt::format("name {}", quoted(value->text));
      case Is::phrase:
        return fmt::format("{} {}", expr::name(value.phrase()->get()->kind),
                           quoted(expr::print(*value.phrase())));
      case Is::unreadable:
        return fmt::format("unreadable {}", quoted(value->text));
      default:
        return fmt::format("text {}", quoted(value->text));
    }
  }

  std::string out_;
};

}  // namespace

std::string dump_syntax(const source::Files& files, const syntax::Tree& tree) {
  return SyntaxDump(files, tree).whole();
}

std::string dump_model(const model::Document& document) { return ModelDump().whole(document); }

}  // namespace jc::emit
