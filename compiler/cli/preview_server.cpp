#include "compiler/cli/preview_server.h"

#include <event2/buffer.h>
#include <event2/event.h>
#include <event2/http.h>
#include <fmt/format.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <sstream>

#include "compiler/emit/site/files.h"
#include "compiler/emit/site/html.h"

namespace jc::cli {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kState = "/journeyc-state.json";
constexpr std::string_view kScript = "/journeyc-preview.js";
// How often the specs are looked at, in microseconds.
constexpr long kPause = 300000;

struct Freed {
  void operator()(event_base* base) const { event_base_free(base); }
  void operator()(evhttp* http) const { evhttp_free(http); }
  void operator()(event* one) const { event_free(one); }
  void operator()(evhttp_uri* uri) const { evhttp_uri_free(uri); }
};

template <typename T>
using Held = std::unique_ptr<T, Freed>;

std::string_view type_of(const fs::path& file) {
  const std::string ending = file.extension().string();
  return ending == ".html"  ? "text/html; charset=utf-8"
         : ending == ".css" ? "text/css; charset=utf-8"
         : ending == ".js"  ? "text/javascript; charset=utf-8"
         : ending == ".svg" ? "image/svg+xml"
                            : "text/plain; charset=utf-8";
}

void answer(evhttp_request* request, int code, std::string_view type, std::string_view bytes) {
  evkeyvalq* headers = evhttp_request_get_output_headers(request);
  evhttp_add_header(headers, "Content-Type", std::string(type).c_str());
  evhttp_add_header(headers, "Cache-Control", "no-store");
  evhttp_add_header(headers, "X-Content-Type-Options", "nosniff");
  evbuffer_add(evhttp_request_get_output_buffer(request), bytes.data(), bytes.size());
  evhttp_send_reply(request, code, nullptr, nullptr);
}

void replace(std::string& text, std::string_view what, const std::string& with) {
  if (const std::size_t at = text.find(what); at != std::string::npos) {
    text.replace(at, what.size(), with);
  }
}

// A page as it was built, with what asks whether it is still so.
std::string with_script(std::string page) {
  replace(page, "default-src 'none';", "default-src 'none'; connect-src 'self';");
  replace(page, "</head>", fmt::format("<script src=\"{}\" defer></script>\n</head>", kScript));
  return page;
}

// Readers outside get pages without a first one, as each is given what is theirs; whoever looks at all of
// them here begins with a list.
std::string list_of(const std::vector<std::string>& pages) {
  std::string items;
  for (const std::string& page : pages) {
    items += fmt::format("<li><a href=\"/{0}\">{0}</a></li>\n", emit::html_escape(page));
  }
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Pages</title>\n<link "
      "rel=\"stylesheet\" href=\"/site.css\">\n</head>\n<body>\n<main>\n<h1>Pages</h1>\n<p>This list stands "
      "in the preview only.</p>\n<ul>\n{}</ul>\n</main>\n</body>\n</html>\n",
      items);
}

// Nothing outside the folder, and nothing hidden in it.
bool is_inside(const fs::path& path) {
  return std::none_of(path.begin(), path.end(),
                      [](const fs::path& part) { return part.string().starts_with("."); });
}

bool is_for_us(evhttp_request* request, unsigned port) {
  const char* host = evhttp_find_header(evhttp_request_get_input_headers(request), "Host");
  return host != nullptr &&
         (host == fmt::format("127.0.0.1:{}", port) || host == fmt::format("localhost:{}", port));
}

struct Server {
  Preview& preview;
  unsigned port;

  void reply(evhttp_request* request) const {
    if (!is_for_us(request, port)) {
      answer(request, 403, "text/plain", "this preview is for this machine alone\n");
      return;
    }
    const Held<evhttp_uri> uri(evhttp_uri_parse(evhttp_request_get_uri(request)));
    const char* written = uri == nullptr ? nullptr : evhttp_uri_get_path(uri.get());
    const std::unique_ptr<char, decltype(&std::free)> decoded(
        evhttp_uridecode(written == nullptr ? "" : written, 0, nullptr), &std::free);
    const std::string path = decoded == nullptr ? "" : decoded.get();
    if (path == kState) {
      answer(request, 200, "application/json",
             emit::preview_state(preview.version(), preview.is_stale(), preview.findings()));
    } else if (path == kScript) {
      answer(request, 200, "text/javascript", emit::preview_script());
    } else {
      file(request, path);
    }
  }

  void file(evhttp_request* request, const std::string& path) const {
    fs::path inside = fs::path(path).relative_path().lexically_normal();
    if (inside.empty() || path.ends_with('/')) {
      inside /= "index.html";
    }
    std::ifstream stream(preview.folder() / inside, std::ios::binary);
    const bool there = is_inside(inside) && fs::is_regular_file(preview.folder() / inside) && stream;
    if (!there && inside == "index.html" && !preview.pages().empty()) {
      answer(request, 200, "text/html; charset=utf-8", with_script(list_of(preview.pages())));
      return;
    }
    if (!there) {
      answer(request, 404, "text/html; charset=utf-8",
             with_script(
                 "<!DOCTYPE html><html lang=\"en\"><head><title>Nothing here</title></head><body><p>There "
                 "is no page here yet. <a href=\"/\">To the first page</a></p></body></html>"));
      return;
    }
    std::stringstream bytes;
    bytes << stream.rdbuf();
    const std::string_view type = type_of(inside);
    answer(request, 200, type, inside.extension() == ".html" ? with_script(bytes.str()) : bytes.str());
  }
};

void on_request(evhttp_request* request, void* server) { static_cast<const Server*>(server)->reply(request); }
void on_time(evutil_socket_t, short, void* preview) { static_cast<Preview*>(preview)->follow(); }
void on_signal(evutil_socket_t, short, void* base) {
  event_base_loopexit(static_cast<event_base*>(base), nullptr);
}

}  // namespace

bool show_preview(Preview& preview, unsigned port, const std::function<void()>& ready) {
  const Held<event_base> base(event_base_new());
  const Held<evhttp> http(evhttp_new(base.get()));
  Server server{preview, port};
  evhttp_set_allowed_methods(http.get(), EVHTTP_REQ_GET | EVHTTP_REQ_HEAD);
  evhttp_set_gencb(http.get(), on_request, &server);
  if (evhttp_bind_socket(http.get(), "127.0.0.1", static_cast<std::uint16_t>(port)) != 0) {
    return false;
  }
  const Held<event> interrupted(evsignal_new(base.get(), SIGINT, on_signal, base.get()));
  const Held<event> ended(evsignal_new(base.get(), SIGTERM, on_signal, base.get()));
  const Held<event> timer(event_new(base.get(), -1, EV_PERSIST, on_time, &preview));
  const timeval pause{0, kPause};
  evsignal_add(interrupted.get(), nullptr);
  evsignal_add(ended.get(), nullptr);
  event_add(timer.get(), &pause);
  ready();
  event_base_dispatch(base.get());
  return true;
}

}  // namespace jc::cli
