import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { errorCode, errorMessage, type Finding } from '@slipway/core';
import { PackageError } from './errors.ts';
import { checksumsFileName, manifestFileName } from './manifest.ts';
import type { PackagePlace } from './place.ts';

/**
 * The files that are signed. The manifest speaks for itself, also without its segments; the checksums cover every file of
 * the package, the installer too, in a form that `sha256sum -c` reads at the site.
 */
export const signedFileNames = [manifestFileName, checksumsFileName] as const;

/** `manifest.json.sig`: the bare signature, as `openssl dgst -sign` writes it. */
export const signatureName = (name: string): string => `${name}.sig`;

/** A private key that packages are signed with, and its public half that checks them. */
export interface SigningKey extends VerificationKey {
  /** Such as `ECDSA P-256, key sha256:…`; the digest is that of the public key in DER form. */
  readonly description: string;
  /** Of ECDSA another one each time; RSA and Ed25519 give the same. */
  sign(data: Uint8Array): Uint8Array;
}

/** A public key that signatures are checked with. */
export interface VerificationKey {
  readonly description: string;
  verify(data: Uint8Array, signature: Uint8Array): boolean;
}

const kinds = 'ECDSA P-256, Ed25519, or RSA of 2048 bits or more';

const invalid = (what: string, reason: string, { cause, hint }: { readonly cause?: unknown; readonly hint: string }): PackageError =>
  new PackageError('KEY_INVALID', `${what} ${reason}`, { cause, hint });

/** The hash that is signed; Ed25519 hashes by itself. */
const hashOf = ({ asymmetricKeyType }: KeyObject): 'sha256' | null => asymmetricKeyType === 'ed25519' ? null : 'sha256';

function describeKey(key: KeyObject, what: string): string {
  const { asymmetricKeyType: type, asymmetricKeyDetails: { namedCurve, modulusLength = 0 } = {} } = key;
  const kind = type === 'ed25519' ? 'Ed25519' : type === 'ec' && namedCurve === 'prime256v1' ? 'ECDSA P-256' : type === 'rsa' && modulusLength >= 2048 ? `RSA ${modulusLength}` : undefined;
  if (kind === undefined) {
    throw invalid(what, `is a key of another kind: ${[type, namedCurve ?? (modulusLength === 0 ? undefined : `${modulusLength} bits`)].filter((part) => part !== undefined).join(' ')}`, { hint: `expected ${kinds}` });
  }
  const der = (key.type === 'private' ? createPublicKey(key) : key).export({ type: 'spki', format: 'der' });
  return `${kind}, key sha256:${createHash('sha256').update(der).digest('hex')}`;
}

/** The key of this PEM text. `what` names it in errors. @throws {PackageError} KEY_INVALID */
export function parseSigningKey(pem: string, what = 'signing-key'): SigningKey {
  const hint = `expected a private key as PEM, without passphrase: ${kinds}; for example of openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256`;
  if (/^(?:-----BEGIN ENCRYPTED |Proc-Type: 4,ENCRYPTED)/m.test(pem)) throw invalid(what, 'is a key with a passphrase, which cannot be asked for here', { hint });
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch (cause) {
    throw invalid(what, /-----BEGIN (?:[A-Z0-9]+ )?PUBLIC KEY-----/.test(pem) ? 'is a public key' : 'is no private key', { cause, hint });
  }
  const publicKey = createPublicKey(key);
  return { description: describeKey(key, what), sign: (data) => sign(hashOf(key), data, key), verify: (data, signature) => verify(hashOf(publicKey), data, publicKey, signature) };
}

/** The public key of this PEM text. A private one is refused: it has no business where packages are checked. @throws {PackageError} KEY_INVALID */
export function parseVerificationKey(pem: string, what = '--key'): VerificationKey {
  const hint = `expected a public key as PEM: ${kinds}; openssl pkey -in PRIVATE.pem -pubout writes it`;
  if (/-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----/.test(pem)) throw invalid(what, 'is a private key', { hint });
  let key: KeyObject;
  try {
    key = createPublicKey(pem);
  } catch (cause) {
    throw invalid(what, 'is no public key', { cause, hint });
  }
  return { description: describeKey(key, what), verify: (data, signature) => verify(hashOf(key), data, key, signature) };
}

/**
 * The key that an input gives: the path of a PEM file, or its content, which CI variables hold. `addSecret` is told the key.
 * @throws {PackageError} KEY_INVALID; the value is never repeated, as it may be the key
 */
export async function loadSigningKey(given: string, { cwd, addSecret }: { readonly cwd: string; readonly addSecret: (secret: string) => void }): Promise<SigningKey> {
  if (given.includes('-----BEGIN')) {
    addSecret(given);
    return parseSigningKey(given);
  }
  const pem = await readFile(resolve(cwd, given), 'utf8').catch((error: unknown) => {
    throw invalid('signing-key', `is neither a PEM key nor a file that can be read (${errorCode(error) ?? 'unknown reason'})`, { hint: 'name a file with a private key, or give its text, which starts with -----BEGIN' });
  });
  addSecret(pem);
  return parseSigningKey(pem);
}

/** The public key of a file. @throws {PackageError} KEY_INVALID */
export async function loadVerificationKey(path: string): Promise<VerificationKey> {
  const pem = await readFile(path, 'utf8').catch((error: unknown) => {
    throw invalid(path, `cannot be read: ${errorMessage(error)}`, { cause: error, hint: 'name a file with the public key of who made the package' });
  });
  return parseVerificationKey(pem, path);
}

/**
 * What is wrong with the signatures of a package: missing, damaged, or of another key (T45). Empty when all fit this key.
 * With `manifestOnly` the other files may be absent; then nothing is said about them.
 */
export async function checkSignatures(place: PackagePlace, key: VerificationKey, { manifestOnly = false }: { readonly manifestOnly?: boolean } = {}): Promise<Finding[]> {
  const findings = await Promise.all((manifestOnly ? [manifestFileName] : signedFileNames).map(async (name): Promise<Finding | undefined> => {
    const finding = (code: string, message: string): Finding => ({ code, severity: 'error', subject: signatureName(name), message });
    let signature: Buffer | undefined;
    try {
      signature = await place.findFile(signatureName(name));
    } catch (error) {
      return finding('unknown', `it cannot be read: ${errorMessage(error)}`);
    }
    if (signature === undefined) return finding('signature', `${name} is not signed`);
    const data = await place.findFile(name).catch(() => undefined);
    if (data === undefined) return finding('signature', `there is no ${name} that it could be checked with`);
    return key.verify(data, signature) ? undefined : finding('signature', `it is not the signature of ${name} by this key (${key.description})`);
  }));
  return findings.filter((finding) => finding !== undefined);
}
