#include "compiler/emit/svg_icons.h"

namespace jc::emit {

std::string_view outline_of(layout::IconKind kind) {
  using layout::IconKind;
  switch (kind) {
    case IconKind::person:
      return "M12 3a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9M3.5 21c0-4.5 3.8-6.5 8.5-6.5s8.5 2 8.5 6.5";
    // Two arrows that pass a bar between them.
    case IconKind::baton:
      return "M3 8h13M12 4l4.5 4L12 12M21 16H8M12 12l-4.5 4L12 20";
    case IconKind::clock:
      return "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 7.5V12l3.5 2.5";
    case IconKind::chart:
      return "M4 20V11M10 20V4M16 20v-6M21 20H2";
    case IconKind::play:
      return "M8 5l11 7l-11 7z";
    case IconKind::check:
      return "M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 1 0 0-19M7.5 12.5l3 3l6-6.5";
    case IconKind::cross:
      return "M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8zM8.5 8.5l7 7M15.5 8.5l-7 7";
    case IconKind::infinity:
      return "M12 12c-2-3-3.6-4.5-5.5-4.5a4.5 4.5 0 1 0 0 9c1.9 0 3.5-1.5 5.5-4.5s3.6-4.5 5.5-4.5a4.5 4.5 0 "
             "1 1 0 "
             "9c-1.9 0-3.5-1.5-5.5-4.5";
    case IconKind::bar:
      return "M3 3h18v18H3zM7 12h10";
    case IconKind::lifebuoy:
      return "M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 1 0 0-19M12 8a4 4 0 1 0 0 8a4 4 0 1 0 0-8M5.5 5.5l3.6 "
             "3.6M14.9 "
             "14.9l3.6 3.6M18.5 5.5l-3.6 3.6M9.1 14.9l-3.6 3.6";
    case IconKind::signal:
      return "M12 3L22 20.5H2zM12 9.5v5M12 17.2v.3";
    case IconKind::overlap:
      return "M3 5h11v5H3zM10 14h11v5H10z";
    case IconKind::robot:
      return "M5 9h14v11H5zM12 9V4.5M9 4.5h6M9.5 13.5v2M14.5 13.5v2";
  }
  return "";
}

}  // namespace jc::emit
