// Shows the files of a preview to a browser on this machine. The only file that knows libevent.
#pragma once
#include <functional>
#include <string>

#include "compiler/cli/preview.h"

namespace jc::cli {

// Listens on 127.0.0.1 and nowhere else until SIGINT or SIGTERM. Answers that address and `localhost` only,
// so that a page of another site can't read what is shown. False where the port is taken; `ready` is called
// once it is not.
bool show_preview(Preview& preview, unsigned port, const std::function<void()>& ready);

}  // namespace jc::cli
