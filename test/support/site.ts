// A site that install.sh runs at: the installer as a user starts it, and a cluster of files behind stand-ins for helm and kubectl.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';

export interface InstallerRun { readonly code: number | null; readonly out: string; readonly err: string }

export interface InstallerOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Gets a function that ends the whole run at once, as a machine that loses its power does. */
  readonly killWhen?: (child: { readonly kill: () => void }) => void;
}

/** Runs the installer of a package. `--kubectl none` unless the arguments name one; temporary files go to `TMPDIR`. */
export async function runInstaller(path: string, args: readonly string[], { env = {}, cwd, killWhen }: InstallerOptions = {}): Promise<InstallerRun> {
  const cluster = args.includes('--kubectl') ? [] : ['--kubectl', 'none'];
  const child = spawn('bash', [join(path, 'install.sh'), ...args, ...(args.length > 0 ? cluster : [])], { env: { PATH: process.env['PATH'], ...env }, cwd, detached: true });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => { out += chunk.toString(); });
  child.stderr.on('data', (chunk: Buffer) => { err += chunk.toString(); });
  killWhen?.({ kill: () => { if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL'); } });
  const [code] = await once(child, 'close') as [number | null];
  return { code, out, err };
}

/** Where a program lies; nothing when it is not installed. */
export function findProgram(name: string): string {
  try {
    return execFileSync('bash', ['-c', `type -P ${name}`], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

/** A folder of links to these programs, for a `PATH` of its own. */
export async function linkPrograms(path: string, names: readonly string[], target?: string): Promise<string> {
  await mkdir(path, { recursive: true });
  for (const name of names) await symlink(target ?? findProgram(name), join(path, name));
  return path;
}

export interface StandInCluster {
  /** The stand-ins come first; `UNREACHABLE`, `BROKEN` (a chart), `READ_ONLY` and `KILL_AT` (the number of a call) change what they do. */
  readonly env: Readonly<Record<string, string>>;
  /** The ConfigMap platform-info: "product version hotfixes" and, in a second line, what is pending. */
  readonly info: string;
  /** Every call of helm, in order. */
  readonly calls: () => Promise<string>;
  /** The answer to the question for images: lines of "namespace/name release image". */
  readonly images: string;
}

const countCalls = (path: string): string => `printf x >> '${path}/count'
if [[ -n $KILL_AT ]] && (( $(wc -c < '${path}/count') == KILL_AT )); then kill -KILL 0; fi
`;

/** Makes the stand-ins in a new folder. */
export async function standInCluster(path: string): Promise<StandInCluster> {
  await mkdir(join(path, 'releases'), { recursive: true });
  const info = join(path, 'info');
  await writeFile(join(path, 'helm'), `#!/bin/bash
${countCalls(path)}echo "$*" >> '${path}/calls'
case $1 in
  upgrade)
    [[ -f $4 && $3 != "$BROKEN" ]] || exit 1
    name=$3 chart=\${4##*/}
    while (( $# > 0 )); do case $1 in --namespace) namespace=$2 ;; --labels) content=\${2#*=} ;; esac; shift; done
    printf '%s\\t%s\\t1\\tnow\\tdeployed\\t%s\\t1\\n' "$name" "$namespace" "\${chart%.tgz}" > '${path}/releases/'"$name"
    echo "$content" > '${path}/releases/'".$name" ;;
  template) printf 'registry: "%s"\\n' "$REGISTRY" ;;
  list)
    [[ -z $UNREACHABLE ]] || { echo 'no connection' >&2; exit 1; }
    selector=
    while (( $# > 0 )); do case $1 in --filter) name=$2 ;; --selector) selector=\${2#*=} ;; --all-namespaces) cat '${path}'/releases/* 2> /dev/null; exit 0 ;; esac; shift; done
    name=\${name#^} name=\${name%\\$}
    if [[ -f '${path}/releases/'$name && ( -z $selector || $(cat '${path}/releases/'".$name") == "$selector" ) ]]; then echo "$name"; fi ;;
esac
`);
  await writeFile(join(path, 'kubectl'), `#!/bin/bash
${countCalls(path)}[[ -z $UNREACHABLE ]] || { echo 'no connection' >&2; exit 1; }
case "$*" in
  *' get configmap platform-info '*pending*) sed -n 2p '${info}' 2> /dev/null || true ;;
  *' get configmap platform-info '*) sed -n 1p '${info}' 2> /dev/null || true ;;
  *' get configmap system-info '*registry_domain*) printf '%s' "$REGISTRY" ;;
  *' get deployments,'*) cat '${path}/images' ;;
  *' create configmap '*)
    product= version= hotfixes= pending=
    for a in "$@"; do case $a in --from-literal=*) a=\${a#*=}; printf -v "\${a%%=*}" '%s' "\${a#*=}" ;; esac; done
    echo "$product $version $hotfixes"
    if [[ -n $pending ]]; then echo "$pending"; fi ;;
  apply*)
    [[ -z $READ_ONLY ]] || { echo 'forbidden' >&2; exit 1; }
    while [[ $1 != -f ]]; do shift; done
    cp "$2" '${info}.new' && mv '${info}.new' '${info}' ;;
esac
`);
  for (const name of ['helm', 'kubectl']) await chmod(join(path, name), 0o755);
  return { env: { PATH: `${path}:${process.env['PATH'] ?? ''}` }, info, images: join(path, 'images'), calls: () => readFile(join(path, 'calls'), 'utf8').catch(() => '') };
}
