#include "compiler/syntax/further.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "compiler/diag/edits.h"

namespace jc::syntax {

namespace {

// Places in the mended text, as places in the text before.
class Before {
 public:
  Before(source::FileId file, std::vector<diag::Edit> edits) : file_(file), edits_(std::move(edits)) {
    std::sort(edits_.begin(), edits_.end(),
              [](const diag::Edit& a, const diag::Edit& b) { return a.span.begin < b.span.begin; });
  }

  // Nothing within what an edit has put there.
  std::optional<std::uint32_t> place(std::uint32_t after) const {
    std::int64_t shift = 0;
    for (const diag::Edit& edit : edits_) {
      const auto begin = static_cast<std::int64_t>(edit.span.begin) + shift;
      const auto size = static_cast<std::int64_t>(edit.replacement.size());
      if (after < begin) {
        break;
      }
      if (after < begin + size) {
        return std::nullopt;
      }
      shift += size - static_cast<std::int64_t>(edit.span.end - edit.span.begin);
    }
    return static_cast<std::uint32_t>(after - shift);
  }

  bool move(source::Span& span) const {
    const auto begin = place(span.begin);
    const auto end = place(span.end);
    span = {file_, begin.value_or(0), end.value_or(0)};
    return begin && end && *begin <= *end;
  }

 private:
  source::FileId file_;
  std::vector<diag::Edit> edits_;
};

bool move(const Before& before, diag::Diagnostic& found) {
  if (!before.move(found.span)) {
    return false;
  }
  std::erase_if(found.related, [&](diag::Label& label) { return !before.move(label.span); });
  std::erase_if(found.fixes, [&](diag::Fix& fix) {
    return !std::all_of(fix.edits.begin(), fix.edits.end(),
                        [&](diag::Edit& edit) { return before.move(edit.span); });
  });
  return true;
}

// What the text cannot be read for once the first mistake is mended.
diag::Diagnostics found_with(const source::Files& files, source::FileId file, const diag::EditSet& edits,
                             const Limits& limits) {
  source::Files mended;
  const source::FileId id = mended.add(files[file].path(), edits.apply(files[file].content()));
  diag::Diagnostics found;
  parse(mended, id, found, limits);
  return found;
}

}  // namespace

void add_further(const source::Files& files, source::FileId file, const Limits& limits,
                 diag::Diagnostics& out) {
  const std::size_t place = out.size() - 1;
  if (out[place].fixes.empty()) {
    return;
  }
  const diag::Fix fix = out[place].fixes.front();
  if (limits.further == 0) {
    out[place].help += fix.safe ? "; what comes behind it has not been read" : "";
    return;
  }
  diag::EditSet set;
  for (const diag::Edit& edit : fix.edits) {
    if (edit.span.file.value != file.value || !set.fits(edit)) {
      return;
    }
    set.take(edit);
  }
  Limits fewer = limits;
  fewer.further = fix.safe ? limits.further - 1 : 0;
  diag::Diagnostics found = found_with(files, file, set, fewer);
  std::erase_if(found, [&](const diag::Diagnostic& each) { return each.rule != out[place].rule; });
  const Before before(file, fix.edits);
  const auto begin = found.empty() ? std::nullopt : before.place(found.front().span.begin);
  const std::uint32_t first = out[place].span.begin;
  const std::string_view text = files[file].content();
  const bool same_line =
      begin && *begin <= first && text.substr(*begin, first - *begin).find('\n') == text.npos;
  if (!found.empty() && (!begin || same_line)) {
    // It was something else.
    out[place].fixes.clear();
    return;
  }
  if (!fix.safe) {
    return;
  }
  for (diag::Diagnostic& each : found) {
    if (move(before, each)) {
      out.push_back(std::move(each));
    }
  }
}

}  // namespace jc::syntax
