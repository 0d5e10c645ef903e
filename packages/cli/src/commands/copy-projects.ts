import { SlipwayError, type Logger } from '@slipway/core';
import { createHarborProjects, parseTransport, type HarborProjects, type HarborProjectsOptions } from '@slipway/oci';
import type { CopyJob } from './copy-jobs.ts';

/** What `--create-projects` did, or would do. */
export interface CreatedProjects {
  /** `HOST/PROJECT` */
  readonly projects: readonly string[];
}

/**
 * Makes the projects that the images go to, private, where Harbor lacks them.
 * @throws {SlipwayError} USAGE for a destination that is no Harbor; {OciError} DENIED for who may not create projects
 */
export async function createProjects(jobs: readonly CopyJob[], { dryRun, logger, ...client }: Pick<HarborProjectsOptions, 'http' | 'credentials'> & { readonly dryRun: boolean; readonly logger: Logger }): Promise<CreatedProjects> {
  const harbors = new Map<string, HarborProjects>();
  const wanted = new Map<string, { readonly host: string; readonly project: string }>();
  for (const { to: { place, repository } } of jobs) {
    const transport = parseTransport(place.name);
    if (transport.kind !== 'registry') throw new SlipwayError('USAGE', `--create-projects: ${place.name} has no projects`, { hint: 'leave the flag out' });
    const { host, plainHttp } = transport;
    if (!harbors.has(host)) harbors.set(host, createHarborProjects({ host, plainHttp, ...client }));
    const [project = ''] = repository.split('/');
    wanted.set(`${host}/${project}`, { host, project });
  }
  for (const [host, harbor] of harbors) {
    if (!await harbor.isHarbor()) throw new SlipwayError('USAGE', `--create-projects: ${host} is no Harbor 2`, { hint: 'other registries need no projects: leave the flag out' });
  }
  const projects: string[] = [];
  for (const [name, { host, project }] of wanted) {
    const harbor = harbors.get(host);
    if (harbor === undefined || await harbor.find(project) !== 'missing') continue;
    if (dryRun || await harbor.create(project)) projects.push(name);
    logger.info(`project ${name}: ${dryRun ? 'would be created' : 'created'}, private`);
  }
  return { projects };
}
