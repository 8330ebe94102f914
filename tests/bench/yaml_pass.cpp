// Speed limit for `journeyc check`: reads every YAML file of a workspace and asks libyaml for its events,
// nothing more.
//   yaml_pass WORKSPACE [THREADS]
// Exits with 2 where a file can't be read or parsed, so that a broken workspace never gives a figure.
#include <yaml.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

namespace {

struct Totals {
  std::atomic<std::size_t> next{0};
  std::atomic<long> events{0};
  std::atomic<long> bytes{0};
  std::atomic<bool> failed{false};
};

std::vector<std::string> yaml_files(const char* workspace) {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(workspace)) {
    if (entry.is_regular_file() && entry.path().extension() == ".yaml") {
      paths.push_back(entry.path().string());
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

bool read_file(const std::string& path, std::string& text) {
  std::ifstream in(path, std::ios::binary | std::ios::ate);
  if (!in) {
    return false;
  }
  text.resize(static_cast<std::size_t>(in.tellg()));
  in.seekg(0);
  return static_cast<bool>(in.read(text.data(), static_cast<std::streamsize>(text.size())));
}

// The number of events in the text; -1 where it is not YAML.
long count_events(const std::string& text) {
  yaml_parser_t parser;
  if (!yaml_parser_initialize(&parser)) {
    return -1;
  }
  yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(text.data()), text.size());
  long count = 0;
  for (bool at_end = false; !at_end; ++count) {
    yaml_event_t event;
    if (!yaml_parser_parse(&parser, &event)) {
      count = -1;
      break;
    }
    at_end = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  return count;
}

void take_files(const std::vector<std::string>& paths, Totals& totals) {
  std::string text;
  for (std::size_t i = totals.next++; i < paths.size(); i = totals.next++) {
    const long events = read_file(paths[i], text) ? count_events(text) : -1;
    if (events < 0) {
      std::fprintf(stderr, "yaml_pass: cannot read %s\n", paths[i].c_str());
      totals.failed = true;
      continue;
    }
    totals.events += events;
    totals.bytes += static_cast<long>(text.size());
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fputs("usage: yaml_pass WORKSPACE [THREADS]\n", stderr);
    return 2;
  }
  const int threads = argc > 2 ? std::max(1, std::atoi(argv[2])) : 1;
  const std::vector<std::string> paths = yaml_files(argv[1]);
  Totals totals;
  std::vector<std::thread> others;
  for (int i = 1; i < threads; ++i) {
    others.emplace_back([&] { take_files(paths, totals); });
  }
  take_files(paths, totals);
  for (std::thread& other : others) {
    other.join();
  }
  std::printf("%zu files, %ld bytes, %ld events\n", paths.size(), totals.bytes.load(), totals.events.load());
  return totals.failed || paths.empty() ? 2 : 0;
}
