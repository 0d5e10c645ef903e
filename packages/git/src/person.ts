/** Author, committer or tagger. */
export interface Person {
  readonly name: string;
  readonly email: string;
}
