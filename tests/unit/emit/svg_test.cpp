#include "compiler/emit/svg/svg.h"

#include <cstdlib>
#include <fstream>
#include <limits>
#include <sstream>

#include "compiler/emit/svg/text.h"
#include "compiler/layout/flow/flow.h"
#include "tests/test.h"
#include "tests/unit/layout/flow/samples.h"

using namespace jc::layout;
using namespace jc::view;
using namespace jc::emit;

namespace {

// One of everything the writer can draw.
Diagram one_of_each() {
  Diagram diagram{160, 90, "One of each", "Shapes, lines, text and icons", {}};
  Group shapes{"shapes", "Shapes", "Every shape", "", Role::stage, {}, {}};
  shapes.elements.push_back(Box{Shape::rectangle, {0, 0, 10, 10}, 0, Role::terminal_blocked});
  shapes.elements.push_back(Box{Shape::rounded, {12, 0, 10, 10}, 3, Role::stage, -1, Line::dashed, 1.25});
  shapes.elements.push_back(Box{Shape::pill, {24, 0, 20, 10}, 0, Role::owner, 7});
  shapes.elements.push_back(Box{Shape::diamond, {46, 0, 10, 10}, 0, Role::milestone});
  shapes.elements.push_back(Box{Shape::circle, {58, 0, 10, 10}, 0, Role::start, -1, Line::none});
  shapes.elements.push_back(
      Box{Shape::octagon, {70, 0, 10, 10}, 3, Role::terminal_failure, -1, Line::dotted, 2, false});
  Group lines{"", "", "", "", Role::next, {}, {}};
  lines.elements.push_back(Path{{0, 20}, {{false, {}, {}, {40, 20}}}, false, true, Role::next});
  lines.elements.push_back(
      Path{{0, 30}, {{true, {10, 30}, {20, 40}, {20, 50}}}, false, true, Role::skip, Line::dashed});
  lines.elements.push_back(
      Path{{50, 30}, {{false, {}, {}, {60, 30}}, {false, {}, {}, {60, 40}}}, true, false, Role::lane});
  Group words{"", "", "", "a.md?x=1&y=2", Role::body, {}, {}};
  words.elements.push_back(Text{
      {80, 30}, Anchor::middle, 12, true, true, Role::heading, -1, "a < b & c", 50, "a < b & c, all of it"});
  words.elements.push_back(
      Text{{80.126, 44.999}, Anchor::end, 11.5, false, false, Role::muted, -1, "plain", 30, ""});
  words.elements.push_back(Icon{IconKind::check, {100, 30}, 12, Role::terminal_success});
  diagram.groups = {shapes, lines, words};
  return diagram;
}

Diagram with_text(std::string text) {
  Diagram diagram{100, 20, text, text, {}};
  const Text drawn{{0, 10}, Anchor::start, 12, false, false, Role::body, -1, text, 10, text};
  diagram.groups.push_back(Group{"", text, text, "", Role::body, {drawn}, {}});
  return diagram;
}

// Every tag is closed in its order, and no `<`, `&` or control character stands where XML forbids it.
std::string fault_in(const std::string& svg) {
  std::vector<std::string> open;
  for (std::size_t at = 0; at < svg.size(); ++at) {
    const auto c = static_cast<unsigned char>(svg[at]);
    if ((c < 0x20 && c != '\n') || c == 0x7F) {
      return "control character";
    }
    if (c == '&' && svg.find(';', at) > at + 6) {
      return "bare ampersand at " + svg.substr(at, 20);
    }
    if (c != '<') {
      continue;
    }
    const std::size_t end = svg.find('>', at);
    if (end == std::string::npos) {
      return "open tag at the end";
    }
    const std::string tag = svg.substr(at + 1, end - at - 1);
    if (tag.find('<') != std::string::npos) {
      return "tag in a tag: " + tag;
    }
    const std::string name = tag.substr(tag[0] == '/', tag.find_first_of(" /", 1) - (tag[0] == '/'));
    if (tag[0] == '/') {
      if (open.empty() || open.back() != tag.substr(1)) {
        return "closes what is not open: " + tag;
      }
      open.pop_back();
    } else if (tag.back() != '/') {
      open.push_back(tag.substr(0, tag.find(' ')));
    }
    at = end;
  }
  return open.empty() ? "" : "never closed: " + open.back();
}

void check_golden(const std::string& name, const std::string& text) {
  const std::string path = std::string(jc::test::kSourceDir) + "/tests/golden/svg/" + name;
  if (std::getenv("UPDATE_GOLDEN")) {
    std::ofstream(path, std::ios::binary) << text;
  }
  std::ifstream file(path, std::ios::binary);
  std::stringstream wanted;
  wanted << file.rdbuf();
  CHECK(text == wanted.str());
}

}  // namespace

TEST_CASE("svg goldens from fixed geometry") {
  check_golden("one_of_each.svg", emit_svg(one_of_each()));
  Theme dark;
  dark.mode = Mode::dark;
  dark.accent = "#c00";
  check_golden("one_of_each_dark_accent.svg", emit_svg(one_of_each(), dark));
}

TEST_CASE("numbers are short and finite") {
  CHECK(svg_number(1) == "1");
  CHECK(svg_number(1.5) == "1.5");
  CHECK(svg_number(-0.001) == "0");
  CHECK(svg_number(1e9) == "1000000000");
  CHECK(svg_number(0.126) == "0.13");
  CHECK(svg_number(std::numeric_limits<double>::infinity()) == "0");
  CHECK(svg_number(std::numeric_limits<double>::quiet_NaN()) == "0");
}

TEST_CASE("text is escaped for XML") {
  CHECK(svg_escape("<a href=\"x\">&'") == "&lt;a href=&quot;x&quot;&gt;&amp;'");
  CHECK(svg_escape(std::string("a\0b\x1b", 4)) == "a\uFFFDb\uFFFD");
  CHECK(svg_escape("a\u202Eb\u2066c\u009Bd\u0085") == "a\uFFFDb\uFFFDc\uFFFDd\uFFFD");
  // What only takes a side, and letters beside the controls.
  CHECK(svg_escape("\u200Fa\u00A0b\u00E9") == "\u200Fa\u00A0b\u00E9");
  CHECK(svg_escape("\xff\xed\xa0\x80") == "\uFFFD\uFFFD\uFFFD\uFFFD");
  CHECK(svg_escape("\uFFFE") == "\uFFFD");
  CHECK(svg_escape("\xf0\x9f\x98") == "\uFFFD\uFFFD\uFFFD");
  CHECK(svg_escape("😀é契") == "😀é契");
}

TEST_CASE("links lead to safe places only") {
  for (const char* safe :
       {"https://a.b/c", "HTTP://x", "mailto:a@b.c", "playbook.md#live", "../a:b", "#x", "?a=b:c"}) {
    CHECK(is_safe_link(safe));
  }
  for (const char* unsafe : {"", "javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", " javascript:x",
                             "java\nscript:x", "vbscript:x", "file:///etc/passwd", "\\\\host\\share"}) {
    CHECK_FALSE(is_safe_link(unsafe));
  }
}

TEST_CASE("hostile text stays text") {
  for (const std::string& text : samples::awkward_texts()) {
    CHECK(fault_in(emit_svg(with_text(text))) == "");
  }
  CHECK(emit_svg(with_text("</text><script>x</script>")).find("<script") == std::string::npos);
  Theme theme;
  theme.font_family = "x\" onload=\"alert(1)";
  CHECK(emit_svg(with_text("a"), theme).find("onload=\"") == std::string::npos);
}

TEST_CASE("flows become well-formed, self-contained files") {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    const std::string svg = emit_svg(lay_out_flow(samples::generated(seed)));
    INFO("seed " << seed);
    CHECK(fault_in(svg) == "");
    for (const char* forbidden : {"<script", "<foreignObject", "<image", "url(", "@import", "var("}) {
      CHECK(svg.find(forbidden) == std::string::npos);
    }
  }
  CHECK(emit_svg(lay_out_flow(samples::lifecycle())) == emit_svg(lay_out_flow(samples::lifecycle())));
}

TEST_CASE("what an element is painted with stands in the style, once") {
  const std::string svg = emit_svg(lay_out_flow(samples::lifecycle()));
  const std::string style = svg.substr(0, svg.find("</style>"));
  std::size_t painted = 0;
  constexpr std::string_view kClass = " class=\"";
  for (std::size_t at = svg.find(kClass); at != std::string::npos; at = svg.find(kClass, at + 1), painted++) {
    std::istringstream names(
        svg.substr(at + kClass.size(), svg.find('"', at + kClass.size()) - at - kClass.size()));
    for (std::string name; names >> name;) {
      INFO(name);
      CHECK(style.find("\n." + name + "{") < style.find("@media"));
    }
  }
  CHECK(painted > 40);
  for (const char* repeated : {"fill=", "stroke=\"", "font-weight="}) {
    CHECK(svg.find(repeated) == std::string::npos);
  }
}

TEST_CASE("a picture says what it is; with links it is not an image") {
  const std::string plain = emit_svg(with_text("x"));
  CHECK(plain.find("role=\"img\"") != std::string::npos);
  CHECK(plain.find("<title>x</title>\n<desc>x</desc>") != std::string::npos);
  CHECK(emit_svg(one_of_each()).find("role=\"img\"") == std::string::npos);
}

TEST_CASE("light and dark only on request") {
  Theme light;
  light.mode = Mode::light;
  CHECK(emit_svg(with_text("x"), light).find("@media") == std::string::npos);
  CHECK(emit_svg(with_text("x")).find("prefers-color-scheme: dark") != std::string::npos);
}

TEST_CASE("text can be read on its ground, lines be seen") {
  const Theme theme;
  for (bool dark : {false, true}) {
    const std::string ground = paint_of(theme, Role::canvas, -1, dark).fill;
    const std::string card = paint_of(theme, Role::stage, -1, dark).fill;
    for (Role role : {Role::title, Role::subtitle, Role::heading, Role::body, Role::muted, Role::label,
                      Role::skip, Role::back, Role::loop, Role::next, Role::from_any, Role::handoff}) {
      INFO(name_of(role) << (dark ? " dark" : " light"));
      CHECK(contrast(paint_of(theme, role, -1, dark).text, ground) >= 4.5);
      CHECK(contrast(paint_of(theme, role, -1, dark).text, card) >= 4.5);
    }
    for (Role role : {Role::next, Role::skip, Role::back, Role::loop, Role::from_any, Role::handoff,
                      Role::milestone, Role::terminal_success, Role::terminal_failure, Role::terminal_steady,
                      Role::terminal_blocked, Role::contingency, Role::stage, Role::status}) {
      INFO(name_of(role) << (dark ? " dark" : " light"));
      CHECK(contrast(paint_of(theme, role, -1, dark).stroke, ground) >= 3);
    }
    for (Role role :
         {Role::contingency, Role::status, Role::from_any, Role::terminal_success, Role::terminal_failure,
          Role::terminal_steady, Role::terminal_blocked, Role::owner_none, Role::start}) {
      const Paint paint = paint_of(theme, role, -1, dark);
      INFO(name_of(role) << (dark ? " dark" : " light"));
      CHECK(contrast(paint.text, paint.fill) >= 4.5);
      // Secondary text stands in these boxes too.
      if (role == Role::contingency || role == Role::status) {
        CHECK(contrast(paint_of(theme, Role::muted, -1, dark).text, paint.fill) >= 4.5);
      }
    }
    for (int tone = 0; tone < 8; ++tone) {
      for (Role role : {Role::owner, Role::owner_inherited}) {
        const Paint paint = paint_of(theme, role, tone, dark);
        CHECK(contrast(paint.text, paint.fill) >= 4.5);
      }
    }
  }
}

TEST_CASE("a brand's colour is kept readable") {
  Theme theme;
  for (const char* accent : {"#ffff00", "#000000", "#fff", "#123", "#00aaff"}) {
    theme.accent = accent;
    CHECK(contrast(paint_of(theme, Role::handoff, -1, false).text, "#f8fafc") >= 4.5);
    CHECK(contrast(paint_of(theme, Role::handoff, -1, true).text, "#0e151d") >= 4.5);
    const Paint start = paint_of(theme, Role::start, -1, true);
    CHECK(contrast(start.text, start.fill) >= 3);
  }
  theme.accent = "red; } body { display: none";
  CHECK(paint_of(theme, Role::start, -1, false) == paint_of(Theme{}, Role::start, -1, false));
  CHECK(is_color("#abc"));
  CHECK_FALSE(is_color("#abcd"));
  CHECK_FALSE(is_color("abc"));
}

TEST_CASE("a writer's pictures know nothing of each other") {
  SvgWriter writer{Theme()};
  for (int round = 0; round < 2; round++) {
    for (const Diagram& diagram : {one_of_each(), with_text("x"), lay_out_flow(samples::lifecycle())}) {
      CHECK(writer.write(diagram) == emit_svg(diagram));
    }
  }
}

TEST_CASE("texts are read from the side that their first letter says") {
  for (const char* text :
       {"\u0645\u0631\u062d\u0628\u0627", "3 \u0627\u0644\u0641\u0631\u0639", "(\u05d0) a", "\ufe8d"}) {
    CHECK(reads_from_right(text));
  }
  for (const char* text :
       {"", "3", "plain", "a \u05d0", "\u00e9t\u00e9", "\u65e5\u672c", "\xff\xfe", "\u201cx\u201d \u05d0"}) {
    CHECK_FALSE(reads_from_right(text));
  }
  const std::string svg = emit_svg(with_text("\u0645\u0631\u062d\u0628\u0627"));
  CHECK(svg.find("direction=\"rtl\" text-anchor=\"end\"") != std::string::npos);
  CHECK(emit_svg(with_text("abc")).find("direction") == std::string::npos);
  CHECK(turned_arrows("\u05d0 \u2192 \u05d1 \u2190 a") == "\u05d0 \u2190 \u05d1 \u2192 a");
}

TEST_CASE("links do not nest") {
  Diagram diagram = with_text("outer");
  Group outer = diagram.groups.front();
  outer.href = "outer.md";
  Group inner = outer;
  inner.href = "inner.md";
  outer.groups.push_back(inner);
  diagram.groups = {outer};
  const std::string svg = emit_svg(diagram);
  std::size_t depth = 0;
  std::size_t links = 0;
  for (std::size_t at = 0; at < svg.size(); at++) {
    if (svg.compare(at, 3, "<a ") == 0) {
      depth++;
      links++;
    }
    depth -= svg.compare(at, 4, "</a>") == 0 ? 1 : 0;
    CHECK(depth <= 1);
  }
  CHECK(links == 2);
}
