#include "compiler/emit/playbook/audit_page.h"

#include "compiler/emit/csv/csv.h"
#include "compiler/emit/playbook/markdown.h"

namespace jc::emit {

namespace {

Data cell(const std::string& text) {
  Data object{Data::Object{}};
  object.set("md", escape_markdown(text));
  return object;
}

Data cells(const std::vector<std::string>& texts) {
  Data::List list;
  for (const std::string& text : texts) {
    list.push_back(cell(text));
  }
  return list;
}

Data text_or_none(const std::string& text) { return text.empty() ? Data() : Data(escape_markdown(text)); }

Data line_data(const view::AuditLine& line) {
  Data data = cell(line.what);
  data.set("when", text_or_none(line.when));
  data.set("cells", cells(line.cells));
  data.set("result", text_or_none(line.result));
  return data;
}

Data part_data(const view::AuditPart& part) {
  Data::List lines;
  for (const view::AuditLine& line : part.lines) {
    lines.push_back(line_data(line));
  }
  Data data{Data::Object{}};
  data.set("title", escape_markdown(part.title));
  data.set("lines", std::move(lines));
  return data;
}

Data findings_data(const view::AuditSheet& sheet) {
  Data::List items;
  for (const view::AuditFinding& finding : sheet.findings) {
    Data item = cell(finding.text);
    item.set("action", text_or_none(finding.action));
    item.set("owner", text_or_none(finding.owner));
    item.set("due", text_or_none(finding.due));
    items.push_back(std::move(item));
  }
  return with_items(std::move(items));
}

Data sheet_data(const view::AuditSheet& sheet) {
  Data data{Data::Object{}};
  data.set("title", escape_markdown(sheet.title));
  data.set("stages", text_or_none(sheet.stages));
  data.set("date", text_or_none(sheet.date));
  data.set("owner", text_or_none(sheet.owner));
  data.set("blank", sheet.blank);
  data.set("count", std::to_string(sheet.customers.size()));
  // What a line over the whole table spans: what it is about, when, and the result beside the customers.
  data.set("columns", std::to_string(sheet.customers.size() + (sheet.blank ? 2 : 3)));
  data.set("customers", cells(sheet.customers));
  data.set("started", cells(sheet.started.cells));
  Data::List parts;
  for (const view::AuditPart& part : sheet.parts) {
    parts.push_back(part_data(part));
  }
  data.set("parts", std::move(parts));
  data.set("conclusions", with_items(std::get<Data::List>(cells(sheet.conclusions).value)));
  data.set("findings", findings_data(sheet));
  return data;
}

CsvRow line_row(const std::string& part, const view::AuditLine& line) {
  CsvRow row{part, line.what, line.when};
  row.insert(row.end(), line.cells.begin(), line.cells.end());
  row.push_back(line.result);
  return row;
}

void add_sheet(const view::AuditSheet& sheet, std::vector<CsvRow>& rows) {
  rows.push_back({"Journey", sheet.title});
  for (const auto& [label, text] :
       {std::pair("Stages", sheet.stages), std::pair("Date", sheet.date), std::pair("By", sheet.owner)}) {
    if (!text.empty()) {
      rows.push_back({label, text});
    }
  }
  CsvRow head{"Stage", "What", "When"};
  head.insert(head.end(), sheet.customers.begin(), sheet.customers.end());
  head.emplace_back("Result");
  rows.push_back(std::move(head));
  rows.push_back(line_row("", sheet.started));
  for (const view::AuditPart& part : sheet.parts) {
    for (const view::AuditLine& line : part.lines) {
      rows.push_back(line_row(part.title, line));
    }
  }
  for (const std::string& question : sheet.conclusions) {
    rows.push_back({"Of all", question});
  }
  if (!sheet.findings.empty()) {
    rows.push_back({"Findings", "What was found", "Action", "Owner", "Due"});
  }
  for (const view::AuditFinding& finding : sheet.findings) {
    rows.push_back({"", finding.text, finding.action, finding.owner, finding.due});
  }
}

}  // namespace

Data audit_data(const std::vector<view::AuditSheet>& sheets) {
  Data::List items;
  for (const view::AuditSheet& sheet : sheets) {
    items.push_back(sheet_data(sheet));
  }
  Data data{Data::Object{}};
  data.set("sheets", with_items(std::move(items)));
  return data;
}

Page audit_page(const std::vector<view::AuditSheet>& sheets, const Templates& templates) {
  return audit_page(audit_data(sheets), templates);
}

Page audit_page(const Data& data, const Templates& templates) {
  Page page = templates.render("audit", data);
  page.text = tidy_markdown(page.text);
  return page;
}

std::string audit_csv(const std::vector<view::AuditSheet>& sheets) {
  std::vector<CsvRow> rows;
  for (const view::AuditSheet& sheet : sheets) {
    if (!rows.empty()) {
      rows.emplace_back();
    }
    add_sheet(sheet, rows);
  }
  return csv(rows);
}

}  // namespace jc::emit
