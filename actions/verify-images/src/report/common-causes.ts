import { formatCount, type Finding } from '@slipway/core';
import type { Result } from '../run.ts';

// From this many on, one thing is wrong and not each image.
const manyAlike = 5;
const named = 3;

/** Where an image was asked for, without its name: `registry:harbor.example.com`, `store:/srv/images`. */
const placeOf = (description: string): string => /^(?:http\+)?registry:[^/]+/.exec(description)?.[0] ?? description;

/**
 * The findings for people: when many images of one place were denied or not answered for, that once with their number,
 * before all others; the images themselves are in report.json.
 */
export function groupByCause(findings: readonly Finding[], { targets, lookups }: Pick<Result, 'targets' | 'lookups'>): Finding[] {
  const places = new Map(targets.flatMap(({ listed, lookup }) => {
    const answer = lookups.get(lookup.text);
    return answer?.status === 'unknown' || answer?.status === 'denied' ? [[listed.text, `${answer.status} ${placeOf(answer.description)}`] as const] : [];
  }));
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const place = places.get(finding.subject);
    if (place?.startsWith(`${finding.code} `) === true) groups.set(place, [...groups.get(place) ?? [], finding]);
  }
  const common = [...groups].filter(([, group]) => group.length >= manyAlike);
  const grouped = new Set(common.flatMap(([, group]) => group));
  return [
    ...common.flatMap(([place, group]): Finding[] => {
      const [first] = group;
      if (first === undefined) return [];
      const { location: _location, addon: _addon, ...cause } = first;
      const others = group.length - named;
      return [{
        ...cause, subject: `${formatCount(group.length, 'image')} at ${place.slice(first.code.length + 1)}`,
        message: `${first.message}\n${group.slice(0, named).map(({ subject }) => subject).join(', ')} and ${others} more: all are in report.json`,
      }];
    }),
    ...findings.filter((finding) => !grouped.has(finding)),
  ];
}
