// Written by embed.mjs from workflows-examples/; edit those files and run `node packages/cli/embed.mjs`.

/** The pipeline of a release repo per CI host: contents by path. */
export const pipelines: Readonly<Record<'github' | 'gitlab', Readonly<Record<string, string>>>> = {
  github: {
    '.github/workflows/collect-tags.yml': `# Looks for new tags of the component repos and proposes them in one pull request, which every run updates.
#
# A pull request opened with the job's own GITHUB_TOKEN starts no workflow, so its checks would never run. This file
# therefore opens it as a GitHub App that is installed on this repository with write access to contents, issues, pull
# requests and commit statuses: SLIPWAY_APP_ID (variable) and SLIPWAY_APP_KEY (secret).
name: Collect component tags

on:
  schedule:
    - cron: '20 4 * * 1-5'
  workflow_dispatch:
    inputs:
      version:
        description: The version to be released, such as v2.10.2; empty means release.next of slipway.yaml
        type: string
      branch:
        description: The branch that is released from
        type: string
        default: main
      dry-run:
        description: Say what would change and open no pull request
        type: boolean
        default: false

permissions:
  contents: read

concurrency: collect-tags-\${{ inputs.branch || github.ref_name }}

jobs:
  tags:
    runs-on: ubuntu-latest
    timeout-minutes: 20
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          ref: \${{ inputs.branch || github.ref_name }}
          persist-credentials: false
      - id: app
        uses: actions/create-github-app-token@fee1f7d63c2ff003460e3d139729b119787bc349 # v2.2.2
        with:
          app-id: \${{ vars.SLIPWAY_APP_ID }}
          private-key: \${{ secrets.SLIPWAY_APP_KEY }}
          permission-contents: write
          permission-issues: write
          permission-pull-requests: write
          permission-statuses: write
      - uses: slipway-ci/slipway/actions/collect-charts@v1
        with:
          mode: tags
          pull-request: true
          base: \${{ inputs.branch || github.ref_name }}
          version: \${{ inputs.version }}
          token: \${{ steps.app.outputs.token }}
          dry-run: \${{ inputs.dry-run || false }}
`,
    '.github/workflows/confirm.yml': `# Sees to the proposals of collect-tags.yml and merge.yml: who has confirmed, whom to remind, what can be merged, what is
# tagged. It remembers nothing, so it may run at any event and any number of times.
#
# Comments are anybody's: the job takes no text of the event into a shell, runs nothing of the pull request, and reads
# owners and release team from the branch that is proposed to.
name: Confirm

on:
  issue_comment:
    types: [created, edited, deleted]
  pull_request_review:
    types: [submitted, edited, dismissed]
  push:
    branches: [main, 'release-*']
  schedule:
    - cron: '*/20 * * * *'
  workflow_dispatch:
    inputs:
      branch:
        description: The branch that is released from
        type: string
        default: main
      dry-run:
        description: Say what would be done
        type: boolean
        default: false

permissions:
  contents: read

concurrency: slipway-confirm

jobs:
  confirm:
    # a comment on an issue is none of ours
    if: github.event_name != 'issue_comment' || github.event.issue.pull_request
    runs-on: ubuntu-latest
    timeout-minutes: 20
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          ref: \${{ inputs.branch || github.event.repository.default_branch }}
          persist-credentials: false
      - id: app
        uses: actions/create-github-app-token@fee1f7d63c2ff003460e3d139729b119787bc349 # v2.2.2
        with:
          app-id: \${{ vars.SLIPWAY_APP_ID }}
          private-key: \${{ secrets.SLIPWAY_APP_KEY }}
          permission-checks: read
          permission-contents: write
          permission-issues: write
          permission-pull-requests: write
          permission-statuses: write
      - id: confirm
        uses: slipway-ci/slipway/actions/collect-charts@v1
        with:
          mode: confirm
          base: \${{ inputs.branch }}
          token: \${{ steps.app.outputs.token }}
          dry-run: \${{ inputs.dry-run || false }}
      # An owner took a moved tag, or somebody pushed to the branch: it is made anew. Proposals for other branches than the
      # default one wait for the next run of collect-tags.yml.
      - if: steps.confirm.outputs.rerun-tags == 'true' && steps.confirm.outputs.base == (inputs.branch || github.event.repository.default_branch) && !inputs.dry-run
        uses: slipway-ci/slipway/actions/collect-charts@v1
        with:
          mode: tags
          pull-request: true
          base: \${{ steps.confirm.outputs.base }}
          token: \${{ steps.app.outputs.token }}
`,
    '.github/workflows/merge.yml': `# New tags were merged: collects the charts at exactly those tags, writes the lists and the lock, and proposes them in one
# pull request. It is opened by the app of collect-tags.yml, for the same reason.
name: Collect charts

on:
  push:
    branches: [main, 'release-*']
    paths: ['repos/**']
  workflow_dispatch:
    inputs:
      branch:
        description: The branch that is released from
        type: string
        default: main
      dry-run:
        description: Say what would change and open no pull request
        type: boolean
        default: false

permissions:
  contents: read

concurrency: collect-charts-\${{ inputs.branch || github.ref_name }}

jobs:
  charts:
    runs-on: ubuntu-latest
    timeout-minutes: 45
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          ref: \${{ inputs.branch || github.ref_name }}
          persist-credentials: false
      - uses: slipway-ci/slipway/actions/collect-charts@v1
        with:
          mode: charts
          dry-run: \${{ inputs.dry-run || false }}
      - if: \${{ !inputs.dry-run }}
        uses: slipway-ci/slipway/actions/render-images@v1
      - if: \${{ !inputs.dry-run }}
        uses: slipway-ci/slipway/actions/verify-images@v1
        with:
          update-lock: true
      - id: app
        if: \${{ !inputs.dry-run }}
        uses: actions/create-github-app-token@fee1f7d63c2ff003460e3d139729b119787bc349 # v2.2.2
        with:
          app-id: \${{ vars.SLIPWAY_APP_ID }}
          private-key: \${{ secrets.SLIPWAY_APP_KEY }}
          permission-contents: write
          permission-issues: write
          permission-pull-requests: write
      # Collects nothing anew: it proposes what the steps above wrote, as one commit.
      - if: \${{ !inputs.dry-run }}
        uses: slipway-ci/slipway/actions/collect-charts@v1
        with:
          mode: charts
          pull-request: true
          base: \${{ inputs.branch || github.ref_name }}
          token: \${{ steps.app.outputs.token }}
`,
    '.github/workflows/product-tag.yml': `# By hand: gives the head of a branch its product tag, after everything was looked up once more. The tag is annotated,
# never moved, and pushed by the app, because a tag pushed with GITHUB_TOKEN would not start tag.yml.
name: Product tag

on:
  workflow_dispatch:
    inputs:
      version:
        description: The tag, such as v2.10.2 or v2.10.2-hotfix1
        type: string
        required: true
      branch:
        description: The branch whose head is tagged
        type: string
        default: main
      dry-run:
        description: Check everything, push nothing
        type: boolean
        default: true

permissions:
  contents: read

concurrency: product-tag

defaults:
  run:
    shell: bash

jobs:
  tag:
    runs-on: ubuntu-latest
    timeout-minutes: 45
    steps:
      - name: Check the name of the tag
        env:
          VERSION: \${{ inputs.version }}
        run: |
          [[ "$VERSION" =~ ^v[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]+)?$ ]] || { echo "::error::the version must look like v2.10.2, v2.10.2-rc.1 or v2.10.2-hotfix1"; exit 2; }
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          ref: \${{ inputs.branch }}
          fetch-depth: 0
          persist-credentials: false
      - uses: slipway-ci/slipway/actions/render-images@v1
        with:
          check: true
      - uses: slipway-ci/slipway/actions/verify-images@v1
      - id: app
        if: \${{ !inputs.dry-run }}
        uses: actions/create-github-app-token@fee1f7d63c2ff003460e3d139729b119787bc349 # v2.2.2
        with:
          app-id: \${{ vars.SLIPWAY_APP_ID }}
          private-key: \${{ secrets.SLIPWAY_APP_KEY }}
          permission-contents: write
      - name: Tag the commit if it is still the head of the branch
        if: \${{ !inputs.dry-run }}
        env:
          GH_TOKEN: \${{ steps.app.outputs.token }}
          VERSION: \${{ inputs.version }}
          BRANCH: \${{ inputs.branch }}
        run: |
          gh auth setup-git
          verified="$(git rev-parse HEAD)"
          head="$(git ls-remote origin "refs/heads/$BRANCH" | cut -f1)"
          [ "$verified" = "$head" ] || { echo "::error::$BRANCH has moved on since the check: run this again"; exit 1; }
          git -c user.name=slipway -c user.email=slipway@users.noreply.github.com tag -a "$VERSION" -m "$VERSION" "$verified"
          git push origin "refs/tags/$VERSION"
`,
    '.github/workflows/pull-request.yml': `# A pull request of the release repo: read-only, so it may come from a fork. It needs no secrets: images are looked up
# with the logins of docker's config.json, where the runner has one. The comment needs a token that may write, which the pull
# request of a fork has not: its result is on the page of the job.
name: Check release repo

on:
  pull_request:
  workflow_dispatch:

permissions:
  contents: read

concurrency:
  group: check-\${{ github.ref }}
  cancel-in-progress: true

jobs:
  proposal:
    name: What is proposed
    runs-on: ubuntu-latest
    timeout-minutes: 20
    permissions:
      contents: read
      pull-requests: write # for the comment only
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          fetch-depth: 0 # the base is compared with
          persist-credentials: false
      - uses: slipway-ci/slipway/actions/collect-charts@v1
        with:
          mode: check
          comment: true
          token: \${{ github.token }}

  lists:
    name: Lists agree with the charts
    runs-on: ubuntu-latest
    timeout-minutes: 20
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          persist-credentials: false
      - uses: slipway-ci/slipway/actions/render-images@v1
        with:
          check: true

  images:
    name: Every image exists
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: read
      pull-requests: write # for the comment only
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          persist-credentials: false
      - uses: slipway-ci/slipway/actions/verify-images@v1
        with:
          output: slipway-report
          comment: true
          token: \${{ github.token }}
      - if: \${{ !cancelled() }}
        uses: actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2
        with:
          name: image-report
          path: slipway-report
          if-no-files-found: ignore
`,
    '.github/workflows/qa.yml': `# Testers decide about candidates on the issue of a release: /qa pass releases, /qa fail REASON does not. It needs "storage" in
# slipway.yaml, and the variable SLIPWAY_UPLOAD set to true. It remembers nothing, so it may run at any event and any number of times.
#
# Comments are anybody's: the job takes no text of the event into a shell, checks nothing out but the default branch, and asks who
# wrote them whether they may write to this repository.
name: QA

on:
  issue_comment:
    types: [created]
  workflow_run:
    workflows: [Package]
    types: [completed]
  schedule:
    - cron: '*/30 * * * *'
  workflow_dispatch:
    inputs:
      dry-run:
        description: Say what would be done
        type: boolean
        default: false

permissions:
  contents: read

concurrency: slipway-qa

jobs:
  qa:
    # of comments, those on the issue of a release only
    if: >-
      vars.SLIPWAY_UPLOAD == 'true' && (github.event_name != 'issue_comment' ||
      (!github.event.issue.pull_request && contains(github.event.issue.labels.*.name, 'slipway') && contains(github.event.comment.body, '/qa')))
    runs-on: ubuntu-latest
    timeout-minutes: 120
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          ref: \${{ github.event.repository.default_branch }}
          persist-credentials: false
      # The same app as in confirm.yml, whose issue it is; here it may write issues and nothing else.
      - id: app
        uses: actions/create-github-app-token@fee1f7d63c2ff003460e3d139729b119787bc349 # v2.2.2
        with:
          app-id: \${{ vars.SLIPWAY_APP_ID }}
          private-key: \${{ secrets.SLIPWAY_APP_KEY }}
          permission-issues: write
      - uses: slipway-ci/slipway/actions/setup-slipway@v1
      - run: slipway qa
        env:
          SLIPWAY_FORGE_TOKEN: \${{ steps.app.outputs.token }}
          SLIPWAY_DRY_RUN: \${{ inputs.dry-run || false }}
          SLIPWAY_STORAGE_LOGIN: \${{ secrets.SLIPWAY_STORAGE_LOGIN }} # named by storage.login of slipway.yaml; for s3:// AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY
`,
    '.github/workflows/release-branch.yml': `# A release branch, or an OEM branch made from one: says what a hotfix of its head would carry. Nothing is uploaded.
name: Plan hotfix

on:
  push:
    branches: ['release-*', 'oem/**']
  pull_request:
    branches: ['release-*', 'oem/**']
  workflow_dispatch:
    inputs:
      base:
        description: The tag that sites have installed; empty means the newest release tag below this commit
        type: string

permissions:
  contents: read

concurrency:
  group: hotfix-plan-\${{ github.ref }}
  cancel-in-progress: true

defaults:
  run:
    shell: bash

jobs:
  plan:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          fetch-depth: 0
          persist-credentials: false
      - id: base
        env:
          BASE: \${{ inputs.base }}
        run: |
          if [ -z "$BASE" ]; then
            BASE="$(git describe --tags --abbrev=0 --match 'v[0-9]*' --exclude '*-*')" || { echo "::error::no release tag below this commit: give base by hand"; exit 2; }
          fi
          git check-ref-format "refs/tags/$BASE"
          echo "tag=$BASE" >> "$GITHUB_OUTPUT"
      - uses: slipway-ci/slipway/actions/diff-hotfix@v1
        with:
          base: \${{ steps.base.outputs.tag }}
          target: HEAD
          dry-run: true
      - uses: slipway-ci/slipway/actions/verify-images@v1
`,
    '.github/workflows/tag.yml': `# A product tag: v2.10.2 becomes a platform package, v2.10.2-hotfix1 a hotfix on v2.10.2. Protect tags v* in the
# repository's rulesets. The package is kept as an artifact of the run. With "storage" in slipway.yaml and the variable SLIPWAY_UPLOAD
# set to true it is uploaded as a candidate, which qa.yml then sees to.
name: Package

on:
  push:
    tags: ['v[0-9]+.[0-9]+.[0-9]+*']
  workflow_dispatch:
    inputs:
      tag:
        description: The product tag to package
        type: string
        required: true
      base:
        description: For a hotfix, the tag that sites have installed; empty means the tag without -hotfixN
        type: string
      dry-run:
        description: Say what the package would hold and build nothing
        type: boolean
        default: false

permissions:
  contents: read

defaults:
  run:
    shell: bash

jobs:
  classify:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    outputs:
      kind: \${{ steps.kind.outputs.kind }}
      tag: \${{ steps.kind.outputs.tag }}
      base: \${{ steps.kind.outputs.base }}
    steps:
      - id: kind
        env:
          TAG: \${{ inputs.tag || github.ref_name }}
          BASE: \${{ inputs.base }}
        run: |
          [[ "$TAG" =~ ^v[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]+)?$ ]] || { echo "::error::this is not a product tag"; exit 2; }
          [[ "$BASE" =~ ^[0-9A-Za-z.-]*$ ]] || { echo "::error::base is not a product tag"; exit 2; }
          if [[ "$TAG" =~ ^(v[0-9]+\\.[0-9]+\\.[0-9]+)(-[0-9a-z-]+)?-(hotfix|patch)[0-9]+$ ]]; then
            kind=hotfix base="\${BASE:-\${BASH_REMATCH[1]}}"
          else
            kind=platform base=
          fi
          { echo "kind=$kind"; echo "tag=$TAG"; echo "base=$base"; } >> "$GITHUB_OUTPUT"

  platform:
    needs: classify
    if: needs.classify.outputs.kind == 'platform'
    runs-on: ubuntu-latest
    timeout-minutes: 180
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          ref: \${{ needs.classify.outputs.tag }}
          fetch-depth: 0
          persist-credentials: false
      - id: package
        uses: slipway-ci/slipway/actions/package-platform@v1
        with:
          ref: \${{ needs.classify.outputs.tag }}
          output: packages
          dry-run: \${{ inputs.dry-run || false }}
      - if: \${{ !inputs.dry-run }}
        uses: slipway-ci/slipway/actions/setup-slipway@v1
      # What a site would do with it, before anybody else gets it. It needs as much space again as the package has.
      - name: Self-test
        if: \${{ !inputs.dry-run }}
        run: slipway self-test "$PACKAGE" --work "$RUNNER_TEMP"
        env:
          PACKAGE: \${{ steps.package.outputs.package }}
      # It is there already: this compares it with the tag, and uploads it.
      - if: \${{ !inputs.dry-run && vars.SLIPWAY_UPLOAD == 'true' }}
        uses: slipway-ci/slipway/actions/package-platform@v1
        with:
          ref: \${{ needs.classify.outputs.tag }}
          output: packages
          upload: true
        env:
          SLIPWAY_STORAGE_LOGIN: \${{ secrets.SLIPWAY_STORAGE_LOGIN }} # named by storage.login of slipway.yaml; for s3:// AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY
      - if: \${{ !inputs.dry-run }}
        uses: actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2
        with:
          name: platform-\${{ needs.classify.outputs.tag }}
          path: packages
          compression-level: 0 # layers are compressed already

  hotfix:
    needs: classify
    if: needs.classify.outputs.kind == 'hotfix'
    runs-on: ubuntu-latest
    timeout-minutes: 60
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          ref: \${{ needs.classify.outputs.tag }}
          fetch-depth: 0
          persist-credentials: false
      - uses: slipway-ci/slipway/actions/diff-hotfix@v1
        with:
          base: \${{ needs.classify.outputs.base }}
          target: \${{ needs.classify.outputs.tag }}
          output: packages
          upload: \${{ vars.SLIPWAY_UPLOAD == 'true' }}
          dry-run: \${{ inputs.dry-run || false }}
        env:
          SLIPWAY_STORAGE_LOGIN: \${{ secrets.SLIPWAY_STORAGE_LOGIN }}
      - if: \${{ !inputs.dry-run }}
        uses: actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2
        with:
          name: hotfix-\${{ needs.classify.outputs.tag }}
          path: packages
          compression-level: 0
`,
  },
  gitlab: {
    '.gitlab-ci.yml': `# The pipeline of a release repo. \`include: component\` needs GitLab 17; older servers write, for each of them:
#   - { project: slipway-ci/slipway, ref: v1, file: templates/verify-images.yml, inputs: {…} }
#
# The job token can neither push nor open merge requests. Jobs that propose changes use a project access token with the
# scopes api and write_repository (role Maintainer, if it shall merge into a protected branch), in the masked and protected
# variable SLIPWAY_FORGE_TOKEN. Protect the tags v*. Two schedules: one with RUN=collect-tags each night, one with RUN=confirm
# every few minutes. With "storage" in slipway.yaml and the variable SLIPWAY_UPLOAD set to true, packages are uploaded as candidates, and
# testers decide about them on the issue of the release: /qa pass, /qa fail REASON.

# Jobs whose name starts with a dot are extended below; an input of theirs is the variable SLIPWAY_<INPUT>.
include:
  - component: $CI_SERVER_FQDN/slipway-ci/slipway/collect-charts@v1
    inputs: { job-name: .collect, mode: tags, stage: propose, pull-request: true, version: $RELEASE_VERSION }
  - component: $CI_SERVER_FQDN/slipway-ci/slipway/render-images@v1
  - component: $CI_SERVER_FQDN/slipway-ci/slipway/verify-images@v1
  - component: $CI_SERVER_FQDN/slipway-ci/slipway/package-platform@v1
    inputs: { stage: package }
  - component: $CI_SERVER_FQDN/slipway-ci/slipway/diff-hotfix@v1
    inputs: { job-name: .diff-hotfix, stage: package, base: $HOTFIX_BASE }

stages: [propose, test, package]

# Asked for by "Run pipeline", so every job can be started by hand.
variables:
  RUN:
    description: What to do when the pipeline is started by hand
    value: check
    options: [check, collect-tags, collect-charts, confirm, plan-hotfix, qa]
  RELEASE_VERSION:
    description: 'For collect-tags: the version to be released, such as v2.10.2. Empty means release.next of slipway.yaml'
    value: ''
  HOTFIX_BASE:
    description: 'For a hotfix: the product tag that sites have installed. Empty means the release of the hotfix tag, or the newest release of the branch'
    value: ''

workflow:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_TAG
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH || $CI_COMMIT_BRANCH =~ /^(release-|oem\\/)/
    - if: $CI_PIPELINE_SOURCE == "web" || $CI_PIPELINE_SOURCE == "schedule"

# One at a time: a second run updates the merge request of the first.
collect-tags:
  extends: .collect
  resource_group: slipway-tags
  rules:
    - if: $CI_PIPELINE_SOURCE == "schedule" && ($RUN == "collect-tags" || $RUN == "check")
    - if: $CI_PIPELINE_SOURCE == "web" && $RUN == "collect-tags"

# Charts at the merged tags, then lists and lock, in one merge request.
collect-charts:
  extends: .collect
  resource_group: slipway-charts
  variables: { SLIPWAY_MODE: charts, SLIPWAY_VERSION: '' }
  script:
    - SLIPWAY_PULL_REQUEST=false node "$slipway_cli" collect-charts || exit $?
    - node "$slipway_cli" render-images || exit $?
    - node "$slipway_cli" verify-images --update-lock || exit $?
    # collects nothing anew: it proposes what was written above, as one commit
    - !reference [.collect, script]
  rules:
    - if: $CI_PIPELINE_SOURCE == "push" && $CI_COMMIT_BRANCH
      changes: [repos/**/*]
    - if: $CI_PIPELINE_SOURCE == "web" && $RUN == "collect-charts"

# Who has confirmed, whom to remind, what can be merged, what is tagged. It remembers nothing and may run at any time.
confirm:
  extends: .collect
  resource_group: slipway-confirm
  variables: { SLIPWAY_MODE: confirm, SLIPWAY_PULL_REQUEST: 'false' }
  rules:
    - if: $CI_PIPELINE_SOURCE == "schedule" && $RUN == "confirm"
    - if: $CI_PIPELINE_SOURCE == "web" && $RUN == "confirm"
    - if: $CI_PIPELINE_SOURCE == "push" && $CI_COMMIT_BRANCH

# What a merge request proposes: configuration, sources, hand edits, and what changed entries would bring. With
# SLIPWAY_COMMENT: 'true' and a token that may write comments it is said on the merge request too.
check-proposal:
  extends: .collect
  stage: test
  variables: { SLIPWAY_MODE: check, SLIPWAY_PULL_REQUEST: 'false', SLIPWAY_VERSION: '' }
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_PIPELINE_SOURCE == "web" && $RUN == "check"

render-images:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_PIPELINE_SOURCE == "web" && $RUN == "check"

verify-images:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_PIPELINE_SOURCE == "web" && $RUN == "check"

# What a hotfix of this commit would carry; nothing is uploaded.
plan-hotfix:
  extends: .diff-hotfix
  stage: test
  variables: { SLIPWAY_TARGET: HEAD, SLIPWAY_DRY_RUN: 'true' }
  script:
    - export SLIPWAY_BASE="\${SLIPWAY_BASE:-$(git describe --tags --abbrev=0 --match 'v[0-9]*' --exclude '*-*')}"
    - !reference [.diff-hotfix, script]
  rules:
    - if: $CI_PIPELINE_SOURCE == "push" && $CI_COMMIT_BRANCH =~ /^(release-|oem\\/)/
    - if: $CI_PIPELINE_SOURCE == "web" && $RUN == "plan-hotfix"

# Built, tested as a site would use it, and then compared and uploaded where SLIPWAY_UPLOAD says so.
package-platform:
  script:
    - SLIPWAY_UPLOAD=false node "$slipway_cli" package-platform || exit $?
    - if [ "$SLIPWAY_DRY_RUN" != true ]; then node "$slipway_cli" self-test "$SLIPWAY_OUTPUT"/*/ || exit $?; fi
    - if [ "$SLIPWAY_UPLOAD" = true ]; then node "$slipway_cli" package-platform || exit $?; fi
  rules:
    - if: $CI_COMMIT_TAG =~ /-(hotfix|patch)\\d+$/
      when: never
    - if: $CI_COMMIT_TAG =~ /^v\\d+\\.\\d+\\.\\d+/

# v2.10.2-hotfix1 and v2.10.2-customer-hotfix1 are hotfixes of v2.10.2.
diff-hotfix:
  extends: .diff-hotfix
  script:
    - export SLIPWAY_BASE="\${SLIPWAY_BASE:-\${CI_COMMIT_TAG%%-*}}"
    - !reference [.diff-hotfix, script]
  rules:
    - if: $CI_COMMIT_TAG =~ /-(hotfix|patch)\\d+$/

# Does what testers say of candidates. It remembers nothing and may run at any time.
qa:
  extends: .collect
  stage: package
  resource_group: slipway-qa
  script:
    - node "$slipway_cli" qa || exit $?
  rules:
    - if: $SLIPWAY_UPLOAD != "true"
      when: never
    - if: $CI_PIPELINE_SOURCE == "schedule" && $RUN == "confirm"
    - if: $CI_PIPELINE_SOURCE == "web" && $RUN == "qa"
`,
  },
};
