#include "compiler/text/clusters.h"

#include "compiler/text/character_kinds.h"
#include "compiler/text/utf8.h"

namespace jc::text {
namespace {

constexpr char32_t kZeroWidthNonJoiner = 0x200C;
constexpr char32_t kZeroWidthJoiner = 0x200D;
constexpr char32_t kEmojiStyle = 0xFE0F;
constexpr char32_t kBlackFlag = 0x1F3F4;
constexpr int kMarksOfOneGlyph = 8;
// Signs and emoji begin here: what comes before is letters and their marks.
constexpr char32_t kSigns = 0x2000;

bool in(char32_t value, char32_t first, char32_t last) { return value >= first && value <= last; }

bool is_joiner(char32_t value) { return value == kZeroWidthJoiner || value == kZeroWidthNonJoiner; }

// Code points that may begin an emoji sequence.
bool is_pictograph(char32_t value) {
  return is_wide(value) || in(value, 0x2600, 0x27BF) || in(value, 0x2B00, 0x2BFF) ||
         in(value, 0x1F000, 0x1FAFF);
}

}  // namespace

bool is_invisible(char32_t value) {
  // Soft hyphen, separators of lines and paragraphs, and letters of Hangul that are blank.
  return is_format(value) || value == 0xAD || in(value, 0x2028, 0x2029) || value == 0x3164 || value == 0xFFA0;
}

bool Cluster::continues_emoji(char32_t next) const {
  return last_ == kZeroWidthJoiner && (is_pictograph(base_) || emoji_) && next >= kSigns &&
         !is_invisible(next);
}

bool Cluster::belongs(char32_t next) const {
  return code_point_width(next) == 0 || (is_joiner(next) && base_ >= 0x80) ||
         (is_skin_tone(next) && base_ >= kSigns) || (is_tag(next) && base_ == kBlackFlag) ||
         (is_flag_half(next) && is_flag_half(base_) && members_ == 1) || continues_emoji(next);
}

bool Cluster::accepts(char32_t next) const {
  if (where_ == On::picture) {
    return belongs(next) || is_format(next);
  }
  if (base_ < 0x20 || in(base_, 0x7F, 0x9F) || is_invisible(base_) || members_ >= 2 * kMarksOfOneGlyph) {
    return false;
  }
  return belongs(next) && (code_point_width(next) > 0 || marks_ < kMarksOfOneGlyph);
}

void Cluster::add(char32_t next) {
  emoji_ = emoji_ || next == kEmojiStyle || is_flag_half(next) || continues_emoji(next);
  marks_ += code_point_width(next) == 0 ? 1 : 0;
  members_++;
  last_ = next;
}

std::vector<std::string_view> clusters(std::string_view text) {
  std::vector<std::string_view> found;
  while (!text.empty()) {
    const CodePoint first = first_code_point(text);
    Cluster cluster(first.value, Cluster::On::picture);
    std::size_t size = first.bytes;
    // No letter of ASCII belongs to another character.
    while (size < text.size() && static_cast<unsigned char>(text[size]) >= 0x80) {
      const CodePoint next = first_code_point(text.substr(size));
      if (!cluster.accepts(next.value)) {
        break;
      }
      cluster.add(next.value);
      size += next.bytes;
    }
    found.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return found;
}

}  // namespace jc::text
