import type { Environment } from './environment.ts';

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The login in an address: the password, or the name where that is all there is, as with tokens. */
function ofAddress(text: string): string[] {
  if (!URL.canParse(text)) return [];
  const { username, password } = new URL(text);
  const raw = password === '' ? username : password;
  return [raw, decode(raw)];
}

/** What proves who asks in `Authorization: Basic …` and the like. */
function ofHeader(text: string): string[] {
  const value = text.slice(text.indexOf(':') + 1).trim();
  const token = value.slice(value.lastIndexOf(' ') + 1);
  const login = /^basic /i.test(value) ? Buffer.from(token, 'base64').toString('utf8') : '';
  return [token, login.slice(login.indexOf(':') + 1)];
}

/**
 * The secrets that git is given in the configuration of its environment: logins in addresses and in extra headers. A server may
 * say them back in its errors (T72).
 */
export function secretsOf(env: Environment): string[] {
  const found: string[] = [];
  for (const [name, key = ''] of Object.entries(env)) {
    const value = /^GIT_CONFIG_KEY_\d+$/.test(name) ? env[name.replace('_KEY_', '_VALUE_')] ?? '' : '';
    if (/\.url$/i.test(key)) found.push(...ofAddress(value));
    else if (/\.extraheader$/i.test(key)) found.push(...ofHeader(value));
  }
  return found.filter((text) => text !== '');
}
