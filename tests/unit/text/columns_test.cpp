#include "compiler/text/columns.h"

#include "compiler/source/file.h"
#include "tests/test.h"

namespace jc::text {
namespace {

TEST_CASE("display width") {
  CHECK(text::display_width("") == 0);
  CHECK(text::display_width("plain text") == 10);
  CHECK(text::display_width("é") == 1);
  CHECK(text::display_width("e\u0301") == 1);
  CHECK(text::display_width("客户") == 4);
  CHECK(text::display_width("ＡＢ") == 4);
  CHECK(text::display_width("ｶﾅ") == 2);
  CHECK(text::display_width("한국") == 4);
  CHECK(text::display_width("\u1112\u1161\u11ab") == 2);
  CHECK(text::display_width("👍") == 2);
  CHECK(text::display_width("👍🏽") == 2);
  CHECK(text::display_width("👩‍👩‍👧‍👦") == 2);
  CHECK(text::display_width("❤️") == 2);
  CHECK(text::display_width("🏳️‍🌈") == 2);
  CHECK(text::display_width("🇩🇪🇫🇷") == 4);
  CHECK(text::display_width("🏴󠁧󠁢󠁥󠁮󠁧󠁿") == 2);
  CHECK(text::display_width("…—“”") == 4);
}

TEST_CASE("what a terminal would obey or hide is shown") {
  CHECK(text::printable("a\x1b[0m") == "a␛[0m");
  CHECK(text::printable("a\nb\rc\td") == "a␊b␍c d");
  CHECK(text::printable(std::string("\0\x7f", 2)) == "␀␡");
  CHECK(text::printable("\xC2\x9B") == "<U+009B>");
  CHECK(text::printable("\u202E\u2066\u200B\uFEFF") == "<U+202E><U+2066><U+200B><U+FEFF>");
  CHECK(text::printable("\xFF\xC3") == "\uFFFD\uFFFD");
  CHECK(text::printable("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");
  CHECK(text::printable("a\u200Db") == "a<U+200D>b");
  CHECK(text::printable("می\u200Cخواهم") == "می\u200Cخواهم");
  CHECK(text::printable("\u0301") == "◌\u0301");
  CHECK(text::display_width("\u202E") == 8);
}

TEST_CASE("glyphs cover every byte once and are safe to print, whatever the bytes") {
  std::uint32_t seed = 1;
  const std::string parts[] = {"a",    "\t",           "\xCC\x81",     "\xE2\x80\x8D", "👩",
                               "🇩",    "\xEF\xB8\x8F", "\xF0",         "\x9F",         "客",
                               "\x1b", "🏽",         "\xE2\x80\xAE", "🏴",         "\xF3\xA0\x81\xA7"};
  for (int round = 0; round < 2000; round++) {
    std::string text;
    for (int i = 0; i < 12; i++) {
      seed = seed * 1664525U + 1013904223U;
      text += parts[(seed >> 16U) % std::size(parts)];
    }
    std::uint32_t next = 0;
    for (const text::Glyph& glyph : text::glyphs(text)) {
      CHECK(glyph.offset == next);
      CHECK(glyph.width > 0);
      next += glyph.bytes;
    }
    CHECK(next == text.size());
    CHECK(find_invalid_utf8(text::printable(text)) == std::string_view::npos);
    CHECK(text::printable(text).find('\x1b') == std::string::npos);
  }
}

TEST_CASE("marks without end do not pile up") {
  std::string text = "a";
  for (int i = 0; i < 100; i++) {
    text += "\u0301";
  }
  CHECK(text::display_width(text) > 5);
}

}  // namespace
}  // namespace jc::text
