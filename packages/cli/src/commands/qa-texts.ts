import { cutText, escapeMarkdown, formatBytes, type Finding } from '@slipway/core';
import type { DeliveredPackage, Promotion, QaWord } from '@slipway/package-format';

/** Text of ours or of a checked form as inline code; nothing in it can end it. */
const code = (text: string): string => `\`${text.replace(/[\u0000-\u001f\u007f]/g, ' ').replaceAll('`', '\'')}\``;
const shortTime = (time: Date): string => `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
const shortDigest = (digest: string): string => digest.slice(0, 'sha256:'.length + 12);
const mentions = (team: readonly string[]): string => team.map((login) => `@${login}`).join(' ');
const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');
const paragraphs = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');

/** What testers are told of a package that waits for them. */
export function formatCandidate({ name, address, digest, manifest: { totals }, uploaded }: DeliveredPackage): string {
  return paragraphs([
    `### Candidate ${code(name)}`,
    list([`at ${code(address)}`, `manifest ${code(shortDigest(digest))}, ${formatBytes(totals.bytes)}${uploaded === undefined ? '' : `, uploaded ${shortTime(uploaded)}`}`]),
    `Testers: when it is tested, write \`/qa pass\` here, and it is released; or \`/qa fail REASON\`, and it is not. \`/qa pass ${name}\` means this package alone. It counts from people who may write to this repository, in a new comment, not in an edited one.`,
  ]);
}

/** That a package is released: who is to know is told. */
export function formatReleased({ name, address, latest, version, decision }: Pick<Promotion, 'address' | 'decision' | 'latest' | 'name' | 'version'>, { team }: { readonly team: readonly string[] }): string {
  return paragraphs([
    `### Released: ${code(name)}`,
    list([
      `at ${code(address)}`, ...(latest === undefined ? [] : [`\`latest\` leads to ${code(latest)}${latest === version ? '' : `, not to ${code(version)}`}`]),
      ...(decision === undefined ? [] : [`tested: ${decision.decision}${decision.by === undefined ? '' : `, said by ${escapeMarkdown(decision.by)}`} on ${shortTime(new Date(decision.at))}${decision.reason === undefined ? '' : `: ${escapeMarkdown(decision.reason)}`}`]),
    ]),
    team.length === 0 ? '' : mentions(team),
  ]);
}

/** Why a package that testers have passed is no release yet. */
export function formatRefused({ name, findings }: Pick<Promotion, 'findings' | 'name'>, { team }: { readonly team: readonly string[] }): string {
  const shown = findings.slice(0, 10).map(({ code: name_, subject, message }: Finding) => `${code(name_)} ${escapeMarkdown(subject)}: ${escapeMarkdown(cutText(message, 300))}`);
  return paragraphs([
    `### Not released: ${code(name)}`, 'Testers passed it, and it is not whole where it lies:', list([...shown, ...(findings.length > shown.length ? [`and ${findings.length - shown.length} more`] : [])]),
    'Build and upload it again, or repair the storage; the next run of `slipway qa` tries again.', team.length === 0 ? '' : mentions(team),
  ]);
}

/** The start of a post-mortem, for people to go on with: it is written once and never again. */
export function formatPostMortem(word: QaWord, packages: readonly DeliveredPackage[], { team }: { readonly team: readonly string[] }): string {
  const released = packages.filter((each) => each.released !== undefined);
  return paragraphs([
    '### Tests failed: post-mortem',
    [
      '| what | |', '| --- | --- |', `| failed | ${escapeMarkdown(word.reason ?? '')} |`, `| decided by | ${escapeMarkdown(word.by)}, ${shortTime(word.at)}${/^https?:\/\//.test(word.comment) ? ` ([comment](${word.comment.replaceAll('(', '%28').replaceAll(')', '%29')}))` : ''} |`,
      ...packages.map(({ name, manifest, digest, address }) => `| package | ${code(name)}, ${escapeMarkdown(manifest.version)}, manifest ${code(shortDigest(digest))}, at ${code(address)} |`),
    ].join('\n'),
    released.length === 0 ? 'Nothing is released. After a correction tag another version; or when the package was right and the test was not, write `/qa pass`.'
      : `**${released.map(({ name }) => code(name)).join(', ')} had been released before**: index and \`latest\` still name it. A hotfix, or another version, takes its place; tell those who have it.`,
    '#### Timeline\n\n- \n\n#### Cause\n\n\n\n#### What the check should have caught\n\n\n\n#### Actions\n\n- [ ] ',
    team.length === 0 ? '' : mentions(team),
  ]);
}

/** To somebody whose comment did nothing. */
export const formatAnswer = ({ to, text }: { readonly to: string; readonly text: string }): string => `${escapeMarkdown(to)}: ${text}.`;

/** The issue of a release that nobody had made. */
export const formatIssue = (tag: string): { readonly title: string; readonly body: string } => ({
  title: `Release ${tag}`, body: `The release of ${code(tag)}. Its packages, and what testers say of them, are in the comments below.`,
});
