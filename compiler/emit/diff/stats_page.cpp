#include "compiler/emit/diff/stats_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

namespace jc::emit {

using diff::Health;
using diff::Share;

namespace {

struct Age {
  std::string_view name;
  std::optional<int> Health::*days;
};
constexpr Age kAges[] = {{"evidence", &Health::evidence_age}, {"review", &Health::review_age}};

std::string cell(const StatsRow& row, const StatsColumn& column) {
  const Share& now = row.now.*column.share;
  if (now.whole == 0) {
    return "-";
  }
  std::string text = fmt::format("{}/{}", now.part, now.whole);
  if (row.before && ((*row.before).*column.share).value() != now.value()) {
    const Share& was = (*row.before).*column.share;
    text += fmt::format(" {} {}/{}", stats_fell(row, column) ? "▼" : "▲", was.part, was.whole);
  }
  return text;
}

std::string cell(const StatsRow& row, const Age& age) {
  const std::optional<int>& days = row.now.*age.days;
  return days ? fmt::format("{} days", *days) : "-";
}

std::vector<std::vector<std::string>> cells(const std::vector<StatsRow>& rows) {
  std::vector<std::vector<std::string>> all = {{"journey"}};
  for (const StatsColumn& column : kStatsColumns) {
    all[0].emplace_back(column.name);
  }
  for (const Age& age : kAges) {
    all[0].emplace_back(age.name);
  }
  for (const StatsRow& row : rows) {
    std::vector<std::string>& line = all.emplace_back(1, row.now.journey);
    for (const StatsColumn& column : kStatsColumns) {
      line.push_back(cell(row, column));
    }
    for (const Age& age : kAges) {
      line.push_back(cell(row, age));
    }
  }
  return all;
}

// Arrows are the only letters of more than one byte beside those of ids.
std::size_t cells_of(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char each) {
    return (static_cast<unsigned char>(each) & 0xC0U) != 0x80U;
  }));
}

nlohmann::ordered_json in_json(const Health& health) {
  nlohmann::ordered_json out;
  for (const StatsColumn& column : kStatsColumns) {
    const Share& share = health.*column.share;
    out[std::string(column.name)] = {{"part", share.part}, {"whole", share.whole}};
  }
  for (const Age& age : kAges) {
    const std::optional<int>& days = health.*age.days;
    out[std::string(age.name) + "-days"] = days ? nlohmann::ordered_json(*days) : nlohmann::ordered_json();
  }
  return out;
}

}  // namespace

bool stats_fell(const StatsRow& row, const StatsColumn& column) {
  return row.before && ((row.now).*column.share).value() < ((*row.before).*column.share).value();
}

std::string stats_table(const std::vector<StatsRow>& rows, bool markdown) {
  const auto all = cells(rows);
  if (markdown) {
    std::string text;
    for (const auto& line : all) {
      text += fmt::format("| {} |\n", fmt::join(line, " | "));
      if (&line == &all.front()) {
        text += "|" + std::string("---|---:|---:|---:|---:|---:|---:|\n");
      }
    }
    return text;
  }
  std::vector<std::size_t> widths(all.front().size(), 0);
  for (const auto& line : all) {
    for (std::size_t i = 0; i < line.size(); i++) {
      widths[i] = std::max(widths[i], cells_of(line[i]));
    }
  }
  std::string text;
  for (const auto& line : all) {
    for (std::size_t i = 0; i < line.size(); i++) {
      const bool last = i + 1 == line.size();
      text += line[i] + (last ? "\n" : std::string(widths[i] - cells_of(line[i]) + 2, ' '));
    }
  }
  return text;
}

std::string stats_json(const std::vector<StatsRow>& rows) {
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  for (const StatsRow& row : rows) {
    nlohmann::ordered_json one = {{"journey", row.now.journey}, {"now", in_json(row.now)}};
    one["before"] = row.before ? in_json(*row.before) : nlohmann::ordered_json();
    all.push_back(std::move(one));
  }
  return nlohmann::ordered_json{{"journeys", std::move(all)}}.dump(2) + "\n";
}

}  // namespace jc::emit
