#include "compiler/text/wrap.h"

#include <cstdint>

#include "compiler/text/columns.h"

namespace jc::text {
namespace {

// Collects words into lines.
class Wrapper {
 public:
  Wrapper(std::size_t width, std::size_t first_width, LongWord long_word)
      : width_(width), room_(first_width), long_word_(long_word) {}

  void paragraph(std::string_view text) {
    for (const text::Glyph& glyph : text::glyphs(text)) {
      const bool space = glyph.text.find_first_not_of(' ') == std::string::npos;
      // Scripts without spaces may break between any two of their wide characters.
      const bool breakable = glyph.width == 2;
      if (space || breakable) {
        end_word();
      }
      gap_ = gap_ || space;
      if (!space) {
        word_ += glyph.text;
        word_width_ += glyph.width;
      }
      if (breakable) {
        end_word();
      }
    }
    end_word();
    end_line();
  }

  std::vector<std::string> lines() && { return std::move(lines_); }

 private:
  void end_word() {
    if (word_.empty()) {
      return;
    }
    const std::size_t gap = gap_ && !line_.empty() ? 1 : 0;
    if (width_ > 0 && !line_.empty() && line_width_ + gap + word_width_ > room_) {
      end_line();
    } else {
      line_.append(gap, ' ');
      line_width_ += gap;
    }
    if (width_ > 0 && word_width_ > room_ && long_word_ == LongWord::is_broken) {
      break_word();
    } else {
      line_ += word_;
      line_width_ += word_width_;
    }
    word_.clear();
    word_width_ = 0;
    gap_ = false;
  }

  // Into lines of which the last one goes on with what follows.
  void break_word() {
    for (const text::Glyph& glyph : text::glyphs(word_)) {
      if (line_width_ > 0 && line_width_ + glyph.width > room_) {
        end_line();
      }
      // A sign that is wider than the whole line can't be shown.
      if (glyph.width <= room_) {
        line_ += glyph.text;
        line_width_ += glyph.width;
      }
    }
  }

  void end_line() {
    lines_.push_back(std::move(line_));
    line_.clear();
    line_width_ = 0;
    gap_ = false;
    room_ = width_;
  }

  std::size_t width_;
  std::size_t room_;
  LongWord long_word_;
  std::vector<std::string> lines_;
  std::string line_;
  std::size_t line_width_ = 0;
  std::string word_;
  std::size_t word_width_ = 0;
  bool gap_ = false;
};

}  // namespace

std::vector<std::string> wrap(std::string_view text, std::size_t width, std::size_t first_width,
                              LongWord long_word) {
  Wrapper wrapper(width, first_width, long_word);
  while (true) {
    const std::size_t stop = text.find('\n');
    wrapper.paragraph(text.substr(0, stop));
    if (stop == std::string_view::npos) {
      return std::move(wrapper).lines();
    }
    text.remove_prefix(stop + 1);
  }
}

}  // namespace jc::text
