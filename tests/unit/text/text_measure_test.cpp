#include "compiler/text/text_measure.h"

#include "compiler/text/clusters.h"
#include "compiler/text/columns.h"
#include "compiler/text/line_breaks.h"
#include "tests/test.h"
#include "tests/unit/layout/flow/samples.h"

using namespace jc::text;

namespace {
std::string joined(const Wrapped& wrapped) {
  std::string all;
  for (const std::string& line : wrapped.lines) {
    all += (all.empty() ? "" : "|") + line;
  }
  return all;
}
}  // namespace

TEST_CASE("Arabic letters have their own widths, and the marks on them none") {
  // Nine letters and a space, none of them as wide as an em but two.
  CHECK(measure("سؤال واحد", 10) < 60);
  CHECK(measure("سؤال واحد", 10) > 40);
  CHECK(measure("منسّق", 10) == measure("منسق", 10));
}

TEST_CASE("widths are upper bounds in pixels") {
  CHECK(measure("", 12) == 0);
  // Helvetica's `n` is 0.556 em, DejaVu's 0.634: the wider counts.
  CHECK(measure("n", 100) == Approx(64));
  CHECK(measure("n", 100, true) > measure("n", 100));
  CHECK(measure("契約", 10) == Approx(20));
  CHECK(measure("e\u0301", 10) == measure("e", 10));
  CHECK(measure("\xff", 10) == Approx(measure("\uFFFD", 10)));
}

TEST_CASE("text becomes one clean line") {
  CHECK(one_line("  a \t\n b\x01"
                 "c  ") == "a b c");
  CHECK(one_line("a\xff"
                 "b\xed\xa0\x80") == "a\uFFFDb\uFFFD\uFFFD\uFFFD");
  CHECK(one_line("\u202Eabc\u2066\uFEFF") == "abc");
  CHECK(one_line("\xC0\xAF") == "\uFFFD\uFFFD");
  CHECK(one_line("\xF4\x90\x80\x80").find("\uFFFD") == 0);
}

TEST_CASE("clusters stay whole") {
  CHECK(clusters("ae\u0301b").size() == 3);
  CHECK(clusters("👩‍👩‍👧‍👦x").size() == 2);
  CHECK(clusters("🇩🇪🇫🇷").size() == 2);
  CHECK(clusters("👍🏽").size() == 1);
  CHECK(clusters("").empty());
}

TEST_CASE("wrapping") {
  CHECK(joined(wrap("one two three", 50, 12)) == "one two|three");
  CHECK(joined(wrap("契約締結から三十日以内。", 60, 12)) == "契約締結か|ら三十日以|内。");
  CHECK(joined(wrap("あいうえ。", 48, 12)) == "あいう|え。");
  CHECK(joined(wrap("within 120 days of contract-end", 140, 11)) == "within 120 days of|contract-end");
  CHECK(wrap("", 100, 12).lines.empty());
  CHECK(wrap("   ", 100, 12).lines.empty());
}

TEST_CASE("a sign of comparison stays with its value") {
  CHECK(joined(wrap("Experience score ≥ 40", 130, 12)) == "Experience score|≥ 40");
  CHECK(joined(wrap("more than ≤ seven", 76, 12)) == "more than|≤ seven");
  CHECK(joined(wrap("ends with ≥", 80, 12)) == "ends with ≥");
}

TEST_CASE("long words break, first after a hyphen") {
  const Wrapped wrapped = wrap("first-second-third", 60, 12, false, 9);
  CHECK(joined(wrapped) == "first-|second-|third");
  for (const std::string& line : wrap(std::string(200, 'w'), 60, 12, false, 99).lines) {
    CHECK(measure(line, 12) <= 60);
  }
}

TEST_CASE("a word with a hyphen of its own gets no other one beside it") {
  CHECK(joined(wrap("Self-employed baker", 78, 12, true, 9)) == "Self-|employed|baker");
  CHECK(joined(wrap("cross-functional", 80, 12, false, 9)) == "cross-|functional");
  // Too short to stand alone.
  CHECK(joined(wrap("e-mailadressenverwaltung", 100, 12, false, 9)).find("e-|") == std::string::npos);
}

TEST_CASE("long words of letters are hyphenated where a syllable begins") {
  CHECK(joined(wrap("Krankenhausaufnahmevorbereitung", 130, 12, false, 9)) ==
        "Krankenhaus-|aufnahme-|vorbereitung");
  CHECK(joined(wrap("internationalization", 70, 12, false, 9)) == "internatio-|nalization");
  // German compounds are cut where they are joined.
  CHECK(joined(wrap("Neukundengewinnungsabteilung", 150, 12, false, 9)) == "Neukundengewinnungs-|abteilung");
  CHECK(joined(wrap("Versicherungsnehmerstamm", 100, 12, false, 9)) == "Versicherungs-|nehmerstamm");
  CHECK(joined(wrap("Krankenhausaufnahme", 100, 12, false, 9)) == "Krankenhaus-|aufnahme");
  CHECK(joined(wrap("Familienbegleitung", 100, 12, false, 9)) == "Familien-|begleitung");
  CHECK(joined(wrap("Dringlichkeitseinschätzung", 100, 12, false, 9)) == "Dringlichkeits-|einschätzung");
  // One sound in three letters.
  CHECK(joined(wrap("Überraschungen", 75, 12, false, 9)) == "Überra-|schungen");
  CHECK(joined(wrap("x Sozialdienst", 60, 12, false, 9)) == "x|Sozial-|dienst");
  // Neither numbers nor what has no vowels, nor scripts without hyphens.
  CHECK(joined(wrap("12345678901234567890", 60, 12, false, 9)).find('-') == std::string::npos);
  CHECK(joined(wrap("\u0915\u0915\u0915\u0915\u0915\u0915\u0915\u0915\u0915", 60, 12, false, 9)).find('-') ==
        std::string::npos);
}

TEST_CASE("no letter of a word stands alone on a line") {
  for (const char* word : {"Krankenhaussozialdienst", "strengths", "bbbbbbbbbbbbbbbbbbbb", "Telefonat"}) {
    for (double width = 40; width < 200; width += 3) {
      const Wrapped wrapped = wrap(word, width, 12, false, 99);
      INFO(word << " " << width);
      CHECK((wrapped.lines.size() == 1 || clusters(wrapped.lines.back()).size() > 1));
    }
  }
}

TEST_CASE("what does not fit ends with an ellipsis") {
  const Wrapped wrapped = wrap("one two three four five six", 60, 12, false, 2);
  CHECK(wrapped.shortened);
  CHECK(wrapped.lines.size() == 2);
  CHECK(wrapped.lines.back().ends_with("\u2026"));
  CHECK(measure(wrapped.lines.back(), 12) <= 60);
  CHECK_FALSE(wrap("one two", 60, 12, false, 2).shortened);
}

TEST_CASE("every awkward text stays within every width and loses nothing") {
  for (const std::string& text : jc::layout::samples::awkward_texts()) {
    for (double width : {1.0, 20.0, 60.0, 300.0}) {
      std::string kept;
      std::string changed;
      std::vector<Stretch> lines;
      break_line(one_line(text, changed), {width, 12, true, 999}, lines);
      for (const Stretch& line : lines) {
        kept += line.text;
        if (clusters(line.text).size() > 1) {
          CHECK(measure(words_of(line), 12, true) <= width);
        }
      }
      std::string wanted = one_line(text);
      std::erase(wanted, ' ');
      std::erase(kept, ' ');
      CHECK(kept == wanted);
    }
  }
}

namespace {
// The lines, and whether the text was shortened; widths have to be those that measure gives.
std::string broken(const std::string& text, const TextFit& fit, bool even = false) {
  std::string changed;
  std::string ending;
  // Lines of another text stand before.
  std::vector<Stretch> lines = {{"before", 1}};
  const bool shortened = even ? break_evenly(text, changed, fit, 0, lines, ending)
                              : break_text(text, changed, fit, lines, ending);
  REQUIRE(lines.front().text == "before");
  std::string all = shortened ? "shortened" : "";
  for (std::size_t i = 1; i < lines.size(); i++) {
    all += "|" + words_of(lines[i]);
    CHECK(lines[i].width == measure(words_of(lines[i]), fit.size, fit.bold));
  }
  return all;
}
}  // namespace

TEST_CASE("what is remembered of a text is what was found") {
  for (int round = 0; round < 3; round++) {
    for (const std::string& text : jc::layout::samples::awkward_texts()) {
      for (const double width : {1.0, 20.0, 60.0, 300.0}) {
        for (const std::size_t most : {std::size_t{0}, std::size_t{1}, std::size_t{99}}) {
          const Wrapped fresh = wrap(text, width, 12, true, most);
          std::string wanted = fresh.shortened ? "shortened" : "";
          for (const std::string& line : fresh.lines) {
            wanted += "|" + line;
          }
          CHECK(broken(text, {width, 12, true, most}) == wanted);
        }
      }
    }
  }
}

TEST_CASE("size, weight and the number of lines tell texts apart") {
  const std::string text = "one two three four";
  CHECK(broken(text, {66, 12, false, 9}) == "|one two|three four");
  CHECK(broken(text, {66, 20, false, 9}) == "|one|two|three|four");
  CHECK(broken(text, {66, 12, true, 9}) == "|one two|three|four");
  CHECK(broken(text, {66, 12, false, 1}).starts_with("shortened"));
  CHECK(broken(text, {66, 12, false, 9}) == "|one two|three four");
}

TEST_CASE("even lines are no more lines") {
  for (int round = 0; round < 2; round++) {
    CHECK(broken("a longer text and more", {120, 12, false, 9}) == "|a longer text and|more");
    CHECK(broken("a longer text and more", {120, 12, false, 9}, true) == "|a longer text|and more");
  }
}

TEST_CASE("long lines of ASCII are looked at in pieces") {
  for (std::size_t before = 0; before < 18; before++) {
    const std::string start(before, 'a');
    for (const char* odd : {"\t", "\x7f", "  ", "\x01"}) {
      CHECK(one_line(start + "b" + odd + "c" + start) == start + "b c" + start);
    }
    CHECK(one_line(start + " ") == start);
    CHECK(one_line(" " + start) == start);
    CHECK(one_line(start + "\u00e9 " + start + "x") == start + "\u00e9 " + start + "x");
  }
}

TEST_CASE("pictures and terminals find the same clusters") {
  for (const char* text :
       {"ae\u0301b", "👩‍👩‍👧‍👦x", "🇩🇪🇫🇷", "👍🏽", "क्‍ष", "한국어 각",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿!", "❤️‍🔥", "1️⃣2", "می‌خواهم"}) {
    CAPTURE(text);
    const std::vector<std::string_view> drawn = clusters(text);
    const std::vector<Glyph> shown = glyphs(text);
    REQUIRE(drawn.size() == shown.size());
    for (std::size_t i = 0; i < drawn.size(); i++) {
      CHECK(drawn[i] == shown[i].text);
    }
  }
  // What is invisible goes with its neighbour in a picture, and is shown on a terminal.
  CHECK(clusters("a\u200Bb").size() == 2);
  CHECK(glyphs("a\u200Bb").size() == 3);
}
