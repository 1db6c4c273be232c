import * as v from "valibot";
import { MAX_PROMPT } from "../../flows/language/actions/prompt";
import { CODE, CODE_PROMPTS, PROMPTS, type PromptName } from "../../flows/gate/prompts";
import { ssmlOf } from "../../flows/gate/say";
import { section } from "./fields";

const DESCRIPTIONS: Readonly<Record<PromptName, string>> = {
  challenge: "What the caller hears first. `{code}`, up to three times, is spoken digit by digit.",
  retry: "What the caller hears at each further attempt. `{code}` is a new code.",
  passed:
    "What the caller hears after passing. Before a transfer, nothing is said unless you set this.",
  failed:
    "What the caller hears after a last attempt that was wrong or silent. Before a landing, nothing is said unless you set this.",
  unavailable: "What the caller hears when the gate itself fails and ends the call.",
  denied:
    "What callers hear whom a list or a rule under `callers` denies. Before a landing, nothing is said unless you set this.",
};

const TEXT = "allowed: a text with at least one visible character";

/** Control characters that XML, and so SSML, cannot contain, and halves of surrogate pairs. */
const UNSPEAKABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

/** A caller who needs to hear the code more often is better served by a retry. */
const MOST_CODES = 3;

const readsCode = (name: PromptName): boolean => CODE_PROMPTS.some((each) => each === name);

const prompt = (name: PromptName) =>
  v.pipe(
    v.string(TEXT),
    v.check((text) => text.trim() !== "", TEXT),
    v.check(
      (text) => !text.includes("$."),
      'a prompt must not contain "$.", which Connect reads as a reference: write "$ ." or another word',
    ),
    v.check(
      (text) => !UNSPEAKABLE.test(text),
      "a prompt must not contain control characters or broken Unicode: remove them",
    ),
    v.check(
      (text) => text.includes(CODE) === readsCode(name),
      readsCode(name)
        ? `write ${CODE} where the caller hears the code`
        : `only ${CODE_PROMPTS.join(" and ")} contain a code: remove ${CODE}`,
    ),
    v.check(
      (text) => text.split(CODE).length - 1 <= MOST_CODES,
      `write ${CODE} at most ${MOST_CODES} times`,
    ),
    v.check(
      (text) => ssmlOf(text, "$.Attributes.spamGateCode").length <= MAX_PROMPT,
      `too long: shorten it to at most ${MAX_PROMPT} characters of SSML`,
    ),
    v.description(DESCRIPTIONS[name]),
  );

/** Texts that replace the language's own, one by one. */
export const promptsSchema = v.pipe(
  section(
    Object.fromEntries(PROMPTS.map((name) => [name, v.optional(prompt(name))])) as Record<
      PromptName,
      v.OptionalSchema<ReturnType<typeof prompt>, undefined>
    >,
  ),
  v.description("Texts that replace the language's own, one by one."),
);
