import type { OfflineResourcesPlan, OsStage, PlatformPlan } from './plan.ts';
import type { OsPackages } from './resources.ts';

/** The stage that holds the OS packages of one platform and nothing else. */
export const osTarget = (architecture: string): string => `os-linux-${architecture}`;

/** The stage that holds OS packages and files: the content of a package. */
export const exportTarget = (architecture: string): string => `export-linux-${architecture}`;

/** The exec form: no shell reads it. */
const argv = (...args: readonly string[]): string => `[${args.map((arg) => JSON.stringify(arg)).join(', ')}]`;

const toolsStage = (id: string): string => `tools-${id}`;

function formatTools({ id, baseImage, family }: OsPackages): string {
  return [
    `FROM --platform=$BUILDPLATFORM ${baseImage} AS ${toolsStage(id)}`,
    `COPY build/prepare-${family}.sh build/download-${family}.sh /slipway/`,
    `RUN ${argv('sh', `/slipway/prepare-${family}.sh`)}`,
  ].join('\n');
}

function formatPackages({ id, stage, family, packageArchitecture }: OsStage): string {
  return [
    `FROM ${toolsStage(id)} AS ${stage}`,
    `COPY build/${id}/ /slipway/${id}/`,
    `RUN --mount=type=cache,id=slipway-${id}-${packageArchitecture},target=/var/cache/slipway,sharing=locked ${argv('sh', `/slipway/download-${family}.sh`, `/slipway/${id}`, packageArchitecture)}`,
  ].join('\n');
}

function formatExport({ architecture, osStages, files }: PlatformPlan): string[] {
  const os = osStages.length === 0 ? [] : [[
    `FROM scratch AS ${osTarget(architecture)}`,
    ...osStages.map(({ stage, path }) => `COPY --from=${stage} /out/ /${path}/`),
  ].join('\n')];
  const both = [
    `FROM scratch AS ${exportTarget(architecture)}`,
    ...(osStages.length === 0 ? [] : [`COPY --from=${osTarget(architecture)} / /`]),
    ...(files.length === 0 ? [] : ['COPY --from=files / /']),
  ].join('\n');
  return [...os, both];
}

/**
 * One BuildKit Dockerfile for every distribution and platform of the plan. Its context is a directory of the result
 * (`build/`, `files/`). The distributions' tools run on the building machine's own architecture and fetch packages of the
 * asked one, so no emulation is needed. Every name in it has passed the grammar; package names are not in it at all.
 * @see https://docs.docker.com/reference/dockerfile/
 */
export function formatDockerfile(plan: OfflineResourcesPlan): string {
  const example = plan.platforms[0]?.architecture ?? 'amd64';
  return [
    [
      `# ${plan.name} ${plan.version}: OS packages and files for a site without internet. Generated; needs BuildKit.`,
      `# docker build --target ${exportTarget(example)} --output type=local,dest=OUT DIRECTORY`,
    ].join('\n'),
    ...plan.os.map(formatTools),
    ...plan.platforms.flatMap(({ osStages }) => osStages.map(formatPackages)),
    ...(plan.platforms.some(({ files }) => files.length > 0) ? ['# Downloaded and verified before the build, so that they need no container.\nFROM scratch AS files\nCOPY files/ /files/'] : []),
    ...plan.platforms.flatMap(formatExport),
  ].join('\n\n') + '\n';
}
