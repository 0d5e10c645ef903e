import { formatBytes, formatCount } from '@slipway/core';
import { chinesePushGuide, formatPushGuide } from './install-guide-push.ts';
import { parseBlobPath } from '../layout.ts';
import type { PackageManifest } from '../manifest.ts';
import { countReferrers } from '../packaged-tags.ts';

const listed = (lines: readonly string[], limit = 40): string =>
  [...lines.slice(0, limit).map((line) => `- ${line}`), ...(lines.length > limit ? [`- … (${lines.length - limit} more in manifest.json)`] : [])].join('\n');

/** `INSTALL.md` of a package that brings what installs it itself: how it is checked and unpacked, in English and Chinese. */
export function formatUnpackGuide({ kind, product, version, totals, files, platforms }: Omit<PackageManifest, 'segments'>): string {
  const has = (name: string): boolean => files.some(({ path }) => path === name);
  const chunked = files.some(({ path }) => parseBlobPath(path)?.chunk !== undefined);
  const join = 'find docker -name "data.chunk-0001-of-*" | while read -r each; do (cd "${each%/*}" && cat data.chunk-*-of-* > data && rm data.chunk-*); done';
  return `# ${product} ${kind} ${version}

${formatCount(totals.images, 'image')} for ${platforms.join(', ')}, ${formatCount(totals.files, 'file')}, ${formatBytes(totals.bytes)}. Nothing is fetched from the internet.

    sha256sum -c checksums.txt                                   # check every file
    for each in segment-*.tar; do tar -xf "$each"; done          # unpack, here or with -C into another folder
${chunked ? `    ${join}\n` : ''}${has('install.sh') ? '    bash install.sh                                              # the installer of this release\n' : ''}
\`docker/\` is the storage of a registry, which serves the images as they are${has('install.sh') ? '' : '; this package has no installer of its own'}.

## 中文说明

先用 \`sha256sum -c checksums.txt\` 校验，再用上面的命令解包${has('install.sh') ? '，然后运行 `bash install.sh`' : ''}；\`docker/\` 是镜像仓库的存储目录，可直接由 registry 提供服务。
`;
}

/** `INSTALL.md`: how this package is checked and installed, in English and Chinese. */
export function formatInstallGuide({ kind, product, version, bases, addons, removedAddons = [], platforms, totals, files, referrers }: Omit<PackageManifest, 'segments'>): string {
  const base = bases.map((each) => each.version).join(', ');
  const patch = kind !== 'platform';
  const chunked = new Set(files.flatMap(({ path }) => { const { digest, chunk } = parseBlobPath(path) ?? {}; return chunk === undefined ? [] : [digest]; })).size;
  const carried = files.flatMap(({ path }) => /^tools\/(.+)$/.exec(path)?.[1] ?? []);
  const configs = files.some(({ path }) => /^configs\/.+\.ya?ml\.j2$/.test(path) && path !== 'configs/platform-info.yaml.j2');
  const prerequisites = files.some(({ path }) => path === 'install/prerequisites.tgz');
  const content = [
    `${formatCount(totals.images, 'image')} for ${platforms.join(', ')}, ${formatCount(totals.blobs, 'blob')} of ${formatBytes(totals.blobBytes)}`,
    ...(referrers === undefined ? [] : [`${formatCount(countReferrers({ referrers }), 'signature, attestation or SBOM', 'signatures, attestations and SBOMs')} of images, which go where these go; keep the tags \`sha256-…\` in the registry`]),
    ...addons.map(({ name, version: chart, enabled }) => `chart ${name} ${chart}${enabled === false ? ' (not enabled)' : ''}`),
    ...removedAddons.map((name) => `no longer part of the product: ${name}`),
  ];
  return `# ${product} ${version}${patch ? ` (${kind} for ${base})` : ''}

${listed(content)}

## Before you start

Nothing is fetched from the internet. What the machine needs, by command:

- check, images, status: bash 4 or newer, tar, xargs, openssl or sha256sum, and of the coreutils
  \`cat date dd df dirname head ls mkdir mktemp mv rm rmdir sync tail\`; those of busybox will do. With flock, where it is there, a second
  run into the same storage is refused while one is at work.
- images --push, status --push and --images: besides these curl and \`sleep\`.
- configs, charts, uninstall: besides these \`chmod grep gzip sleep\`, helm (3.19 or newer, or 4) and kubectl${carried.length === 0 ? '' : `; the package carries
  ${carried.join(', ')}, which are used where the machine has none`}.${patch ? `
  This package carries none. Where the machine has none, take those of the package of ${base}, if it carries any:
  \`tar -xf segment-0001.tar tools\` in its folder, then \`--helm FILE --kubectl FILE\` here.` : ''}${patch ? `
- images asks the cluster for its version as well where kubectl is there, and says in it that this package is pending;
  \`--kubectl none\` leaves the cluster alone.` : ''}

One machine may reach the registry and another the cluster: images does without kubectl, configs and charts without the registry.

    bash install.sh check                      # tools, cluster and the checksum of every file
    bash install.sh check --key KEY.pem        # also who made it: KEY.pem is the public key, which you have from elsewhere
    sha256sum -c checksums.txt                 # the checksums by hand

\`--log FILE\` appends to FILE what any command says; \`--dry-run\` shows what would be done.

## Images

STORAGE is the folder of the site's registry that holds \`docker/\`. The registry serves the images as soon as they are there.

    bash install.sh images --storage STORAGE --dry-run
    bash install.sh images --storage STORAGE

${patch ? `
Before anything is written the installer proves that ${base} is there: the version, every blob this package builds on and
where the tags point. If one of them is not as expected it says so and leaves the storage as it is. Where an earlier package
was put there by hand, add \`--base-version ${bases[0]?.version ?? ''}\`; \`--deep\` also reads and checks the blobs.
The former targets of moved tags are kept in \`STORAGE/slipway/state/${version}/tags.tsv\`.

The order is: blobs, links, then \`pending\` of the ConfigMap \`platform-info\` names ${version}, then tags, then (charts) each chart, then
\`platform-info\` has it in \`${kind === 'hotfix' ? 'hotfixes' : 'version'}\` and no longer in \`pending\`. Where images runs on a machine without kubectl, charts writes \`pending\`
before the first chart, on the machine that has it. \`status\` names what is pending; the way out is to run images and charts again.
` : ''}
Run it again after an interruption: it goes on where it stopped. Once it is complete, another run changes nothing, also
where hotfixes came later: the tags that they moved stay theirs.${patch ? '' : `
A storage that holds another product, or another version of ${product} that is not older, is refused: use a fresh one.`}
${chunked === 0 ? '' : `${formatCount(chunked, 'blob is', 'blobs are')} larger than a segment and ${chunked === 1 ? 'lies' : 'lie'} in chunks, which the installer joins. By hand, in the folder of the blob:
\`cat data.chunk-*-of-* > data && rm data.chunk-*\`.
`}If a segment turns out to be damaged, no link and no tag is changed: copy the package again, then run it again.

${formatPushGuide({ base, patch })}
${configs ? `## Configuration

    bash install.sh configs --dry-run          # lists what the config file has to give
    bash install.sh configs --config site.yaml

The config file is YAML of your own. What the templates in \`configs/\` of this package make of it, Secrets and ConfigMaps, is applied as
the Helm release \`platform-configs\` in \`kube-system\`, before the charts. When a change fails the former state is put back; when
the first run fails, what was put there by then stays and the next run takes it over. Change the
file and run it again to change the configuration; \`charts\` then takes the values of the last run. Keep the file: it has your passwords.

` : ''}The address of the site's registry, its CA and the virtual IP come from the ConfigMap \`system-info\` in \`kube-system\`, keys
\`registry_domain\`, \`registry_ca\` and \`vip\`; the same names in the config file (\`--config\`) override it.

## Charts

    bash install.sh charts --dry-run           # prints the commands, to be run by hand if you like
    bash install.sh charts

${prerequisites ? 'What lies in `prerequisites/` is applied first. ' : ''}Charts are installed in order, their namespaces made; the first one that fails ends the run and is named, with what helm
says. Put it right and run it again: what is installed is passed over, and a second run changes nothing. \`--timeout 10m\` gives
hooks more time, \`--wait\` waits until each chart is ready. Afterwards the ConfigMap \`platform-info\` in the namespace
\`kube-system\` says \`product\`, \`version\` and \`hotfixes\`; from before the first chart until then its \`pending\` names ${version}.
One machine at a time: of two that install charts at once, one takes the other's for an interrupted run.

## Afterwards

    bash install.sh status                     # what is installed, what is pending, what comes from elsewhere than the site's registry
    bash install.sh status --images            # also asks that registry for every image that pods are made of
    bash install.sh status --storage STORAGE   # also whether the storage has every image of this package
    bash install.sh status --push HOST[:PORT][/PREFIX] --auth-file LOGIN    # the same of a registry over the network

status writes nothing, and ends with 1 when something is not in place, or nobody could say. \`--images\` reads the pod templates of
Deployments, StatefulSets, DaemonSets, Jobs and CronJobs and the pods themselves, init containers included, in the namespaces of the
charts and where these put something else, and names each image that the registry lacks (\`missing\`) or does not hand out (\`denied\`), with who pulls it. It asks at
\`registry_domain\`, with \`--push\` at that name of the same registry; \`--auth-file\`, \`--plain-http\` and \`--ca-file\` as above, the CA of
\`system-info\` without the last. Images that an operator will ask for only later are in no pod yet, so they are not looked for.
${patch ? '' : `    bash install.sh uninstall                  # asks first, or --yes; removes the last chart first

After uninstall, images, volume claims, namespaces and prerequisites are still there; \`--delete-data\` removes the claims of the
charts and the prerequisites as well.
`}
Exit codes: 0 done, 1 refused, failed or interrupted, 2 wrong usage.

## 中文说明

${[
    '运行 `bash install.sh check`，检查工具、集群和每个文件的校验和；加上 `--key KEY.pem` 同时用公钥验证签名（公钥须通过其他途径取得）。',
    '运行 `bash install.sh images --storage STORAGE` 导入镜像；STORAGE 指站点镜像仓库中包含 `docker/` 的目录。',
    chinesePushGuide,
    ...(configs ? ['运行 `bash install.sh configs --config site.yaml` 应用站点配置；`--dry-run` 列出配置文件必须提供的值。变更失败时恢复原状；首次运行失败时，已写入的内容会保留，由下一次运行接管。请妥善保管该文件，其中含有密码。'] : []),
    '镜像仓库地址、CA 和虚拟 IP 取自 `kube-system` 中的 ConfigMap `system-info`（`registry_domain`、`registry_ca`、`vip`），配置文件中的同名值优先。',
    '运行 `bash install.sh charts` 按顺序安装各个 chart；出错时停止并给出 chart 名称，修复后重新运行即可继续。',
    '运行 `bash install.sh status` 查看安装状态、尚未完成（pending）的安装，以及哪些镜像不是来自站点镜像仓库；加上 `--images` 会向站点镜像仓库逐一核对集群中所有 Pod 模板和 Pod（包括 init 容器）用到的镜像，缺少的镜像会连同使用者一起列出。加上 `--storage STORAGE` 或 `--push HOST[:PORT][/PREFIX]` 可核对本包的全部镜像。有缺失或无法确认时退出码为 1。',
    ...(patch ? [`本包是 ${base} 的补丁：安装程序会先核对基础版本和所需的数据，有任何不符就列出原因并停止，不改动现有文件。移动标签之前，ConfigMap \`platform-info\` 的 \`pending\` 会记下 ${version}，全部 chart 完成后再转入 \`${kind === 'hotfix' ? 'hotfixes' : 'version'}\`；若 images 在没有 kubectl 的机器上运行，则由有 kubectl 的机器上的 charts 写入。中断后重新运行 images 和 charts 即可。`]
      : ['运行 `bash install.sh uninstall` 按相反顺序卸载（先询问，或加 `--yes`）；镜像和数据会保留，加 `--delete-data` 才会删除数据卷声明和前置资源。']),
  ].map((line, index) => `${index + 1}. ${line}`).join('\n')}

加上 \`--dry-run\` 只显示步骤，不写入任何内容；\`--log FILE\` 记录日志。
中断后可以重新运行；完成后重复运行不会产生变化，之后安装的补丁所移动的标签也会保留。
`;
}
