// Where the program's words go.
#pragma once
#include <string>
#include <string_view>

#include "compiler/text/controls.h"

namespace jc::cli {

// Findings and data go to `out`, everything about the run itself to `error`.
class Streams {
 public:
  virtual ~Streams() = default;
  // Nothing that a terminal or a log would obey passes, whatever names and texts came with it. Colours stay
  // in what is styled: its writers have made texts printable themselves.
  void out(std::string_view text) { put_out(text::harmless(text, false)); }
  void styled_out(std::string_view text) { put_out(text::harmless(text, true)); }
  void error(std::string_view text) { put_error(text::harmless(text, false)); }
  void styled_error(std::string_view text) { put_error(text::harmless(text, true)); }
  // Data that has to stay what it is, byte by byte, where it goes to another program.
  void exact_out(std::string_view text) { out_is_terminal() ? out(text) : put_out(text); }
  // Writes over the line on the terminal that the error stream is.
  void status(std::string_view line) { put_error("\r\x1b[2K" + text::harmless(line, false)); }
  virtual bool out_is_terminal() const { return false; }
  virtual bool error_is_terminal() const { return false; }
  // Cells of the terminal that `out` is; 0 where it is none.
  virtual unsigned width() const { return 0; }
  // An environment variable; empty where unset.
  virtual std::string environment(const char* name) const = 0;

 private:
  virtual void put_out(std::string_view text) = 0;
  virtual void put_error(std::string_view text) = 0;
};

}  // namespace jc::cli
