export const id = 1841;
export const ids = [1841];
export const modules = {

/***/ 51841:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   promote: () => (/* binding */ promote)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _slipway_ci__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(25909);
/* harmony import */ var _slipway_ci__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(67708);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(7137);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(76158);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(80253);
/* harmony import */ var _slipway_git__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49527);
/* harmony import */ var _slipway_release_repo__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14702);
/* harmony import */ var _slipway_release_repo__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35049);
/* harmony import */ var _slipway_release_repo__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23765);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50893);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(88987);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(25405);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(78657);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(85621);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(61572);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(87595);
/* harmony import */ var _promote_inputs_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(89627);








/** The storage that was given, or that slipway.yaml names. */
async function findTarget({ storage, repo }, { cwd, env, exec, logger, event }) {
    if (storage !== undefined)
        return { address: storage, caFiles: [], env };
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, repo);
    const { config } = await (0,_slipway_release_repo__WEBPACK_IMPORTED_MODULE_1__/* .loadConfig */ .Z9)((0,_slipway_release_repo__WEBPACK_IMPORTED_MODULE_2__/* .createWorktree */ .MV)(folder));
    return (0,_slipway_release_repo__WEBPACK_IMPORTED_MODULE_3__/* .findStorage */ .R)({ config, event, env, folder, git: (0,_slipway_git__WEBPACK_IMPORTED_MODULE_4__/* .createGit */ .l)({ exec, env, cwd: folder, logger }) });
}
/** What is meant: an address, a path below the storage, or the places where a local package was uploaded to. */
async function findCandidates(given, { cwd, storage, find }) {
    if ((0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_5__/* .isAddress */ .PW)(given)) {
        if (storage !== undefined)
            throw new _slipway_core__WEBPACK_IMPORTED_MODULE_6__/* .SlipwayError */ .GQ('INPUT_INVALID', 'storage goes with the directory of a package: the address of an uploaded one says where it is');
        return { candidates: [(0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_7__/* .parseCandidateAddress */ .X_)(given)] };
    }
    const isBelow = /^[^/]+\/candidate\/[^/]+\/?$/.test(given);
    // a path with a folder before it is itself the address of a storage
    if (storage === undefined && !isBelow && /\/candidate\/[^/]+\/?$/.test(given))
        return { candidates: [(0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_7__/* .parseCandidateAddress */ .X_)(given)] };
    const target = await find();
    if (target === undefined)
        return { candidates: [(0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_7__/* .parseCandidateAddress */ .X_)(given)] };
    const place = await (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_8__/* .openDirectory */ .AJ)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, given)).catch((error) => {
        if (isBelow && (0,_slipway_core__WEBPACK_IMPORTED_MODULE_6__/* .isSlipwayError */ .qQ)(error) && error.code === 'NO_PACKAGE')
            return undefined;
        throw error;
    });
    if (place === undefined)
        return { candidates: [{ ...(0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_7__/* .parseCandidateAddress */ .X_)(given), storage: target.address }], target };
    const { manifest } = await (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_9__/* .openPackage */ .R)(place);
    const digest = (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_10__/* .digestOf */ .ol)(await place.findFile(_slipway_package_format__WEBPACK_IMPORTED_MODULE_11__/* .manifestFileName */ .V6) ?? '');
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(place.name);
    return { candidates: (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_7__/* .deliveryPaths */ .Zh)(manifest, name).map(({ folder }) => ({ storage: target.address, folder, name, digest })), target };
}
const outcomes = {
    released: 'is released', unchanged: 'was released before; nothing changed', planned: 'would be released', refused: 'is NOT released: it is not whole', failed: 'is NOT released: the refusal was recorded',
};
const proofs = { read: 'every byte was read', checksums: 'by the checksums that the storage has', sizes: 'by names and sizes', none: 'not looked at' };
function outcomeOf({ outcome, decision }) {
    return outcome === 'planned' && decision?.decision === 'fail' ? 'would not be released: the refusal would be recorded' : outcomes[outcome];
}
function rowsOf({ address, latest, proof, decision }) {
    return [
        ['package', address], ['checked', proofs[proof]],
        ...(decision === undefined ? [] : [['testers', `${decision.decision}${decision.by === undefined ? '' : ` (${decision.by})`}${decision.reason === undefined ? '' : `: ${decision.reason}`}`]]),
        ...(latest === undefined ? [] : [['latest', latest]]),
    ];
}
/** `slipway promote ADDRESS`: makes a candidate a release; the only writer of the release index and of `latest` (DR14). */
const promote = {
    name: 'promote', title: 'Release an uploaded package: prove it, write the release index and latest', specs: _promote_inputs_js__WEBPACK_IMPORTED_MODULE_12__/* .promoteSpecs */ .T,
    async run({ package: given, repo, storage: storageAddress, qa, reason, key: keyFile, move, quick, caFile, dryRun }, context) {
        const { cwd, env, logger, addSecret, now, signal } = context;
        if (qa === 'fail' && (reason ?? '').trim() === '')
            throw new _slipway_core__WEBPACK_IMPORTED_MODULE_6__/* .SlipwayError */ .GQ('INPUT_INVALID', 'a fail needs a reason: --qa fail --reason "what is wrong"');
        if (qa === undefined && reason !== undefined)
            throw new _slipway_core__WEBPACK_IMPORTED_MODULE_6__/* .SlipwayError */ .GQ('INPUT_INVALID', 'reason goes with qa: --qa pass or --qa fail');
        // that of the environment is meant only where the address says none
        const storageFlag = storageAddress === env[_slipway_release_repo__WEBPACK_IMPORTED_MODULE_3__/* .storageVariable */ .a] ? undefined : storageAddress;
        const { candidates, target } = await findCandidates(given, { storage: storageFlag, cwd, find: () => findTarget({ storage: storageFlag, repo }, context) });
        const key = keyFile === undefined ? undefined : await (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_13__/* .loadVerificationKey */ .LX)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, keyFile));
        const { actor, runUrl } = (0,_slipway_ci__WEBPACK_IMPORTED_MODULE_14__/* .describeJobRun */ ._)(env);
        const { openStorage } = await __webpack_require__.e(/* import() */ 7378).then(__webpack_require__.bind(__webpack_require__, 44997));
        const http = await (0,_slipway_core__WEBPACK_IMPORTED_MODULE_15__/* .openHttpClient */ .S)({ env, caFiles: [...caFile.map((file) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, file)), ...target?.caFiles ?? []], addSecret });
        const promotions = [];
        try {
            for (const candidate of candidates) {
                const storage = await openStorage(candidate.storage, { cwd, env: target?.env ?? env, http, logger, addSecret, now });
                const progress = logger.progress('check', { unit: 'bytes' });
                try {
                    promotions.push(await (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_16__/* .promotePackage */ .vb)({
                        storage, candidate, move, dryRun, now, logger, progress, ...(candidate.digest === undefined ? {} : { digest: candidate.digest }), ...(qa === undefined ? {} : { qa: { decision: qa, ...(reason === undefined ? {} : { reason }) } }),
                        by: { ...(actor === undefined ? {} : { by: actor }), ...(runUrl === undefined ? {} : { runUrl }) }, ...(key === undefined ? {} : { key }), ...(quick ? { proof: 'sizes' } : {}), ...(signal === undefined ? {} : { signal }),
                    }));
                }
                finally {
                    progress.done();
                    await storage.close();
                }
            }
        }
        finally {
            http.close();
        }
        return promotions;
    },
    report(promotions) {
        const findings = promotions.flatMap((each) => each.findings);
        const [first] = promotions;
        const lines = promotions.flatMap((promotion) => [
            (0,_slipway_core__WEBPACK_IMPORTED_MODULE_17__/* .formatTable */ .ku)(rowsOf(promotion).map((row) => row.map(_slipway_core__WEBPACK_IMPORTED_MODULE_17__/* .plainText */ .wh))), ...(promotion.findings.length === 0 ? [] : [(0,_slipway_ci__WEBPACK_IMPORTED_MODULE_18__/* .formatFindings */ .e)(promotion.findings), (0,_slipway_core__WEBPACK_IMPORTED_MODULE_17__/* .formatCount */ .B4)(promotion.findings.length, 'finding')]),
            `${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_17__/* .plainText */ .wh)(promotion.product)} ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_17__/* .plainText */ .wh)(promotion.version)} ${outcomeOf(promotion)}`,
        ]);
        return {
            findings, outputs: { outcome: first?.outcome ?? '', address: promotions.map(({ address }) => address).join(' '), latest: first?.latest ?? '' },
            text: lines.join('\n'),
            summary: promotions.map((promotion) => [`### ${promotion.product} ${promotion.version} ${outcomeOf(promotion)}`, (0,_slipway_core__WEBPACK_IMPORTED_MODULE_17__/* .formatMarkdownTable */ .By)(['what', 'value'], rowsOf(promotion))].join('\n\n')).join('\n\n'),
            document: { promotions, findings },
        };
    },
};


/***/ })

};
