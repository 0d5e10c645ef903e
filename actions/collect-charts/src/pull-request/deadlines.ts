import type { Finding } from '@slipway/core';
import { configFileName } from '@slipway/release-repo';
import { escapeMarkdown } from '@slipway/core';
import { shortTime } from './markdown.ts';

type Deadlines = Readonly<Record<string, string>>;

const inOrder = (deadlines: Deadlines): { readonly name: string; readonly at: Date }[] =>
  Object.entries(deadlines).map(([name, text]) => ({ name, at: new Date(text) })).sort((a, b) => a.at.getTime() - b.at.getTime());

/** The deadlines of a release as one line, missed ones marked; nothing without any (R59). */
export function formatDeadlines(deadlines: Deadlines, now: Date): string {
  const items = inOrder(deadlines).map(({ name, at }) => `${escapeMarkdown(name)} ${shortTime(at)}${at < now ? ' (**missed**: it needs a post-mortem)' : ''}`);
  return items.length === 0 ? '' : `**Deadlines**: ${items.join(' · ')}`;
}

/** A finding for each deadline that has passed (R59). */
export function checkDeadlines(deadlines: Deadlines, now: Date): Finding[] {
  return inOrder(deadlines).filter(({ at }) => at < now).map(({ name, at }) => ({
    code: 'deadline-missed', severity: 'warning', subject: name, message: `the deadline ${name} was ${shortTime(at)}`, location: { file: configFileName },
    hint: 'write the post-mortem; set the deadline of the next release in slipway.yaml, release.deadlines',
  }));
}
