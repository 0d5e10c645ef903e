import { escapeMarkdown, escapeXml } from './text.ts';

/** Replaces known secrets in every text that leaves the process. */
export interface Redactor {
  /** Also hides its base64, URL-encoded, JSON, XML and Markdown forms, and each line of a secret of several lines. */
  readonly add: (secret: string) => void;
  readonly redact: (text: string) => string;
}

/** Base64 of text that has the secret inside, such as `user:password`: three alignments, without the characters that depend on what stands around it. */
function innerBase64(secret: string): string[] {
  const bytes = Buffer.from(secret);
  return [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64').replace(/=+$/, '');
    const partial = (bytes.length + shift) % 3 === 0 ? 0 : 1;
    return text.slice(shift === 0 ? 0 : shift + 1, text.length - partial);
  }).filter((text) => text.length >= 8);
}

function encodedForms(secret: string): string[] {
  const percent = [encodeURIComponent(secret), new URLSearchParams({ v: secret }).toString().slice(2)];
  const base64 = [Buffer.from(secret).toString('base64').replace(/=+$/, ''), ...innerBase64(secret)];
  return [
    secret, JSON.stringify(secret).slice(1, -1), escapeMarkdown(secret), escapeXml(secret),
    ...percent, ...percent.map((text) => text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())),
    ...base64, ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
  ];
}

export function createRedactor(): Redactor {
  const secrets = new Set<string>();
  return {
    add(secret) {
      for (const line of [secret, ...secret.split(/\r?\n/)]) {
        // Shorter ones would blank out ordinary words.
        if (line.trim().length >= 4) for (const form of encodedForms(line)) secrets.add(form);
      }
    },
    redact(text) {
      // A name alone is a token in http addresses; in others, such as ssh://git@host, it is a name. Markdown has a zero-width space before //.
      let result = text.replace(/(\b[a-z][a-z0-9+.-]{0,30}:\u200b?\/\/)[^\s/@:]*:[^\s/@]*@/gi, '$1***@').replace(/(\bhttps?:\u200b?\/\/)[^\s/@?#"'<>]+@/gi, '$1***@');
      for (const secret of [...secrets].sort((a, b) => b.length - a.length)) result = result.replaceAll(secret, '***');
      return result;
    },
  };
}
