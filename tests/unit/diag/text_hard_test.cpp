// Files and spans that are hard to show: odd characters, odd line ends, long lines, wrong offsets.
#include "compiler/diag/text.h"
#include "tests/test.h"
#include "tests/unit/diag/golden.h"
#include "tests/unit/diag/scene.h"

namespace jc::diag {
namespace {

// One finding at `text` in a file of `content`.
std::string rendered(const std::string& content, std::string_view text, const TextOptions& options = {}) {
  Scene scene;
  const auto file = scene.add("a.yaml", content);
  scene.find(scene.at(file, text), "rule", "message").label = "label";
  return render_text(scene.diagnostics, scene.files, options);
}

std::string rendered_at(const std::string& content, std::uint32_t begin, std::uint32_t end) {
  Scene scene;
  const auto file = scene.add("a.yaml", content);
  scene.find({file, begin, end}, "rule", "message");
  return render_text(scene.diagnostics, scene.files, {});
}

TEST_CASE("tabs take the cells up to the next stop") {
  check_golden("tabs.txt", rendered("a:\n\tb: c\n", "\t") + rendered("a:\tb\tcc\td\n", "cc") +
                               rendered("a: b\tc\n", "\tc"));
}

TEST_CASE("wide, combining and joined characters") {
  check_golden("wide.txt",
               rendered("阶段: 客户引导 完成\n", "客户引导") + rendered("é: cafe\u0301 bar\n", "bar") +
                   rendered("- 👩‍👩‍👧‍👦 family 🇩🇪 👍🏽 ✔️ here\n", "here") +
                   rendered("- 👩‍👩‍👧‍👦 family\n", "👩‍👩‍👧‍👦") +
                   rendered("- ok 🇩🇪🇫🇷 x\n", "x") + rendered("한국어 ｶﾅ ＡＢ end\n", "end") +
                   rendered("می‌خواهم end\n", "end"));
}

TEST_CASE("long lines are cut around the mark") {
  const std::string words = "aaaa bbbb cccc dddd eeee ";
  std::string text;
  for (int i = 0; i < 20; i++) {
    text += words;
  }
  std::string chinese;
  for (int i = 0; i < 60; i++) {
    chinese += "客户";
  }
  check_golden("long_line.txt", rendered(text + "HERE " + text, "HERE") +
                                    rendered(text + "HERE", "HERE", {.width = 60}) +
                                    rendered("HERE " + text, "HERE", {.width = 60}) +
                                    rendered("x " + text, text, {.width = 60}) +
                                    rendered(chinese + "HERE" + chinese, "HERE", {.width = 41}));
}

TEST_CASE("a mark that has been cut away stands at the edge") {
  Scene scene;
  const auto file =
      scene.add("a.yaml", "first " + std::string(300, 'x') + " HERE " + std::string(300, 'y') + " last\n");
  Diagnostic& one = scene.find(scene.at(file, "HERE"), "rule", "message");
  one.label = "primary";
  one.related = {{scene.at(file, "first"), "far left"}, {scene.at(file, "last"), "far right"}};
  check_golden("cut_marks.txt", render_text(scene.diagnostics, scene.files, {.width = 70}));
}

TEST_CASE("line ends, byte order mark and ends of files") {
  check_golden("ends.txt", rendered("a: 1\r\nb: 2\r\nc: 3\r\n", "b: 2\r\nc") +
                               rendered("a: 1\rb: 2\rc: 3", "b") +
                               rendered("\xEF\xBB\xBFjourney: x\n", "journey") + rendered_at("a: 1\n", 5, 5) +
                               rendered_at("a: 1", 4, 4) + rendered_at("", 0, 0) +
                               rendered_at("\xEF\xBB\xBF", 0, 3) + rendered_at("a: 1\n", 900, 4) +
                               rendered_at("a: 1\n\n\nb: 2\n", 4, 7) + rendered_at("a: 1\r\n", 4, 6));
}

TEST_CASE("nothing in files or messages reaches the terminal as a command") {
  Scene scene;
  const auto file = scene.add("a\x1b[2J\n.yaml",
                              "a: \x1b[31mred\x1b[0m \x07 b\xC2\x9B"
                              "31m \xE2\x80\xAE rtl \xFF\xC3 \x7F end\n");
  Diagnostic& one =
      scene.find(scene.at(file, "end"), "ru\x1ble", "message with \x1b]8;;http://x\x07link\nerror: faked");
  one.label = "label \x1b[1m\n\xE2\x80\xAE";
  one.why = "why \x1b[5m\nsecond line";
  one.help = "help \x90 \xE2\x80\x8B \t tab";
  one.related = {{scene.at(file, "red"), "related \r\n \x1b"}};
  one.fixes = {{"title \x1b[0m", true, {}}};
  const std::string out =
      render_text(scene.diagnostics, scene.files, {}) + render_concise(scene.diagnostics, scene.files);
  for (const char c : out) {
    CHECK((c == '\n' || static_cast<unsigned char>(c) >= 0x20));
  }
  check_golden("injection.txt", out);
}

TEST_CASE("a file that is called like a command to a CI system opens no line with its name") {
  for (const char* name : {"::error::x.yaml", " ::stop-commands::x.yaml", "##[error]x.yaml"}) {
    Scene scene;
    scene.find(scene.at(scene.add(name, "a: 1\n"), "1"), "wrong", "so it is");
    CHECK(render_concise(scene.diagnostics, scene.files) ==
          std::string("./") + name + ":1:4: error[wrong] so it is\n");
  }
}

TEST_CASE("any span in any bytes can be shown") {
  const std::string contents[] = {"",
                                  "\n",
                                  "\r\n\r\n",
                                  "\xEF\xBB\xBF\n",
                                  "a\tb\r\rc\n\xE2\x80",
                                  "客\n👩‍👩‍👧 x\xFF\xFE\n\x80\x80\x80\x80"};
  for (const std::string& content : contents) {
    for (std::uint32_t begin = 0; begin <= content.size() + 1; begin++) {
      for (std::uint32_t end = 0; end <= content.size() + 1; end++) {
        for (const std::uint32_t width : {0U, 1U, 15U, 40U}) {
          Scene scene;
          const auto file = scene.add("a", content);
          Diagnostic& one = scene.find({file, begin, end}, "r", "m n");
          one.label = "some label";
          one.related = {{{file, end, begin}, "other label"}};
          CHECK_FALSE(
              render_text(scene.diagnostics, scene.files, {.width = width, .context_lines = begin % 3})
                  .empty());
        }
      }
    }
  }
}

TEST_CASE("a line of megabytes costs little") {
  Scene scene;
  const auto file = scene.add("a", std::string(8U << 20U, 'x') + "HERE" + std::string(8U << 20U, '\x80'));
  scene.find(scene.at(file, "HERE"), "r", "m");
  CHECK(render_text(scene.diagnostics, scene.files, {}).size() < 1000);
}

}  // namespace
}  // namespace jc::diag
