#include "compiler/text/wrap.h"

#include <cstdint>

#include "compiler/text/columns.h"

namespace jc::text {
namespace {

// Collects words into lines.
class Wrapper {
 public:
  Wrapper(std::size_t width, std::size_t first_width) : width_(width), room_(first_width) {}

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
    line_ += word_;
    line_width_ += word_width_;
    word_.clear();
    word_width_ = 0;
    gap_ = false;
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
  std::vector<std::string> lines_;
  std::string line_;
  std::size_t line_width_ = 0;
  std::string word_;
  std::size_t word_width_ = 0;
  bool gap_ = false;
};

}  // namespace

std::vector<std::string> wrap(std::string_view text, std::size_t width, std::size_t first_width) {
  Wrapper wrapper(width, first_width);
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
