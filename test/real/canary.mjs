// Secrets that a test can find again wherever they end up: as they are, cut, URL-encoded, in base64 or in hex (T72).
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What each form is called, by the text to look for. */
const forms = new Map();

function base64Forms(text) {
  const bytes = Buffer.from(text);
  // what of it does not depend on what stands before and after, for each of the three ways it can be aligned
  return [0, 1, 2].map((shift) => Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64').replace(/=+$/, '').slice(shift === 0 ? 0 : shift + 1).slice(0, (bytes.length + shift) % 3 === 0 ? undefined : -1));
}

const start = 'cAn4ry-';
const marks = [start, ...base64Forms(start), Buffer.from(start).toString('hex')];

/** Whether a text may hold a secret of any test, in any form. */
export function hasCanary(text) {
  return marks.some((mark) => text.includes(mark));
}

/**
 * A secret of this name. `token` leaves out what cannot stand in a header.
 * From here on {@link findCanaries} looks for it.
 */
export function canary(name, { token = false } = {}) {
  const tail = createHash('sha256').update(name).digest('hex').slice(0, 16);
  const secret = token ? `${start}${name}.${tail}` : `${start}${name}/p+s:w@rd%=${tail}`;
  const percent = [encodeURIComponent(secret), encodeURI(secret), new URLSearchParams({ v: secret }).toString().slice(2)];
  for (const text of [secret, JSON.stringify(secret).slice(1, -1), ...percent]) {
    // the ends as well: a text that was cut may hold a part
    for (const part of [text, text.slice(0, 14), text.slice(-14)]) forms.set(part, `${name} as text`);
  }
  for (const text of base64Forms(secret)) {
    for (const part of [text, text.slice(0, 20), text.slice(-20)]) {
      forms.set(part, `${name} in base64`);
      forms.set(part.replaceAll('+', '-').replaceAll('/', '_'), `${name} in base64url`);
    }
  }
  forms.set(Buffer.from(secret).toString('hex'), `${name} in hex`);
  return secret;
}

/** Where secrets stand in a text: `['docker in base64: …around…']`; empty when it is clean. */
export function findCanaries(text) {
  const found = new Map();
  for (const [form, what] of forms) {
    const at = text.indexOf(form);
    if (at >= 0) found.set(what, `${what}: …${text.slice(Math.max(0, at - 60), at + form.length + 20).replace(/\s+/g, ' ')}…`);
  }
  return [...found.values()];
}

/** Where secrets stand in the names and contents of all files below a folder, also of gzip files; `except` are paths that the test wrote. */
export function findCanariesBelow(dir, { except = [] } = {}) {
  const found = [];
  let files = 0;
  const visit = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const file = path.join(folder, entry.name);
      if (except.includes(file)) continue;
      found.push(...findCanaries(entry.name).map((what) => `${file}: the name: ${what}`));
      if (entry.isDirectory()) visit(file);
      else if (entry.isSymbolicLink()) found.push(...findCanaries(readlinkSync(file)).map((what) => `${file}: the target: ${what}`));
      else if (entry.isFile()) {
        files += 1;
        const bytes = readFileSync(file);
        found.push(...findCanaries(bytes.toString('latin1')).map((what) => `${file}: ${what}`));
        if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
          try {
            found.push(...findCanaries(gunzipSync(bytes).toString('latin1')).map((what) => `${file}: inside: ${what}`));
          } catch {
            // no gzip file, or a part of one
          }
        }
      }
    }
  };
  if (existsSync(dir)) visit(dir);
  return { found, files };
}
