#include "compiler/syntax/yaml_problem.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/syntax/block_line.h"
#include "compiler/syntax/one_line.h"
#include "compiler/text/utf8.h"

namespace jc::syntax {

namespace {

struct Explanation {
  std::string_view problem;
  std::string_view message;
  std::string_view help;
};

// libyaml's wording on the left; what it usually means in a journey file on the right.
constexpr Explanation kExplanations[] = {
    {"found character that cannot start any token", "this character cannot start a value",
     "put the text in quotes; `@`, a backtick and `%` may not come first"},
    {"mapping values are not allowed in this context", "a second `: ` on one line makes this unreadable",
     "put the text in quotes, or check the indentation of the line before"},
    {"did not find expected key", "a key was expected here",
     "check the indentation against the lines above, and that quotes and brackets are closed"},
    {"did not find expected '-' indicator", "an item that starts with `- ` was expected here",
     "check the indentation against the other items of the list"},
    {"could not find expected ':'", "a key without its `:`",
     "write `key: value`; text over several lines wants `>-` or quotes"},
    {"found unexpected end of stream", "a quote or bracket is still open at the end of the file", "close it"},
    {"did not find expected node content", "a value was expected here",
     "write it, or close the list or map around it"},
    {"did not find expected <document start>", "this line is further out than the first one",
     "begin all keys of a document in the same column"},
    {"found undefined tag handle", "this tag is not known",
     "journey files need no tags: put text that starts with `!` in quotes"},
    {"found a tab character that violates indentation", "a tab where indentation is expected",
     "indent with spaces"},
    {"block sequence entries are not allowed in this context", "a list item cannot start here",
     "start the list on its own line, indented under its key"},
};

void report(const source::Files& files, source::FileId file, std::uint32_t begin, std::string message,
            std::string help, diag::Diagnostics& out, std::uint32_t length = 1) {
  const auto size = static_cast<std::uint32_t>(files[file].content().size());
  begin = std::min(begin, size);
  out.push_back({.rule = "unreadable-yaml",
                 .span = files[file].first_line({file, begin, std::min(begin + length, size)}),
                 .message = std::move(message),
                 .help = std::move(help)});
}

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte == 0x7F) | ((byte < 0x20) & (c != '\n') & (c != '\t') & (c != '\r'));
}

}  // namespace

bool is_plain_ascii(std::string_view text) {
  // Without branches, so that compilers take sixteen bytes at a time.
  unsigned char odd = 0;
  for (const char c : text) {
    odd |= (static_cast<unsigned char>(c) >= 0x80) | is_control(c);
  }
  return odd == 0;
}

bool check_encoding(const source::Files& files, source::FileId file, diag::Diagnostics& out) {
  const std::string_view text = files[file].content();
  if (is_plain_ascii(text)) {
    return true;
  }
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
    report(files, file, 0, "the file is UTF-16, and journey files are UTF-8", "save it as UTF-8", out);
    return false;
  }
  if (const std::size_t bad = text::find_invalid_utf8(text); bad != std::string_view::npos) {
    report(files, file, static_cast<std::uint32_t>(bad),
           fmt::format("byte 0x{:02X} is not UTF-8", static_cast<unsigned char>(text[bad])),
           "save the file as UTF-8", out);
    return false;
  }
  const auto control = std::find_if(text.begin(), text.end(), is_control);
  if (control != text.end()) {
    report(files, file, static_cast<std::uint32_t>(control - text.begin()),
           fmt::format("control character 0x{:02X} is not allowed in YAML",
                       static_cast<unsigned char>(*control)),
           "remove it", out);
    return false;
  }
  return true;
}

namespace {

// `key:` with a space behind it that looks like one and is none.
bool report_wide_space(const source::Files& files, source::FileId file, diag::Diagnostics& out) {
  constexpr std::string_view kNoBreak = "\xC2\xA0";
  const std::string_view text = files[file].content();
  for (std::size_t at = text.find(kNoBreak); at != std::string_view::npos; at = text.find(kNoBreak, at + 1)) {
    const std::size_t line = text.rfind('\n', at) + 1;
    const bool behind = at > 0 && (text[at - 1] == ':' || text[at - 1] == '-');
    const bool indent = text.substr(line, at - line).find_first_not_of(" \xC2\xA0") == std::string_view::npos;
    if (!behind && !indent) {
      continue;
    }
    const auto begin = static_cast<std::uint32_t>(at);
    report(files, file, begin, "a no-break space (U+00A0) where YAML wants a space", "write a space", out, 2);
    out.back().fixes.push_back({"write a space", true, {{{file, begin, begin + 2}, " "}}});
    return true;
  }
  return false;
}

// `| Stage | Owner |` above `|---|---|`: a table, as Markdown has them.
bool is_table(std::string_view text, std::size_t sign) {
  const std::size_t next = text.find('\n', sign);
  const std::size_t line = text.rfind('\n', sign) + 1;
  if (text[sign] != '|' || next == std::string_view::npos ||
      text.substr(line, sign - line).find_first_not_of(' ') != std::string_view::npos) {
    return false;
  }
  const std::string_view rule = text.substr(next + 1, text.find('\n', next + 1) - next - 1);
  return rule.find("--") != std::string_view::npos &&
         rule.find_first_not_of("|-: \t\r") == std::string_view::npos;
}

// `targets: > 40`: to YAML a text over several lines begins, and nobody meant one who wrote on.
bool report_bare_sign(const source::Files& files, source::FileId file, std::uint32_t sign,
                      diag::Diagnostics& out) {
  const std::string_view text = files[file].content();
  if (sign >= text.size() || (text[sign] != '>' && text[sign] != '|')) {
    return false;
  }
  if (is_table(text, sign)) {
    report(files, file, sign, "a table, and this is a YAML file",
           "write each row as an item of a list, as `stages: [{ id: kick-off, owner: csm }]`", out);
    return true;
  }
  std::string_view value = text.substr(sign, text.find('\n', sign) - sign);
  value = value.substr(0, value.find(" #"));
  value = value.substr(0, value.find_last_not_of(" \t\r") + 1);
  report(files, file, sign, fmt::format("a value that begins with `{}` has to be in quotes", text[sign]),
         fmt::format("write `\"{}\"`", value), out, static_cast<std::uint32_t>(value.size()));
  if (value.find_first_of("\"\\") == std::string_view::npos) {
    const auto end = sign + static_cast<std::uint32_t>(value.size());
    out.back().fixes.push_back(
        {"put quotes around the value", true, {{{file, sign, sign}, "\""}, {{file, end, end}, "\""}}});
  }
  return true;
}

// Where the colon of `journey:x` stands, which YAML takes for one word; npos where the line is none such.
std::size_t joined_colon(std::string_view text, std::size_t line) {
  const std::size_t end = std::min(text.find('\n', line), text.size());
  const std::string_view all = text.substr(0, text.find_last_not_of(" \t\r", end == 0 ? 0 : end - 1) + 1);
  const std::size_t key = all.find_first_not_of(" -", line);
  const std::size_t colon = all.find(':', line);
  const bool joined = colon != std::string_view::npos && key < colon && colon + 1 < all.size() &&
                      all.substr(0, colon).find_first_of(" \"'[{#", key) == std::string_view::npos &&
                      all[colon + 1] != ' ' && all.substr(colon + 1, 2) != "//";
  return joined ? colon : std::string_view::npos;
}

// Of all lines around the one that ends before `at`, as long as they are of that kind, or empty.
std::vector<std::size_t> joined_colons(std::string_view text, std::size_t at) {
  std::vector<std::size_t> lines;
  for (std::size_t line = 0; line < text.size(); line = std::min(text.find('\n', line), text.size()) + 1) {
    const std::size_t end = std::min(text.find('\n', line), text.size());
    const bool empty = text.substr(line, end - line).find_first_not_of(" \t\r") == std::string_view::npos;
    const std::size_t colon = empty ? std::string_view::npos : joined_colon(text, line);
    if (colon == std::string_view::npos && !empty) {
      if (line >= at) {
        break;
      }
      lines.clear();
    } else if (!empty) {
      lines.push_back(colon);
    }
  }
  return lines;
}

// `journey:x` and all such lines around it.
bool report_joined_colon(const source::Files& files, source::FileId file, std::uint32_t at,
                         diag::Diagnostics& out) {
  const std::string_view text = files[file].content();
  const std::vector<std::size_t> colons =
      joined_colons(text, text.rfind('\n', std::min<std::size_t>(at, text.size())) + 1);
  if (colons.empty()) {
    return false;
  }
  const std::size_t colon = colons.front();
  const std::size_t line = text.rfind('\n', colon) + 1;
  const std::size_t key = text.find_first_not_of(" -", line);
  const std::string_view value = text.substr(colon + 1, text.find_first_of("\r\n", colon + 1) - colon - 1);
  report(files, file, static_cast<std::uint32_t>(colon),
         "a colon without a space behind it makes one word of key and value",
         fmt::format("write `{}: {}`{}", text.substr(key, colon - key), value,
                     colons.size() > 1 ? ", and so in the lines that follow" : ""),
         out);
  std::vector<diag::Edit> edits;
  for (const std::size_t each : colons) {
    const auto begin = static_cast<std::uint32_t>(each + 1);
    edits.push_back({{file, begin, begin}, " "});
  }
  out.back().fixes.push_back(
      {colons.size() > 1 ? "put a space behind each of these colons" : "put a space behind the colon", true,
       std::move(edits)});
  return true;
}

// `roles:{ csm: {} }` on the line itself.
bool report_joined_bracket(const source::Files& files, source::FileId file, std::uint32_t at,
                           diag::Diagnostics& out) {
  const std::string_view text = files[file].content();
  const std::size_t line = text.rfind('\n', at == 0 ? 0 : at - 1) + 1;
  const std::size_t colon = line < text.size() ? joined_colon(text, line) : std::string_view::npos;
  if (colon == std::string_view::npos || (text[colon + 1] != '{' && text[colon + 1] != '[')) {
    return false;
  }
  const std::size_t end = std::min(text.find('\n', colon), text.size());
  return report_joined_colon(files, file, static_cast<std::uint32_t>(std::min(end + 1, text.size())), out);
}

// `"He said "hi""`: the text ended with the second quote.
bool report_inner_quote(const source::Files& files, source::FileId file, std::uint32_t at,
                        diag::Diagnostics& out) {
  const std::string_view text = files[file].content();
  const std::size_t last = at == 0 ? std::string_view::npos : text.substr(0, at).find_last_not_of(' ');
  if (last == std::string_view::npos || (text[last] != '"' && text[last] != '\'')) {
    return false;
  }
  const char quote = text[last];
  const std::string_view rest = text.substr(at, text.find('\n', at) - at);
  if (rest.find(quote) == std::string_view::npos) {
    return false;
  }
  const std::size_t value = value_of_line(text, line_begin(text, at));
  report(files, file, static_cast<std::uint32_t>(last), "this quote ended the text, and more follows",
         quote == '"' ? "put the whole text in single quotes, or write `\\\"` inside"
                      : "put the whole text in double quotes, or write `''` inside",
         out);
  const std::size_t end = line_end(text, at);
  // `"id": "t", "title": "T"` are several texts.
  const std::string_view whole = value < end ? text.substr(value, end - value) : "";
  const bool several = whole.find(std::string(1, quote) + ":") != std::string_view::npos ||
                       whole.find(std::string(1, quote) + ",") != std::string_view::npos;
  if (several) {
    out.back().help = "several keys on one line stand in braces, and several texts in a list";
  }
  const auto better = !several && value < at && text[value] == quote && text[end - 1] == quote
                          ? in_quotes(text.substr(value + 1, end - value - 2))
                          : std::nullopt;
  if (better) {
    out.back().fixes.push_back(
        {fmt::format("write `{}`", *better),
         true,
         {{{file, static_cast<std::uint32_t>(value), static_cast<std::uint32_t>(end)}, *better}}});
  }
  return true;
}

// A box to tick, as in Markdown: `[ ] ` or `[x] `.
bool is_box(std::string_view text) {
  return text.size() > 4 && text[0] == '[' &&
         std::string_view(" xX").find(text[1]) != std::string_view::npos && text.substr(2, 2) == "] ";
}

// `- [ ] backup tested`: each box of the file goes.
void report_box(const source::Files& files, source::FileId file, std::uint32_t box, diag::Diagnostics& out) {
  const std::string_view text = files[file].content();
  std::string_view rest = text.substr(box + 4, text.find('\n', box) - box - 4);
  rest = rest.substr(0, rest.find_last_not_of(" \r") + 1);
  report(
      files, file, box, "to YAML a box to tick is a list, and text stands behind it",
      fmt::format("write `{}` without the box; what proves that it is done stands under `done-when`", rest),
      out, 3);
  std::vector<diag::Edit> edits;
  for (std::size_t line = 0; line < text.size();) {
    const std::size_t value = value_of_line(text, line);
    const std::size_t end = std::min(text.find('\n', line), text.size());
    if (value < end && is_box(text.substr(value))) {
      const auto begin = static_cast<std::uint32_t>(value);
      edits.push_back({{file, begin, begin + 4}, ""});
    }
    line = end + 1;
  }
  out.back().fixes.push_back({"leave the boxes out", false, std::move(edits)});
}

// `{ id: a }}`: more is closed than was opened.
bool report_closed_twice(const Unread& unread, std::size_t last, diag::Diagnostics& out) {
  const std::string_view text = unread.text();
  const std::size_t end = line_end(text, last);
  const std::string_view rest = text.substr(last + 1, end - last - 1);
  // `title: "Kick-off",` as in JSON.
  if (rest == ",") {
    unread.report(last + 1, 1, "a line of its own ends without a comma", "take it out", out);
    out.back().fixes.push_back({"take it out", true, {{unread.span(last + 1, end), ""}}});
    return true;
  }
  if (rest.empty() || rest.find_first_not_of(" ]}") != std::string_view::npos) {
    return false;
  }
  unread.report(last + 1, rest.size(), fmt::format("`{}` closes what is not open", rest.back()),
                "take it out", out);
  out.back().fixes.push_back({"take it out", true, {{unread.span(last + 1, end), ""}}});
  return true;
}

// `- "Is it fine?" call` and `note: [draft] to be agreed`: what begins like a text in quotes, or a list, has
// to end as one.
bool report_text_behind(const source::Files& files, source::FileId file, std::uint32_t at,
                        diag::Diagnostics& out) {
  const std::string_view text = files[file].content();
  const std::size_t line = text.rfind('\n', at == 0 ? 0 : at - 1) + 1;
  const std::size_t value = at < text.size() ? value_of_line(text, line) : std::string_view::npos;
  constexpr std::string_view kOpen = "\"'[{";
  const std::size_t sort = value >= at ? std::string_view::npos : kOpen.find(text[value]);
  if (sort == std::string_view::npos) {
    return false;
  }
  const std::size_t last = text.substr(0, at).find_last_not_of(' ');
  if (last <= value || text[last] != std::string_view("\"']}")[sort]) {
    return false;
  }
  if (report_closed_twice({files, file}, last, out)) {
    return true;
  }
  if (is_box(text.substr(value))) {
    report_box(files, file, static_cast<std::uint32_t>(value), out);
    return true;
  }
  std::string_view whole = text.substr(value, std::min(text.find('\n', value), text.size()) - value);
  whole = whole.substr(0, whole.find_last_not_of(" \r") + 1);
  const char quote = whole.find('"') == std::string_view::npos    ? '"'
                     : whole.find('\'') == std::string_view::npos ? '\''
                                                                  : ' ';
  const auto begin = static_cast<std::uint32_t>(value);
  const auto end = static_cast<std::uint32_t>(value + whole.size());
  constexpr std::string_view kWhat[] = {"text in quotes", "text in quotes", "list", "map"};
  report(files, file, begin, fmt::format("the {} ends before the line does, and more follows", kWhat[sort]),
         quote == ' ' ? "put quotes around the whole text"
                      : fmt::format("put quotes around the whole text: `{0}{1}{0}`", quote, whole),
         out, end - begin);
  if (quote != ' ' && whole.find('\\') == std::string_view::npos &&
      whole.find(" #") == std::string_view::npos) {
    const std::string mark(1, quote);
    out.back().fixes.push_back(
        {"put quotes around the whole text", true, {{{file, begin, begin}, mark}, {{file, end, end}, mark}}});
  }
  return true;
}

// What was opened and is not closed is told where it was opened, and then where that was found.
bool report_unclosed(const yaml_parser_t& parser, const source::Files& files, source::FileId file,
                     const std::function<std::uint32_t(const yaml_mark_t&)>& at, diag::Diagnostics& out) {
  if (parser.context == nullptr) {
    return false;
  }
  const std::string_view text = files[file].content();
  const std::string_view problem = parser.problem;
  std::uint32_t opened = at(parser.context_mark);
  // `[` and nothing behind it: libyaml names the place where a value was missing.
  if (const std::size_t before = text.substr(0, opened).find_last_not_of(" \r\n");
      problem == "did not find expected node content" && before != std::string_view::npos) {
    opened = static_cast<std::uint32_t>(before);
  }
  const char open = opened < text.size() ? text[opened] : ' ';
  const bool ends =
      problem == "found unexpected end of stream" || problem == "did not find expected node content" ||
      problem == "did not find expected ',' or ']'" || problem == "did not find expected ',' or '}'";
  const auto known = std::string_view("[{\"'").find(open);
  if (!ends || known == std::string_view::npos) {
    return false;
  }
  constexpr std::string_view kWhat[] = {"list", "map", "text in quotes", "text in quotes"};
  constexpr std::string_view kHelp[] = {"add the `]`, or a comma between the items",
                                        "add the `}`, or a comma between the entries", "add the closing `\"`",
                                        "add the closing `'`"};
  report(files, file, opened, fmt::format("this {} is not closed", kWhat[known]), std::string(kHelp[known]),
         out);
  const auto size = static_cast<std::uint32_t>(text.size());
  if (const std::uint32_t found = at(parser.problem_mark);
      parser.context_mark.line != parser.problem_mark.line && found < size) {
    out.back().related.push_back({{file, found, found + 1}, "it was still open here"});
  }
  return true;
}

// What stands on one line, or begins there, is told by what the line says: libyaml names the place where it
// could not go on.
bool report_slip(const yaml_parser_t& parser, const Unread& unread,
                 const std::function<std::uint32_t(const yaml_mark_t&)>& at, diag::Diagnostics& out) {
  const std::string_view text = unread.text();
  const std::string_view context = parser.context == nullptr ? "" : parser.context;
  const std::uint32_t found = at(parser.problem_mark);
  const bool flow = context.starts_with("while parsing a flow ");
  const std::uint32_t begun = context.empty() ? found : at(parser.context_mark);
  const auto opens = [&](std::size_t place) {
    const std::size_t value = value_of_line(text, line_begin(text, place));
    return value < line_end(text, place) && (text[value] == '{' || text[value] == '[') && value < found
               ? value
               : std::string_view::npos;
  };
  // A comment may have taken the end of the line, so that the next one is where it could not go on.
  const std::size_t before = line_begin(text, begun) == 0 ? 0 : line_begin(text, begun) - 1;
  for (const std::size_t place : {std::size_t{flow ? begun : found}, flow ? before : std::size_t{found}}) {
    if (const std::size_t value = opens(place);
        value != std::string_view::npos && report_one_line(unread, value, out)) {
      return true;
    }
  }
  return false;
}

// The same of a map over several lines.
bool report_block_slip(const yaml_parser_t& parser, const Unread& unread,
                       const std::function<std::uint32_t(const yaml_mark_t&)>& at, diag::Diagnostics& out) {
  const std::string_view context = parser.context == nullptr ? "" : parser.context;
  const std::string_view problem = parser.problem;
  const std::uint32_t found = at(parser.problem_mark);
  const std::uint32_t begun = context.empty() ? found : at(parser.context_mark);
  if (problem == "mapping values are not allowed in this context") {
    return report_second_colon(unread, found, out);
  }
  if (problem == "could not find expected ':'") {
    return report_no_colon(unread, begun, out);
  }
  if (problem == "did not find expected '-' indicator" || problem == "did not find expected key") {
    return report_too_far_out(unread, found, out);
  }
  const bool front = problem == "found character that cannot start any token" ||
                     problem == "did not find expected alphabetic or numeric character";
  return front &&
         report_value_front(unread, context == "while scanning for the next token" ? found : begun, out);
}

}  // namespace

void report_yaml_problem(const yaml_parser_t& parser, const source::Files& files, source::FileId file,
                         const std::function<std::uint32_t(const yaml_mark_t&)>& at, diag::Diagnostics& out) {
  const std::string_view text = files[file].content();
  if (report_wide_space(files, file, out)) {
    return;
  }
  const std::string_view problem = parser.problem == nullptr ? "unreadable" : parser.problem;
  if (problem == "did not find expected comment or line break" && parser.context != nullptr &&
      report_bare_sign(files, file, at(parser.context_mark), out)) {
    return;
  }
  const std::uint32_t begin = parser.error == YAML_READER_ERROR
                                  ? static_cast<std::uint32_t>(parser.problem_offset)
                                  : at(parser.problem_mark);
  const bool has_mark = parser.error != YAML_READER_ERROR;
  if (has_mark && report_slip(parser, {files, file}, at, out)) {
    return;
  }
  if (has_mark && report_unclosed(parser, files, file, at, out)) {
    return;
  }
  if ((problem == "mapping values are not allowed in this context" ||
       problem == "could not find expected ':'") &&
      report_joined_colon(files, file, begin, out)) {
    return;
  }
  if (has_mark && report_joined_bracket(files, file, begin, out)) {
    return;
  }
  if (problem == "did not find expected key" && report_inner_quote(files, file, begin, out)) {
    return;
  }
  if ((problem == "did not find expected key" || problem == "did not find expected '-' indicator") &&
      report_text_behind(files, file, begin, out)) {
    return;
  }
  if (has_mark && report_block_slip(parser, {files, file}, at, out)) {
    return;
  }
  std::string message(problem);
  std::string help = "see whether a quote, a bracket or the indentation is off";
  if (begin < text.size() && text[begin] == '\t') {
    message = "a tab where YAML wants spaces";
    help = "indent with spaces";
  } else {
    const auto known = std::find_if(std::begin(kExplanations), std::end(kExplanations),
                                    [&](const Explanation& e) { return problem == e.problem; });
    if (known != std::end(kExplanations)) {
      message = known->message;
      help = known->help;
    }
  }
  report(files, file, begin, std::move(message), std::move(help), out);
  if (parser.context != nullptr && parser.context_mark.line != parser.problem_mark.line) {
    const std::uint32_t opened = at(parser.context_mark);
    out.back().related.push_back(
        {{file, opened, std::min<std::uint32_t>(opened + 1, static_cast<std::uint32_t>(text.size()))},
         std::string(parser.context)});
  }
}

}  // namespace jc::syntax
