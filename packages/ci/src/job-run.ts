/** The run of a CI host that a result comes from (R48), named as the host names things; all is absent on a terminal. */
export interface JobRun {
  readonly branch?: string;
  readonly tag?: string;
  readonly commit?: string;
  readonly repository?: string;
  /** The number of the pipeline or workflow run. */
  readonly pipeline?: string;
  /** On GitHub its name, on GitLab its number. */
  readonly job?: string;
  /** Its page. */
  readonly runUrl?: string;
  /** Who started it. */
  readonly actor?: string;
}

type Env = Readonly<Record<string, string | undefined>>;

function githubRun(env: Env): Readonly<Record<keyof JobRun, string | undefined>> {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: pipeline, GITHUB_RUN_ATTEMPT: attempt } = env;
  const isTag = env['GITHUB_REF_TYPE'] === 'tag';
  return {
    branch: isTag ? undefined : env['GITHUB_HEAD_REF'] || env['GITHUB_REF_NAME'], tag: isTag ? env['GITHUB_REF_NAME'] : undefined, commit: env['GITHUB_SHA'], repository, pipeline, job: env['GITHUB_JOB'],
    runUrl: server === undefined || repository === undefined || pipeline === undefined ? undefined : `${server}/${repository}/actions/runs/${pipeline}${attempt === undefined || attempt === '1' ? '' : `/attempts/${attempt}`}`,
    actor: env['GITHUB_TRIGGERING_ACTOR'] || env['GITHUB_ACTOR'],
  };
}

/** @see https://docs.gitlab.com/ci/variables/predefined_variables/ */
const gitlabRun = (env: Env): Readonly<Record<keyof JobRun, string | undefined>> => ({
  branch: env['CI_COMMIT_BRANCH'] ?? env['CI_MERGE_REQUEST_SOURCE_BRANCH_NAME'], tag: env['CI_COMMIT_TAG'], commit: env['CI_COMMIT_SHA'], repository: env['CI_PROJECT_PATH'],
  pipeline: env['CI_PIPELINE_ID'], job: env['CI_JOB_ID'], runUrl: env['CI_JOB_URL'] ?? env['CI_PIPELINE_URL'], actor: env['GITLAB_USER_LOGIN'],
});

/** What the environment says of the run. Gitea and act speak as GitHub does. */
export function describeJobRun(env: Env): JobRun {
  const run = env['GITHUB_ACTIONS'] === 'true' ? githubRun(env) : env['GITLAB_CI'] === 'true' ? gitlabRun(env) : {};
  return Object.fromEntries(Object.entries(run).filter(([, value]) => value !== undefined && value !== ''));
}
