import { formatLocation, plainText, type Finding } from '@slipway/core';

/** Findings for people: a line each, then what to do, so that a night's work list can be read from it. */
export function formatFindings(findings: readonly Finding[]): string {
  return findings.map(({ severity, code, subject, message, location, hint }) => {
    const mark = severity === 'error' ? '✗' : severity === 'warning' ? '!' : 'i';
    const place = location === undefined ? '' : ` (${formatLocation(location)})`;
    return `  ${mark} ${code}  ${plainText(subject)}${plainText(place)}\n      ${plainText(message).replace(/\n/g, '\n      ')}${hint === undefined ? '' : `\n      → ${plainText(hint)}`}`;
  }).join('\n');
}
