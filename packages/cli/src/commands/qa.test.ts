import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startFakeForge, type FakeForge, type FakeKind } from '../../../../test/support/fake-forges.ts';
import { runAction, testContext, type ActionRun } from '../../../../test/support/in-process.ts';
import { exampleRelease, platformInput, writePackage } from '../../../../test/support/packages.ts';
import { promote } from './promote.ts';
import { qa } from './qa.ts';

const name = 'acme-platform-v1.0.0-linux-multi';
let folder = '';
let forge: FakeForge;

const manifestOf = (build: string): string => join(folder, build, name, 'manifest.json');
const digestOf = async (build: string): Promise<string> => `sha256:${createHash('sha256').update(await readFile(manifestOf(build))).digest('hex')}`;

/** Puts a package there as an upload leaves it. */
async function upload(mtime = 0, uploaded = '2026-01-02T03:00:00.400Z'): Promise<string> {
  const { box, base } = exampleRelease();
  const input = platformInput(base);
  const build = `packages-${mtime}`;
  await writePackage({ ...input, mtime: input.mtime + mtime }, { box, outputDirectory: join(folder, build) });
  const candidate = join(folder, 'store/acme-v1.0.0/candidate');
  await rm(join(candidate, name), { recursive: true, force: true });
  await cp(join(folder, build), candidate, { recursive: true });
  await writeFile(join(candidate, `${name}.release.json`), JSON.stringify({ formatVersion: 1, manifest: await digestOf(build), uploaded }));
  return build;
}

const setUp = (kind: FakeKind): void => {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'slipway-qa-'));
    forge = await startFakeForge(kind);
    await writeFile(join(folder, 'slipway.yaml'), 'product: acme\nrelease:\n  team: [lead]\n');
    await upload();
  });
  afterEach(async () => {
    await forge.close();
    await rm(folder, { recursive: true, force: true });
  });
};

const envOf = (): Record<string, string> => forge.kind === 'gitlab' ? { GITLAB_CI: 'true', CI_API_V4_URL: forge.apiUrl, CI_PROJECT_PATH: 'platform/release', SLIPWAY_FORGE_TOKEN: 'a-token-of-tests' }
  : { GITHUB_API_URL: forge.apiUrl, GITHUB_REPOSITORY: 'platform/release', SLIPWAY_FORGE_TOKEN: 'a-token-of-tests' };
const run = (values: Readonly<Record<string, string>> = {}): Promise<ActionRun<unknown>> => {
  const context = testContext(folder);
  return runAction(qa, { storage: 'store', ...values }, { ...context, env: { ...context.env, ...envOf() }, now: () => new Date('2026-01-02T04:00:00Z') });
};
const issue = (): number => forge.state.issues[0]?.number ?? 0;
const say = (author: string, body: string): number => forge.state.addComment(author, body, issue()).id;
/** What the tool has written on the issue, without its marker lines. */
const told = (): string[] => forge.state.commentsOf(issue()).filter(({ author, body }) => author === 'release-bot' && body.startsWith('<!--')).map(({ body }) => body.slice(body.indexOf('\n') + 1));
const read = async (path: string): Promise<unknown> => JSON.parse(await readFile(join(folder, 'store', path), 'utf8')) as unknown;
const decisions = async (): Promise<unknown> => (await read(`acme-v1.0.0/candidate/${name}.qa.json`) as { readonly decisions: unknown }).decisions;

describe.each<FakeKind>(['github', 'gitea', 'gitlab'])('on %s', (kind) => {
  setUp(kind);

  test('testers are told of a candidate, their pass releases it, and the release team is told; once, however often it runs (R22)', async () => {
    expect((await run()).report.outputs).toMatchObject({ waiting: name });
    expect(told()).toEqual([expect.stringContaining(`### Candidate \`${name}\``) as unknown]);
    const id = say('anna', '/qa pass');
    const { report, exitCode } = await run();
    expect(exitCode).toBe(0);
    expect(report.outputs).toMatchObject({ released: name, waiting: '' });
    expect(await read('index.json')).toMatchObject({ products: { acme: { latest: 'v1.0.0', versions: [{ packages: [{ name, qa: { decision: 'pass', by: 'anna' } }] }] } } });
    expect(await readFile(join(folder, 'store/latest/acme.txt'), 'utf8')).toBe(`acme-v1.0.0/candidate/${name}\n`);
    expect(await decisions()).toEqual([{ decision: 'pass', manifest: await digestOf('packages-0'), at: expect.stringMatching(/^2026-01-02T03:04:/) as unknown, by: 'anna', comment: expect.stringContaining(String(id)) as unknown }]);
    expect(told()).toHaveLength(2);
    expect(told()[1]).toMatch(/### Released: [^]*`latest` leads to `v1\.0\.0`[^]*said by anna[^]*\n@lead$/);
    const before = await readFile(join(folder, 'store/index.json'), 'utf8');
    expect((await run()).report.text).toContain('was released before');
    expect([await readFile(join(folder, 'store/index.json'), 'utf8'), told().length]).toEqual([before, 2]);
  });
});

describe('on any forge', () => {
  setUp('gitea');

  test('a fail is recorded, with a post-mortem to be filled in, and nothing is released until a pass (R44)', async () => {
    await run();
    say('ben', 'I tried it.\n\n/qa fail no <login> after the *upgrade*');
    expect((await run()).report.outputs).toMatchObject({ failed: name, released: '' });
    await expect(read('index.json')).rejects.toMatchObject({ code: 'ENOENT' });
    const [, stub = ''] = told();
    expect(stub).toContain('### Tests failed: post-mortem');
    expect(stub).toContain('| failed | no \\<login\\> after the \\*upgrade\\* |');
    expect(stub).toMatch(/\| decided by \| ben, 2026-01-02 03:04 UTC/);
    expect(stub).toContain(`\`${name}\`, v1.0.0, manifest`);
    for (const heading of ['Timeline', 'Cause', 'What the check should have caught', 'Actions']) expect(stub).toContain(`#### ${heading}`);
    // people fill it in where it stands; another delivery of the same event leaves that alone
    Object.assign(forge.state.commentsOf(issue()).find(({ body }) => body.includes('post-mortem')) ?? {}, { body: `<!-- slipway:qa/${forge.state.commentsOf(issue())[1]?.id ?? 0} -->\nfilled in` });
    await run();
    expect(told()).toEqual([expect.any(String), 'filled in']);
    const context = testContext(folder);
    await expect(runAction(promote, { package: `store/acme-v1.0.0/candidate/${name}` }, context)).rejects.toMatchObject({ code: 'QA_FAILED', exitCode: 1, hint: expect.stringContaining('/qa pass') as unknown });
    say('anna', '/qa pass the test was wrong');
    expect((await run()).report.outputs).toMatchObject({ released: name });
    expect(await decisions()).toMatchObject([{ decision: 'fail', by: 'ben', reason: 'no <login> after the *upgrade*' }, { decision: 'pass', by: 'anna', reason: 'the test was wrong' }]);
  });

  test('what was said of a package is not said of one that was built anew', async () => {
    await run();
    say('ben', '/qa pass');
    await upload(60, '2026-01-02T03:30:00Z');
    expect((await run()).report.outputs).toMatchObject({ waiting: name });
    expect(told().filter((text) => text.includes('before what lies there now was uploaded'))).toHaveLength(1);
    await run();
    expect(told()).toHaveLength(3); // two candidates, one answer
    await expect(decisions()).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('a fail, a package built anew, and a pass: the new one is released', async () => {
    await run();
    say('ben', '/qa fail broken');
    await run();
    const build = await upload(60, '2026-01-02T03:04:00Z'); // clocks differ: the comment that was counted stays with what it was said of
    expect((await run()).report.outputs).toMatchObject({ waiting: name });
    say('anna', `/qa pass ${name}`);
    expect((await run()).report.outputs).toMatchObject({ released: name });
    expect(await read('index.json')).toMatchObject({ products: { acme: { versions: [{ packages: [{ manifest: await digestOf(build) }] }] } } });
  });

  test('people without the right to write, quotations, edited comments and slips decide nothing, and are told why', async () => {
    await run();
    say('eve', '/qa pass');
    say('anna', '> /qa pass');
    say('anna', 'please write /qa pass');
    say('anna', '/qa passed');
    say('anna', '/qa fail');
    say('anna', '/qa pass acme-platform-v1.0.0-linux-mutli');
    const edited = forge.state.addComment('ben', '/qa pass', issue());
    edited.updatedAt = forge.state.tick();
    forge.state.addComment('release-bot', '<!-- slipway:qa/1 -->\n/qa pass', issue());
    expect((await run()).report.outputs).toMatchObject({ waiting: name, released: '' });
    const answers = told().filter((text) => /^(?:anna|ben|eve): /.test(text)).sort();
    expect(answers.map((text) => text.slice(0, 60))).toEqual([
      expect.stringMatching(/^anna: expected/), expect.stringMatching(/^anna: no candidate of this version/), expect.stringMatching(/^anna: say what is wrong/), expect.stringMatching(/^ben: the comment was edited/), expect.stringMatching(/^eve: it counts from people who may write/),
    ] as unknown[]);
    expect((await run()).report.outputs).toMatchObject({ waiting: name });
    expect(told().filter((text) => text.startsWith('eve: '))).toHaveLength(1);
  });
  test('the last word counts, and a fail behind a pass is in time when both are read at once', async () => {
    await run();
    say('anna', '/qa pass');
    say('ben', '/qa fail stop');
    expect((await run()).report.outputs).toMatchObject({ failed: name });
    await expect(read('index.json')).rejects.toMatchObject({ code: 'ENOENT' });
  });
  test('what the command line has recorded later counts against an older comment', async () => {
    await run();
    say('anna', '/qa pass');
    const context = { ...testContext(folder), now: () => new Date('2026-01-02T03:50:00Z') };
    await runAction(promote, { package: `store/acme-v1.0.0/candidate/${name}`, qa: 'fail', reason: 'by hand' }, context);
    expect((await run()).report.outputs).toMatchObject({ failed: name });
  });
  test('a fail after the release is recorded and told; index and latest stay', async () => {
    await run();
    say('anna', '/qa pass');
    await run();
    say('ben', '/qa fail too late');
    expect((await run()).report.outputs).toMatchObject({ failed: name });
    expect(told().at(-1)).toContain('had been released before');
    expect(await read('index.json')).toMatchObject({ products: { acme: { latest: 'v1.0.0' } } });
  });
  test('a run that was killed between index and comment is gone on with', async () => {
    await run();
    say('anna', '/qa pass');
    forge.fail(/^POST .*comments$/, ...Array.from({ length: 8 }, () => ({ kind: 'answer' as const, status: 400, body: '{}' })));
    await expect(run()).rejects.toMatchObject({ name: 'ForgeError' });
    forge.clearFaults();
    await run();
    expect(told().filter((text) => text.includes('### Released'))).toHaveLength(1);
  });
  test('a damaged candidate is not released, which is told', async () => {
    await run();
    await writeFile(join(folder, 'store/acme-v1.0.0/candidate', name, 'segment-0002.tar'), 'x');
    say('anna', '/qa pass');
    const { exitCode, report } = await run();
    expect([exitCode, report.text.includes('is NOT released: it is not whole')]).toEqual([1, true]);
    expect(told().at(-1)).toMatch(/### Not released[^]*segment-0002\.tar/);
  });
  test('a candidate without its record cannot be decided about by comment', async () => {
    await rm(join(folder, `store/acme-v1.0.0/candidate/${name}.release.json`));
    const { codes } = await run();
    expect(codes).toEqual([`candidate-unbound ${name}`]);
  });
  test('a dry run writes nothing', async () => {
    await run({ 'dry-run': 'true' });
    expect(forge.state.issues).toEqual([]);
    await run();
    say('anna', '/qa pass');
    expect((await run({ 'dry-run': 'true' })).report.text).toContain('would be released');
    await expect(read('index.json')).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(decisions()).rejects.toMatchObject({ code: 'ENOENT' });
    expect(told()).toHaveLength(1);
  });
  test('other products of the storage are none of its business; one package can be named', async () => {
    await writeFile(join(folder, 'slipway.yaml'), 'product: other\n');
    expect((await run()).report.text).toBe('no candidate is there, and nothing was released lately');
    await writeFile(join(folder, 'slipway.yaml'), 'product: acme\n');
    const context = testContext(folder);
    const { report } = await runAction(qa, { package: [`store/acme-v1.0.0/candidate/${name}`] }, { ...context, env: { ...context.env, ...envOf() } });
    expect(report.outputs).toMatchObject({ waiting: name });
  });
  test('where people have switched the issue off nothing can be said', async () => {
    await writeFile(join(folder, 'slipway.yaml'), 'product: acme\nrelease:\n  trackingIssue: false\n');
    await expect(run()).rejects.toMatchObject({ code: 'INPUT_INVALID', hint: expect.stringContaining('slipway promote --qa') as unknown });
  });
});
