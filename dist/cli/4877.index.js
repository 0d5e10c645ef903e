export const id = 4877;
export const ids = [4877];
export const modules = {

/***/ 3851:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ closureOf)
/* harmony export */ });
/* unused harmony export closureSize */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8191);

/**
 * Manifests, configs and layers of the images with these digests. A child of an index that the lock does not have
 * belongs to a platform that was not asked for, and is left out.
 * @throws {ReleaseRepoError} LOCK_INCOMPLETE when the lock cannot tell what an image consists of
 */
function closureOf(lock, digests) {
    const manifests = new Map();
    const blobs = new Map();
    const incomplete = (what) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseRepoError */ .w('LOCK_INCOMPLETE', `the lock is incomplete: ${what}`, { hint: 'write it anew with slipway verify-images --update-lock' });
    const visit = (digest) => {
        if (manifests.has(digest))
            return true;
        const manifest = lock.manifests[digest];
        if (manifest === undefined)
            return false;
        manifests.set(digest, manifest);
        for (const blob of [...(manifest.config === undefined ? [] : [manifest.config]), ...manifest.layers ?? []]) {
            const size = lock.blobs[blob];
            if (size === undefined)
                throw incomplete(`blob ${blob} of manifest ${digest} has no size`);
            blobs.set(blob, size);
        }
        const children = manifest.manifests ?? [];
        const present = children.filter(visit);
        if (children.length > 0 && present.length === 0)
            throw incomplete(`index ${digest} has none of its ${children.length} manifests`);
        return true;
    };
    for (const digest of digests)
        if (!visit(digest))
            throw incomplete(`manifest ${digest} is not in it`);
    return { manifests, blobs };
}
/** Bytes of a closure, each manifest and blob counted once. */
function closureSize({ manifests, blobs }) {
    let bytes = 0;
    for (const { size } of manifests.values())
        bytes += size;
    for (const size of blobs.values())
        bytes += size;
    return bytes;
}


/***/ }),

/***/ 4877:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QE: () => (/* binding */ lockCollectedAddons),
/* harmony export */   oZ: () => (/* binding */ packageName),
/* harmony export */   w9: () => (/* binding */ planLockUpdate)
/* harmony export */ });
/* unused harmony exports checkPackageNames, changedAddonPaths */
/* harmony import */ var _closure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3851);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6059);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5004);



/** The name of an image inside a package: one tag of one repository there, or a digest. */
function packageName({ repository, tag, digest }) {
    return tag === undefined ? `${repository}@${digest}` : `${repository}:${tag}`;
}
/** References that would get one name inside a package but are different images: each a finding `name-conflict`. */
function checkPackageNames(images) {
    const first = new Map();
    return images.flatMap((image) => {
        const name = packageName(image);
        const other = first.get(name);
        if (other === undefined)
            first.set(name, image);
        if (other === undefined || other.digest === image.digest)
            return [];
        return [{
                code: 'name-conflict', severity: 'error', subject: image.reference, location: { file: _lock_js__WEBPACK_IMPORTED_MODULE_0__/* .lockFileName */ .x5 },
                message: `${image.reference} (${image.digest}) and ${other.reference} (${other.digest}) are both ${name} inside a package`,
                hint: 'map one of them to another name in images_origin.yaml',
            }];
    });
}
/** Paths of the addons of `target` that `base` has not, or has with other files. */
function changedAddonPaths(base, target) {
    const before = new Map(base.addons.map(({ path, tree }) => [path, tree]));
    return new Set(target.addons.filter(({ path, tree }) => before.get(path) !== tree).map(({ path }) => path));
}
/**
 * The lock after charts were collected: these addons take the place of those with the same paths. Images that a
 * changed addon uses are let go, so that the next look at the registries pins them anew (DR12).
 */
function lockCollectedAddons(lock, addons) {
    const merged = new Map([...lock.addons, ...addons].map((addon) => [addon.path, addon]));
    const target = { addons: [...merged.values()].sort((a, b) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .comparePaths */ .cD)(a.path, b.path)) };
    const changed = changedAddonPaths(lock, target);
    const images = lock.images.filter((image) => !image.addons.some((addon) => changed.has(addon)));
    const { manifests, blobs } = (0,_closure_js__WEBPACK_IMPORTED_MODULE_2__/* .closureOf */ .T)(lock, images.map(({ digest }) => digest));
    return { ...lock, ...target, images, manifests: Object.fromEntries(manifests), blobs: Object.fromEntries(blobs) };
}
/**
 * The lock to write after a look at the registries. A reference that now has another digest keeps the locked one,
 * with a warning, unless an addon that uses it changed (DR2, DR12).
 */
function planLockUpdate(previous, found, { changedAddons, includeMoved = false } = {}) {
    const changed = changedAddons ?? (previous === undefined ? new Set() : changedAddonPaths(previous, found));
    const before = new Map((previous?.images ?? []).map((image) => [image.reference, image]));
    const findings = [];
    const images = found.images.map((image) => {
        const locked = before.get(image.reference);
        if (locked === undefined || locked.digest === image.digest)
            return image;
        const why = image.addons.filter((addon) => changed.has(addon));
        const move = `${image.reference} was ${locked.digest} and is now ${image.digest}`;
        if (why.length > 0 || includeMoved) {
            findings.push({ code: 'moved', severity: 'info', subject: image.reference, location: { file: _lock_js__WEBPACK_IMPORTED_MODULE_0__/* .lockFileName */ .x5 }, message: `${move}; taken over, ${why.length > 0 ? `because ${why.join(', ')} changed` : 'as asked'}` });
            return image;
        }
        findings.push({
            code: 'moved', severity: 'warning', subject: image.reference, location: { file: _lock_js__WEBPACK_IMPORTED_MODULE_0__/* .lockFileName */ .x5 },
            message: `${move}, although no addon that uses it changed; the locked digest stays`,
            hint: 'find out who pushed it; --include-moved takes the new digest over',
        });
        return { ...image, digest: locked.digest, platforms: locked.platforms };
    });
    findings.push(...checkPackageNames(images));
    // Each image as the lock it comes from has it: a platform that is no longer asked for must not come back from the other.
    const isKept = ({ reference, digest }, index) => found.images[index]?.digest !== digest && before.get(reference)?.digest === digest;
    const kept = (0,_closure_js__WEBPACK_IMPORTED_MODULE_2__/* .closureOf */ .T)(previous ?? found, images.filter(isKept).map(({ digest }) => digest));
    const fresh = (0,_closure_js__WEBPACK_IMPORTED_MODULE_2__/* .closureOf */ .T)(found, images.filter((image, index) => !isKept(image, index)).map(({ digest }) => digest));
    return {
        lock: {
            ...found, images,
            manifests: Object.fromEntries([...kept.manifests, ...fresh.manifests]), blobs: Object.fromEntries([...kept.blobs, ...fresh.blobs]),
        },
        findings,
    };
}


/***/ })

};
