#include "compiler/text/columns.h"

#include "compiler/source/file.h"
#include "tests/test.h"

namespace jc::source {
namespace {

TEST_CASE("display width") {
  CHECK(display_width("") == 0);
  CHECK(display_width("plain text") == 10);
  CHECK(display_width("é") == 1);
  CHECK(display_width("e\u0301") == 1);
  CHECK(display_width("客户") == 4);
  CHECK(display_width("ＡＢ") == 4);
  CHECK(display_width("ｶﾅ") == 2);
  CHECK(display_width("한국") == 4);
  CHECK(display_width("\u1112\u1161\u11ab") == 2);
  CHECK(display_width("👍") == 2);
  CHECK(display_width("👍🏽") == 2);
  CHECK(display_width("👩‍👩‍👧‍👦") == 2);
  CHECK(display_width("❤️") == 2);
  CHECK(display_width("🏳️‍🌈") == 2);
  CHECK(display_width("🇩🇪🇫🇷") == 4);
  CHECK(display_width("🏴󠁧󠁢󠁥󠁮󠁧󠁿") == 2);
  CHECK(display_width("…—“”") == 4);
}

TEST_CASE("what a terminal would obey or hide is shown") {
  CHECK(printable("a\x1b[0m") == "a␛[0m");
  CHECK(printable("a\nb\rc\td") == "a␊b␍c d");
  CHECK(printable(std::string("\0\x7f", 2)) == "␀␡");
  CHECK(printable("\xC2\x9B") == "<U+009B>");
  CHECK(printable("\u202E\u2066\u200B\uFEFF") == "<U+202E><U+2066><U+200B><U+FEFF>");
  CHECK(printable("\xFF\xC3") == "\uFFFD\uFFFD");
  CHECK(printable("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");
  CHECK(printable("a\u200Db") == "a<U+200D>b");
  CHECK(printable("می\u200Cخواهم") == "می\u200Cخواهم");
  CHECK(printable("\u0301") == "◌\u0301");
  CHECK(display_width("\u202E") == 8);
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
    for (const Glyph& glyph : glyphs(text)) {
      CHECK(glyph.offset == next);
      CHECK(glyph.width > 0);
      next += glyph.bytes;
    }
    CHECK(next == text.size());
    CHECK(find_invalid_utf8(printable(text)) == std::string_view::npos);
    CHECK(printable(text).find('\x1b') == std::string::npos);
  }
}

TEST_CASE("marks without end do not pile up") {
  std::string text = "a";
  for (int i = 0; i < 100; i++) {
    text += "\u0301";
  }
  CHECK(display_width(text) > 5);
}

}  // namespace
}  // namespace jc::source
