import { formatBytes, formatCount } from '@slipway/core';
import { parseBlobPath } from './layout.ts';
import type { PackageManifest } from './manifest.ts';

const listed = (lines: readonly string[], limit = 40): string =>
  [...lines.slice(0, limit).map((line) => `- ${line}`), ...(lines.length > limit ? [`- … (${lines.length - limit} more in manifest.json)`] : [])].join('\n');

/** `INSTALL.md`: how this package is checked and installed, in English and Chinese. */
export function formatInstallGuide({ kind, product, version, bases, addons, removedAddons = [], platforms, totals, files }: Omit<PackageManifest, 'segments'>): string {
  const base = bases.map((each) => each.version).join(', ');
  const patch = kind !== 'platform';
  const chunked = new Set(files.flatMap(({ path }) => { const { digest, chunk } = parseBlobPath(path) ?? {}; return chunk === undefined ? [] : [digest]; })).size;
  const content = [
    `${formatCount(totals.images, 'image')} for ${platforms.join(', ')}, ${formatCount(totals.blobs, 'blob')} of ${formatBytes(totals.blobBytes)}`,
    ...addons.map(({ name, version: chart, enabled }) => `chart ${name} ${chart}${enabled === false ? ' (not enabled)' : ''}`),
    ...removedAddons.map((name) => `no longer part of the product: ${name}`),
  ];
  return `# ${product} ${version}${patch ? ` (${kind} for ${base})` : ''}

${listed(content)}

## Before you start

Nothing is fetched from the internet. What the machine needs, by command:

- check, images, status: bash 4 or newer, tar, xargs, openssl or sha256sum, and of the coreutils
  \`cat date dd df dirname head ls mkdir mktemp mv rm rmdir sync tail\`; those of busybox will do.
- charts: besides these gzip and helm, and kubectl to keep the version in the cluster${patch ? '\n- images asks the cluster for its version as well where kubectl is there; `--kubectl none` leaves it alone.' : ''}

Then check the package:

    bash install.sh check                      # tools and the checksum of every file
    sha256sum -c checksums.txt                 # the same by hand

## Images

STORAGE is the folder of the site's registry that holds \`docker/\`. The registry serves the images as soon as they are there.

    bash install.sh images --storage STORAGE --dry-run
    bash install.sh images --storage STORAGE
${patch ? `
Before anything is written the installer proves that ${base} is there: the version, every blob this package builds on and
where the tags point. If one of them is not as expected it says so and leaves the storage as it is. Where an earlier package
was put there by hand, add \`--base-version ${bases[0]?.version ?? ''}\`; \`--deep\` also reads and checks the blobs.
The former targets of moved tags are kept in \`STORAGE/slipway/state/${version}/tags.tsv\`.
` : ''}
Run it again after an interruption: it goes on where it stopped. Once it is complete, another run changes nothing, also
where hotfixes came later: the tags that they moved stay theirs.${patch ? '' : `
A storage that holds another product, or another version of ${product} that is not older, is refused: use a fresh one.`}
${chunked === 0 ? '' : `${formatCount(chunked, 'blob is', 'blobs are')} larger than a segment and ${chunked === 1 ? 'lies' : 'lie'} in chunks, which the installer joins. By hand, in the folder of the blob:
\`cat data.chunk-*-of-* > data && rm data.chunk-*\`.
`}If a segment turns out to be damaged, no link and no tag is changed: copy the package again, then run it again.

## Charts

    bash install.sh charts --dry-run           # prints the commands, to be run by hand if you like
    bash install.sh charts

Charts are installed in order; the first one that fails ends the run and is named. Afterwards the ConfigMap
\`platform-info\` in the namespace \`kube-system\` says \`product\`, \`version\` and \`hotfixes\`.

\`bash install.sh status --storage STORAGE\` shows what is installed. Exit codes: 0 done, 1 refused or failed, 2 wrong usage.

## 中文说明

1. 运行 \`bash install.sh check\`，检查所需工具和每个文件的校验和。
2. 运行 \`bash install.sh images --storage STORAGE\` 导入镜像；STORAGE 指站点镜像仓库中包含 \`docker/\` 的目录。加上 \`--dry-run\` 只显示步骤，不写入任何内容。
3. 运行 \`bash install.sh charts\` 按顺序安装各个 chart。
${patch ? `4. 本包是 ${base} 的补丁：安装程序会先核对基础版本和所需的数据，有任何不符就列出原因并停止，不改动现有文件。\n` : ''}
中断后可以重新运行；完成后重复运行不会产生变化，之后安装的补丁所移动的标签也会保留。
`;
}
