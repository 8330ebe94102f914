#!/usr/bin/env node
// Starts the program of this machine's platform package, and ends as it ends.
'use strict';

const { spawnSync } = require('child_process');

const platform = `@journeyc/${process.platform}-${process.arch}`;

function program() {
  if (process.env.JOURNEYC_PROGRAM) {
    return process.env.JOURNEYC_PROGRAM;
  }
  try {
    return require.resolve(`${platform}/bin/journeyc`);
  } catch {
    process.stderr.write(
      `journeyc: the package \`${platform}\` is not installed. There is one for Linux on x86-64 (on Windows: in ` +
        'WSL); if that is where you are, install again without `--omit=optional`. Elsewhere, build journeyc and ' +
        'name the program in JOURNEYC_PROGRAM.\n',
    );
    process.exit(2);
  }
}

const ended = spawnSync(program(), process.argv.slice(2), { stdio: 'inherit' });
if (ended.error) {
  process.stderr.write(`journeyc: ${ended.error.message}\n`);
  process.exit(2);
}
if (ended.signal) {
  process.kill(process.pid, ended.signal);
}
process.exit(ended.status);
