#include "compiler/diag/checkstyle.h"
#include "compiler/diag/junit.h"
#include "compiler/diag/xml_text.h"
#include "compiler/source/file.h"
#include "compiler/text/utf8.h"
#include "tests/test.h"
#include "tests/unit/diag/formats_scene.h"
#include "tests/unit/diag/golden.h"

namespace jc::diag {
namespace {

TEST_CASE("XML formats of a full run, a hostile one and a clean one") {
  const Scene clean;
  check_golden("clean.junit.xml", render_junit(report_of(clean)));
  check_golden("clean.checkstyle.xml", render_checkstyle(report_of(clean)));
  Scene full;
  add_full(full);
  check_golden("full.junit.xml", render_junit(report_of(full)));
  check_golden("full.checkstyle.xml", render_checkstyle(report_of(full)));
  Scene hostile;
  add_hostile(hostile);
  check_golden("hostile.junit.xml", render_junit(report_of(hostile)));
  check_golden("hostile.checkstyle.xml", render_checkstyle(report_of(hostile)));
}

TEST_CASE("XML text holds markup, controls and broken bytes") {
  CHECK(xml_text("a<b>&\"'") == "a&lt;b&gt;&amp;&quot;&apos;");
  CHECK(xml_text("\t\r\n") == "&#9;&#13;&#10;");
  CHECK(xml_text(std::string_view("\0\x1b\x0b", 3)) == "\uFFFD\uFFFD\uFFFD");
  CHECK(xml_text("\xEF\xBF\xBE\xEF\xBF\xBF\xFF\xED\xA0\x80é👍") == "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDé👍");
  CHECK(xml_text("]]>") == "]]&gt;");
}

TEST_CASE("whatever the bytes, XML is UTF-8 without control characters") {
  std::string bytes;
  std::uint32_t state = 3;
  for (int i = 0; i < 20000; i++) {
    state = state * 1664525 + 1013904223;
    bytes += static_cast<char>(state >> 24U);
  }
  const std::string text = xml_text(bytes);
  CHECK(text::find_invalid_utf8(text) == std::string::npos);
  CHECK(std::none_of(text.begin(), text.end(), [](char c) { return c >= 0 && c < 0x20; }));
}

}  // namespace
}  // namespace jc::diag
