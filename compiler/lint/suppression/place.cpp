#include "compiler/lint/suppression/place.h"

#include <algorithm>
#include <numeric>

namespace jc::lint {

using syntax::Node;
using syntax::NodeId;
using syntax::NodeKind;

FileLayout::FileLayout(const syntax::Tree& tree, std::string_view content)
    : tree_(tree), content_(content), by_begin_(tree.nodes.size()) {
  std::iota(by_begin_.begin(), by_begin_.end(), NodeId{0});
  std::stable_sort(by_begin_.begin(), by_begin_.end(),
                   [&](NodeId a, NodeId b) { return tree[a].begin < tree[b].begin; });
  for (const NodeId id : by_begin_) {
    const Node& each = tree[id];
    for (std::uint32_t i = 0; each.kind == NodeKind::mapping && i + 1 < each.count; i += 2) {
      const Node& key = tree[tree.item(each, i)];
      const NodeId value = tree.item(each, i + 1);
      keys_.push_back({key.begin, std::max(key.end, tree[value].end), value});
    }
  }
  std::sort(keys_.begin(), keys_.end(), [](const Key& a, const Key& b) { return a.begin < b.begin; });
  find_lines();
  find_wide();
}

void FileLayout::find_lines() {
  lines_.push_back(0);
  for (std::uint32_t at = 0; at < content_.size(); at++) {
    const bool pair = content_.substr(at, 2) == "\r\n";
    if (content_[at] == '\n' || (content_[at] == '\r' && !pair)) {
      lines_.push_back(at + 1);
    }
  }
}

void FileLayout::find_wide() {
  for (const NodeId id : by_begin_) {
    const Node& each = tree_[id];
    const bool whole = each.kind == NodeKind::scalar || each.flow;
    if (whole && each.end > each.begin && line_end(each.begin) < each.end) {
      wide_.push_back(id);
      const bool inner = !outermost_.empty() && each.begin < tree_[outermost_.back()].end;
      if (!inner) {
        outermost_.push_back(id);
      }
    }
  }
  wide_by_end_ = wide_;
  std::stable_sort(wide_by_end_.begin(), wide_by_end_.end(),
                   [&](NodeId a, NodeId b) { return tree_[a].end < tree_[b].end; });
}

std::uint32_t FileLayout::line_begin(std::uint32_t offset) const {
  return *(std::upper_bound(lines_.begin(), lines_.end(), offset) - 1);
}

std::uint32_t FileLayout::next_line(std::uint32_t offset) const {
  const auto next = std::upper_bound(lines_.begin(), lines_.end(), offset);
  return next == lines_.end() ? static_cast<std::uint32_t>(content_.size()) : *next;
}

std::uint32_t FileLayout::line_end(std::uint32_t offset) const {
  const std::uint32_t begin = line_begin(offset);
  std::uint32_t end = next_line(offset);
  while (end > begin && (content_[end - 1] == '\n' || content_[end - 1] == '\r')) {
    end--;
  }
  return end;
}

std::uint32_t FileLayout::first_in_line(std::uint32_t offset) const {
  std::uint32_t at = line_begin(offset);
  at += at == 0 && content_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  while (at < content_.size() && (content_[at] == ' ' || content_[at] == '\t')) {
    at++;
  }
  return at;
}

std::size_t FileLayout::first_from(std::uint32_t offset) const {
  const auto found = std::partition_point(by_begin_.begin(), by_begin_.end(),
                                          [&](NodeId id) { return tree_[id].begin < offset; });
  return static_cast<std::size_t>(found - by_begin_.begin());
}

bool FileLayout::is_block_scalar(const Node& node) {
  return node.kind == NodeKind::scalar &&
         (node.style == syntax::Style::literal || node.style == syntax::Style::folded);
}

bool FileLayout::in_scalar(std::uint32_t offset) const {
  // Scalars don't overlap, so that the last one that begins before is the only one that can hold the place.
  for (std::size_t i = first_from(offset); i > 0; i--) {
    const Node& before = node(i - 1);
    if (before.kind == NodeKind::scalar && before.end > before.begin) {
      return offset < before.end && !(is_block_scalar(before) && line_end(before.begin) >= offset);
    }
  }
  return false;
}

std::uint32_t FileLayout::content_from(std::uint32_t offset) const {
  std::uint32_t at = offset;
  const auto size = static_cast<std::uint32_t>(content_.size());
  while (at < size) {
    const char c = content_[at];
    const bool line_start = at == line_begin(at);
    const std::string_view mark = content_.substr(at, 3);
    const char behind = at + 3 < size ? content_[at + 3] : '\n';
    const bool marker = line_start && (mark == "---" || mark == "...") &&
                        (behind == ' ' || behind == '\t' || behind == '\r' || behind == '\n');
    if (marker || (at == 0 && mark == "\xEF\xBB\xBF")) {
      at += 3;
    } else if (c == '#' || (line_start && c == '%')) {
      at = line_end(at);
    } else if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
      at++;
    } else {
      break;
    }
  }
  return at;
}

const FileLayout::Key* FileLayout::key_at(std::uint32_t offset) const {
  const auto found =
      std::partition_point(keys_.begin(), keys_.end(), [&](const Key& key) { return key.begin < offset; });
  return found != keys_.end() && found->begin == offset ? &*found : nullptr;
}

bool FileLayout::is_dash(std::uint32_t offset) const {
  const char behind = offset + 1 < content_.size() ? content_[offset + 1] : '\n';
  return offset < content_.size() && content_[offset] == '-' &&
         (behind == ' ' || behind == '\t' || behind == '\r' || behind == '\n');
}

Cover FileLayout::node_at(std::uint32_t offset) const {
  if (const Key* key = key_at(offset)) {
    return {key->begin, key->end};
  }
  const bool marked = is_dash(offset);
  const std::size_t found = first_from(marked ? offset + 1 : offset);
  if (found == by_begin_.size() || (!marked && node(found).begin != offset)) {
    return {offset, offset};
  }
  return {offset, std::max(offset, node(found).end)};
}

bool FileLayout::has_block_below(std::uint32_t offset) const {
  const Key* key = key_at(offset);
  if (key == nullptr) {
    return false;
  }
  const Node& value = tree_[key->value];
  return (value.kind == NodeKind::mapping || value.kind == NodeKind::sequence) && !value.flow;
}

Cover FileLayout::line(std::uint32_t offset) const {
  const Cover own{line_begin(offset), line_end(offset)};
  // No wider than what stands there, so that it is narrower than a comment above the same.
  Cover cover{std::min(first_in_line(offset), offset), offset};
  while (cover.end > cover.begin && (content_[cover.end - 1] == ' ' || content_[cover.end - 1] == '\t')) {
    cover.end--;
  }
  const auto ends = std::partition_point(wide_by_end_.begin(), wide_by_end_.end(),
                                         [&](NodeId id) { return tree_[id].end <= own.begin; });
  for (auto each = ends; each != wide_by_end_.end() && tree_[*each].end <= offset; ++each) {
    const std::uint32_t begin = tree_[*each].begin;
    cover.begin = begin < own.begin ? std::min(cover.begin, line_begin(begin)) : cover.begin;
  }
  const auto begins = std::partition_point(wide_.begin(), wide_.end(),
                                           [&](NodeId id) { return tree_[id].begin < own.begin; });
  for (auto each = begins; each != wide_.end() && tree_[*each].begin <= own.end; ++each) {
    cover.end = tree_[*each].kind == NodeKind::scalar ? std::max(cover.end, tree_[*each].end) : cover.end;
  }
  return cover;
}

const Node* FileLayout::open_at(std::uint32_t offset) const {
  const auto behind = std::partition_point(outermost_.begin(), outermost_.end(),
                                           [&](NodeId id) { return tree_[id].begin < offset; });
  return behind != outermost_.begin() && offset < tree_[*(behind - 1)].end ? &tree_[*(behind - 1)] : nullptr;
}

std::uint32_t FileLayout::opened_before(std::uint32_t offset) const {
  const Node* open = open_at(line_begin(offset));
  return open == nullptr ? offset : open->begin;
}

bool FileLayout::may_end_with_comment(std::uint32_t offset) const {
  const std::uint32_t end = line_end(offset);
  const Node* open = open_at(end);
  return open == nullptr || (is_block_scalar(*open) && line_end(open->begin) == end);
}

}  // namespace jc::lint
