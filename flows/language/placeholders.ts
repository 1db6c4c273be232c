/** What templates write for a value that is put in later: `${Queue}`, `<<queue>>`, `__QUEUE__`. */
const PLACEHOLDER =
  /\$\{[^}]*\}?|<<.*?>>|\{\{.*?\}\}|__[A-Z0-9_]+?__|(?<=:)(?:AWS_)?(?:REGION|ACCOUNT(?:_?ID)?)(?=:)/;

/** The first placeholder in the text of an id or ARN that nobody filled in. */
export const placeholderIn = (text: string): string | undefined => PLACEHOLDER.exec(text)?.[0];
