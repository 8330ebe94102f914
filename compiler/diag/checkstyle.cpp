#include "compiler/diag/checkstyle.h"

#include <fmt/format.h>

#include "compiler/diag/summary.h"
#include "compiler/diag/xml_text.h"

namespace jc::diag {

std::string render_checkstyle(const Report& report) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"8.0\">\n";
  std::string path;
  bool open = false;
  // Findings come file by file.
  for (const Diagnostic& diagnostic : report.diagnostics) {
    const ReportPlace place = place_of(report, diagnostic.span);
    if (!open || place.path != path) {
      out += open ? "  </file>\n" : "";
      out += fmt::format("  <file name=\"{}\">\n", xml_text(place.path));
      path = place.path;
      open = true;
    }
    out += fmt::format(
        "    <error line=\"{}\" column=\"{}\" severity=\"{}\" message=\"{}\" source=\"journeyc.{}\"/>\n",
        place.begin.line, place.begin.column, to_string(diagnostic.severity),
        xml_text(message_lines(diagnostic)), xml_text(rule_of(diagnostic)));
  }
  return out + (open ? "  </file>\n" : "") + "</checkstyle>\n";
}

}  // namespace jc::diag
