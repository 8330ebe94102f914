#include <algorithm>
#include <iterator>
#include <tuple>

#include "compiler/emit/playbook/markdown.h"
#include "compiler/emit/playbook/playbook.h"
#include "compiler/emit/playbook/record.h"
#include "compiler/emit/site/whole_pages.h"
#include "compiler/language/choices.h"
#include "compiler/view/links.h"

namespace jc::emit {

using language::Kind;
using model::Entity;
using language::operator""_key;

namespace {

// The place of a word in a list; what is not said stands in the middle.
template <std::size_t n>
std::size_t rank(const std::string_view (&words)[n], std::string_view word) {
  const auto* const found = std::find(std::begin(words), std::end(words), word);
  return found == std::end(words) ? n / 2 : static_cast<std::size_t>(found - std::begin(words));
}

bool is_over(const Entity& opportunity) {
  const std::string_view status = opportunity.text("status"_key);
  return status == "done" || status == "rejected";
}

// What is over comes last; before it what brings most, and of that what is least work.
auto order_of(const Entity& opportunity) {
  return std::tuple(is_over(opportunity),
                    std::size(language::kDegrees) - rank(language::kDegrees, opportunity.text("impact"_key)),
                    rank(language::kSizes, opportunity.text("size"_key)));
}

}  // namespace

Page backlog_page(const WholePage& whole) {
  std::vector<Entity> all;
  for (const Entity& journey : whole.context.model().roots(Kind::journey)) {
    const std::vector<Entity> own = journey.children("opportunities"_key);
    all.insert(all.end(), own.begin(), own.end());
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Entity& a, const Entity& b) { return order_of(a) < order_of(b); });
  Data::List open;
  Data::List over;
  for (const Entity& opportunity : all) {
    const std::string page = whole.page_of(opportunity.root());
    PlaybookNames names(whole.context.model(), opportunity.root(), "");
    names.lead_to(page);
    Data row = PlaybookRecords(names).record(opportunity);
    row.set("href", page + "#" + view::anchor(opportunity));
    row.set("journey", escape_markdown(opportunity.root().title()));
    (is_over(opportunity) ? over : open).push_back(std::move(row));
  }
  Data data{Data::Object{}};
  data.set("open", with_items(std::move(open)));
  data.set("over", with_items(std::move(over)));
  return site_page(whole.templates, "backlog", std::move(data), "Opportunities", whole.pages,
                   {"", kBacklogPage.file});
}

}  // namespace jc::emit
