#include "compiler/view/flow/terminal.h"

namespace jc::view {
namespace {

struct Words {
  std::string_view label;
  std::string_view sentence;
};

// In the order of Terminal.
constexpr Words kWords[] = {{"", ""},
                            {"Ends in success", "the journey ends well here"},
                            {"Ends in failure", "the journey fails here"},
                            {"Goes on from here", "the journey goes on here for good"},
                            {"Blocked here", "the journey is stuck here"}};

const Words& words_of(Terminal terminal) { return kWords[static_cast<std::size_t>(terminal)]; }

}  // namespace

std::string_view label_of(Terminal terminal) { return words_of(terminal).label; }

std::string_view sentence_of(Terminal terminal) { return words_of(terminal).sentence; }

Terminal terminal_of(std::string_view word) {
  return word == "success"   ? Terminal::success
         : word == "failure" ? Terminal::failure
         : word == "steady"  ? Terminal::steady
         : word == "blocked" ? Terminal::blocked
                             : Terminal::none;
}

bool ends_badly(Terminal terminal) { return terminal == Terminal::failure || terminal == Terminal::blocked; }

}  // namespace jc::view
