// Whether the colours of maps can be read: text on every ground it stands on, and outlines against theirs.
#include <set>

#include "compiler/emit/svg/theme.h"
#include "compiler/layout/map/map_parts.h"
#include "tests/test.h"

using namespace jc::emit;
using jc::view::Role;

namespace {

constexpr Role kCards[] = {Role::card,        Role::step,       Role::thought, Role::question,   Role::need,
                           Role::pressure,    Role::touchpoint, Role::metric,  Role::pain,       Role::gain,
                           Role::opportunity, Role::handoff,    Role::chip,    Role::contingency};
constexpr double kReadable = 4.5;  // WCAG 2.1, 1.4.3
constexpr double kVisible = 3;     // 1.4.11

std::string text_of(Role role, int tone, bool dark) { return paint_of({}, role, tone, dark).text; }

void check_text(Role role, Role ground, int tone, bool dark) {
  INFO(name_of(role) << " on " << name_of(ground) << " " << tone << (dark ? " dark" : " light"));
  CHECK(contrast(text_of(role, tone, dark), paint_of({}, ground, tone, dark).fill) >= kReadable);
}

}  // namespace

TEST_CASE("chips of state can be read and told from the cards they stand on, and ends from each other") {
  constexpr Role kStates[] = {Role::pain, Role::gain, Role::pressure, Role::emotion, Role::terminal_blocked};
  constexpr Role kEnds[] = {Role::terminal_success, Role::terminal_failure, Role::terminal_steady,
                            Role::terminal_blocked};
  for (const bool dark : {false, true}) {
    for (const Role state : kStates) {
      check_text(state, state, -1, dark);
      check_text(state, state, 0, dark);
      for (const Role card : kCards) {
        INFO(name_of(state) << " on " << name_of(card) << (dark ? " dark" : " light"));
        CHECK(contrast(paint_of({}, state, -1, dark).stroke, paint_of({}, card, -1, dark).fill) >= kVisible);
      }
    }
    for (const Role strong : {Role::pain, Role::gain}) {
      for (const Role card : kCards) {
        CHECK(contrast(paint_of({}, strong, 0, dark).fill, paint_of({}, card, -1, dark).fill) >= kVisible);
      }
    }
    for (const Role end : kEnds) {
      check_text(end, end, -1, dark);
      CHECK(contrast(paint_of({}, end, -1, dark).stroke, paint_of({}, Role::canvas, -1, dark).fill) >=
            kVisible);
    }
  }
}

TEST_CASE("no two owners of a dozen look the same") {
  for (const bool dark : {false, true}) {
    std::set<std::string> fills;
    for (int tone = 0; tone < jc::layout::map::kOwnerTones; tone++) {
      CHECK(fills.insert(paint_of({}, Role::owner, tone, dark).fill).second);
    }
    CHECK(fills.count(paint_of({}, Role::owner, jc::layout::map::kOwnerTones, dark).fill) == 1);
  }
}

TEST_CASE("every text of a map can be read on its ground, and every outline seen on its lane") {
  for (const bool dark : {false, true}) {
    const std::string lane = paint_of({}, Role::lane, -1, dark).fill;
    for (const Role card : kCards) {
      for (const Role text : {Role::body, Role::muted, Role::chip, card}) {
        check_text(text, card, -1, dark);
      }
      INFO(name_of(card) << (dark ? " dark" : " light"));
      CHECK(contrast(paint_of({}, card, -1, dark).stroke, lane) >= kVisible);
    }
    for (const Role text : {Role::muted, Role::heading, Role::milestone, Role::truth, Role::body}) {
      check_text(text, Role::lane, -1, dark);
    }
    check_text(Role::truth, Role::truth, -1, dark);
    check_text(Role::body, Role::truth, -1, dark);
    check_text(Role::body, Role::area, -1, dark);
    for (int tone = 0; tone < 12; tone++) {
      check_text(Role::body, Role::owner, tone, dark);
      check_text(Role::owner, Role::owner, tone, dark);
      check_text(Role::owner_inherited, Role::owner_inherited, tone, dark);
    }
    for (int tone = 0; tone < 6; tone++) {
      check_text(Role::persona, Role::persona, tone, dark);
      INFO("persona " << tone << (dark ? " dark" : " light"));
      CHECK(contrast(text_of(Role::persona, tone, dark), lane) >= kReadable);
      CHECK(contrast(paint_of({}, Role::persona, tone, dark).stroke, lane) >= kVisible);
    }
  }
}
