import * as v from "valibot";
import { MAX_PROMPT } from "../../flows/language/actions/prompt";
import { CODE, CODE_PROMPTS, PROMPTS, type PromptName } from "../../flows/gate/prompts";
import { ssmlOf } from "../../flows/gate/ssml";
import { section } from "./fields";

const DESCRIPTIONS: Readonly<Record<PromptName, string>> = {
  challenge: "What the caller hears first; `{code}` is read out digit by digit.",
  retry: "What the caller hears at each further attempt, with a new `{code}`.",
  passed: "What a caller hears who passed. With a transfer nothing is said unless this is set.",
  failed: "What a caller hears whose last attempt was wrong or silent.",
  unavailable: "What a caller hears whose call cannot go on through a fault of ours.",
};

const TEXT = "allowed: a text of at least one visible character";

/** Control characters that XML, and so SSML, cannot carry; and halves of surrogate pairs. */
const UNSPEAKABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

const readsCode = (name: PromptName): boolean => CODE_PROMPTS.some((each) => each === name);

const prompt = (name: PromptName) =>
  v.pipe(
    v.string(TEXT),
    v.check((text) => text.trim() !== "", TEXT),
    v.check(
      (text) => !text.includes("$."),
      'a prompt may not hold "$.": Connect would read it as a reference; write "$ ." or another word',
    ),
    v.check(
      (text) => !UNSPEAKABLE.test(text),
      "a prompt may not hold control characters or broken Unicode: take them out",
    ),
    v.check(
      (text) => text.includes(CODE) === readsCode(name),
      readsCode(name)
        ? `write ${CODE} where the code is to be read out`
        : `only ${CODE_PROMPTS.join(" and ")} read out a code: take ${CODE} out`,
    ),
    v.check(
      (text) => ssmlOf(text, "$.Attributes.spamGateCode").length <= MAX_PROMPT,
      `too long: at most ${MAX_PROMPT} characters as SSML`,
    ),
    v.description(DESCRIPTIONS[name]),
  );

/** Texts that replace those of the language, one by one. */
export const promptsSchema = v.pipe(
  section(
    Object.fromEntries(PROMPTS.map((name) => [name, v.optional(prompt(name))])) as Record<
      PromptName,
      v.OptionalSchema<ReturnType<typeof prompt>, undefined>
    >,
  ),
  v.description("Texts that replace those of the language, one by one."),
);
