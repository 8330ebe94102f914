#include "compiler/view/channel_icon.h"

#include <string>

namespace jc::view {

using language::NameKind;
using model::Entity;
using language::operator""_key;

namespace {

struct ChannelSign {
  IconKind icon;
  std::string_view words;  // with spaces around each
};

constexpr ChannelSign kChannelSigns[] = {
    {IconKind::envelope, " email emails mail e newsletter newsletters "},
    {IconKind::video, " video zoom teams webinar webinars screen meet "},
    {IconKind::phone, " phone call calls telephone hotline voice "},
    {IconKind::chat, " chat message messages messaging sms text slack whatsapp chatbot community forum "},
    {IconKind::people, " meeting meetings workshop person visit onsite event conference training counter "},
    {IconKind::building, " store shop branch office site lobby kiosk location "},
    {IconKind::document, " letter post paper document documents pdf contract form brochure docs "},
    {IconKind::window,
     " app web website portal online product browser page dashboard academy ui tool console "},
};

std::string words_of(std::string_view name) {
  std::string words = " ";
  for (const char c : name) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    words += !letter ? ' ' : c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return words + " ";
}

bool shares_word(std::string_view words, std::string_view known) {
  for (std::size_t begin = 1; begin < words.size();) {
    const std::size_t end = words.find(' ', begin);
    // With the spaces around it.
    if (end > begin && known.find(words.substr(begin - 1, end - begin + 2)) != known.npos) {
      return true;
    }
    begin = end + 1;
  }
  return false;
}

}  // namespace

IconKind channel_icon(const model::Model& model, const model::Document& document, std::string_view channel) {
  const Entity entity = model.find(document, NameKind::channel, channel);
  for (const std::string& name : {std::string(channel), entity ? entity.title() : std::string()}) {
    const std::string words = words_of(name);
    for (const ChannelSign& sign : kChannelSigns) {
      if (shares_word(words, sign.words)) {
        return sign.icon;
      }
    }
  }
  const std::string_view kind = entity ? entity.text("kind"_key) : std::string_view();
  return kind == "human"      ? IconKind::people
         : kind == "digital"  ? IconKind::window
         : kind == "physical" ? IconKind::building
                              : IconKind::chat;
}

}  // namespace jc::view
