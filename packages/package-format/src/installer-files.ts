// Written by embed.mjs from installer/; edit those files and run `node packages/package-format/embed.mjs`.

/** The scripts that a package carries, by file name. */
export const installerFiles = {
  'install.sh': `#!/usr/bin/env bash
exit 0
`,
} as const;
