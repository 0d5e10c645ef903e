import { execFileSync } from 'node:child_process';

const { SLIPWAY_STAND_IN_REPOSITORY: repository, INPUT_REF: ref, GITHUB_WORKSPACE: workspace } = process.env;
execFileSync('git', ['clone', '--quiet', '--branch', ref, repository, workspace], { stdio: 'inherit' });
