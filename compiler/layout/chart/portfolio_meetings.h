// Where the products of a portfolio meet: a line with numbered knots joins them in the column of the stage,
// and below the products stands who coordinates.
#pragma once
#include <cstddef>
#include <vector>

#include "compiler/layout/board/lane_grid.h"
#include "compiler/layout/chart/table.h"
#include "compiler/view/chart/portfolio_chart.h"

namespace jc::layout::chart {

// The width that each meeting takes at the right of its stage's column.
inline constexpr double kMeetingTrack = 26;

std::size_t meetings_in(const view::PortfolioChart& chart, std::size_t stage);
void put_meeting_knot(Group& group, Point at, std::size_t number);

class PortfolioMeetings {
 public:
  // Both outlive this.
  PortfolioMeetings(const view::PortfolioChart& chart, const Table& table) : chart_(chart), table_(table) {}

  // `centers`: of the products' rows.
  void put_tracks(Group& group, const std::vector<double>& centers) const;
  // In the columns of their stages, from `top`; returns where they end.
  double put_cards(Group& group, double top) const;

 private:
  double track_x(std::size_t meeting) const;
  std::vector<board::Cell> cells() const;
  CardContent card_of(const view::PortfolioMeeting& meeting, std::size_t number) const;

  const view::PortfolioChart& chart_;
  const Table& table_;
};

}  // namespace jc::layout::chart
