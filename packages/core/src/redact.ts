/** Replaces known secrets in every text that leaves the process. */
export interface Redactor {
  /** Also hides the base64 and URL-encoded form, and each line of a secret of several lines. */
  readonly add: (secret: string) => void;
  readonly redact: (text: string) => string;
}

const encodedForms = (secret: string): string[] => [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64').replace(/=+$/, '')];

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
      let result = text.replace(/(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@:]*:[^\s/@]*@/gi, '$1***@');
      for (const secret of [...secrets].sort((a, b) => b.length - a.length)) result = result.replaceAll(secret, '***');
      return result;
    },
  };
}
