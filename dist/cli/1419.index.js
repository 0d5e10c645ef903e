export const id = 1419;
export const ids = [1419];
export const modules = {

/***/ 31419:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pushToBranch: () => (/* binding */ pushToBranch)
/* harmony export */ });
/* unused harmony exports shellWord, pushCommand */
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37638);
/* harmony import */ var _propose_charts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18051);
/* harmony import */ var _propose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72214);
/* harmony import */ var _release_host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21896);




const title = 'Update files that slipway writes';
/** A word of a shell command, whatever is in it. */
function shellWord(text) {
    return /^[A-Za-z0-9_./@:+-]+$/.test(text) ? text : `'${text.replaceAll('\'', '\'\\\'\'')}'`;
}
/** The one command that does what the tool may not do. */
function pushCommand({ branch, paths }) {
    return [
        ...(branch === undefined ? [] : [`git switch ${shellWord(branch)}`]), 'slipway collect-charts --mode charts', `git add --all -- ${paths.map(shellWord).join(' ')}`,
        `git commit --signoff --message ${shellWord(title)}`, 'git push',
    ].join(' && ');
}
/**
 * Pushes the files that tools write to the branch of the pull request that the job runs for. Where that is not possible (a fork, a token
 * that may not push, a branch that has moved on) the finding has the command to run.
 */
async function pushToBranch(result, { git, context, author, token, dryRun }) {
    const { event: { head }, now, logger } = context;
    const parent = await git.resolveCommit('HEAD');
    const commit = dryRun ? undefined : await git.commitPaths({ parent, paths: (0,_propose_charts_js__WEBPACK_IMPORTED_MODULE_0__/* .chartsPaths */ .o)(result), message: title, author: (0,_propose_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePerson */ .J)(author), time: Math.floor(now().getTime() / 1000) });
    const about = { branch: head?.branch ?? '', title, body: '' };
    if (commit === undefined)
        return { ...about, outcome: 'nothing', findings: [] };
    const files = (await git.diffNames(parent, commit)).map(({ path }) => path);
    const refused = (reason) => {
        const command = pushCommand({ branch: head?.branch, paths: [...new Set(files.map((file) => file.split('/', 1)[0] ?? file))].sort() });
        const finding = { code: 'not-pushed', severity: 'error', subject: head?.branch ?? 'pull request', message: `${files.slice(0, 5).join(', ')}${files.length > 5 ? ` and ${files.length - 5} more` : ''} must change with this pull request, and were not pushed: ${reason}`, hint: command };
        return { ...about, outcome: 'refused', findings: [finding] };
    };
    if (head === undefined)
        return refused('its branch lies in another repository');
    if (!parent.startsWith(head.shortCommit))
        return refused(`${parent.slice(0, 12)} is checked out, not its newest commit ${head.shortCommit} (on GitHub: check out github.head_ref)`);
    try {
        const host = await (0,_release_host_js__WEBPACK_IMPORTED_MODULE_2__/* .openReleaseHost */ .u)(context, { token });
        try {
            const { outcome, reason = '' } = await host.gitIn(git.cwd).pushBranch({ url: host.cloneUrl, branch: head.branch, commit, expected: parent });
            if (outcome === 'moved' || outcome === 'refused')
                return refused(outcome === 'moved' ? 'the branch has moved on' : reason);
            logger.info(`pushed ${files.length} files to ${head.branch}`);
            return { ...about, outcome: 'pushed', findings: host.workflowLimit === undefined ? [] : [{ code: 'no-workflow', severity: 'warning', subject: head.branch, message: host.workflowLimit }] };
        }
        finally {
            await host.close();
        }
    }
    catch (error) {
        // without a token, and with one that may only read
        if ((0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .isSlipwayError */ .qQ)(error) && (error.code === 'REMOTE_DENIED' || error.code === 'FORGE_NOT_CONFIGURED'))
            return refused((0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(error));
        throw error;
    }
}


/***/ })

};
