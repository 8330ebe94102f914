// The audit sheet as a page, as Markdown and as a table.
#pragma once
#include <string>
#include <vector>

#include "compiler/emit/playbook/template.h"
#include "compiler/view/audit/audit_sheet.h"

namespace jc::emit {

// The data of the templates `audit` and `site/audit`; templates/README.md describes it.
Data audit_data(const std::vector<view::AuditSheet>& sheets);

// As Markdown.
Page audit_page(const std::vector<view::AuditSheet>& sheets, const Templates& templates);
// The same of data that is there already.
Page audit_page(const Data& data, const Templates& templates);

// For spreadsheets; all sheets one below the other.
std::string audit_csv(const std::vector<view::AuditSheet>& sheets);

}  // namespace jc::emit
