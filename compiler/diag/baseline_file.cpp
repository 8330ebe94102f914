#include "compiler/diag/baseline_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "compiler/text/controls.h"

namespace jc::diag {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kVersionKey = "journeyc-baseline";
constexpr const char* kFindingsKey = "findings";
constexpr const char* kRemake =
    "repair it, or make it anew with `journeyc baseline create --force`, which records what is found now";

// Reads the text of a baseline, and reports the first thing that is wrong with it.
class Reader {
 public:
  Reader(const source::File& file, source::FileId id, Diagnostics& out) : file_(file), id_(id), out_(out) {}

  std::optional<std::set<std::string>> read() {
    Json json;
    try {
      json = Json::parse(file_.content());
    } catch (const Json::parse_error& problem) {
      const std::size_t at = problem.byte == 0 ? 0 : problem.byte - 1;
      return broken(at, at + 1, "this baseline is not JSON from here on", kRemake);
    } catch (const Json::exception&) {
      // A number beyond all numbers is no parse error to the library.
      return broken(0, 1, "this baseline has a number in it that is too large to be read", kRemake);
    }
    if (!json.is_object() || !json.contains(kVersionKey) || !json[kVersionKey].is_number_integer()) {
      return broken(0, 1, fmt::format("this file is no baseline: it has no `{}`", kVersionKey), kRemake);
    }
    if (json[kVersionKey] != kBaselineVersion) {
      const std::size_t at = file_.content().find(kVersionKey);
      return broken(at, at + std::string_view(kVersionKey).size(),
                    fmt::format("this baseline has version {}, and this program reads version {}",
                                json[kVersionKey].dump(), kBaselineVersion),
                    "use the version of journeyc that wrote it, or a newer one");
    }
    return findings(json);
  }

 private:
  std::optional<std::set<std::string>> findings(const Json& json) {
    const Json list = json.value(kFindingsKey, Json::array());
    std::set<std::string> keys;
    for (const Json& key : list.is_array() ? list : Json::array({nullptr})) {
      if (!key.is_string() || rule_of_key(key.get_ref<const std::string&>()).empty()) {
        const std::size_t at = std::min(file_.content().find(kFindingsKey), file_.content().size());
        return broken(at, at + std::string_view(kFindingsKey).size(),
                      fmt::format("`{}` is not a list of texts such as `stage-without-owner:core/live:1`",
                                  kFindingsKey),
                      kRemake);
      }
      keys.insert(key.get<std::string>());
    }
    return keys;
  }

  std::nullopt_t broken(std::size_t begin, std::size_t end, std::string message, std::string help) {
    const std::size_t size = file_.content().size();
    const source::Span span{id_, static_cast<std::uint32_t>(std::min(begin, size)),
                            static_cast<std::uint32_t>(std::min(end, size))};
    out_.push_back({.rule = "unreadable-file",
                    .span = file_.first_line(span),
                    .message = std::move(message),
                    .help = std::move(help)});
    return std::nullopt;
  }

  const source::File& file_;
  source::FileId id_;
  Diagnostics& out_;
};

}  // namespace

std::optional<std::set<std::string>> read_baseline(const source::File& file, source::FileId id,
                                                   Diagnostics& out) {
  return Reader(file, id, out).read();
}

bool may_become_baseline(std::string_view text) {
  return text.find(kVersionKey) != std::string_view::npos ||
         text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::string write_baseline(const std::set<std::string>& keys) {
  Json json = {{kVersionKey, kBaselineVersion}, {kFindingsKey, Json::array()}};
  for (const std::string& key : keys) {
    json[kFindingsKey].push_back(key);
  }
  return text::harmless_json(json.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

std::string_view rule_of_key(std::string_view key) {
  const std::size_t colon = key.find(':');
  return colon == std::string_view::npos ? std::string_view() : key.substr(0, colon);
}

}  // namespace jc::diag
