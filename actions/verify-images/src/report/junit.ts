import { escapeXml, type Finding } from '@slipway/core';
import type { Result } from '../run.ts';

function outcome({ code, severity, message, hint, location }: Finding): string {
  const said = escapeXml(message);
  const place = location === undefined ? '' : `${location.file}${location.line === undefined ? '' : `:${location.line}`}`;
  const text = escapeXml([place, message, hint === undefined ? '' : `what to do: ${hint}`].filter((part) => part !== '').join('\n'));
  if (code === 'unknown') return `<error type="unknown" message="${said}">${text}</error>`;
  if (code === 'pending') return `<skipped message="${said}"/>`;
  return severity === 'error' ? `<failure type="${escapeXml(code)}" message="${said}">${text}</failure>` : `<system-out>${escapeXml(`${severity} ${code}: `)}${text}</system-out>`;
}

interface Case {
  readonly group: string;
  readonly name: string;
  readonly seconds: number;
  readonly findings: readonly Finding[];
}

/** A case per image, and one per thing that is wrong with something else. */
function casesOf({ targets, lookups, findings }: Pick<Result, 'targets' | 'lookups' | 'findings'>): Case[] {
  const bySubject = new Map<string, Finding[]>();
  for (const finding of findings) bySubject.set(finding.subject, [...bySubject.get(finding.subject) ?? [], finding]);
  const images = targets.map(({ listed, lookup, addons }): Case => ({
    group: addons[0] ?? 'lists', name: listed.text, seconds: (lookups.get(lookup.text)?.ms ?? 0) / 1000, findings: bySubject.get(listed.text) ?? [],
  }));
  const known = new Set(images.map(({ name }) => name));
  return [...images, ...[...bySubject].filter(([subject]) => !known.has(subject)).map(([name, about]): Case => ({ group: about[0]?.addon ?? 'lists', name, seconds: 0, findings: about }))];
}

/** The result as JUnit's XML, which CI hosts show as tests: an image that could not be looked up is an error, a pending one skipped. */
export function formatJunit(result: Pick<Result, 'targets' | 'lookups' | 'findings' | 'ms'>): string {
  const cases = casesOf(result);
  const count = (is: (finding: Finding) => boolean): number => cases.filter(({ findings }) => findings.some(is)).length;
  const isError = ({ code }: Finding): boolean => code === 'unknown';
  const isFailure = (finding: Finding): boolean => !isError(finding) && finding.severity === 'error';
  const totals = `tests="${cases.length}" failures="${count(isFailure)}" errors="${count(isError)}" skipped="${count(({ code }) => code === 'pending')}" time="${(result.ms / 1000).toFixed(3)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>', `<testsuites ${totals}>`, `<testsuite name="verify-images" ${totals}>`,
    ...cases.map(({ group, name, seconds, findings }) => {
      const start = `<testcase classname="${escapeXml(group)}" name="${escapeXml(name)}" time="${seconds.toFixed(3)}"`;
      return findings.length === 0 ? `${start}/>` : `${start}>${findings.map(outcome).join('')}</testcase>`;
    }),
    '</testsuite>', '</testsuites>', '',
  ].join('\n');
}
