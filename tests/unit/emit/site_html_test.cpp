// What becomes of texts on the site's pages.
#include "compiler/emit/playbook/markdown.h"
#include "compiler/emit/site/html.h"
#include "compiler/emit/site/people_pages.h"
#include "compiler/emit/site/picture.h"
#include "compiler/emit/site/unsettled.h"
#include "tests/test.h"

namespace jc::emit {

TEST_CASE("Markdown of pages becomes HTML") {
  CHECK(html_of("Kickoff *held* in **week 2**") == "Kickoff <em>held</em> in <strong>week 2</strong>");
  CHECK(html_of("[Live](#core.live)") == "<a href=\"#core.live\">Live</a>");
  CHECK(html_of("").empty());
  CHECK(html_of("3") == "3");
}

TEST_CASE("what people wrote stays text") {
  for (const char* text :
       {"<script>alert(1)</script>", "a < b & c > \"d\"", "*not bold*", "1. no list", "# no head",
        "[x](javascript:alert(1))", "<http://a.b>", "&lt;b&gt;", "`code`", "a\\b"}) {
    CAPTURE(text);
    CHECK(html_of(escape_markdown(text)) == html_escape(text));
  }
}

TEST_CASE("HTML inside Markdown is shown, refused links lead nowhere, images are not fetched") {
  CHECK(html_of("<img src=x onerror=alert(1)>") == "&lt;img src=x onerror=alert(1)&gt;");
  CHECK(html_of("[a](javascript:alert(1))").find("href") == std::string::npos);
  CHECK(html_of("[a](JAVASCRIPT&#58;alert(1))").find("href") == std::string::npos);
  CHECK(html_of("[a](https://a.b/?c=d&e=f)") == "<a href=\"https://a.b/?c=d&amp;e=f\">a</a>");
  CHECK(html_of("![words](https://a.b/c.png)") == "words");
}

TEST_CASE("findings are sentences on pages") {
  CHECK(html_of(sentence_of("stage `a<b` has no owner")) == "Stage <em>a&lt;b</em> has no owner.");
}

TEST_CASE("what lies outside the folder of the site is named, and not linked") {
  CHECK(without_links_outside("<dd><a href=\"../../standard.md\">standard.md</a></dd>", "../") ==
        "<dd>standard.md</dd>");
  CHECK(without_links_outside("<a href=\"../a.md\">a</a> and <a href=\"../b.md\">b</a>", "") == "a and b");
  const std::string inside = "<a href=\"../year.html\">Year</a> <a href=\"https://a.b/../c\">c</a>";
  CHECK(without_links_outside(inside, "../") == inside);
}

TEST_CASE("a picture in a page leaves its style to the sheet") {
  PictureRules rules;
  const std::string svg =
      "<svg>\n<style>\n.s-a{fill:#fff}\n@media screen and (prefers-color-scheme: dark) "
      "{\n.s-a{fill:#000}\n}\n</style>\n<g/></svg>";
  CHECK(picture_in_page(svg, rules) == "<svg>\n<g/></svg>");
  CHECK(rules == PictureRules{{".s-a{fill:#fff}\n"}, {".s-a{fill:#000}\n"}});
  CHECK(picture_style(rules) ==
        ".s-a{fill:#fff}\n@media screen and (prefers-color-scheme: dark) {\n.s-a{fill:#000}\n}\n");
  CHECK(picture_style({}).empty());
}

TEST_CASE("no two people have one file") {
  CHECK(party_file_name("role-csm") == "role-csm");
  CHECK(party_file_name("role-CSM") != party_file_name("role-csm"));
  CHECK(party_file_name("role-a/b") == "role-a~2fb");
}

TEST_CASE("parts of a picture carry what a page filters by, and an id each") {
  const PictureParts parts{{"j.one", " data-role=\"|Boss|\""}, {"j.two", ""}};
  CHECK(with_parts("<a href=\"journey.html#j.one\">1</a><a href=\"journey.html#j.one\">2</a>", parts) ==
        "<a href=\"#j.one\" id=\"map:j.one\" data-role=\"|Boss|\">1</a>"
        "<a href=\"#j.one\" id=\"map-2:j.one\" data-role=\"|Boss|\">2</a>");
  CHECK(with_parts("<a href=\"x.html#j.two\"><g/></a>", parts) ==
        "<a href=\"#j.two\" id=\"map:j.two\"><g/></a>");
  CHECK(with_parts("<a href=\"https://example.com/#j\"><g/></a>", parts) ==
        "<a href=\"https://example.com/#j\"><g/></a>");
}

}  // namespace jc::emit
