import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { specs as buildOfflineResources } from '@slipway/action-build-offline-resources/inputs';
import { specs as collectCharts } from '@slipway/action-collect-charts/inputs';
import { specs as diffHotfix } from '@slipway/action-diff-hotfix/inputs';
import { specs as packagePlatform } from '@slipway/action-package-platform/inputs';
import { specs as renderImages } from '@slipway/action-render-images/inputs';
import { specs as verifyImages } from '@slipway/action-verify-images/inputs';
import type { InputSpecs } from '@slipway/ci';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): Promise<string> => readFile(join(root, path), 'utf8');
const parse = (text: string): unknown[] => parseAllDocuments(text, { customTags: [{ tag: '!reference', collection: 'seq' }] }).map((document) => {
  if ('errors' in document && document.errors[0] !== undefined) throw document.errors[0];
  return document.toJS() as unknown;
});

const actions: Readonly<Record<string, InputSpecs>> = {
  'build-offline-resources': buildOfflineResources, 'collect-charts': collectCharts, 'diff-hotfix': diffHotfix,
  'package-platform': packagePlatform, 'render-images': renderImages, 'verify-images': verifyImages,
};

/** What is common to all components, so not an input of an action. */
const jobInputs = ['job-name', 'stage', 'image', 'cli-ref', 'cli-project', 'cli-url', 'cli-sha256'];

const headerSchema = z.strictObject({ spec: z.strictObject({ inputs: z.record(z.string(), z.strictObject({
  description: z.string(), type: z.enum(['boolean']).optional(), options: z.array(z.string()).optional(), default: z.union([z.string(), z.boolean()]).optional(),
})) }) });
const jobSchema = z.strictObject({ '$[[ inputs.job-name ]]': z.strictObject({
  stage: z.string(), image: z.string(), variables: z.record(z.string(), z.string()), before_script: z.array(z.string()), script: z.array(z.string()),
  cache: z.strictObject({ key: z.string(), paths: z.array(z.string()) }).optional(),
  artifacts: z.strictObject({ exclude: z.array(z.string()).optional(), when: z.literal('always'), paths: z.array(z.string()), reports: z.strictObject({ dotenv: z.literal('slipway.env'), codequality: z.literal('gl-code-quality-report.json'), junit: z.literal('slipway-junit.xml').optional() }) }),
}) });

async function readComponent(name: string): Promise<{ inputs: z.infer<typeof headerSchema>['spec']['inputs']; job: z.infer<typeof jobSchema>['$[[ inputs.job-name ]]'] }> {
  const [header, body] = parse(await read(`templates/${name}.yml`));
  return { inputs: headerSchema.parse(header).spec.inputs, job: jobSchema.parse(body)['$[[ inputs.job-name ]]'] };
}

describe('GitLab components', () => {
  test('there is one for each action', async () => {
    expect((await readdir(join(root, 'templates'))).sort()).toEqual(Object.keys(actions).map((name) => `${name}.yml`));
  });

  test.each(Object.entries(actions))('%s: every input is one of the action, of its type, and reaches it by its variable only', async (name, specs) => {
    const { inputs, job } = await readComponent(name);
    for (const [input, { type, options, default: preset }] of Object.entries(inputs)) {
      const variable = `SLIPWAY_${input.toUpperCase().replaceAll('-', '_')}`;
      if (!['job-name', 'stage', 'image'].includes(input)) expect([variable, job.variables[variable]]).toEqual([variable, `$[[ inputs.${input} ]]`]);
      if (jobInputs.includes(input)) continue;
      const spec = specs[input];
      expect([input, type === 'boolean']).toEqual([input, spec?.type === 'boolean']);
      expect([input, options]).toEqual([input, spec?.type === 'choice' ? spec.choices : undefined]);
      expect([input, preset === undefined]).toEqual([input, spec?.required === true]);
    }
    for (const [input, spec] of Object.entries(specs)) if (spec.required === true) expect(inputs).toHaveProperty([input]);
    // `$[[ ]]` is pasted as text: in a script it would be code of whoever gives the input.
    for (const line of [...job.before_script, ...job.script]) expect(line).not.toContain('$[[');
    // GitLab's shell would turn any failure into 1; this keeps the exit code
    expect(job.script).toEqual([`node "$slipway_cli" ${name} || exit $?`]);
  });

  test('all fetch the CLI in the same way', async () => {
    const scripts = await Promise.all(Object.keys(actions).map(async (name) => (await readComponent(name)).job.before_script.join('\n')));
    expect(new Set(scripts).size).toBe(1);
  });

  test('the example pipelines give the components inputs that they have', async () => {
    const includes = z.looseObject({ include: z.array(z.strictObject({ component: z.string(), inputs: z.record(z.string(), z.unknown()).optional() })) });
    for (const file of ['.gitlab-ci.yml', 'component-repo/.gitlab-ci.yml', 'shards/.gitlab-ci.yml']) {
      const [pipeline] = parse(await read(`workflows-examples/gitlab/${file}`));
      for (const { component, inputs = {} } of includes.parse(pipeline).include) {
        const [, name = ''] = /^\$CI_SERVER_FQDN\/slipway-ci\/slipway\/([a-z-]+)@v1$/.exec(component) ?? [];
        const known = (await readComponent(name)).inputs;
        for (const input of Object.keys(inputs)) expect(known).toHaveProperty([input]);
      }
    }
  });
});

const shardJobs = z.looseObject({
  'include': z.array(z.looseObject({ inputs: z.record(z.string(), z.unknown()) })),
  'package-shard': z.looseObject({ extends: z.string(), variables: z.looseObject({ SLIPWAY_OUTPUT: z.string() }), parallel: z.strictObject({ matrix: z.tuple([z.strictObject({ SLIPWAY_SHARD: z.array(z.string()) })]) }), artifacts: z.looseObject({ paths: z.array(z.string()) }) }),
  'package-platform': z.looseObject({ extends: z.string(), needs: z.array(z.string()), variables: z.looseObject({ SLIPWAY_ASSEMBLE: z.string() }) }),
});

test('the GitLab example of shards: each number of one count, handed on to the job that assembles', async () => {
  const jobs = shardJobs.parse(parse(await read('workflows-examples/gitlab/shards/.gitlab-ci.yml'))[0]);
  const [shard, assemble] = [jobs['package-shard'], jobs['package-platform']];
  const [{ SLIPWAY_SHARD: shards }] = shard.parallel.matrix;
  expect(shards).toEqual(shards.map((_, index) => `${index + 1}/${shards.length}`));
  expect([shard.artifacts.paths, assemble.variables.SLIPWAY_ASSEMBLE, assemble.needs]).toEqual([[shard.variables.SLIPWAY_OUTPUT], shard.variables.SLIPWAY_OUTPUT, ['package-shard']]);
  expect([shard.extends, assemble.extends]).toEqual(Array(2).fill(jobs.include[0]?.inputs['job-name']));
});

const workflowSchema = z.looseObject({
  on: z.record(z.string(), z.unknown()), permissions: z.record(z.string(), z.literal('read')),
  jobs: z.record(z.string(), z.looseObject({
    'timeout-minutes': z.number(),
    steps: z.array(z.looseObject({ uses: z.string().optional(), run: z.string().optional(), with: z.record(z.string(), z.unknown()).optional() })),
  })),
});

describe('GitHub workflows (T70, T71)', () => {
  const folder = 'workflows-examples/github';
  const list = async (): Promise<string[]> => (await readdir(join(root, folder), { recursive: true })).filter((file) => file.endsWith('.yml')).sort();

  test('each can be started by hand, reads only, and takes nothing into a shell but by environment', async () => {
    const files = await list();
    expect(files).toHaveLength(10);
    for (const file of files) {
      const workflow = workflowSchema.parse(parse(await read(`${folder}/${file}`))[0]);
      expect([file, Object.keys(workflow.on)]).toEqual([file, expect.arrayContaining(['workflow_dispatch'])]);
      expect(workflow.on).not.toHaveProperty('pull_request_target');
      for (const step of Object.values(workflow.jobs).flatMap(({ steps }) => steps)) {
        expect(step.run ?? '').not.toContain('${{');
        if (step.uses?.startsWith('actions/checkout@') === true) expect(step.with).toHaveProperty(['persist-credentials'], false);
        if (step.uses !== undefined && !step.uses.startsWith('slipway-ci/slipway/actions/')) expect(step.uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
      }
    }
  });

  test('they give the actions inputs that they have', async () => {
    for (const file of await list()) {
      const workflow = workflowSchema.parse(parse(await read(`${folder}/${file}`))[0]);
      for (const { uses = '', with: given = {} } of Object.values(workflow.jobs).flatMap(({ steps }) => steps)) {
        const [, name] = /^slipway-ci\/slipway\/actions\/([a-z-]+)@v1$/.exec(uses) ?? [];
        if (name === undefined) continue;
        const specs = actions[name] ?? {};
        for (const [input, value] of Object.entries(given)) {
          const spec = specs[input];
          expect([file, name, input, spec !== undefined]).toEqual([file, name, input, true]);
          if (spec?.type === 'choice') expect(spec.choices).toContain(value);
        }
        for (const [input, spec] of Object.entries(specs)) if (spec.required === true) expect(given).toHaveProperty([input]);
      }
    }
  });
});
