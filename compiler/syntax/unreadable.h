// Findings on files that are no YAML, and the edits that make them so. Behind `yaml_problem`.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "compiler/diag/diagnostic.h"
#include "compiler/source/files.h"

namespace jc::syntax {

// A place in the text that could not be read.
struct Unread {
  const source::Files& files;
  source::FileId file;

  std::string_view text() const;
  void report(std::size_t begin, std::size_t length, std::string message, std::string help,
              diag::Diagnostics& out) const;
  source::Span span(std::size_t begin, std::size_t end) const;
};

// Where the line around `at` begins, and where it ends, without spaces and its end.
std::size_t line_begin(std::string_view text, std::size_t at);
std::size_t line_end(std::string_view text, std::size_t at);
// Where the value of a line begins: behind the dashes of a list and a key; npos where it has none.
std::size_t value_of_line(std::string_view text, std::size_t line);

// The text in quotes of the sort that it does not hold; nothing where it holds both, or would be read
// otherwise in them.
std::optional<std::string> in_quotes(std::string_view text);

// Reports that what stands there has to be in quotes, with the fix where there is one.
void report_wants_quotes(const Unread& unread, std::size_t begin, std::size_t end, std::string message,
                         diag::Diagnostics& out);

// What is wrong with a value that begins with such a sign.
std::string wants_quotes(char first);

// Whether the word stands as a key elsewhere in the text.
bool is_key_elsewhere(std::string_view text, std::string_view word);

}  // namespace jc::syntax
