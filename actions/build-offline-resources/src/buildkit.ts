import { errorCode, ExecError, errorMessage, plainText, type Exec, type Finding, type Logger } from '@slipway/core';
import { osTarget, type OfflineResourcesPlan, type PlatformPlan } from '@slipway/offline-resources';
import { BuildError } from './errors.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** A docker client that can build with BuildKit: by its buildx plugin, or by itself up to version 22. */
export interface Builder {
  readonly program: string;
  readonly kind: 'buildx' | 'builtin';
}

export interface BuilderDeps {
  readonly exec: Exec;
  readonly env: Env;
}

const wayOut = 'install docker (Debian: apt-get install docker.io), name the client with --docker PROGRAM, or leave the OS packages out with --skip-os-packages';

/**
 * Asks a docker client what it can do.
 * @throws {BuildError} DOCKER_NOT_FOUND, DOCKER_UNAVAILABLE, BUILDKIT_NOT_FOUND
 */
export async function findBuilder(program: string, { exec, env }: BuilderDeps): Promise<Builder> {
  let versions: readonly string[];
  try {
    const { stdout } = await exec(program, ['version', '--format', '{{.Client.Version}} {{.Server.Version}}'], { env, timeoutMs: 60_000 });
    versions = stdout.toString('utf8').trim().split(' ');
  } catch (cause) {
    if (errorCode(cause) === 'COMMAND_NOT_FOUND') throw new BuildError('DOCKER_NOT_FOUND', `OS packages are built by docker, and ${program} is not installed`, { cause, hint: wayOut });
    throw new BuildError('DOCKER_UNAVAILABLE', `docker does not answer: ${errorMessage(cause)}`, { cause, hint: 'start its daemon, or name it in DOCKER_HOST' });
  }
  const buildx = await exec(program, ['buildx', 'version'], { env, timeoutMs: 60_000, okExitCodes: [0, 1, 125] });
  if (buildx.exitCode === 0) return { program, kind: 'buildx' };
  const major = Number.parseInt(versions[0] ?? '', 10);
  if (major >= 19 && major < 23) return { program, kind: 'builtin' };
  throw new BuildError('BUILDKIT_NOT_FOUND', `the docker client ${versions[0] ?? ''} has no buildx plugin, which BuildKit needs`, { hint: 'install docker-buildx-plugin, or docker.io of Debian 12' });
}

export interface BuildOptions {
  readonly network: 'default' | 'host';
  readonly refresh: boolean;
}

/** The arguments of one platform's build, run in the folder that holds `context`; the result goes to `exported` beside it. */
export function buildArguments({ kind }: Builder, { platform, architecture }: PlatformPlan, { network, refresh }: BuildOptions): string[] {
  return [
    ...(kind === 'buildx' ? ['buildx', 'build'] : ['build']),
    '--progress', 'plain', '--platform', platform, '--target', osTarget(architecture), '--output', 'type=local,dest=exported',
    ...(network === 'host' ? ['--network', 'host'] : []), ...(refresh ? ['--no-cache'] : []),
    '--file', 'context/Dockerfile', 'context',
  ];
}

/** What the scripts of the build say of single packages, as findings at the package's place in the configuration. */
export function parseBuildOutput(output: string, plan: OfflineResourcesPlan): Finding[] {
  const stages = new Map(plan.platforms.flatMap(({ osStages, platform }) => osStages.map((stage) => [stage.stage, { ...stage, platform }] as const)));
  const vertices = new Map<string, string>();
  const findings = new Map<string, Finding>();
  for (const line of output.split('\n')) {
    const [, vertex = '', text = ''] = /^#(\d{1,6}) (.*)$/.exec(line) ?? [];
    const stageName = /^\[(?:\S+ )?([a-z0-9.-]+) +\d+\/\d+\] /.exec(text)?.[1];
    if (stageName !== undefined) vertices.set(vertex, stageName);
    const [, kind, rest = ''] = /^[\d.]+ slipway-(missing|unknown) (.{1,300})$/.exec(text) ?? [];
    if (kind === undefined) continue;
    const stage = stages.get(vertices.get(vertex) ?? '');
    const where = stage === undefined ? vertices.get(vertex) ?? 'the build' : `${stage.id} for ${stage.platform}`;
    const location = stage?.packages.find(({ name }) => name === rest)?.location;
    findings.set(`${vertex} ${kind} ${rest}`, kind === 'missing'
      ? { code: 'package-missing', severity: 'error', subject: rest, message: `${where} has no package ${rest} that can be installed`, ...(location === undefined ? {} : { location }) }
      : { code: 'unknown', severity: 'error', subject: where, message: `the package sources of ${where} could not be asked: ${plainText(rest)}`, hint: 'run again; --log-level debug shows the output of the build' });
  }
  return [...findings.values()];
}

export interface BuildDeps extends BuilderDeps {
  readonly logger: Logger;
}

/**
 * Builds the OS packages of one platform in `folder`, which holds `context`; they end up in `folder/exported`.
 * @returns findings when the build told why it failed
 * @throws {BuildError} BUILD_FAILED when it did not
 */
export async function buildOsPackages(folder: string, platform: PlatformPlan, { builder, plan, options, deps }: {
  readonly builder: Builder; readonly plan: OfflineResourcesPlan; readonly options: BuildOptions; readonly deps: BuildDeps;
}): Promise<Finding[]> {
  const { exec, env, logger } = deps;
  let output = '';
  let line = '';
  const onOutput = (chunk: Buffer): void => {
    const text = chunk.toString('utf8');
    if (output.length < 2 ** 24) output += text;
    const lines = (line + text).split('\n');
    line = lines.pop() ?? '';
    for (const whole of lines) if (whole.trim() !== '') logger.debug(whole);
  };
  try {
    await exec(builder.program, buildArguments(builder, platform, options), {
      // Attestations would add a file of their own to the exported folder.
      cwd: folder, env: { ...env, DOCKER_BUILDKIT: '1', BUILDX_NO_DEFAULT_ATTESTATIONS: '1' }, timeoutMs: 6 * 3600_000, onOutput,
    });
    return [];
  } catch (error) {
    if (!(error instanceof ExecError)) throw error;
    const findings = parseBuildOutput(output, plan);
    if (findings.length > 0) return findings;
    const tail = plainText(output.trim().split('\n').slice(-12).join('\n'));
    throw new BuildError('BUILD_FAILED', `docker could not build the OS packages for ${platform.platform} (${error.code}):\n${tail}`,
      { cause: error, exitCode: 3, retryable: true, hint: '--log-level debug shows the whole output of the build' });
  }
}
