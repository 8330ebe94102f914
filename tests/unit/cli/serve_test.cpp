// The preview as a browser on this machine meets it.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <string>
#include <thread>

#include "compiler/cli/stop_building.h"
#include "tests/test.h"
#include "tests/unit/cli/program.h"

namespace jc::test {
namespace {

class Socket {
 public:
  Socket() : number_(::socket(AF_INET, SOCK_STREAM, 0)) {}
  ~Socket() { ::close(number_); }
  Socket(const Socket&) = delete;
  Socket& operator=(const Socket&) = delete;

  int number() const { return number_; }

 private:
  int number_;
};

sockaddr_in loopback(unsigned port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

// One that nothing listens on now.
unsigned free_port() {
  const Socket socket;
  sockaddr_in address = loopback(0);
  socklen_t size = sizeof(address);
  REQUIRE(::bind(socket.number(), reinterpret_cast<sockaddr*>(&address), size) == 0);
  REQUIRE(::getsockname(socket.number(), reinterpret_cast<sockaddr*>(&address), &size) == 0);
  return ntohs(address.sin_port);
}

// Headers and body; empty where nobody answers.
std::string fetched(unsigned port, const std::string& path) {
  const Socket socket;
  const sockaddr_in address = loopback(port);
  if (::connect(socket.number(), reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0) {
    return "";
  }
  const std::string asked = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) +
                            "\r\nConnection: close\r\n\r\n";
  REQUIRE(::send(socket.number(), asked.data(), asked.size(), 0) == static_cast<ssize_t>(asked.size()));
  std::string answer;
  char bytes[4096];
  for (ssize_t got = 0; (got = ::recv(socket.number(), bytes, sizeof(bytes), 0)) > 0;) {
    answer.append(bytes, static_cast<std::size_t>(got));
  }
  return answer;
}

std::string first_answer(unsigned port, const std::string& path) {
  for (int i = 0; i < 600; i++) {
    if (std::string answer = fetched(port, path); !answer.empty()) {
      return answer;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
  return "";
}

fs::path kit() { return source_folder() / "specs" / "portfolio-two-products"; }

TEST_CASE("a preview for a name that nobody has is refused with the name that was meant") {
  const Ran ran = program({"serve", kit().string(), "--audience", "suport", "--port", "18000"});
  CHECK(ran.code == 2);
  CHECK(ran.error.find("no role, team or person is called `suport`; did you mean `support`?") !=
        std::string::npos);
  CHECK(ran.out.empty());
}

TEST_CASE("a preview for somebody shows what is theirs, and stops when it is told to") {
  const unsigned port = free_port();
  Ran ran;
  std::thread preview([&] {
    ran = program({"serve", kit().string(), "--audience", "shop-advisor", "--port", std::to_string(port)});
  });
  const std::string first = first_answer(port, "/");
  const std::string person = fetched(port, "/person-role-shop-advisor.html");
  const std::string other = fetched(port, "/person-role-support.html");
  ::kill(::getpid(), SIGTERM);
  preview.join();
  CHECK(ran.code == 0);
  CHECK(first.find("What concerns: Shop advisor") != std::string::npos);
  CHECK(person.find(" 200 ") != std::string::npos);
  CHECK(other.find(" 404 ") != std::string::npos);
}

TEST_CASE("a preview for customers lists their pages and has nothing else") {
  const unsigned port = free_port();
  Ran ran;
  std::thread preview([&] {
    ran = program({"serve", kit().string(), "--audience", "customer", "--port", std::to_string(port)});
  });
  const std::string first = first_answer(port, "/");
  const std::string portfolio = fetched(port, "/tandem/portfolio.html");
  ::kill(::getpid(), SIGTERM);
  preview.join();
  CHECK(ran.code == 0);
  CHECK(first.find("books-lifecycle/journey-guided.html") != std::string::npos);
  CHECK(portfolio.find(" 404 ") != std::string::npos);
}

TEST_CASE("a preview of a file that is broken mid-edit keeps its pages and says that they are old") {
  const Folder copy(kit());
  const unsigned port = free_port();
  Ran ran;
  std::thread preview([&] {
    ran = program({"serve", copy.path().string(), "--port", std::to_string(port)});
  });
  CHECK(first_answer(port, "/").find(" 200 ") != std::string::npos);
  const auto state_with = [&](const std::string& part) {
    std::string state;
    for (int i = 0; i < 300 && state.find(part) == std::string::npos; i++) {
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
      state = fetched(port, "/journeyc-state.json");
    }
    return state;
  };
  CHECK(state_with("\"stale\":false").find("\"stale\":false") != std::string::npos);
  std::ofstream(copy.path() / "books.journey.yaml", std::ios::app) << "broken: [\n";
  const std::string broken = state_with("\"stale\":true");
  const std::string page = fetched(port, "/books-lifecycle/journey.html");
  ::kill(::getpid(), SIGTERM);
  preview.join();
  CHECK(ran.code == 0);
  CHECK(broken.find("\"stale\":true") != std::string::npos);
  CHECK(broken.find("books.journey.yaml:") != std::string::npos);
  CHECK(page.find(" 200 ") != std::string::npos);
}

TEST_CASE("whoever stops a preview while it is built waits for nothing, and nothing is left") {
  const Folder kept;
  const std::filesystem::path made = kept.path() / "preview";
  std::filesystem::create_directories(made / "pages");
  std::ofstream(made / "pages" / "index.html") << "half";
  int ready[2];
  REQUIRE(::pipe(ready) == 0);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    const cli::StopBuilding stopping(made);
    [[maybe_unused]] const auto told = ::write(ready[1], "r", 1);
    for (;;) {
      ::pause();
    }
  }
  char read = ' ';
  REQUIRE(::read(ready[0], &read, 1) == 1);
  ::kill(child, SIGTERM);
  int status = -1;
  REQUIRE(::waitpid(child, &status, 0) == child);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
  CHECK_FALSE(std::filesystem::exists(made));
  ::close(ready[0]);
  ::close(ready[1]);
}

}  // namespace
}  // namespace jc::test
