#include "compiler/emit/playbook/markdown.h"

#include "tests/test.h"

namespace jc::emit {
namespace {

TEST_CASE("text stays text in Markdown") {
  CHECK(escape_markdown("plain words, R&D, 100% of it (really)") == "plain words, R&D, 100% of it (really)");
  CHECK(escape_markdown("<script>alert(1)</script>") == "&lt;script&gt;alert(1)&lt;/script&gt;");
  CHECK(escape_markdown("a | b") == "a \\| b");
  CHECK(escape_markdown("*bold* _it_ `code` ~gone~") == "\\*bold\\* \\_it\\_ \\`code\\` \\~gone\\~");
  CHECK(escape_markdown("snake_case stays") == "snake_case stays");
  CHECK(escape_markdown("![x](javascript:alert(1))") == "!\\[x\\](javascript:alert(1))");
  CHECK(escape_markdown("&lt;b&gt; & more") == "&amp;lt;b&amp;gt; & more");
  CHECK(escape_markdown("back\\slash\\") == "back\\\\slash\\\\");
  CHECK(escape_markdown("$x$ and {{ liquid }}") == "\\$x\\$ and &#123;{ liquid }}");
}

TEST_CASE("text starts no block and stays on one line") {
  CHECK(escape_markdown("- item") == "\\- item");
  CHECK(escape_markdown("+ item") == "\\+ item");
  CHECK(escape_markdown("# heading") == "\\# heading");
  CHECK(escape_markdown("> quote") == "&gt; quote");
  CHECK(escape_markdown("1. one") == "1\\. one");
  CHECK(escape_markdown("12) one") == "12\\) one");
  CHECK(escape_markdown("4.2 points") == "4.2 points");
  CHECK(escape_markdown("===") == "\\===");
  CHECK(escape_markdown("    indented\n\n# next\r\n\tline ") == "indented \\# next line");
  CHECK(escape_markdown("a\xE2\x80\xA8"
                        "b\xC2\x85"
                        "c") == "a b c");
  CHECK(escape_markdown(std::string_view("nul\0bell\a", 9)) == "nulbell");
  CHECK(escape_markdown("  \n ").empty());
  CHECK(escape_markdown_part(" >= 3 ") == " &gt;= 3 ");
}

TEST_CASE("bare addresses don't become links") {
  CHECK(escape_markdown("see https://evil.example") == "see https&#58;//evil.example");
  CHECK(escape_markdown("www.evil.example") == "www&#46;evil.example");
  CHECK(escape_markdown("a@b.example") == "a&#64;b.example");
}

TEST_CASE("headings keep their punctuation without upsetting linters") {
  CHECK(escape_heading("Ready!") == "Ready&#33;");
  CHECK(escape_heading("Done.") == "Done&#46;");
  CHECK(escape_heading("Why?") == "Why?");
  CHECK(escape_heading("a > ") == "a &gt;");
}

TEST_CASE("links lead to pages and files only") {
  CHECK(markdown_link("x", "https://example.com/a?b=c&d=e") == "[x](https://example.com/a?b=c&amp;d=e)");
  CHECK(markdown_link("x", "../assets/kick off (1).pdf") == "[x](../assets/kick%20off%20%281%29.pdf)");
  CHECK(markdown_link("x", "mailto:a@b.example") == "[x](mailto:a@b.example)");
  CHECK(markdown_link("x", "#stage.live") == "[x](#stage.live)");
  CHECK(markdown_link("x", "") == "x");
  for (const char* target : {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)",
                             " javascript:x", "data:text/html,x", "vbscript:x", "file:///etc/passwd",
                             "//evil.example", "\\\\evil\\x", "C:\\x", ":x"}) {
    CAPTURE(target);
    CHECK_FALSE(is_safe_target(target));
    CHECK(markdown_link("x", target).find("](") == std::string::npos);
  }
  // An entity must not become a colon once the page is read.
  CHECK(markdown_link("x", "javascript&colon;alert(1)") == "[x](javascript&amp;colon;alert%281%29)");
}

TEST_CASE("pages are tidied") {
  CHECK(tidy_markdown("\n\n# a  \n\n\n\nb\t\n\n") == "# a\n\nb\n");
  CHECK(tidy_markdown("").empty());
  CHECK(tidy_markdown("a") == "a\n");
}

}  // namespace
}  // namespace jc::emit
