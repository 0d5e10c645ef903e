// The suite as its users see it: the published project, under its public name, at v1.
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { makeGit } from './processes.mjs';
import { repoDir } from './tools.mjs';

/** The public name: `uses: slipway-ci/slipway/actions/verify-images@v1`. */
export const suiteName = 'slipway-ci/slipway';

/** The moving major tag that examples name. */
export const suiteRef = 'v1';

/**
 * Copies what a user of the suite gets (actions' manifests, `dist`, GitLab components) into `dir`, as a git repository with
 * the tag v1. Nothing of node_modules comes along: a bundle that needs it fails here. SLIPWAY_TEST_DIST names other bundles
 * than the committed ones.
 */
export async function publishSuite(dir) {
  mkdirSync(dir, { recursive: true });
  cpSync(process.env.SLIPWAY_TEST_DIST ?? path.join(repoDir, 'dist'), path.join(dir, 'dist'), { recursive: true });
  cpSync(path.join(repoDir, 'templates'), path.join(dir, 'templates'), { recursive: true });
  for (const action of readdirSync(path.join(repoDir, 'actions'))) {
    const manifest = path.join(repoDir, 'actions', action, 'action.yml');
    if (existsSync(manifest)) cpSync(manifest, path.join(dir, 'actions', action, 'action.yml'));
  }
  await tagSuite(dir);
  return dir;
}

/** Makes the folder a git repository whose only commit has the tag v1. */
export async function tagSuite(dir) {
  const git = await makeGit(dir);
  await git('add', '--all', '--force');
  await git('commit', '--quiet', '--message', 'suite');
  await git('tag', suiteRef);
}
