#include "compiler/diag/cut_quotes.h"

#include <string>
#include <string_view>

#include "compiler/diag/report.h"

namespace jc::diag {

namespace {

constexpr std::size_t kLongestQuote = 100;
constexpr std::size_t kShownOfQuote = 80;
constexpr std::size_t kLongestText = 2000;
// Examples of whole lines are for copying.
constexpr std::size_t kLongestExample = 400;
constexpr std::size_t kLongestEntity = 400;

void cut(std::string& text, std::size_t longest_quote) {
  if (text.size() <= longest_quote) {
    return;
  }
  std::string out;
  std::size_t from = 0;
  while (from < text.size() && out.size() <= kLongestText) {
    const std::size_t open = text.find('`', from);
    const std::size_t close = open == std::string::npos ? open : text.find('`', open + 1);
    if (close == std::string::npos) {
      out += cut_text(std::string_view(text).substr(from), kLongestText);
      break;
    }
    out += cut_text(std::string_view(text).substr(from, open + 1 - from), kLongestText);
    const std::string_view quote = std::string_view(text).substr(open + 1, close - open - 1);
    out += quote.size() > longest_quote ? cut_text(quote, kShownOfQuote) : std::string(quote);
    out += '`';
    from = close + 1;
  }
  text = cut_text(out, kLongestText);
}

}  // namespace

void cut_quotes(Diagnostic& finding) {
  cut(finding.message, kLongestQuote);
  cut(finding.label, kLongestQuote);
  cut(finding.help, kLongestExample);
  cut(finding.why, kLongestExample);
  for (Label& label : finding.related) {
    cut(label.text, kLongestQuote);
  }
  for (Fix& fix : finding.fixes) {
    cut(fix.title, kLongestQuote);
  }
  if (finding.entity.size() > kLongestEntity) {
    finding.entity = cut_text(finding.entity, kLongestEntity);
  }
}

}  // namespace jc::diag
