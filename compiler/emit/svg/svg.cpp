#include "compiler/emit/svg/svg.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "compiler/emit/svg/buffer.h"
#include "compiler/emit/svg/icons.h"
#include "compiler/emit/svg/paints.h"
#include "compiler/emit/svg/shapes.h"
#include "compiler/emit/svg/text.h"

namespace jc::emit {
namespace {

using namespace layout;

bool has_links(const Group& group) {
  if (is_safe_link(group.href)) {
    return true;
  }
  for (const Group& inner : group.groups) {
    if (has_links(inner)) {
      return true;
    }
  }
  return false;
}

// Of a side, as it is on paper where the picture is a page.
std::string length(const Diagram& diagram, double side) {
  if (diagram.print_width_mm > 0) {
    return svg_number(side * diagram.print_width_mm / diagram.width) + "mm";
  }
  return svg_number(side);
}

// By both names: that of SVG 2, and the one that older programs know.
std::string language_of(const Theme& theme) {
  const std::string words =
      theme.language.empty() ? "" : fmt::format(" lang=\"{0}\" xml:lang=\"{0}\"", svg_escape(theme.language));
  return words + (theme.from_right ? " direction=\"rtl\"" : "");
}

std::string head_of(const Diagram& diagram, const Theme& theme, bool links) {
  // An image hides its parts from screen readers, links too: a picture with links is a group.
  return fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"{6}\" "
      "height=\"{7}\" viewBox=\"0 0 {0} {1}\" "
      "role=\"{2}\" aria-label=\"{3}\" font-family=\"{4}\" font-size=\"{9}\"{8}>\n<title>{3}</title>\n{5}",
      svg_number(diagram.width), svg_number(diagram.height), links ? "group" : "img",
      svg_escape(diagram.title), svg_escape(theme.font_family),
      diagram.desc.empty() ? "" : "<desc>" + svg_escape(diagram.desc) + "</desc>\n",
      length(diagram, diagram.width), length(diagram, diagram.height), language_of(theme),
      svg_number(kUsualTextSize));
}

}  // namespace

class SvgWriter::Body {
 public:
  explicit Body(const Theme& theme) : paints_(theme, uses_), icons_(uses_), shapes_(out_, paints_, icons_) {}

  std::string write(const Diagram& diagram) {
    out_.clear();
    uses_.begin_picture();
    known_.erase(std::remove_if(known_.begin(), known_.end(),
                                [](const auto& known) { return !known->group.is_shared(); }),
                 known_.end());
    Box ground{Shape::rectangle, {0, 0, diagram.width, diagram.height}, 0, view::Role::canvas};
    ground.line = Line::none;
    shapes_.write(ground);
    parts_.assign(1, {0, out_.size(), nullptr});
    bool links = false;
    for (const SharedGroup& group : diagram.groups) {
      links = write(group) || links;
    }
    return joined(head_of(diagram, paints_.theme(), links));
  }

 private:
  // What was written of a group that other diagrams have as well.
  struct Known {
    SharedGroup group;
    std::string bytes;
    std::vector<Definition*> used;
    bool links = false;
  };

  // A part of the picture: what was written just now, or before.
  struct Part {
    std::size_t begin = 0;
    std::size_t end = 0;
    const std::string* known = nullptr;
  };

  std::string joined(const std::string& head) {
    constexpr std::string_view kEnd = "</svg>\n";
    const std::string& defined = definitions();
    const auto bytes_of = [&](const Part& part) {
      return part.known != nullptr ? std::string_view(*part.known)
                                   : out_.text().substr(part.begin, part.end - part.begin);
    };
    std::size_t size = head.size() + defined.size() + kEnd.size();
    for (const Part& part : parts_) {
      size += bytes_of(part).size();
    }
    std::string whole;
    whole.reserve(size);
    whole.append(head).append(defined);
    for (const Part& part : parts_) {
      whole.append(bytes_of(part));
    }
    return whole.append(kEnd);
  }

  // Most pictures of a journey use the same ones.
  const std::string& definitions() {
    if (definitions_.empty() || defined_ != uses_.in_picture()) {
      defined_ = uses_.in_picture();
      definitions_ = paints_.style() + icons_.definitions();
    }
    return definitions_;
  }

  // Whether there are links in it.
  bool write(const SharedGroup& group) {
    const auto known =
        std::find_if(known_.begin(), known_.end(), [&](const auto& each) { return each->group == group; });
    if (known != known_.end()) {
      uses_.begin_part();
      for (Definition* definition : (*known)->used) {
        uses_.add(*definition);
      }
      parts_.push_back({0, 0, &(*known)->bytes});
      return (*known)->links;
    }
    const std::size_t begin = out_.size();
    uses_.begin_part();
    write(static_cast<const Group&>(group));
    parts_.push_back({begin, out_.size(), nullptr});
    const bool links = has_links(group);
    if (group.is_shared()) {
      known_.push_back(std::make_unique<Known>(
          Known{group, std::string(out_.text().substr(begin)), uses_.in_part(), links}));
    }
    return links;
  }

  void write(const Group& group) {
    if (group.elements.empty() && group.groups.empty()) {
      return;
    }
    const bool linked = is_safe_link(group.href);
    // Links don't nest: where there are some inside, the group's own leads from its elements alone.
    const bool apart = linked && std::any_of(group.groups.begin(), group.groups.end(), has_links);
    if (linked && !apart) {
      out_.put("<a href=\"", Escaped{group.href}, "\">\n");
    }
    begin(group);
    if (apart) {
      out_.put("<a href=\"", Escaped{group.href}, "\">\n");
    }
    for (const Element& element : group.elements) {
      std::visit([this](const auto& drawn) { shapes_.write(drawn); }, element);
    }
    if (apart) {
      out_.put("</a>\n");
    }
    for (const Group& inner : group.groups) {
      write(inner);
    }
    out_.put(linked && !apart ? "</g>\n</a>\n" : "</g>\n");
  }

  void begin(const Group& group) {
    out_.put("<g");
    if (!group.id.empty()) {
      out_.put(" id=\"", Escaped{group.id}, "\"");
    }
    if (!group.title.empty()) {
      out_.put(" role=\"group\"");
    }
    out_.put(">\n");
    if (!group.title.empty()) {
      out_.put("<title>", Escaped{group.title}, "</title>\n");
    }
    if (!group.desc.empty()) {
      out_.put("<desc>", Escaped{group.desc}, "</desc>\n");
    }
  }

  SvgUses uses_;
  SvgPaints paints_;
  SvgIcons icons_;
  SvgBuffer out_;
  SvgShapes shapes_;
  std::vector<Part> parts_;
  std::vector<std::unique_ptr<Known>> known_;
  // Of the last picture.
  std::string definitions_;
  std::vector<bool> defined_;
};

SvgWriter::SvgWriter(const Theme& theme) : body_(std::make_unique<Body>(theme)) {}
SvgWriter::SvgWriter(SvgWriter&&) noexcept = default;
SvgWriter& SvgWriter::operator=(SvgWriter&&) noexcept = default;
SvgWriter::~SvgWriter() = default;

std::string SvgWriter::write(const Diagram& diagram) { return body_->write(diagram); }

std::string emit_svg(const Diagram& diagram, const Theme& theme) { return SvgWriter(theme).write(diagram); }

}  // namespace jc::emit
