export const id = 4783;
export const ids = [4783];
export const modules = {

/***/ 54783:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ForgeError: () => (/* reexport */ errors/* ForgeError */.Q8),
  commentOnPullRequest: () => (/* reexport */ commentOnPullRequest),
  findAuthorLimit: () => (/* reexport */ factory/* findAuthorLimit */.kV),
  findWorkflowLimit: () => (/* reexport */ factory/* findWorkflowLimit */.uL),
  isStatusRequired: () => (/* reexport */ refs/* isStatusRequired */.MS),
  openForge: () => (/* reexport */ factory/* openForge */.ys),
  readForgeAddress: () => (/* reexport */ factory/* readForgeAddress */.Gq),
  readForgeToken: () => (/* reexport */ factory/* readForgeToken */.j5)
});

// EXTERNAL MODULE: ./packages/forge/src/errors.ts
var errors = __webpack_require__(31124);
// EXTERNAL MODULE: ./packages/forge/src/factory.ts + 7 modules
var factory = __webpack_require__(29471);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var src_errors = __webpack_require__(37638);
// EXTERNAL MODULE: ./packages/core/src/proxy.ts
var proxy = __webpack_require__(609);
// EXTERNAL MODULE: ./packages/core/src/http.ts + 2 modules
var src_http = __webpack_require__(17690);
;// CONCATENATED MODULE: ./packages/forge/src/pull-request-comment.ts



/** What to do when a token was refused. */
const permissionHint = 'the job needs "permissions: pull-requests: write" and the token ${{ github.token }}; the pull request of a fork gets none, and its report is on the page of the job';
function hintOf(error) {
    if (error instanceof errors/* ForgeError */.Q8 && error.status === 403)
        return permissionHint;
    return (0,src_errors/* isSlipwayError */.qQ)(error) ? error.hint : undefined;
}
/**
 * Writes the one comment of a marker on the pull request that the job runs for. It never throws (T76): without a token,
 * without permission (forks, T71) or without an answer it warns and returns undefined.
 */
async function commentOnPullRequest({ marker, body }, { env, logger, addSecret, token: given }) {
    let http;
    let token;
    try {
        const address = (0,factory/* readForgeAddress */.Gq)(env);
        if (address.pullRequest === undefined) {
            logger.warn('no comment is written: the job has no pull request of its own (one of pull_request_target has none, for safety)');
            return undefined;
        }
        token = (0,factory/* readForgeToken */.j5)(address, env, given);
        addSecret(token.value);
        const proxies = (0,proxy/* parseProxySettings */.$v)(env);
        for (const secret of (0,proxy/* proxySecrets */.Wm)(proxies))
            addSecret(secret);
        http = (0,src_http/* createHttpClient */.u)({ maxSocketsPerHost: 2, proxies });
        const forge = await (0,factory/* openForge */.ys)(address, token, { logger, http });
        const { outcome, url } = await forge.writeComment({ pullRequest: address.pullRequest, marker, body, ...(address.jobUrl === undefined ? {} : { link: address.jobUrl }) });
        logger.info(`comment ${outcome}${url === undefined ? '' : `: ${url}`}`);
        return outcome;
    }
    catch (error) {
        const hint = hintOf(error);
        logger.warn(`the comment could not be written${token === undefined ? '' : ` with the token of ${token.from}`}: ${(0,src_errors/* errorMessage */.gJ)(error)}${hint === undefined ? '' : `\n  what to do: ${hint}`}`);
        return undefined;
    }
    finally {
        http?.close();
    }
}

// EXTERNAL MODULE: ./packages/forge/src/refs.ts
var refs = __webpack_require__(11953);
;// CONCATENATED MODULE: ./packages/forge/src/index.ts






/***/ }),

/***/ 11953:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MS: () => (/* binding */ isStatusRequired),
/* harmony export */   MT: () => (/* binding */ matchesPattern),
/* harmony export */   dh: () => (/* binding */ matchesRef)
/* harmony export */ });
/** Whether nothing is merged into a branch before the status of this context is a success. */
function isStatusRequired({ requiredStatuses }, context) {
    return requiredStatuses.some((pattern) => matchesPattern(pattern, context));
}
/** Whether a name is meant by a pattern in which `*` stands for any text. */
function matchesPattern(pattern, name) {
    const [first = '', ...rest] = pattern.split('*');
    if (rest.length === 0)
        return pattern === name;
    const last = rest.pop() ?? '';
    if (!name.startsWith(first) || name.length < first.length + last.length || !name.endsWith(last))
        return false;
    const end = name.length - last.length;
    let at = first.length;
    for (const part of rest) {
        const found = name.indexOf(part, at);
        if (found < 0 || found + part.length > end)
            return false;
        at = found + part.length;
    }
    return true;
}
/** As matchesPattern, for GitHub's refs, where `*` ends at a slash and `**` does not. Sets in brackets are taken literally. */
function matchesRef(pattern, ref) {
    if (pattern.includes('**/'))
        return matchesRef(pattern.replaceAll('**/', ''), ref) || matchesPattern(pattern.replaceAll('**/', '*/'), ref);
    const [wanted, given] = [pattern.split('/'), ref.split('/')];
    return wanted.length === given.length && wanted.every((part, index) => matchesPattern(part, given[index] ?? ''));
}


/***/ })

};
